import { largest, smallest } from '../../lists.ts';
import { transpose, type Pixels, type Plane } from './plane.ts';

/** Lighter than ink: hairlines of a table come out grey. */
const LINE_INK = 170;
/** Lengths in inches: shorter is writing, thicker is no line. */
const SHORTEST = 0.3;
const THICKEST = 0.04;
/** A line so long, in inches, is no stroke of a character; lines this near to each other meet. */
const LONG = 1;
const MEETING = 0.04;
/** What reaches this far over the last line it crosses, in inches, may be the stroke of a character that stands in its way. */
const OVERSHOOT = 0.25;
/** Pixels without ink that a line may have on its way. */
const WIDEST_GAP = 2;
/** The part of a line that is no thicker than a line: the rest are crossings and writing that touches it. */
const THIN_PART = 0.6;

/** The straight lines of a page in pixels. */
export interface DrawnLines {
  level: Pixels[];
  upright: Pixels[];
}

/** Finds the ruled lines of a page that stands straight. `dpi`: pixels an inch. */
export function findLines(plane: Plane, dpi: number): DrawnLines {
  const upright = findLevel(transpose(plane), dpi).map(mirrored);
  const kept = keepRulings({ level: findLevel(plane, dpi), upright }, dpi);
  const reach = Math.round(MEETING * dpi);
  return {
    level: withoutStrokes(kept.level, kept.upright, { reach, most: OVERSHOOT * dpi }),
    upright: withoutStrokes(kept.upright.map(mirrored), kept.level.map(mirrored), {
      reach,
      most: OVERSHOOT * dpi,
    }).map(mirrored),
  };
}

function mirrored({ x0, y0, x1, y1 }: Pixels): Pixels {
  return { x0: y0, y0: x0, x1: y1, y1: x1 };
}

/**
 * Level lines without the strokes of characters that stand in their way behind the last upright they cross: a short end that meets no upright
 * and that no other line shares, as those of a table that is open at its side would.
 */
function withoutStrokes(
  lines: readonly Pixels[],
  uprights: readonly Pixels[],
  { reach, most }: { reach: number; most: number },
): Pixels[] {
  const isShared = (line: Pixels, end: 'x0' | 'x1'): boolean =>
    lines.some((other) => other !== line && Math.abs(other[end] - line[end]) <= reach);
  return lines.map((line) => {
    const crossed = uprights.filter(
      ({ x0, x1, y0, y1 }) =>
        y0 - reach < line.y1 && y1 + reach > line.y0 && x0 - reach < line.x1 && x1 + reach > line.x0,
    );
    if (crossed.length === 0) return line;
    const [first, last] = [smallest(crossed.map(({ x0 }) => x0)), largest(crossed.map(({ x1 }) => x1))];
    const isStroke = (over: number, end: 'x0' | 'x1'): boolean => over > reach && over < most && !isShared(line, end);
    return {
      ...line,
      x0: isStroke(first - line.x0, 'x0') ? first : line.x0,
      x1: isStroke(line.x1 - last, 'x1') ? last : line.x1,
    };
  });
}

/** The lines that are long, and shorter ones that end or begin at another: strokes of large characters are short and meet none. */
function keepRulings(found: DrawnLines, dpi: number): DrawnLines {
  const reach = Math.round(MEETING * dpi);
  const isLong = (line: Pixels): boolean => Math.max(line.x1 - line.x0, line.y1 - line.y0) >= LONG * dpi;
  const meets = (line: Pixels, others: readonly Pixels[]): boolean =>
    others.some(
      (other) =>
        line.x0 - reach < other.x1 &&
        line.x1 + reach > other.x0 &&
        line.y0 - reach < other.y1 &&
        line.y1 + reach > other.y0,
    );
  const long = { level: found.level.filter(isLong), upright: found.upright.filter(isLong) };
  return {
    level: found.level.filter((line) => isLong(line) || meets(line, long.upright)),
    upright: found.upright.filter((line) => isLong(line) || meets(line, long.level)),
  };
}

/** Takes the lines off the plane: a recogniser takes a piece of one for a stroke of a figure. */
export function eraseLines({ width, height, data }: Plane, { level, upright }: DrawnLines): void {
  for (const { x0, y0, x1, y1 } of [...level, ...upright])
    for (let y = Math.max(0, y0 - 1); y < Math.min(height, y1 + 1); y++)
      data.fill(255, y * width + Math.max(0, x0 - 1), y * width + Math.min(width, x1 + 1));
}

interface Stretch {
  y: number;
  from: number;
  to: number;
}

function findLevel(plane: Plane, dpi: number): Pixels[] {
  const shortest = Math.round(SHORTEST * dpi);
  const thickest = Math.max(3, Math.round(THICKEST * dpi));
  const groups: Stretch[][] = [];
  let open: Stretch[][] = [];
  for (let y = 0; y < plane.height; y++) {
    const stretches = stretchesOf(plane, y, shortest).filter((one) => isThin(plane, one, thickest));
    const going: Stretch[][] = [];
    for (const stretch of stretches) {
      const touching = open.filter((group) => group.some((one) => isAbove(one, stretch)));
      const [group = []] = touching;
      group.push(stretch);
      for (const other of touching.slice(1)) {
        for (const one of other) group.push(one);
        other.length = 0;
      }
      if (touching.length === 0) groups.push(group);
      if (!going.includes(group)) going.push(group);
    }
    open = [...going, ...open.filter((group) => !going.includes(group) && (group.at(-1)?.y ?? -9) >= y - 1)];
  }
  return groups.filter((group) => group.length > 0).map(boundsOf);
}

function isAbove(one: Stretch, { y, from, to }: Stretch): boolean {
  return one.y >= y - 2 && one.y < y && one.from < to && one.to > from;
}

function boundsOf(group: readonly Stretch[]): Pixels {
  const bounds = { x0: Infinity, y0: Infinity, x1: 0, y1: 0 };
  for (const { y, from, to } of group) {
    bounds.x0 = Math.min(bounds.x0, from);
    bounds.x1 = Math.max(bounds.x1, to);
    bounds.y0 = Math.min(bounds.y0, y);
    bounds.y1 = Math.max(bounds.y1, y + 1);
  }
  return bounds;
}

/** Runs of ink along a row, the rows beside it counted with it: what is left of the skew makes lines change rows. */
function stretchesOf({ width, height, data }: Plane, y: number, shortest: number): Stretch[] {
  const above = Math.max(0, y - 1) * width;
  const own = y * width;
  const below = Math.min(height - 1, y + 1) * width;
  const found: Stretch[] = [];
  let from = -1;
  let last = -1;
  for (let x = 0; x < width; x++) {
    const darkest = Math.min(data[above + x] ?? 255, data[own + x] ?? 255, data[below + x] ?? 255);
    if (darkest < LINE_INK) {
      if (from < 0) from = x;
      last = x;
    } else if (from >= 0 && x - last > WIDEST_GAP) {
      if (last + 1 - from >= shortest) found.push({ y, from, to: last + 1 });
      from = -1;
    }
  }
  if (from >= 0 && last + 1 - from >= shortest) found.push({ y, from, to: last + 1 });
  return found;
}

function isThin({ width, height, data }: Plane, { y, from, to }: Stretch, thickest: number): boolean {
  let thin = 0;
  for (let x = from; x < to; x++) {
    let thick = 0;
    for (let at = Math.max(0, y - thickest); at <= Math.min(height - 1, y + thickest); at++)
      if ((data[at * width + x] ?? 255) < LINE_INK) thick++;
    if (thick > 0 && thick <= thickest) thin++;
  }
  return thin >= (to - from) * THIN_PART;
}
