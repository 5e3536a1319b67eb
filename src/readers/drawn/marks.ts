import { intersect, type Box } from './geometry.ts';
import type { Mark } from './page.ts';
import { boundSubpath, isRectangle, type Subpath } from './paths.ts';

/** Thickest line of a table, in points; what is thicker is a filled area. */
const THICKEST = 4;
/** A filled area at least so many times longer than thick is a line. */
const SLENDER = 2;
/** Strokes thinner than this are printed as thin as the device can. */
const HAIRLINE = 0.1;

/** What a path paints: marks that may be parts of rulings, and the areas it shades. */
export interface Painted {
  marks: Mark[];
  shades: Box[];
}

/** The marks of a stroked path. `width` is the line width in points. */
export function strokeMarks(subpaths: readonly Subpath[], width: number, clip: Box): Painted {
  const painted: Painted = { marks: [], shades: [] };
  const half = Math.max(width, HAIRLINE) / 2;
  for (const { points, closed } of subpaths) {
    const corners = closed ? [...points, points[0] ?? 0, points[1] ?? 0] : points;
    for (let index = 2; index < corners.length; index += 2) {
      const [xa = 0, ya = 0, xb = 0, yb = 0] = corners.slice(index - 2, index + 2);
      const dx = Math.abs(xa - xb);
      const dy = Math.abs(ya - yb);
      // Aslant: neither level nor upright within a point over its length.
      if (Math.min(dx, dy) > 1 || (dx === 0 && dy === 0)) continue;
      const level = dx >= dy;
      const x = Math.min(xa, xb);
      const y = Math.min(ya, yb);
      const box = level
        ? { x0: x, x1: x + dx, y0: (ya + yb) / 2 - half, y1: (ya + yb) / 2 + half }
        : { x0: (xa + xb) / 2 - half, x1: (xa + xb) / 2 + half, y0: y, y1: y + dy };
      addBox(painted, box, clip);
    }
  }
  return painted;
}

/** The marks of a filled path: thin rectangles, and the sides of frames drawn as one rectangle inside another. */
export function fillMarks(subpaths: readonly Subpath[], clip: Box): Painted {
  const painted: Painted = { marks: [], shades: [] };
  const boxes = subpaths.map((subpath) => ({ box: boundSubpath(subpath), straight: isRectangle(subpath) }));
  const rectangles = boxes.filter(({ straight }) => straight);
  const [first, second] = rectangles;
  if (rectangles.length === 2 && first && second) {
    const sides = frameSides(first.box, second.box) ?? frameSides(second.box, first.box);
    if (sides) {
      for (const side of sides) addBox(painted, side, clip);
      return painted;
    }
  }
  for (const [index, { box, straight }] of boxes.entries()) {
    // The slanted ends of a mitred border: a thin polygon that is not quite a rectangle.
    const thin = Math.min(box.x1 - box.x0, box.y1 - box.y0) <= THICKEST && !subpaths[index]?.curved;
    if (straight || thin) addBox(painted, box, clip);
  }
  return painted;
}

/** The four sides between two rectangles that lie a line's thickness apart, or `null`. */
function frameSides(outer: Box, inner: Box): Box[] | null {
  const gaps = [inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1];
  if (gaps.some((gap) => gap < -0.01 || gap > THICKEST)) return null;
  return [
    { ...outer, x1: inner.x0 },
    { ...outer, x0: inner.x1 },
    { ...outer, y1: inner.y0 },
    { ...outer, y0: inner.y1 },
  ].filter((side) => side.x1 - side.x0 > 0.01 && side.y1 - side.y0 > 0.01);
}

/** Files what shows of a painted rectangle as a mark or as a shaded area. */
function addBox(painted: Painted, whole: Box, clip: Box): void {
  const box = intersect(whole, clip);
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (width < 0 || height < 0) return;
  if (Math.min(width, height) > THICKEST) painted.shades.push(box);
  else if (width >= height * SLENDER) painted.marks.push({ ...box, run: 'horizontal' });
  else if (height >= width * SLENDER) painted.marks.push({ ...box, run: 'vertical' });
  else if (Math.max(width, height) <= THICKEST) painted.marks.push({ ...box, run: 'dot' });
  else painted.shades.push(box);
}
