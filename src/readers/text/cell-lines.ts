import { append } from '../../lists.ts';
import { mendSpaces } from '../../text.ts';
import type { Block, Grid, ReadingNotice } from '../document.ts';
import { expandRows, type CellRow } from './expand-rows.ts';
import { isCaptionRow } from './caption-rows.ts';
import { blocksFromLines, readTextLine, type TextLine } from './lines.ts';
import { readCell } from './tsv.ts';

/**
 * Word's text export puts each table cell on a line of its own that starts with a tab; an empty line ends a row, merged
 * cells are left out, and a further paragraph of a cell stands on a line without a tab.
 */
const CELL = /^( ?)\t([^\t]*)$/u;

interface RawTable {
  rows: CellRow[];
}

/** Tables that follow each other with nothing between come as one: a new one starts at each row with a number or title. */
function splitAtCaptions(table: RawTable): RawTable[] {
  const parts: RawTable[] = [];
  let inCaption = false;
  for (const row of table.rows) {
    const cells = row.cells.map((cell) => readCell(cell));
    const caption = cells.some((cell) => cell !== '') && isCaptionRow(cells);
    if (parts.length === 0 || (caption && !inCaption)) parts.push({ rows: [] });
    parts.at(-1)?.rows.push(row);
    inCaption = caption || (inCaption && cells.every((cell) => cell === ''));
  }
  return parts;
}

export function isCellPerLine(lines: readonly string[]): boolean {
  let single = 0;
  let rows = 0;
  for (const line of lines) {
    if (CELL.test(line)) single += 1;
    else if (line.includes('\t')) rows += 1;
  }
  return single > rows && single >= 4;
}

/** A text of one cell a line → blocks. Rows whose columns cannot be told come with a notice. */
export function readCellLines(lines: readonly string[], notices: ReadingNotice[]): Block[] {
  const blocks: Block[] = [];
  let text: TextLine[] = [];
  let table: RawTable | null = null;
  let row: CellRow | null = null;
  let blanks = 0;

  const endTable = () => {
    for (const part of table ? splitAtCaptions(table) : []) append(blocks, blocksFromTable(part, notices));
    table = null;
    row = null;
  };

  lines.forEach((line, index) => {
    const cell = CELL.exec(line);
    if (cell) {
      // A blank before the tab is the empty paragraph between two tables.
      if (cell[1] === ' ') endTable();
      if (!table) {
        append(blocks, blocksFromLines(text));
        text = [];
        table = { rows: [] };
      }
      if (!row) {
        row = { cells: [], line: index + 1, blanksBefore: blanks };
        table.rows.push(row);
      }
      row.cells.push(cell[2] ?? '');
      blanks = 0;
    } else if (line.trim() === '') {
      row = null;
      blanks += 1;
    } else if (row) {
      const last = row.cells.length - 1;
      row.cells[last] = `${row.cells[last] ?? ''} ${line.trim()}`;
      blanks = 0;
    } else {
      endTable();
      const read = readTextLine(line, index + 1);
      if (read) text.push(read);
      blanks = 0;
    }
  });
  endTable();
  append(blocks, blocksFromLines(text));
  return blocks;
}

const NOTE = /^(?:备注|注|说明)[：:]/u;

function blocksFromTable(table: RawTable, notices: ReadingNotice[]): Block[] {
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => readCell(cell)) }));
  const before: Block[] = [];
  const after: Block[] = [];
  const paragraph = (row: CellRow): Block => ({
    type: 'paragraph',
    text: mendSpaces(row.cells.filter((cell) => cell !== '').join('')),
    place: { line: row.line },
  });

  let first = 0;
  while (first < rows.length && isCaptionRow(rows[first]?.cells ?? [])) {
    const row = rows[first];
    if (row?.cells.some((cell) => cell !== '')) before.push(paragraph(row));
    first += 1;
  }
  const body = rows.slice(first).filter((row) => row.cells.some((cell) => cell !== ''));
  while (body.length > 0 && NOTE.test(body.at(-1)?.cells.join('') ?? '')) {
    const row = body.pop();
    if (row) after.unshift(paragraph(row));
  }
  if (body.length === 0) return [...before, ...after];

  const { cells, spans, unclear, doubtful, values } = expandRows(body);
  const [top] = cells;
  if (doubtful.length > 0) {
    const labels = [...new Set(doubtful.map((column) => top?.[column] ?? ''))].filter((text) => text !== '').join(' ');
    const place = { line: body[0]?.line ?? 1 };
    notices.push({ id: 'header-columns-unclear', values: { labels, columns: doubtful.length }, place });
  }
  for (const index of unclear) {
    notices.push({
      id: 'row-columns-unclear',
      values: {},
      place: { line: body[index]?.line ?? 1 },
    });
  }
  const grid: Grid = {
    type: 'grid',
    cells,
    spans,
    spansKnown: false,
    ...(doubtful.length > 0 && { doubtful }),
    ...(values.length > 0 && { values }),
    places: body.map((row) => ({ line: row.line })).slice(0, cells.length),
    place: { line: body[0]?.line ?? 1 },
  };
  return [...before, grid, ...after];
}
