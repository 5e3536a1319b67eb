import { largest, smallest } from '../../lists.ts';
import { area, intersect, transformX, transformY, type Box, type Matrix } from './geometry.ts';

/** A straight-sided piece of a path in page coordinates: the corners it passes, x and y in turn. */
export interface Subpath {
  points: number[];
  /** Whether the path it belongs to bends before or after it. */
  curved: boolean;
  closed: boolean;
}

/** Takes a path down as subpaths in page coordinates; of a bend only its end is kept. */
export class PathPen {
  readonly #matrix: Matrix;
  readonly #subpaths: Subpath[] = [];
  #current: Subpath = { points: [], curved: false, closed: false };

  /** `matrix` leads from the coordinates of the path to the page. */
  constructor(matrix: Matrix) {
    this.#matrix = matrix;
  }

  move(x: number, y: number): void {
    this.#flush();
    this.line(x, y);
  }

  line(x: number, y: number): void {
    this.#current.points.push(transformX(this.#matrix, x, y), transformY(this.#matrix, x, y));
  }

  /** Bends to a point. */
  curve(x: number, y: number): void {
    this.#current.curved = true;
    this.#flush();
    this.#current.curved = true;
    this.line(x, y);
  }

  /** Back to where the subpath began, and on from there. */
  close(): void {
    this.#current.closed = !this.#current.curved;
    const [x, y] = this.#current.points;
    this.#flush();
    if (x !== undefined && y !== undefined) this.#current.points.push(x, y);
  }

  finish(): Subpath[] {
    this.#flush();
    return this.#subpaths;
  }

  #flush(): void {
    if (this.#current.points.length > 2) this.#subpaths.push(this.#current);
    this.#current = { points: [], curved: false, closed: false };
  }
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

/** The box round subpaths, `null` round none. */
export function boundSubpaths(subpaths: readonly Subpath[]): Box | null {
  const boxes = subpaths.map(boundSubpath);
  if (boxes.length === 0) return null;
  return {
    x0: smallest(boxes.map((box) => box.x0)),
    y0: smallest(boxes.map((box) => box.y0)),
    x1: largest(boxes.map((box) => box.x1)),
    y1: largest(boxes.map((box) => box.y1)),
  };
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
