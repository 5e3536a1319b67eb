/** A rectangle on the page in points, y growing downwards. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A transformation as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The transformation that does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function transformX(matrix: Matrix, x: number, y: number): number {
  return matrix[0] * x + matrix[2] * y + matrix[4];
}

export function transformY(matrix: Matrix, x: number, y: number): number {
  return matrix[1] * x + matrix[3] * y + matrix[5];
}

/** The box round a transformed rectangle. */
export function transformBox(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const xa = transformX(matrix, x0, y0);
  const xb = transformX(matrix, x1, y0);
  const xc = transformX(matrix, x0, y1);
  const xd = transformX(matrix, x1, y1);
  const ya = transformY(matrix, x0, y0);
  const yb = transformY(matrix, x1, y0);
  const yc = transformY(matrix, x0, y1);
  const yd = transformY(matrix, x1, y1);
  return {
    x0: Math.min(xa, xb, xc, xd),
    y0: Math.min(ya, yb, yc, yd),
    x1: Math.max(xa, xb, xc, xd),
    y1: Math.max(ya, yb, yc, yd),
  };
}

/** How long one unit of the coordinates is behind a transformation, on average of both axes. */
export function unitSize([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** What two boxes share; its sides may cross (`x1 < x0`) where they share nothing. */
export function intersect(a: Box, b: Box): Box {
  return { x0: Math.max(a.x0, b.x0), y0: Math.max(a.y0, b.y0), x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1) };
}

export function contains(box: Box, x: number, y: number, slack = 0): boolean {
  return x >= box.x0 - slack && x <= box.x1 + slack && y >= box.y0 - slack && y <= box.y1 + slack;
}

export function area(box: Box): number {
  return Math.max(0, box.x1 - box.x0) * Math.max(0, box.y1 - box.y0);
}

/** The box round boxes; the other way round (`x0` infinite) for none. */
export function boundAll(boxes: readonly Box[]): Box {
  const bound: Box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const box of boxes) {
    bound.x0 = Math.min(bound.x0, box.x0);
    bound.y0 = Math.min(bound.y0, box.y0);
    bound.x1 = Math.max(bound.x1, box.x1);
    bound.y1 = Math.max(bound.y1, box.y1);
  }
  return bound;
}
