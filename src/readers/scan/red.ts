import { greenPlane, INK, type Picture, type Pixels, type Plane } from './plane.ts';

/** So much stronger than green and blue, the red of a pixel is that of ink and no noise of the scanner. */
const REDDER = 60;
/** With fewer such pixels, on a page of 150 an inch, a page has no red writing. */
const FEWEST = 30;
/** The pale edges of red strokes are darker than this in green. */
const PALE = 200;
/** How much lighter than in green a pixel of red ink is in red, and what is less than any: JPEG takes colour from thin strokes. */
const RED = 30;
const DULL = 15;
/** So many pixels of another colour in a cell are writing. */
const WRITING = 5;
/** Fewer pixels, on a page of 150 an inch, are no writing. */
const SPECK = 4;
/** A seal is larger than this, in inches, and about as wide as high; the rulings under it part its strokes by less than that. */
const SEAL = 0.8;
const ROUND = 0.65;
const PARTED = 0.06;
/** What is longer, in inches, is a line and no writing. */
const LINE = 1;

/** Red ink that hangs together. */
interface Shape extends Pixels {
  pixels: number[];
}

/** The green channel of a page, in which red is dark; `null` where the page has no red ink, as most have none. `dpi`: pixels an inch. */
export function redInk(picture: Picture, dpi: number): Plane | null {
  const { data } = picture;
  const fewest = FEWEST * (dpi / 150) ** 2;
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const red = data[at] ?? 0;
    if (red - (data[at + 1] ?? 0) > REDDER && red - (data[at + 2] ?? 0) > REDDER && ++count >= fewest)
      return greenPlane(picture);
  }
  return null;
}

/**
 * Puts red writing, which the red channel does not show, back onto a page: that of cells in which nothing else stands, and that outside of cells.
 * What belongs to a seal stays away. Out: in how many cells there may be red writing that is not read, as other writing stands there or a seal
 * lies over them. `green`: the same page in the green channel, straight and without lines; `cells`: the smaller before those around.
 */
export function restoreRed(plane: Plane, green: Plane, cells: readonly Pixels[], dpi: number): number {
  const shapes = shapesOf(plane, green, Math.round(SPECK * (dpi / 150) ** 2));
  const seals = sealsOf(shapes, dpi);
  const isLine = ({ x0, y0, x1, y1 }: Pixels): boolean => Math.max(x1 - x0, y1 - y0) > LINE * dpi;
  const written = new Map<Pixels | null, Shape[]>();
  const stamped = new Set<Pixels>();
  for (const shape of shapes) {
    const cell = cells.find((box) => holds(box, shape)) ?? null;
    const isStamped = seals.some((seal) => holds(seal, shape));
    if (!isStamped && isLine(shape)) continue;
    if (!isStamped) written.set(cell, [...(written.get(cell) ?? []), shape]);
    else if (cell) stamped.add(cell);
  }
  let left = 0;
  for (const cell of new Set([...stamped, ...written.keys()])) {
    const isFree = cell === null || (!stamped.has(cell) && !hasInk(plane, green, cell));
    if (isFree) for (const { pixels } of written.get(cell) ?? []) copy(plane, green, pixels);
    else if (written.has(cell) || !hasInk(plane, green, cell)) left++;
  }
  return left;
}

/** How much lighter a pixel is in red than in green: red ink is, black is not. */
function redness({ data }: Plane, green: Plane, at: number): number {
  return (data[at] ?? 255) - (green.data[at] ?? 255);
}

/** Shapes in red, with the paler pixels around them. */
function shapesOf(plane: Plane, green: Plane, speck: number): Shape[] {
  const { width, height, data } = plane;
  const seen = new Uint8Array(data.length);
  const isRed = (at: number, tone: number): boolean =>
    (green.data[at] ?? 255) < tone && redness(plane, green, at) > RED;
  const shapes: Shape[] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || !isRed(start, INK)) continue;
    const shape: Shape = { x0: width, y0: height, x1: 0, y1: 0, pixels: [start] };
    seen[start] = 1;
    // The list grows while it is walked: what is reached from its pixels belongs to it.
    for (const at of shape.pixels) {
      const x = at % width;
      const y = (at - x) / width;
      shape.x0 = Math.min(shape.x0, x);
      shape.x1 = Math.max(shape.x1, x + 1);
      shape.y0 = Math.min(shape.y0, y);
      shape.y1 = Math.max(shape.y1, y + 1);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (seen[next] || !isRed(next, PALE)) continue;
          seen[next] = 1;
          shape.pixels.push(next);
        }
    }
    if (shape.pixels.length > speck) shapes.push(shape);
  }
  return shapes;
}

/** Where red shapes that stand near each other make up something round. */
function sealsOf(shapes: readonly Shape[], dpi: number): Pixels[] {
  const reach = PARTED * dpi;
  const groups: Pixels[] = [];
  for (const shape of shapes) {
    let grown: Pixels = { x0: shape.x0, y0: shape.y0, x1: shape.x1, y1: shape.y1 };
    for (let index = groups.length - 1; index >= 0; index--) {
      const group = groups[index];
      if (!group || !meets(grown, group, reach)) continue;
      grown = around(grown, group);
      groups.splice(index, 1);
      // What it has grown over may meet groups that it did not meet before.
      index = groups.length;
    }
    groups.push(grown);
  }
  return groups.filter(({ x0, y0, x1, y1 }) => {
    const [wide, high] = [x1 - x0, y1 - y0];
    return Math.min(wide, high) > SEAL * dpi && Math.min(wide, high) > ROUND * Math.max(wide, high);
  });
}

function meets(one: Pixels, other: Pixels, reach: number): boolean {
  return (
    one.x0 - reach < other.x1 && one.x1 + reach > other.x0 && one.y0 - reach < other.y1 && one.y1 + reach > other.y0
  );
}

function around(one: Pixels, other: Pixels): Pixels {
  return {
    x0: Math.min(one.x0, other.x0),
    y0: Math.min(one.y0, other.y0),
    x1: Math.max(one.x1, other.x1),
    y1: Math.max(one.y1, other.y1),
  };
}

function holds({ x0, y0, x1, y1 }: Pixels, shape: Pixels): boolean {
  const [x, y] = [(shape.x0 + shape.x1) / 2, (shape.y0 + shape.y1) / 2];
  return x >= x0 && x < x1 && y >= y0 && y < y1;
}

/** Does a box hold writing that is not red? */
function hasInk(plane: Plane, green: Plane, { x0, y0, x1, y1 }: Pixels): boolean {
  const { width, data } = plane;
  let count = 0;
  for (let y = y0; y < y1; y++)
    for (let at = y * width + x0; at < y * width + x1; at++)
      if ((data[at] ?? 255) < INK && redness(plane, green, at) < DULL && ++count >= WRITING) return true;
  return false;
}

function copy(plane: Plane, { data }: Plane, pixels: readonly number[]): void {
  for (const at of pixels) plane.data[at] = Math.min(plane.data[at] ?? 255, data[at] ?? 255);
}
