import { transformBox, transformX, transformY, type Box, type Matrix } from '../drawn/index.ts';

/**
 * Numbers in the data of pdf.js's `constructPath`. They are not exported and have changed between releases:
 * the version is pinned in package.json, and `canary.test.ts` fails when they no longer fit.
 */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** A straight-sided piece of a path in page coordinates: the corners it passes, x and y in turn. */
export interface Subpath {
  points: number[];
  /** Whether the path it belongs to bends before or after it. */
  curved: boolean;
  closed: boolean;
}

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

/** The box of a subpath of straight sides. */
export function boundSubpath({ points }: Subpath): Box {
  const box: Box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let index = 0; index < points.length; index += 2) {
    const x = points[index] ?? 0;
    const y = points[index + 1] ?? 0;
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x);
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

/** Is the subpath a rectangle that stands straight on the page? */
export function isRectangle({ points, curved }: Subpath): boolean {
  if (curved || points.length < 8 || points.length > 10) return false;
  for (let index = 2; index < points.length; index += 2) {
    const dx = Math.abs((points[index] ?? 0) - (points[index - 2] ?? 0));
    const dy = Math.abs((points[index + 1] ?? 0) - (points[index - 1] ?? 0));
    if (dx > 0.1 && dy > 0.1) return false;
  }
  return true;
}
