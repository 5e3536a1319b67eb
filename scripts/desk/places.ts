import type { Disclosure, Table } from '../../src/budget/schema.ts';
import type { CellPlace, CellRef } from '../../src/desk/api.ts';
import { largest, smallest } from '../../src/lists.ts';
import type { PageContent } from '../../src/readers/index.ts';
import type { Place } from '../../src/problem.ts';
import { compact } from '../../src/text.ts';
import { endOf, isParted, locate, verticalsOf, type Frame } from '../reviewing/locate.ts';
import { findRow, findWords, wordsAround } from '../reviewing/marks.ts';
import type { OriginalFile, OriginalLine } from './originals.ts';

/** What is looked for: a cell of a table as read, a whole row of it (`column` is `null`), or a text of a line of the narrative. */
export type Asked =
  | { kind: 'cell'; table: string; row: number; column: number | null }
  | { kind: 'narrative'; line: number; text: string };

interface Within {
  disclosure: Disclosure;
  narrative: string | null;
  files: readonly OriginalFile[];
  content: (file: string, page: number) => Promise<PageContent | null>;
}

/** The place of what is asked for; `null` where it is not found. */
export async function placeOf(asked: Asked, within: Within): Promise<CellPlace | null> {
  return asked.kind === 'cell' ? placeOfCell(asked, within) : placeOfWords(asked, within);
}

async function placeOfCell(
  { table: id, row, column }: Extract<Asked, { kind: 'cell' }>,
  { disclosure, files, content }: Within,
): Promise<CellPlace | null> {
  const table = disclosure.tables.find((one) => one.id === id);
  const place = table?.places[row];
  const cells = table?.cells[row];
  if (!table || !place || !cells) return null;
  const file = fileOf(place, files);
  if (!file) return null;
  if (file.pages > 0 && place.page !== undefined) {
    const page = await content(file.name, place.page);
    if (!page) return null;
    const { width, height } = page;
    return { kind: 'page', file: file.name, page: place.page, width, height, ...frameCell(table, row, column, page) };
  }
  const line = findRow(file.lines, { ...place, file: undefined }, cells);
  if (line < 0) return null;
  const below = column === null ? null : lineOfCell(file.lines, line, table, row, column);
  if (below !== null) return { kind: 'line', file: file.name, line: below, column: null };
  return { kind: 'line', file: file.name, line, column: columnIn(file.lines[line], cells, column) };
}

/** How many lines of a text a row has: some programs write each cell on a line of its own. */
function linesOfRow(table: Table, row: number): number {
  const [own, next] = [table.places[row]?.line, table.places[row + 1]?.line];
  if (own === undefined) return 1;
  return next !== undefined && next > own ? next - own : Math.max(1, table.cells[row]?.length ?? 1);
}

/** The line of a cell where its row has one line for each; `null` where the row has one line, or the cell cannot be told. */
function lineOfCell(
  lines: readonly OriginalLine[],
  first: number,
  table: Table,
  row: number,
  column: number,
): number | null {
  const count = linesOfRow(table, row);
  if (count < 2 || lines[first]?.cells) return null;
  const cells = table.cells[row] ?? [];
  const text = compact(cells[column] ?? '');
  const equal = cells.flatMap((cell, index) => (compact(cell) === text ? [index] : []));
  const found = lines.slice(first, first + count).flatMap((one, index) => (compact(one.text) === text ? [index] : []));
  const nth = found.length === equal.length ? found[equal.indexOf(column)] : undefined;
  return text === '' || nth === undefined ? null : first + nth;
}

/** The file of a place; the only one where the place names none. */
function fileOf({ file }: Place, files: readonly OriginalFile[]): OriginalFile | undefined {
  return file === undefined ? files[0] : files.find(({ name }) => name === file);
}

/** Frames of a cell; of its row where the cell is blank, stands over lines or is not found. */
function frameCell(
  table: Table,
  row: number,
  column: number | null,
  page: PageContent,
): { frames: Frame[]; exact: boolean } {
  const cells = table.cells[row] ?? [];
  const scanned = table.scanned?.find((one) => one.row === row && one.column === column)?.box;
  if (scanned) {
    const [x0, y0, x1, y1] = scanned;
    return { frames: [{ x0, y0, x1, y1 }], exact: true };
  }
  const text = column === null ? '' : (cells[column] ?? '');
  if (column !== null && text.trim() !== '') {
    const frames = locate(page, { kind: 'cell', text, row: cells, column });
    if (frames.length > 0) return { frames, exact: true };
  }
  // Cells that are found once each tell where the row is.
  const others = cells.flatMap((other, index) => {
    if (index === column || other.trim() === '') return [];
    const found = locate(page, { kind: 'cell', text: other, row: cells, column: index });
    return found.length === 1 ? found : [];
  });
  return { frames: others.length === 0 ? [] : [around(others)], exact: false };
}

/** The frame around others. */
export function around(frames: readonly Frame[]): Frame {
  return {
    x0: smallest(frames.map(({ x0 }) => x0)),
    y0: smallest(frames.map(({ y0 }) => y0)),
    x1: largest(frames.map(({ x1 }) => x1)),
    y1: largest(frames.map(({ y1 }) => y1)),
  };
}

/** Which cell of a line of an original a cell as read is: the one at its place if it prints the same, else the only one that does. */
function columnIn(line: OriginalLine | undefined, cells: readonly string[], column: number | null): number | null {
  if (!line?.cells || column === null) return null;
  const text = compact(cells[column] ?? '');
  const same = line.cells.flatMap((cell, index) => (compact(cell.text) === text ? [index] : []));
  if (same.includes(column)) return column;
  return same.length === 1 ? (same[0] ?? null) : null;
}

async function placeOfWords(
  { line, text }: Extract<Asked, { kind: 'narrative' }>,
  { narrative, files, content }: Within,
): Promise<CellPlace | null> {
  const words = narrative === null ? null : wordsAround(narrative, line, text);
  if (!words) return null;
  for (const file of files) {
    const at = findWords(file.lines, words);
    const found = file.lines[at];
    if (!found) continue;
    if (file.pages === 0 || found.page === null) return { kind: 'line', file: file.name, line: at, column: null };
    // A paragraph may go on overleaf: then the page that has the words.
    for (const number of [found.page, found.page + 1]) {
      const page = await content(file.name, number);
      const frames = page ? locate(page, { kind: 'prose', ...words }) : [];
      if (page && frames.length > 0) {
        const { width, height } = page;
        return { kind: 'page', file: file.name, page: number, width, height, frames, exact: true };
      }
    }
    const page = await content(file.name, found.page);
    if (!page) return null;
    const { width, height } = page;
    return { kind: 'page', file: file.name, page: found.page, width, height, frames: [], exact: false };
  }
  return null;
}

type Glyph = PageContent['glyphs'][number];

/** So many candidates are looked for on the page: more cells with one text do not tell each other apart. */
const MOST_CANDIDATES = 80;

/** The cell of the tables as read whose printed text stands at a point of a page, in points; `null` where none does. `named`: places name their file. */
export function cellAt(
  { file, page, x, y }: { file: string; page: number; x: number; y: number },
  content: PageContent,
  disclosure: Disclosure,
  named: boolean,
): CellRef | null {
  const scanned = scannedOn({ file, page }, disclosure.tables, named).find(({ frame }) => holds(frame, { x, y }));
  if (scanned) return scanned.cell;
  const run = runAt(content, x, y);
  if (run.length === 0) return null;
  const text = compact(run.map((glyph) => glyph.text).join(''));
  const middle = around(run.map((glyph) => ({ ...glyph, x1: endOf(glyph) })));
  const point = { x: (middle.x0 + middle.x1) / 2, y: (middle.y0 + middle.y1) / 2 };
  const candidates = disclosure.tables.flatMap((table) =>
    table.cells.flatMap((cells, row) => {
      const place = table.places[row];
      if (place?.page !== page || (named && place.file !== undefined && place.file !== file)) return [];
      return cells.flatMap((cell, column) => {
        const own = compact(cell);
        if (own === '' || !(own.includes(text) || text.includes(own))) return [];
        return [{ table: table.id, row, column, cells, cell, same: own === text }];
      });
    }),
  );
  const sorted = candidates.toSorted((a, b) => Number(b.same) - Number(a.same)).slice(0, MOST_CANDIDATES);
  for (const { table, row, column, cells, cell } of sorted) {
    const frames = locate(content, { kind: 'cell', text: cell, row: cells, column });
    if (frames.length === 1 && frames.some((frame) => holds(frame, point))) return { table, row, column };
  }
  const [only, ...more] = sorted.filter(({ same }) => same).length > 0 ? sorted.filter(({ same }) => same) : sorted;
  return only && more.length === 0 ? { table: only.table, row: only.row, column: only.column } : null;
}

/** Where cells stand that were read from a picture of a page: they know their frames. `named`: places name their file. */
export function scannedOn(
  { file, page }: { file: string; page: number },
  tables: readonly Table[],
  named: boolean,
): { cell: { table: string; row: number; column: number }; text: string; frame: Frame }[] {
  return tables.flatMap((table) =>
    (table.scanned ?? []).flatMap(({ row, column, box }) => {
      const place = table.places[row];
      if (!box || place?.page !== page || (named && place.file !== undefined && place.file !== file)) return [];
      const [x0, y0, x1, y1] = box;
      const text = table.cells[row]?.[column] ?? '';
      return [{ cell: { table: table.id, row, column }, text, frame: { x0, y0, x1, y1 } }];
    }),
  );
}

function holds({ x0, y0, x1, y1 }: Frame, { x, y }: { x: number; y: number }): boolean {
  return x >= x0 - 1 && x <= x1 + 1 && y >= y0 - 1 && y <= y1 + 1;
}

/** The writing at a point without a wide gap in it; that of the nearest character where the point is beside it. */
function runAt(content: PageContent, x: number, y: number): Glyph[] {
  const far = (glyph: Glyph): number => {
    const { x0, y0, y1, size } = glyph;
    const dx = Math.max(x0 - x, 0, x - endOf(glyph));
    const dy = Math.max(y0 - y, 0, y - y1);
    // A cell is wider than its text: beside it on its line is nearer than above it.
    return dx > 12 * size || dy > size ? Infinity : dx + 4 * dy;
  };
  let nearest: Glyph | null = null;
  let least = Infinity;
  const { glyphs } = content;
  for (const glyph of glyphs) {
    const distance = far(glyph);
    if (distance < least) [nearest, least] = [glyph, distance];
  }
  if (!nearest) return [];
  const { baseline, size } = nearest;
  const verticals = verticalsOf(content);
  const line = glyphs.filter((one) => Math.abs(one.baseline - baseline) < 0.4 * size).toSorted((a, b) => a.x0 - b.x0);
  const at = line.indexOf(nearest);
  let [from, to] = [at, at];
  const joins = (left: Glyph | undefined, right: Glyph | undefined) =>
    left !== undefined && right !== undefined && !isParted(left, right, verticals);
  while (joins(line[from - 1], line[from])) from -= 1;
  while (joins(line[to], line[to + 1])) to += 1;
  return line.slice(from, to + 1);
}

/** The cell of the tables as read that a line of an original (and a cell of it) was read as; `null` where there is none. */
export function cellOfLine(line: OriginalLine, column: number | null, disclosure: Disclosure): CellRef | null {
  const printed = compact(line.text);
  if (!line.cells && line.line !== null) {
    const own = cellOnOwnLine(line, printed, disclosure);
    if (own) return own;
  }
  const candidates = disclosure.tables.flatMap((table) =>
    table.cells.flatMap((cells, row) => {
      const place = table.places[row];
      if (!place || !isAt(place, line)) return [];
      return [{ table, row, cells, same: compact(cells.join('|')) === printed }];
    }),
  );
  const found = candidates.find(({ same }) => same) ?? candidates[0];
  if (!found) return null;
  const text = column === null ? null : compact(line.cells?.[column]?.text ?? '');
  const same = found.cells.flatMap((cell, index) => (compact(cell) === text ? [index] : []));
  const own = column !== null && same.includes(column) ? column : same.length === 1 ? (same[0] ?? null) : null;
  return { table: found.table.id, row: found.row, column: own };
}

/** The cell of a row that has several lines, which the text of one of them is; `null` where it is none or several. */
function cellOnOwnLine({ file, line }: OriginalLine, printed: string, { tables }: Disclosure): CellRef | null {
  const found = tables.flatMap((table) =>
    table.cells.flatMap((cells, row) => {
      const place = table.places[row];
      const count = linesOfRow(table, row);
      if (place?.line === undefined || line === null || count < 2) return [];
      if ((place.file !== undefined && place.file !== file) || line < place.line || line >= place.line + count)
        return [];
      return cells.flatMap((cell, column) => (compact(cell) === printed ? [{ table: table.id, row, column }] : []));
    }),
  );
  const [only, ...more] = found;
  return only && more.length === 0 ? only : null;
}

function isAt({ file, page, line, sheet, row }: Place, at: OriginalLine): boolean {
  if (file !== undefined && file !== at.file) return false;
  if (line !== undefined || at.line !== null) return line === at.line;
  if (sheet !== undefined) return sheet === at.sheet && row === at.row;
  return (row ?? null) === at.row && (page ?? null) === at.page;
}
