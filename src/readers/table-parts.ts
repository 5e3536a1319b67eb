import { append } from '../lists.ts';
import { mendSpaces } from '../text.ts';
import type { Block } from './document.ts';
import { splitSoftLines } from './lines.ts';
import { dropCoveredColumns, isBlankRow, sliceMatrix, trimTrailing, type Matrix } from './matrix.ts';
import { isAsideLine, isLabel, isLabelRow, isNoteRow, isTableNumber, isTitle, joinLabels } from './table-lines.ts';

/** How a format sets its tables. */
export interface TableSetting {
  /** Blank columns at the right are left over from formatting (sheets), not part of the table as drawn (documents). */
  ghostColumns: boolean;
  /** Sentences may stand in rows of their own over and under a table (sheets); elsewhere they are pieces of its cells. */
  holdsProse?: boolean;
}

/** A table while it is taken apart: its texts mended, and as they were. */
interface Reading extends Matrix {
  raw: string[][];
  setting: TableSetting;
}

/**
 * Takes apart what was set as one table (cells may have line breaks as `\n`): the titles, numbers, `编制单位：` and `单位：` lines above the grid, the grid, and
 * the notes below it. A sheet may hold several tables one under the other: each title begins a new one.
 * A table of nothing but single cells is text, and yields paragraphs.
 */
export function splitTable(printed: Matrix, setting: TableSetting): Block[] {
  const cells = printed.cells.map((line) => line.map(mendSpaces));
  const matrix: Reading = { ...printed, cells, raw: printed.cells, setting };
  const blocks: Block[] = [];
  let row = 0;
  while (row < matrix.cells.length) {
    const lead = readLead(matrix, row);
    append(blocks, lead.blocks);
    let end = lead.end;
    while (end < matrix.cells.length && (end === lead.end || !beginsTable(matrix, end))) end++;
    append(blocks, readBody(matrix, lead.end, end));
    row = end;
  }
  return blocks;
}

/**
 * What becomes of a table that stands inside a cell: one of several rows and columns is a table of its own, a single
 * row or column is text of the cell.
 */
export function settleInnerTable(matrix: Matrix, setting: TableSetting): { text: string; blocks: Block[] } {
  const rows = matrix.cells.map((line) => line.filter((text) => text !== '')).filter((line) => line.length > 0);
  if (rows.length > 1 && rows.some((line) => line.length > 1)) return { text: '', blocks: splitTable(matrix, setting) };
  return { text: rows.map((line) => line.join(' ')).join('\n'), blocks: [] };
}

interface Lead {
  blocks: Block[];
  /** First row of the grid. */
  end: number;
  hasLabel: boolean;
  hasTitle: boolean;
}

/** Reads the rows above a grid: up to the last label or title before the first row of several cells. */
function readLead(matrix: Reading, from: number): Lead {
  const titles: number[] = [];
  let scan = from;
  let end = from;
  let hasLabel = false;
  for (; scan < matrix.cells.length; scan++) {
    const texts = textsOf(matrix, scan);
    if (texts.length === 0) continue;
    const labels = isLabelRow(texts);
    const title = texts.some(isTitle) && (labels || texts.length === 1 || isNumberedTitle(matrix, scan));
    if (title) titles.push(scan);
    if (labels) hasLabel = true;
    if (labels || title || isProse(matrix, texts)) end = scan + 1;
    else if (texts.length > 1) break;
  }
  if (scan === matrix.cells.length) end = scan;
  while (end < scan && (isBlankRow(matrix.cells[end] ?? []) || isAsideRow(matrix, end, from, scan))) end++;
  const headings = findHeadings(matrix, from, end, titles, hasLabel);
  // Nothing but single cells, and no unit line: running text or a list of titles, not the title of a table.
  if (scan === matrix.cells.length && !hasLabel) headings.clear();
  const blocks: Block[] = [];
  for (let row = from; row < end; row++) {
    const place = matrix.places[row] ?? {};
    for (const text of joinLabels(textsOf(matrix, row))) {
      if (headings.has(row) && !isLabel(text)) blocks.push({ type: 'heading', level: 2, text, place });
      else for (const part of proseParts(matrix, row, text)) blocks.push({ type: 'paragraph', text: part, place });
    }
  }
  return { blocks, end, hasLabel, hasTitle: headings.size > 0 };
}

/** A line of a sheet that is not understood, under the labels or the title and over a header of several cells. */
function isAsideRow(matrix: Reading, row: number, from: number, header: number): boolean {
  const [first = '', ...rest] = textsOf(matrix, row);
  const alone = rest.length === 0 && matrix.cells[row]?.[0] === first;
  const wide = [0, 1, 2, 3].some((below) => textsOf(matrix, header + below).length > 2);
  return matrix.setting.ghostColumns && alone && row > from && isAsideLine(first) && wide;
}

/** A single cell may hold several paragraphs; of labels each is one. */
function proseParts(matrix: Reading, row: number, text: string): string[] {
  const raw = (matrix.raw[row] ?? []).find((other) => other !== '') ?? '';
  return textsOf(matrix, row).length === 1 && !isLabel(text) ? splitSoftLines(raw) : [text];
}

/** Is this row a sentence or a paragraph on a sheet, and not a cell of a table? */
function isProse({ setting }: Reading, texts: readonly string[]): boolean {
  const [first = '', ...rest] = texts;
  return setting.holdsProse === true && rest.length === 0 && (first.length > 60 || /[。；]$/u.test(first));
}

/**
 * The rows that hold titles of tables: the last that reads like one, and each that has its own label row below
 * (a title whose table is missing). With no such row, the last single cell above the label row is the title.
 */
function findHeadings(matrix: Matrix, from: number, end: number, titles: number[], hasLabel: boolean): Set<number> {
  const headings = new Set(
    titles.filter((row, index) => {
      const next = nextSpeakingRow(matrix, row);
      return index === titles.length - 1 || (next < end && isLabelRow(textsOf(matrix, next)));
    }),
  );
  if (headings.size > 0 || !hasLabel) return headings;
  for (let row = end - 1; row >= from; row--) {
    const texts = textsOf(matrix, row);
    if (texts.length === 1 && !isLabelRow(texts) && (texts[0] ?? '').length <= 60) return headings.add(row);
  }
  return headings;
}

/** `表一` beside the title it numbers; several such rows on end are a list of tables. */
function isNumberedTitle(matrix: Matrix, row: number): boolean {
  const numbered = (at: number): boolean => {
    const [first = '', second = '', ...rest] = textsOf(matrix, at);
    return rest.length === 0 && isTableNumber(first) && isTitle(second);
  };
  return numbered(row) && !numbered(row + 1);
}

/**
 * Does a further table begin at this row of the sheet? With a title above a label row always; after a blank row also
 * with a title or a label row alone, or with any single cell above a label row.
 */
function beginsTable(matrix: Reading, row: number): boolean {
  const texts = textsOf(matrix, row);
  const [first = '', ...rest] = texts;
  const afterBlank = isBlankRow(matrix.cells[row - 1] ?? []);
  if (afterBlank && (isLabelRow(texts) || isProse(matrix, texts))) return true;
  const standsOverLabel = afterBlank && rest.length === 0 && isLabelRow(textsOf(matrix, nextSpeakingRow(matrix, row)));
  const opens = isTitle(first) || isTableNumber(first) || standsOverLabel || (afterBlank && isTitleCut(matrix, row));
  if (!opens || (rest.length > 0 && !isLabelRow(rest))) return false;
  const lead = readLead(matrix, row);
  return lead.hasTitle && (lead.hasLabel || (afterBlank && lead.end < matrix.cells.length));
}

/** The first line of a title over two lines: 一般公共预算财政拨款 over 基本支出预算表. */
function isTitleCut(matrix: Matrix, row: number): boolean {
  const [upper, lower] = [textsOf(matrix, row), textsOf(matrix, row + 1)];
  const [first = ''] = upper;
  const [second = ''] = lower;
  const alone = upper.length === 1 && lower.length === 1 && matrix.cells[row]?.[0] === first;
  return alone && !isLabel(first) && !isLabel(second) && isTitle(second) && isTitle(first + second);
}

function nextSpeakingRow(matrix: Matrix, row: number): number {
  let next = row + 1;
  while (next < matrix.cells.length && isBlankRow(matrix.cells[next] ?? [])) next++;
  return next;
}

/** The grid between two rows, and the notes at its end. */
function readBody(matrix: Reading, from: number, to: number): Block[] {
  let noteRow = to;
  for (let row = to - 1; row > from; row--) {
    const texts = textsOf(matrix, row);
    if (isNoteRow(texts) || isProse(matrix, texts)) noteRow = row;
    else if (texts.length > 1) break;
  }
  const grid = trimTrailing(dropCoveredColumns(sliceMatrix(matrix, from, noteRow)), matrix.setting.ghostColumns);
  const blocks: Block[] = [];
  if (grid.cells.length > 0) blocks.push({ type: 'grid', ...grid, spansKnown: true, place: grid.places[0] ?? {} });
  for (let row = noteRow; row < to; row++) {
    const text = textsOf(matrix, row).join('');
    if (text !== '') blocks.push({ type: 'paragraph', text, place: matrix.places[row] ?? {} });
  }
  return blocks;
}

function textsOf(matrix: Matrix, row: number): string[] {
  return (matrix.cells[row] ?? []).filter((text) => text !== '');
}
