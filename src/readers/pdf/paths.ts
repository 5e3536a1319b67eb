import { transformBox, transformX, transformY, type Box, type Matrix, type Subpath } from '../drawn/index.ts';

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
  const subpaths: Subpath[] = [];
  let current: Subpath = { points: [], curved: false, closed: false };
  const flush = (): void => {
    if (current.points.length > 2) subpaths.push(current);
    current = { points: [], curved: false, closed: false };
  };
  const add = (index: number): void => {
    const x = data[index] ?? 0;
    const y = data[index + 1] ?? 0;
    current.points.push(transformX(matrix, x, y), transformY(matrix, x, y));
  };
  for (let index = 0; index < data.length;) {
    const operator = data[index++];
    if (operator === MOVE) {
      flush();
      add(index);
      index += 2;
    } else if (operator === LINE) {
      add(index);
      index += 2;
    } else if (operator === CURVE || operator === QUADRATIC) {
      const last = operator === CURVE ? 4 : 2;
      current.curved = true;
      flush();
      current.curved = true;
      add(index + last);
      index += last + 2;
    } else if (operator === CLOSE) {
      current.closed = !current.curved;
      const [x, y] = current.points;
      flush();
      if (x !== undefined && y !== undefined) current.points.push(x, y);
    } else {
      break;
    }
  }
  flush();
  return subpaths;
}

/** The box of a whole path, or `null` for an empty one. */
export function boundPath(minMax: ArrayLike<number> | null, matrix: Matrix): Box | null {
  if (!minMax) return null;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(minMax);
  return transformBox(matrix, x0, y0, x1, y1);
}
