import { isAmount, isBlankAmount } from '../../money.ts';
import type { ReadingNotice } from '../document.ts';
import type { Item } from './layout.ts';
import type { TablePiece } from './table-piece.ts';

/** How far the heights of a row may differ on two pages, in points. */
const SAME_HEIGHT = 2.5;
/** Columns at the left in which row labels and codes stand. */
const LABEL_COLUMNS = 3;
/** Rows a table must have before their number tells anything. */
const FEWEST_ROWS = 3;
/** A header has no more rows than this; what has more is a form. */
const MOST_HEADER_ROWS = 4;

/**
 * Joins the tables that were too wide for their page and go on sideways on the next: the same rows, as many and as high,
 * with further columns and no labels, or with the same labels again. Where they cannot be matched the two stay, with a notice.
 */
export function joinSideways(items: readonly Item[]): { items: Item[]; notices: ReadingNotice[] } {
  const joined: Item[] = [];
  const notices: ReadingNotice[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const follows = last?.type === 'table' && item.type === 'table' && item.page === last.lastPage + 1;
    if (!follows) {
      joined.push(item);
      continue;
    }
    const values = { page: item.page };
    const repeated = countRepeatedLabels(last, item);
    if (repeated > 0 || goesOnSideways(last, item)) {
      joined[joined.length - 1] = appendColumns(last, item, repeated);
      notices.push({ id: 'sideways-joined', values, place: values });
    } else {
      joined.push(item);
      if (lacksLabelsOf(last, item)) notices.push({ id: 'rows-without-labels', values, place: values });
    }
  }
  return { items: joined, notices };
}

/** Has the second table words only at its top and no labels, where the first has them? Then its rows are not further rows. */
export function lacksLabelsOf(table: TablePiece, next: TablePiece): boolean {
  // The first may have grown over many pages: what costs little is asked first.
  return lacksLabels(next.cells) && hasLabels(table);
}

/** Has the second table the rows of the first, as many and as high, under other headers and without labels? */
function goesOnSideways(table: TablePiece, next: TablePiece): boolean {
  return (
    table.cells.length >= FEWEST_ROWS &&
    table.cells.length === next.cells.length &&
    table.heights.every((height, row) => Math.abs(height - (next.heights[row] ?? 0)) <= SAME_HEIGHT) &&
    JSON.stringify(table.cells[0]) !== JSON.stringify(next.cells[0]) &&
    lacksLabelsOf(table, next)
  );
}

/** How many columns at the left of the second table are those of the first, label by label. */
function countRepeatedLabels(table: TablePiece, next: TablePiece): number {
  if (table.cells.length < FEWEST_ROWS || table.cells.length !== next.cells.length) return 0;
  const widest = Math.min(LABEL_COLUMNS, table.xs.length - 2, next.xs.length - 2);
  let count = 0;
  while (count < widest && table.cells.every((row, index) => row[count] === next.cells[index]?.[count])) count++;
  const labels = new Set(table.cells.flatMap((row) => row.slice(0, count)).filter(isLabel));
  const others = next.cells.map((row) => row.slice(count));
  const isSame = table.cells[0]?.slice(count).some((text) => text !== '' && others[0]?.includes(text));
  return labels.size >= FEWEST_ROWS && !isSame && lacksLabels(others) ? count : 0;
}

/** Do most rows of figures begin with a label? */
function hasLabels({ cells }: TablePiece): boolean {
  const rows = cells.filter((row) => row.some(isFigure));
  const labelled = rows.filter((row) => row.slice(0, LABEL_COLUMNS).some(isLabel));
  return rows.length > 0 && labelled.length > rows.length / 2;
}

/** Is there a header of words over rows of nothing but amounts? */
function lacksLabels(cells: readonly (readonly string[])[]): boolean {
  const start = cells.findIndex((row) => row.some(isFigure));
  if (start < 1 || start > MOST_HEADER_ROWS || cells.length - start < 2) return false;
  return cells.slice(start).every((row) => row.every((text) => !isLabel(text)));
}

function isLabel(text: string): boolean {
  return /[\p{L}]/u.test(text);
}

function isFigure(text: string): boolean {
  return isAmount(text) && !isBlankAmount(text);
}

/** The table with the columns of the other, without the first `dropped` of them, at its right. */
function appendColumns(table: TablePiece, next: TablePiece, dropped: number): TablePiece {
  const width = table.xs.length - 1;
  const shift = (table.xs.at(-1) ?? 0) - (next.xs[dropped] ?? 0);
  const at = (column: number): number => column - dropped + width;
  return {
    ...table,
    xs: [...table.xs, ...next.xs.slice(dropped + 1).map((x) => x + shift)],
    cells: table.cells.map((row, index) => [...row, ...(next.cells[index] ?? []).slice(dropped)]),
    spans: [
      ...table.spans,
      ...next.spans.filter(({ column }) => column >= dropped).map((span) => ({ ...span, column: at(span.column) })),
    ].sort((a, b) => a.row - b.row || a.column - b.column),
    notes: [
      ...table.notes,
      ...next.notes.filter(({ column }) => column >= dropped).map((note) => ({ ...note, column: at(note.column) })),
    ],
    openTop: [...table.openTop, ...next.openTop.slice(dropped)],
    openBottom: [...table.openBottom, ...next.openBottom.slice(dropped)],
    brims: [...table.brims, ...next.brims.slice(dropped)],
    x1: next.x1 + shift,
    lastPage: next.lastPage,
    inferred: table.inferred || next.inferred,
    aligned: table.aligned || next.aligned,
  };
}
