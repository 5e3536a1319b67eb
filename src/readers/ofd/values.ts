import type { Matrix } from '../drawn/index.ts';

/** Millimetres, in which OFD counts, to points. */
export const POINTS_PER_MM = 72 / 25.4;

/** A rectangle as OFD writes it (ST_Box): its top left corner, width and height. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The numbers of a list (ST_Array), `null` where one of them is none. */
export function readNumbers(text: string | undefined): number[] | null {
  const words = wordsOf(text);
  const numbers = words.map(Number);
  return numbers.every(Number.isFinite) ? numbers : null;
}

/** A number, or what stands for it where there is none. */
export function readNumber(text: string | undefined, otherwise: number): number {
  const number = Number(text?.trim() || Number.NaN);
  return Number.isFinite(number) ? number : otherwise;
}

export function readFlag(text: string | undefined, otherwise: boolean): boolean {
  const word = text?.trim().toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : otherwise;
}

/** Four numbers: x, y, width and height. */
export function readRectangle(text: string | undefined): Rectangle | null {
  const numbers = readNumbers(text);
  if (numbers?.length !== 4) return null;
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  return { x, y, width, height };
}

export function readMatrix(text: string | undefined): Matrix | null {
  const numbers = readNumbers(text);
  return numbers?.length === 6 ? (numbers as unknown as Matrix) : null;
}

/**
 * The steps from character to character (DeltaX, DeltaY), in which `g 3 1.5` stands for `1.5 1.5 1.5`; at most `most` of them.
 * Empty where there are none, `null` where they cannot be read.
 */
export function readSteps(text: string | undefined, most: number): number[] | null {
  const words = wordsOf(text);
  const steps: number[] = [];
  for (let index = 0; index < words.length && steps.length < most; index++) {
    const isRun = words[index] === 'g';
    const times = isRun ? Number(words[index + 1]) : 1;
    if (isRun) index += 2;
    const step = Number(words[index] ?? Number.NaN);
    if (!Number.isFinite(step) || !Number.isInteger(times) || times < 0) return null;
    for (let time = 0; time < times && steps.length < most; time++) steps.push(step);
  }
  return steps;
}

function wordsOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/u).filter((word) => word !== '');
}
