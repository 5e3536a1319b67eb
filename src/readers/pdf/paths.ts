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
  for (let index = 0; index < data.length;) {
    const operator = data[index++];
    if (operator === MOVE) {
      pen.move(data[index] ?? 0, data[index + 1] ?? 0);
      index += 2;
    } else if (operator === LINE) {
      pen.line(data[index] ?? 0, data[index + 1] ?? 0);
      index += 2;
    } else if (operator === CURVE || operator === QUADRATIC) {
      const last = operator === CURVE ? 4 : 2;
      pen.curve(data[index + last] ?? 0, data[index + last + 1] ?? 0);
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
  return transformBox(matrix, minMax[0] ?? 0, minMax[1] ?? 0, minMax[2] ?? 0, minMax[3] ?? 0);
}
