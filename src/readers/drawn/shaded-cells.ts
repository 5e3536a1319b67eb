import { area as sizeOf, boundAll, intersect, type Box } from './geometry.ts';
import type { Area, Mark } from './page.ts';

/** Widest gap between two shaded cells, in points. */
const WIDEST_GAP = 4;
/** Cells are at least so wide and high. */
const SMALLEST = 8;
/** How far the sides of neighbouring cells may be out of line. */
const SAME_SIDE = 1;
/** Fewer shaded cells than this are no table; more are a picture. */
const FEWEST = 6;
const MOST = 3000;

/**
 * The lines of tables that have none but the white gaps between their shaded cells: the sides of each cell. Only where
 * several cells stand beside and below each other, and no line is drawn among them.
 */
export function lineShadedCells(areas: readonly Area[], marks: readonly Mark[]): Mark[] {
  const boxes = areas
    .filter(({ colour }) => /^#(?!f[a-f\d]f[a-f\d]f[a-f\d])/iu.test(colour))
    .map(({ box }) => box)
    .filter(({ x0, y0, x1, y1 }) => x1 - x0 >= SMALLEST && y1 - y0 >= SMALLEST);
  if (boxes.length < FEWEST || boxes.length > MOST) return [];
  const cells = boxes.filter(
    (box) => boxes.some((other) => isBeside(box, other)) && boxes.some((other) => isBeside(turn(box), turn(other))),
  );
  if (cells.length < FEWEST) return [];
  const frame = boundAll(cells);
  const isLined = marks.some(
    (mark) => mark.x1 > frame.x0 && mark.x0 < frame.x1 && mark.y1 > frame.y0 && mark.y0 < frame.y1,
  );
  const overlap = cells.some((cell, index) =>
    cells.some((other, at) => at > index && sizeOf(intersect(cell, other)) > 1),
  );
  return isLined || overlap ? [] : cells.flatMap(sidesOf);
}

/** Is the other at the left or right, on the same height, a gap away? */
function isBeside(box: Box, other: Box): boolean {
  const gap = Math.max(other.x0 - box.x1, box.x0 - other.x1);
  const isLevel = Math.abs(box.y0 - other.y0) <= SAME_SIDE && Math.abs(box.y1 - other.y1) <= SAME_SIDE;
  return isLevel && gap > 0 && gap <= WIDEST_GAP;
}

function turn({ x0, y0, x1, y1 }: Box): Box {
  return { x0: y0, y0: x0, x1: y1, y1: x1 };
}

function sidesOf({ x0, y0, x1, y1 }: Box): Mark[] {
  return [
    { run: 'horizontal', x0, x1, y0, y1: y0 },
    { run: 'horizontal', x0, x1, y0: y1, y1 },
    { run: 'vertical', x0, x1: x0, y0, y1 },
    { run: 'vertical', x0: x1, x1, y0, y1 },
  ];
}
