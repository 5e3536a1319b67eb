import type { Matrix } from '../drawn/index.ts';

/** Are these four numbers or more, as PDF writes rectangles? */
export function isNumbers(value: unknown): value is ArrayLike<number> {
  return (Array.isArray(value) || ArrayBuffer.isView(value)) && 'length' in value && Number(value.length) >= 4;
}

export function isMatrix(value: unknown): value is Matrix {
  return isNumbers(value) && value.length === 6;
}
