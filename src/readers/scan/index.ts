import { findLattices, findRegions, joinMarks, type Mark, type PageContent } from '../drawn/index.ts';
import { skewOf } from './deskew.ts';
import { removeSpecks } from './cut.ts';
import { eraseLines, findLines, type DrawnLines } from './lines.ts';
import { redPlane, turnPicture, turnPlane, type Picture, type Pixels, type Plane } from './plane.ts';
import { redInk, restoreRed } from './red.ts';
import { readAreas, type Area } from './read-areas.ts';
import type { Recogniser } from './recogniser.ts';

/** Pixels an inch below which figures fall apart: a page of 110 lost one in ten. */
export const LEAST = 150;
/** Scanners round: 149 is 150. */
export const COARSEST = LEAST - 5;
/** More pixels an inch add time and no figure. */
export const FINEST = 250;

/** Below this a page stands straight. Radians. */
const STRAIGHT = 0.0003;
/** Pixels of specks, on a page of 150 an inch, that are no writing: a point between figures has nine, most of them pale. */
const SPECK = 4;

/** Where a page was scanned from: its number, its size in points, and how many pixels of the picture there are to an inch. */
export interface ScannedPage {
  page: number;
  width: number;
  height: number;
  dpi: number;
}

/**
 * Reads a page that is a picture: finds its ruled lines, cuts the cells between them and the lines of writing around, has each
 * read, and hands the page over as if it had been drawn. Seals are not seen; red writing is where nothing else stands in its cell, and counted
 * where it is not read. Every character knows how sure the recogniser was of it.
 */
export async function readScan(picture: Picture, frame: ScannedPage, recogniser: Recogniser): Promise<PageContent> {
  const { page, width, height, dpi } = frame;
  const askew = redPlane(picture);
  const skew = skewOf(askew);
  const straighten = (of: Plane): Plane => (Math.abs(skew) < STRAIGHT ? of : turnPlane(of, skew));
  const plane = straighten(askew);
  const inGreen = redInk(picture, dpi);
  const green = inGreen && straighten(inGreen);
  const lines = findLines(plane, dpi);
  const toPoints = 72 / dpi;
  const marks = marksOf(lines, toPoints);
  const areas = areasOf(marks, picture, dpi);
  for (const one of green ? [plane, green] : [plane]) {
    eraseLines(one, lines);
    removeSpecks(one, Math.round(SPECK * (dpi / LEAST) ** 2));
  }
  const cells = areas.flatMap(({ box, cell }) => (cell ? [box] : []));
  const redCells = green ? restoreRed(plane, green, cells, dpi) : 0;
  const glyphs = await readAreas(plane, areas, toPoints, recogniser);
  return {
    page,
    width,
    height,
    glyphs,
    covered: [],
    marks,
    areas: [],
    images: [],
    hiddenGlyphs: 0,
    shapes: [],
    outlines: 0,
    lostText: false,
    truncated: false,
    redCells,
    scan: { dpi: Math.round(dpi), degrees: Math.round((skew * 18000) / Math.PI) / 100 },
  };
}

/** A page that is read with less certainty, on the mean of its characters, may lie on its side or head. */
const DOUBTFUL = 0.7;
/** By so much surer a page is read that lies the right way. */
const CLEARLY = 0.2;

/**
 * By how many degrees clockwise a picture that was read as `content` must be turned for its writing to stand upright; 0 where it does, or where
 * no way of turning it is clearly the better.
 */
export async function turnNeeded(
  content: PageContent,
  picture: Picture,
  frame: ScannedPage,
  recogniser: Recogniser,
): Promise<number> {
  const own = surenessOf(content);
  if (content.glyphs.length === 0 || own >= DOUBTFUL) return 0;
  let [best, degrees] = [own + CLEARLY, 0];
  for (const quarters of [1, 2, 3]) {
    const { width, height } = frame;
    const turned = quarters % 2 === 0 ? frame : { ...frame, width: height, height: width };
    const sureness = surenessOf(await readScan(turnPicture(picture, quarters), turned, recogniser));
    if (sureness > best) [best, degrees] = [sureness, quarters * 90];
  }
  return degrees;
}

function surenessOf({ glyphs }: PageContent): number {
  return glyphs.reduce((sum, { confidence = 0 }) => sum + confidence, 0) / Math.max(glyphs.length, 1);
}

function marksOf({ level, upright }: DrawnLines, scale: number): Mark[] {
  const toMark =
    (run: Mark['run']) =>
    ({ x0, y0, x1, y1 }: Pixels): Mark => ({ x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale, run });
  return [...level.map(toMark('horizontal')), ...upright.map(toMark('vertical'))];
}

/** The cells of the page's tables, the smaller table before the one it stands in, and then all that is left. */
function areasOf(marks: readonly Mark[], { width, height }: Picture, dpi: number): Area[] {
  const lattices = findLattices(joinMarks(marks)).filter(({ xs }) => xs.length > 2);
  const extent = (edges: readonly number[]): number => (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  lattices.sort((a, b) => extent(a.xs) * extent(a.ys) - extent(b.xs) * extent(b.ys));
  const toPixels = (at: number, most: number): number => Math.min(Math.max(Math.round((at * dpi) / 72), 0), most);
  const cells = lattices.flatMap((lattice, table) =>
    findRegions(lattice).map(({ row, column, rows, columns }): Area => {
      const box = {
        x0: toPixels(lattice.xs[column] ?? 0, width),
        x1: toPixels(lattice.xs[column + columns] ?? 0, width),
        y0: toPixels(lattice.ys[row] ?? 0, height),
        y1: toPixels(lattice.ys[row + rows] ?? 0, height),
      };
      return { box, cell: { table, column } };
    }),
  );
  return [...cells, { box: { x0: 0, y0: 0, x1: width, y1: height }, cell: null }];
}

export { hasEngine, loadRecogniser } from './engine.ts';
export type { Picture } from './plane.ts';
export type { ReadCharacter, Recogniser } from './recogniser.ts';
