import { append } from '../../lists.ts';
import { mendSpaces } from '../../text.ts';
import type { Block } from '../document.ts';
import { buildMatrix, type Matrix, type PlacedCell } from '../matrix.ts';
import { settleInnerTable, splitTable } from '../table-parts.ts';
import { attributeOf, elementsOf, findAll, isSilent, lineOf, textLength, textOf, type Element } from './dom.ts';

/** Limits of the standard: https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65534;

const SETTING = { ghostColumns: true, holdsProse: false };

/** The rows of a table's groups in the order in which they are shown: head, bodies, foot. Hidden rows are left out. */
export function rowGroups(table: Element): Element[][] {
  const groups: { rank: number; rows: Element[] }[] = [];
  for (const child of elementsOf(table)) {
    if (isSilent(child)) continue;
    const rank = child.tagName === 'thead' ? 0 : child.tagName === 'tbody' ? 1 : child.tagName === 'tfoot' ? 2 : -1;
    if (rank < 0) continue;
    groups.push({ rank, rows: elementsOf(child).filter((row) => row.tagName === 'tr' && !isSilent(row)) });
  }
  return groups.sort((a, b) => a.rank - b.rank).map((group) => group.rows);
}

/** The cells of a row that are shown. */
export function cellsOf(row: Element): Element[] {
  return elementsOf(row).filter((cell) => /^t[dh]$/u.test(cell.tagName) && !isSilent(cell));
}

/** Reads a table of data: its titles, its grid with merged cells, its notes, then the tables inside its cells. */
export function readTable(table: Element, file: string): Block[] {
  const inner: Block[] = [];
  const matrix = tableMatrix(table, file, (cell) => cellText(cell, file, inner));
  return [...splitTable(matrix, SETTING), ...inner];
}

/**
 * Does the table only arrange the page? Its rows then have one cell each, or its text lies in tables inside it, or in
 * one cell that holds headings or many paragraphs.
 */
export function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/iu.test(attributeOf(table, 'role') ?? '')) return true;
  const rows = rowGroups(table).flat().map(cellsOf);
  if (rows.every((row) => row.length <= 1)) return true;
  const cells = rows
    .flat()
    .map((cell) => ({ cell, length: textLength(cell) }))
    .filter(({ length }) => length > 0);
  const total = cells.reduce((sum, { length }) => sum + length, 0);
  const nested = cells.flatMap(({ cell }) => findAll(cell, (inner) => inner.tagName === 'table'));
  const nestedLength = nested.reduce((sum, inner) => sum + textLength(inner), 0);
  if (nestedLength > total / 2) return true;
  const main = cells.find(({ length }) => length > total * 0.8);
  return main !== undefined && cells.length <= 8 && isArticleLike(main.cell);
}

function isArticleLike(cell: Element): boolean {
  const headings = findAll(cell, (inner) => /^h[1-6]$/u.test(inner.tagName));
  const paragraphs = findAll(cell, (inner) => /^(?:p|div|br)$/u.test(inner.tagName));
  return headings.length > 0 || paragraphs.length >= 5;
}

function tableMatrix(table: Element, file: string, read: (cell: Element) => string): Matrix {
  const placed: PlacedCell[] = [];
  const caption = elementsOf(table).find((child) => child.tagName === 'caption' && !isSilent(child));
  const places = [];
  if (caption) {
    placed.push({ row: 0, column: 0, rows: 1, columns: MAX_COLUMN_SPAN, text: mendSpaces(textOf(caption)) });
    places.push({ file, line: lineOf(caption), row: 1 });
  }
  for (const rows of rowGroups(table)) {
    placeGroup(rows, places.length, read, placed);
    for (const row of rows) places.push({ file, line: lineOf(row), row: places.length + 1 });
  }
  return buildMatrix(placed, places);
}

/** Places the cells of one row group; a merge never reaches beyond its group, and `rowspan=0` reaches to its end. */
function placeGroup(
  rows: readonly Element[],
  firstRow: number,
  read: (cell: Element) => string,
  placed: PlacedCell[],
): void {
  const takenUntil: number[] = [];
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while ((takenUntil[column] ?? 0) > index) column++;
      const columns = span(cell, 'colspan', MAX_COLUMN_SPAN) || 1;
      const wanted = span(cell, 'rowspan', MAX_ROW_SPAN);
      const rowSpan = Math.min(wanted === 0 ? rows.length : wanted, rows.length - index);
      placed.push({ row: firstRow + index, column, rows: rowSpan, columns, text: read(cell) });
      for (let offset = 0; offset < columns; offset++) takenUntil[column + offset] = index + rowSpan;
      column += columns;
    }
  }
}

function span(cell: Element, name: string, limit: number): number {
  const value = /^\s*\+?(\d+)/u.exec(attributeOf(cell, name) ?? '')?.[1];
  return value === undefined ? 1 : Math.min(Number(value), limit);
}

function cellText(cell: Element, file: string, inner: Block[]): string {
  const tables = findAll(cell, (element) => element.tagName === 'table');
  const own = textOf(cell, (element) => isSilent(element) || element.tagName === 'table');
  const texts = tables.map((table) => {
    const matrix = tableMatrix(table, file, (innerCell) => cellText(innerCell, file, inner));
    const settled = settleInnerTable(matrix, SETTING);
    append(inner, settled.blocks);
    return settled.text;
  });
  return mendSpaces([own, ...texts].join('\n'));
}
