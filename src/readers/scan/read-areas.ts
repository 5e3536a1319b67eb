import { smallest } from '../../lists.ts';
import type { Glyph } from '../drawn/index.ts';
import { cropPiece } from './crop.ts';
import { bandsOf, joinBands, piecesOf } from './cut.ts';
import { glyphsOf } from './glyphs.ts';
import type { Pixels, Plane } from './plane.ts';
import { splitLong, splitTall, type Piece } from './split.ts';
import type { ReadCharacter, Recogniser } from './recogniser.ts';
import { mendByShape } from './shapes.ts';

/** A part of the page that is read by itself: a cell of a table, or all that stands outside of tables. */
export interface Area {
  box: Pixels;
  cell: { table: number; column: number } | null;
}

/** Writing of one line without large gaps, and what was read there. */
export interface ReadPiece {
  box: Piece;
  cell: Area['cell'];
  /** Height of the characters around, in pixels. */
  height: number;
  characters: ReadCharacter[];
}

/** Lower bands are dashes and points. */
const LOWEST_BAND = 6;
/** Characters that are read in the white so far beside the ink, in heights of a character, stand nowhere. */
const BESIDE = 0.35;
/** Less sure than this, a piece is read once more in another size. */
const UNSURE = 0.45;
/** Height of characters where none is seen, in pixels. */
const USUAL_HEIGHT = 20;

/**
 * Reads the areas in their order; what was read is taken off the plane, so that a cell of an inner table is not read again in the
 * outer one. Out: glyphs in points.
 */
export async function readAreas(
  plane: Plane,
  areas: readonly Area[],
  toPoints: number,
  recogniser: Recogniser,
): Promise<Glyph[]> {
  const pieces = piecesIn(plane, areas);
  const read: ReadPiece[] = [];
  for (const { box, cell, height } of pieces) {
    const readOnce = async (again: boolean): Promise<ReadCharacter[]> => {
      const crop = cropPiece(plane, box, height, again);
      const found = await recogniser(crop);
      const placed = found.map((one) => ({ ...one, at: crop.left + one.at * crop.scale }));
      return placed.filter(({ at }) => at > box.x0 - BESIDE * height && at < box.x1 + BESIDE * height);
    };
    const first = await readOnce(false);
    const second = sureOf(first) < UNSURE ? await readOnce(true) : first;
    read.push({ box, cell, height, characters: sureOf(second) > sureOf(first) ? second : first });
  }
  return mendByShape(plane, read).flatMap((piece) => glyphsOf(piece, toPoints));
}

/** How sure the recogniser is of the least sure character; 0 where it read none. */
function sureOf(characters: readonly ReadCharacter[]): number {
  return characters.length === 0 ? 0 : smallest(characters.map(({ confidence }) => confidence));
}

function piecesIn(plane: Plane, areas: readonly Area[]): Omit<ReadPiece, 'characters'>[] {
  const left: Plane = { ...plane, data: plane.data.slice() };
  const banded = areas.map(({ box, cell }) => {
    const bands = bandsOf(left, box);
    if (cell) blank(left, box);
    return { box, cell, bands };
  });
  const inCells = typicalHeight(banded.flatMap(({ cell, bands }) => (cell ? bands : [])));
  return banded.flatMap(({ box: within, cell, bands }) => {
    const height = cell ? inCells : typicalHeight(bands);
    const lines = cell
      ? joinBands(bands, height).flatMap((line) => splitTall(plane, line, height))
      : joinBands(bands, height);
    return lines.flatMap((line) => {
      const high = cell ? height : Math.max(height, line.y1 - line.y0);
      const sheet = cell ? plane : left;
      return piecesOf(sheet, line, high, within)
        .flatMap((piece) => splitLong(plane, piece, high))
        .map((box) => ({ box, cell, height }));
    });
  });
}

function typicalHeight(bands: readonly Pixels[]): number {
  const heights = bands.map(({ y0, y1 }) => y1 - y0).filter((height) => height >= LOWEST_BAND);
  heights.sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? USUAL_HEIGHT;
}

function blank({ width, data }: Plane, { x0, y0, x1, y1 }: Pixels): void {
  for (let y = y0; y < y1; y++) data.fill(255, y * width + x0, y * width + x1);
}
