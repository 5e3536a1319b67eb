import { INK, type Pixels, type Plane } from './plane.ts';
import { inkIn } from './cut.ts';

/** A band so much higher than a character may be lines that touch. */
const TALL = 1.75;
/** Lines touch in rows that have at most this part of the ink of others. */
const THIN_ROW = 0.35;
/** A piece longer than this is read in parts, of about so many heights of a character. */
const LONG = 32;
const PART = 22;

/** A piece of writing; `close` where its neighbour stands so near that nothing around its ink may be read with it. */
export interface Piece extends Pixels {
  close?: boolean;
}

/** Cuts a band of a cell in two or more where lines of writing touch: through the rows with the least ink. */
export function splitTall({ width, data }: Plane, band: Pixels, height: number): Pixels[] {
  const high = band.y1 - band.y0;
  if (high < TALL * height) return [band];
  const ink = Array.from({ length: high }, (_, row) => {
    let count = 0;
    const start = (band.y0 + row) * width;
    for (let at = start + band.x0; at < start + band.x1; at++) if ((data[at] ?? 255) < INK) count++;
    return count;
  });
  const mean = ink.reduce((sum, count) => sum + count, 0) / high;
  const lines = Math.max(2, Math.round(high / (height * 1.15)));
  const cuts: number[] = [];
  for (let line = 1; line < lines; line++) {
    const around = Math.round((high * line) / lines);
    const reach = Math.round(height * 0.35);
    let thinnest = around;
    for (let row = Math.max(1, around - reach); row <= Math.min(high - 2, around + reach); row++)
      if ((ink[row] ?? 0) < (ink[thinnest] ?? 0)) thinnest = row;
    if ((ink[thinnest] ?? 0) > mean * THIN_ROW) return [band];
    cuts.push(band.y0 + thinnest);
  }
  const edges = [band.y0, ...cuts, band.y1];
  return edges.slice(1).map((y1, index) => ({ ...band, y0: edges[index] ?? band.y0, y1 }));
}

/** Cuts a long piece of writing between characters: the recogniser loses track of what is longer than what it learned from. */
export function splitLong(plane: Plane, piece: Piece, height: number): Piece[] {
  if (piece.x1 - piece.x0 <= LONG * height) return [piece];
  const around = piece.x0 + PART * height;
  let cut = -1;
  let widest = 0;
  let blank = 0;
  for (let x = Math.round(around - 3 * height); x < Math.min(around + 3 * height, piece.x1); x++) {
    if (isBlank(plane, x, piece)) {
      blank++;
      continue;
    }
    if (blank > widest) [widest, cut] = [blank, x - Math.ceil(blank / 2)];
    blank = 0;
  }
  if (cut < 0) return [piece];
  const first = inkIn(plane, { ...piece, x1: cut });
  const rest = inkIn(plane, { ...piece, x0: cut });
  const parts = rest ? splitLong(plane, { ...rest, close: true }, height) : [];
  return [...(first ? [{ ...first, close: true }] : []), ...parts];
}

function isBlank({ width, data }: Plane, x: number, { y0, y1 }: Pixels): boolean {
  for (let y = y0; y < y1; y++) if ((data[y * width + x] ?? 255) < INK) return false;
  return true;
}
