import { append, largest } from '../../lists.ts';
import { mendSpaces, stripMarkup } from '../../text.ts';
import type { Block, Grid, ReadingNotice } from '../document.ts';
import { fitNotices } from '../fit-notices.ts';
import { fitRows } from '../fit-rows.ts';
import { isCaptionRow } from './caption-rows.ts';
import { blocksFromLines, readTextLine, type TextLine } from './lines.ts';

const MOST_LINES_IN_A_CELL = 30;

interface CellRow {
  cells: string[];
  line: number;
}

/**
 * Text whose tables are rows of cells with tabs between them (or Markdown pipe tables) → blocks. Rows with more cells than their
 * header come with a notice.
 */
export function readRows(lines: readonly string[], notices: ReadingNotice[]): Block[] {
  const blocks: Block[] = [];
  let text: TextLine[] = [];
  let rows: CellRow[] = [];

  const endText = () => {
    append(blocks, blocksFromLines(text));
    text = [];
  };
  const endRows = () => {
    for (const part of splitAtTitles(rows)) append(blocks, part.caption, [gridFromRows(part.rows, notices)]);
    rows = [];
  };

  for (let index = 0; index < lines.length; index++) {
    if (lines[index]?.trim() === '' && lines[index]?.includes('\t')) continue;
    const joined = joinQuoted(lines, index);
    const cells = splitRow(joined.text);
    if (cells) {
      endText();
      if (!isSeparator(cells)) rows.push({ cells: cells.map(readCell), line: index + 1 });
    } else {
      endRows();
      const line = readTextLine(joined.text, index + 1);
      if (line) text.push(line);
    }
    index = joined.last;
  }
  endText();
  endRows();
  return blocks;
}

/** A cell's text: markup off, spaces mended, quotation marks of the export around the whole taken off. */
export function readCell(raw: string): string {
  const text = mendSpaces(stripMarkup(raw));
  return /^"[^"]*"$/u.test(text) ? mendSpaces(text.slice(1, -1)) : text;
}

function splitRow(line: string): string[] | null {
  if (line.includes('\t')) return line.split('\t');
  const pipes = /^\s*\|(.+)\|\s*$/u.exec(line);
  return pipes ? (pipes[1] ?? '').split('|') : null;
}

function isSeparator(cells: readonly string[]): boolean {
  return cells.some((cell) => /-{3}/u.test(cell)) && cells.every((cell) => /^\s*(?::?-{3,}:?\s*)?$/u.test(cell));
}

/** Exports put a cell with line breaks in quotation marks: such lines are one row. */
function joinQuoted(lines: readonly string[], first: number): { text: string; last: number } {
  const start = lines[first] ?? '';
  if (!/(?:^|\t)"[^"\t]*$/u.test(start)) return { text: start, last: first };
  let text = start;
  for (let last = first + 1; last < Math.min(lines.length, first + MOST_LINES_IN_A_CELL); last++) {
    const line = lines[last] ?? '';
    if (line.trim() === '') break;
    text += ` ${line}`;
    if (/^[^"]*"(?:\t|$)/u.test(line)) return { text, last };
  }
  return { text: start, last: first };
}

/**
 * Exports may set title, number and unit as rows of the table itself: these become the paragraphs they are, and each title
 * begins a table. Captions with no rows under them stay rows.
 */
function splitAtTitles(rows: readonly CellRow[]): { caption: Block[]; rows: CellRow[] }[] {
  const parts: { caption: Block[]; rows: CellRow[] }[] = [];
  let captions: CellRow[] = [];
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell !== '');
    const title = filled.length === 1 && /表(?:[（(].*[)）])?$/u.test(filled[0] ?? '');
    const last = parts.at(-1);
    if (isCaptionRow(row.cells) && (title || captions.length > 0 || !last)) {
      captions.push(row);
    } else if (!last || captions.length > 0) {
      parts.push({ caption: captions.flatMap(captionBlocks), rows: [row] });
      captions = [];
    } else last.rows.push(row);
  }
  const last = parts.at(-1);
  if (last) append(last.rows, captions);
  else if (captions.length > 0) parts.push({ caption: [], rows: captions });
  return parts;
}

function captionBlocks(row: CellRow): Block[] {
  return row.cells.flatMap((text) => (text === '' ? [] : [{ type: 'paragraph', text, place: { line: row.line } }]));
}

function gridFromRows(rows: readonly CellRow[], notices: ReadingNotice[]): Grid {
  const fields = rows.map((row) => row.cells.map((text) => ({ text, quoted: false })));
  const fitted = fitRows(fields, { cuts: false, short: false });
  const places = rows.map((row) => ({ line: row.line }));
  append(notices, fitNotices(fitted, places));
  const width = largest(fitted.map(({ cells }) => cells.length));
  const values = fitted.flatMap(({ cells, fit }, row) =>
    cells.flatMap((cell, column) => (fit === 'unclear' && /\d/u.test(cell) ? [{ row, column, text: '' }] : [])),
  );
  return {
    type: 'grid',
    cells: fitted.map(({ cells }) => [...cells, ...Array<string>(width - cells.length).fill('')]),
    spans: [],
    spansKnown: false,
    ...(values.length > 0 && { values }),
    places,
    place: { line: rows[0]?.line ?? 1 },
  };
}
