import { area, intersect, type Box } from './geometry.ts';

/** A straight-sided piece of a path in page coordinates: the corners it passes, x and y in turn. */
export interface Subpath {
  points: number[];
  /** Whether the path it belongs to bends before or after it. */
  curved: boolean;
  closed: boolean;
}

/** The subpath round a box. */
export function rectangle({ x0, y0, x1, y1 }: Box): Subpath {
  return { points: [x0, y0, x1, y0, x1, y1, x0, y1], curved: false, closed: true };
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

/** More pieces than this in one path are a drawing, not boxes over writing. */
const MOST_PIECES = 100;

/** The boxes that a path covers wholly when it is filled: its straight rectangles, but for those that may be holes in others. */
export function coveringBoxes(subpaths: readonly Subpath[]): Box[] {
  if (subpaths.length > MOST_PIECES) return [];
  const boxes = subpaths.map(boundSubpath);
  return boxes.filter(
    (box, index) =>
      isRectangle(subpaths[index] ?? rectangle(box)) &&
      boxes.every((other, place) => place === index || area(intersect(box, other)) === 0),
  );
}
