/** Pixels of a page in one tone: 0 is ink, 255 is paper. Row by row from the top. */
export interface Plane {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A picture as it was drawn or decoded: four bytes a pixel, red first. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** A part of a plane in whole pixels; `x1` and `y1` are outside of it. */
export interface Pixels {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Darker than this is ink, in a plane whose paper is white. */
export const INK = 165;

/** Paper is looked for in squares of so many pixels: a shadow at the fold or an edge of the lid is wider. */
const TILE = 64;
/** The part of a square's pixels that are darker than its paper. */
const PAPER_RANK = 0.8;
/** Paper is nowhere darker than this: a square full of ink has none. */
const DARKEST_PAPER = 110;
/** The part of a page's pixels that are darker than its ink: thin writing is hardly more. */
const INK_RANK = 0.004;

/**
 * The red channel of a picture with its paper made white and its ink black. Seals are stamped in red, which is as light as paper
 * in this channel: the writing under them shows alone.
 */
export function redPlane(picture: Picture): Plane {
  return channel(picture, 0);
}

/** The same of the green channel, in which red ink is dark. */
export function greenPlane(picture: Picture): Plane {
  return channel(picture, 1);
}

function channel({ width, height, data }: Picture, offset: 0 | 1): Plane {
  const tones = new Uint8Array(width * height);
  for (let index = 0; index < tones.length; index++) tones[index] = data[index * 4 + offset] ?? 255;
  return whiten({ width, height, data: tones });
}

function whiten(plane: Plane): Plane {
  const { width, height, data } = plane;
  const columns = Math.ceil(width / TILE);
  const rows = Math.ceil(height / TILE);
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      paper[row * columns + column] = paperOf(plane, column * TILE, row * TILE);
  const ink = Math.min(rank(histogram(data), INK_RANK), 100);
  const white = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const at = Math.min(Math.max(y / TILE - 0.5, 0), rows - 1);
    const upper = Math.floor(at) * columns;
    const lower = Math.min(Math.floor(at) + 1, rows - 1) * columns;
    const down = at - Math.floor(at);
    for (let x = 0; x < width; x++) {
      const along = Math.min(Math.max(x / TILE - 0.5, 0), columns - 1);
      const left = Math.floor(along);
      const right = Math.min(left + 1, columns - 1);
      const part = along - left;
      const top = (paper[upper + left] ?? 255) * (1 - part) + (paper[upper + right] ?? 255) * part;
      const bottom = (paper[lower + left] ?? 255) * (1 - part) + (paper[lower + right] ?? 255) * part;
      const light = (top * (1 - down) + bottom * down) * 0.96;
      const value = (((data[y * width + x] ?? 255) - ink) * 255) / Math.max(light - ink, 1);
      white[y * width + x] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  }
  return { width, height, data: white };
}

function paperOf({ width, height, data }: Plane, x0: number, y0: number): number {
  const counts = new Uint32Array(256);
  for (let y = y0; y < Math.min(y0 + TILE, height); y++)
    for (let x = x0; x < Math.min(x0 + TILE, width); x++) {
      const value = data[y * width + x] ?? 255;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  return Math.max(rank(counts, PAPER_RANK), DARKEST_PAPER);
}

function histogram(data: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The value that this part of all are not above. */
function rank(counts: Uint32Array, part: number): number {
  let left = counts.reduce((sum, count) => sum + count, 0) * part;
  for (const [value, count] of counts.entries()) {
    left -= count;
    if (left <= 0) return value;
  }
  return 255;
}

/** The plane turned by an angle in radians around its middle; what comes in from outside is paper. */
export function turnPlane({ width, height, data }: Plane, angle: number): Plane {
  const turned = new Uint8Array(data.length).fill(255);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    let fromX = middleX - middleX * cos - (y - middleY) * sin;
    let fromY = middleY - middleX * sin + (y - middleY) * cos;
    for (let x = 0; x < width; x++, fromX += cos, fromY += sin) {
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const [right, down] = [fromX - left, fromY - top];
      const above = (data[at] ?? 255) * (1 - right) + (data[at + 1] ?? 255) * right;
      const below = (data[at + width] ?? 255) * (1 - right) + (data[at + width + 1] ?? 255) * right;
      turned[y * width + x] = above * (1 - down) + below * down;
    }
  }
  return { width, height, data: turned };
}

/** The plane with its rows as columns. */
export function transpose({ width, height, data }: Plane): Plane {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x] ?? 255;
  return { width: height, height: width, data: turned };
}

/** The picture turned clockwise by a quarter so many times. */
export function turnPicture(picture: Picture, quarters: number): Picture {
  if (quarters === 0) return picture;
  const { width, height, data } = turnPicture(picture, quarters - 1);
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) to[x * height + (height - 1 - y)] = from[y * width + x] ?? 0;
  return { width: height, height: width, data: new Uint8Array(to.buffer) };
}
