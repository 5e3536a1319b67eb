import type { Pixels, Plane } from './plane.ts';
import type { Piece } from './split.ts';

/** A line of writing as the recogniser wants it: so high, as wide as it is long, white around. */
export interface Crop extends Plane {
  /** Pixels of the plane for one of the crop, and where the crop begins on it. */
  scale: number;
  left: number;
}

/** Height the model was made for. */
const HEIGHT = 48;
/** White above and below, as a part of the inked height, and at each side in pixels of the crop. */
const ABOVE = 0.18;
const SIDE = 40;
/** Thin strokes are grey where they end: so far around its ink a piece is read, in heights of a character. */
const EDGE = 0.15;
/** A dash is not blown up to the height of a character: what is lower than this, in heights of a character, keeps its place. */
const LOWEST = 0.8;

/** How a piece is cut to be read once more: smaller, and between the steps of the first reading. */
const AGAIN = { above: 0.28, side: 52 };

/** Cuts a piece of writing out of the plane. `height`: that of the characters around, in pixels; `again`: otherwise than the first time. */
export function cropPiece({ width, height: bottom, data }: Plane, piece: Piece, height: number, again = false): Crop {
  const { above, side } = again ? AGAIN : { above: ABOVE, side: SIDE };
  const inked = Math.max(piece.y1 - piece.y0, height * LOWEST);
  const middle = (piece.y0 + piece.y1) / 2;
  const top = middle - inked * (0.5 + above);
  const scale = (inked * (1 + 2 * above)) / HEIGHT;
  const left = piece.x0 - side * scale;
  const wide = Math.ceil(((piece.x1 - piece.x0) / scale + 2 * side) / 8) * 8;
  const edge = piece.close ? 0 : Math.max(2, EDGE * height);
  const crop = new Uint8Array(wide * HEIGHT).fill(255);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < wide; x++) {
      const box = {
        x0: left + x * scale,
        x1: left + (x + 1) * scale,
        y0: top + y * scale,
        y1: top + (y + 1) * scale,
      };
      // Only the piece itself, with the grey around its ink: its neighbours are read on their own.
      if (box.x1 <= piece.x0 - edge || box.x0 >= piece.x1 + edge) continue;
      if (box.y1 <= piece.y0 - edge || box.y0 >= piece.y1 + edge) continue;
      crop[y * wide + x] = average(data, width, bottom, box);
    }
  return { width: wide, height: HEIGHT, data: crop, scale, left };
}

/** The mean tone around the middle of a box: of all its pixels where it is larger than one, else between four. */
function average(data: Uint8Array, width: number, height: number, { x0, y0, x1, y1 }: Pixels): number {
  const reach = Math.max(x1 - x0, 1) / 2;
  const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2];
  let sum = 0;
  let weight = 0;
  for (let y = Math.floor(middleY - reach); y < middleY + reach; y++)
    for (let x = Math.floor(middleX - reach); x < middleX + reach; x++) {
      const part = overlap(x, middleX - reach, middleX + reach) * overlap(y, middleY - reach, middleY + reach);
      if (part <= 0) continue;
      const inside = x >= 0 && y >= 0 && x < width && y < height;
      sum += part * (inside ? (data[y * width + x] ?? 255) : 255);
      weight += part;
    }
  return weight > 0 ? sum / weight : 255;
}

function overlap(pixel: number, from: number, to: number): number {
  return Math.min(pixel + 1, to) - Math.max(pixel, from);
}
