import { PathPen, transformBox, type Box, type Matrix, type Subpath } from '../drawn/index.ts';

/**
 * Numbers in the data of pdf.js's `constructPath`. They are not exported and have changed between releases:
 * the version is pinned in package.json, and `canary.test.ts` fails when they no longer fit.
 */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Takes the data of one `constructPath` apart. Data of an unknown form gives no subpaths beyond the unknown operator. */
export function readSubpaths(data: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const pen = new PathPen(matrix);
  const at = (index: number): [number, number] => [data[index] ?? 0, data[index + 1] ?? 0];
  for (let index = 0; index < data.length;) {
    const operator = data[index++];
    if (operator === MOVE) {
      pen.move(...at(index));
      index += 2;
    } else if (operator === LINE) {
      pen.line(...at(index));
      index += 2;
    } else if (operator === CURVE || operator === QUADRATIC) {
      const last = operator === CURVE ? 4 : 2;
      pen.curve(...at(index + last));
      index += last + 2;
    } else if (operator === CLOSE) {
      pen.close();
    } else {
      break;
    }
  }
  return pen.finish();
}

/** The box of a whole path, or `null` for an empty one. */
export function boundPath(minMax: ArrayLike<number> | null, matrix: Matrix): Box | null {
  if (!minMax) return null;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(minMax);
  return transformBox(matrix, x0, y0, x1, y1);
}
