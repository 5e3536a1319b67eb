import { INK, type Pixels, type Plane } from './plane.ts';

/** Fewer inked pixels than this are dust. */
const DUST = 5;
/** Gap between pieces of writing on one line, in heights of a character: further apart they are read one by one. */
const FAR = 1.6;
/** Rows without ink inside a character (二, ：) are no wider than this, and the whole no higher than that, in heights of a character. */
const INNER_GAP = 0.45;
const WHOLE = 1.3;

/** Lighter than this is paper; columns that are darker by so much together hold a pale stroke. */
const PALE = 225;
const PALE_COLUMN = 20;
/** How far pale ends are looked for, over what gaps, and how far off the edges of the area, in heights of a character. */
const PALE_REACH = 0.8;
const PALE_GAP = 0.35;
const SHADE = 0.15;

/** The inked part of an area, `null` where there is none. */
export function inkIn(plane: Plane, area: Pixels): Pixels | null {
  const rows = rowInk(plane, area);
  const y0 = rows.findIndex((count) => count > 0);
  if (y0 < 0 || rows.reduce((sum, count) => sum + count, 0) < DUST) return null;
  const y1 = rows.findLastIndex((count) => count > 0) + 1;
  const level = { ...area, y0: area.y0 + y0, y1: area.y0 + y1 };
  const columns = columnInk(plane, level);
  const x0 = columns.findIndex((count) => count > 0);
  const x1 = columns.findLastIndex((count) => count > 0) + 1;
  return { ...level, x0: area.x0 + x0, x1: area.x0 + x1 };
}

/** The bands of rows of an area that hold ink, top to bottom. */
export function bandsOf(plane: Plane, area: Pixels): Pixels[] {
  const rows = rowInk(plane, area);
  const bands: Pixels[] = [];
  let from = -1;
  for (let row = 0; row <= rows.length; row++) {
    const inked = (rows[row] ?? 0) > 0;
    if (inked && from < 0) from = row;
    if (inked || from < 0) continue;
    bands.push({ ...area, y0: area.y0 + from, y1: area.y0 + row });
    from = -1;
  }
  return bands;
}

/** Puts the bands of one area together to lines of writing whose characters are about `height` pixels high. */
export function joinBands(bands: readonly Pixels[], height: number): Pixels[] {
  const lines: Pixels[] = [];
  for (const band of bands) {
    const last = lines.at(-1);
    if (last && band.y0 - last.y1 <= height * INNER_GAP && band.y1 - last.y0 <= height * WHOLE) last.y1 = band.y1;
    else lines.push({ ...band });
  }
  return lines;
}

/** The pieces of a line of writing that stand far apart, each as its inked part with its pale ends. `within`: the area of the line. */
export function piecesOf(plane: Plane, line: Pixels, height: number, within: Pixels): Pixels[] {
  const joined: Pixels[] = [];
  for (const inked of inkedPieces(plane, line, height)) {
    const piece = withPaleEnds(plane, inked, within, height);
    const last = joined.at(-1);
    if (last && piece.x0 - last.x1 <= FAR * height) {
      last.x1 = piece.x1;
      last.y0 = Math.min(last.y0, piece.y0);
      last.y1 = Math.max(last.y1, piece.y1);
    } else joined.push(piece);
  }
  return joined;
}

function inkedPieces(plane: Plane, line: Pixels, height: number): Pixels[] {
  const columns = columnInk(plane, line);
  const pieces: Pixels[] = [];
  let from = -1;
  let last = -1;
  for (let column = 0; column <= columns.length; column++) {
    const inked = (columns[column] ?? 0) > 0;
    if (inked && from < 0) from = column;
    if (from >= 0 && !inked && (column - last > FAR * height || column === columns.length)) {
      const piece = inkIn(plane, { ...line, x0: line.x0 + from, x1: line.x0 + last + 1 });
      if (piece) pieces.push(piece);
      from = -1;
    }
    if (inked) last = column;
  }
  return pieces;
}

/**
 * The piece with what is too pale for ink at its ends: thin strokes of small writing (一, the ends of 3) are hardly darker than the paper.
 * `within`: the area it stands in, whose edges may keep a shade of the ruling.
 */
function withPaleEnds(plane: Plane, piece: Pixels, within: Pixels, height: number): Pixels {
  const reach = Math.round(PALE_REACH * height);
  const shade = Math.round(SHADE * height);
  const [from, to] = [Math.min(within.x0 + shade, piece.x0), Math.max(within.x1 - shade, piece.x1)];
  const around = { ...piece, x0: Math.max(from, piece.x0 - reach), x1: Math.min(to, piece.x1 + reach) };
  const tones = columnShade(plane, around);
  const gap = Math.max(2, Math.round(PALE_GAP * height));
  const edge = (start: number, step: 1 | -1): number => {
    let last = start;
    for (let at = start + step; at >= around.x0 && at < around.x1 && Math.abs(at - last) <= gap; at += step)
      if ((tones[at - around.x0] ?? 0) >= PALE_COLUMN) last = at;
    return last;
  };
  return { ...piece, x0: edge(piece.x0, -1), x1: edge(piece.x1 - 1, 1) + 1 };
}

/** By how much the columns of an area are darker than pale, all their pixels together. */
function columnShade({ width, data }: Plane, { x0, y0, x1, y1 }: Pixels): Uint32Array {
  const shades = new Uint32Array(Math.max(x1 - x0, 0));
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const shade = PALE - (data[y * width + x] ?? 255);
      if (shade > 0) shades[x - x0] = (shades[x - x0] ?? 0) + shade;
    }
  return shades;
}

function rowInk({ width, data }: Plane, { x0, y0, x1, y1 }: Pixels): Uint32Array {
  const counts = new Uint32Array(Math.max(y1 - y0, 0));
  for (let y = y0; y < y1; y++) {
    let count = 0;
    for (let at = y * width + x0; at < y * width + x1; at++) if ((data[at] ?? 255) < INK) count++;
    counts[y - y0] = count;
  }
  return counts;
}

function columnInk({ width, data }: Plane, { x0, y0, x1, y1 }: Pixels): Uint32Array {
  const counts = new Uint32Array(Math.max(x1 - x0, 0));
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) if ((data[y * width + x] ?? 255) < INK) counts[x - x0] = (counts[x - x0] ?? 0) + 1;
  return counts;
}

/**
 * Takes specks of fewer pixels than writing has off the plane, up to `most` pixels each, pale ones counted: a point of small print has few dark
 * ones, and a piece of a thin stroke that the scan broke is joined to the rest by pale ones.
 */
export function removeSpecks({ width, height, data }: Plane, most: number): void {
  const seen = new Uint8Array(data.length);
  const stack: number[] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || (data[start] ?? 255) >= PALE) continue;
    const speck: number[] = [];
    let count = 0;
    stack.push(start);
    seen[start] = 1;
    while (stack.length > 0) {
      const at = stack.pop() ?? 0;
      if (++count <= most) speck.push(at);
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (seen[next] || (data[next] ?? 255) >= PALE) continue;
          seen[next] = 1;
          stack.push(next);
        }
    }
    if (count <= most) for (const at of speck) data[at] = 255;
  }
}
