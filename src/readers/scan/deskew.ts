import { INK, type Plane } from './plane.ts';

/** Scanners and hands put a page down no more askew than this, in degrees. */
const MOST = 4;
const COARSE = 0.1;
const FINE = 0.01;
/** Inked pixels that are looked at. */
const SAMPLE = 40_000;

/**
 * By how much the level lines of a page rise or fall, in radians: the angle under which its ink falls into the fewest rows.
 * Positive where they fall towards the right.
 */
export function skewOf({ width, height, data }: Plane): number {
  const xs: number[] = [];
  const ys: number[] = [];
  let inked = 0;
  for (const value of data) if (value < INK) inked++;
  const step = Math.max(1, Math.floor(inked / SAMPLE));
  let seen = 0;
  for (let at = 0; at < data.length; at++) {
    if ((data[at] ?? 255) >= INK || seen++ % step !== 0) continue;
    xs.push((at % width) - width / 2);
    ys.push(Math.floor(at / width));
  }
  const reach = Math.ceil((width / 2) * Math.tan(radians(MOST + COARSE))) + 1;
  const rows = new Uint32Array(height + 2 * reach);
  const sharpness = (degrees: number): number => {
    rows.fill(0);
    const slope = Math.tan(radians(degrees));
    for (let index = 0; index < xs.length; index++) {
      const row = Math.round((ys[index] ?? 0) - (xs[index] ?? 0) * slope) + reach;
      rows[row] = (rows[row] ?? 0) + 1;
    }
    let sum = 0;
    for (const count of rows) sum += count * count;
    return sum;
  };
  const coarse = best(-MOST, MOST, COARSE, sharpness);
  return radians(best(coarse - COARSE, coarse + COARSE, FINE, sharpness));
}

function best(from: number, to: number, step: number, score: (degrees: number) => number): number {
  let found = 0;
  let most = score(0);
  for (let degrees = from; degrees <= to; degrees += step) {
    const own = score(degrees);
    if (own > most) [most, found] = [own, degrees];
  }
  return found;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
