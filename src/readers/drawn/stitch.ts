import { appendTable } from './append-table.ts';
import type { Item, PageItems } from './layout.ts';
import { lacksLabelsOf } from './sideways.ts';
import type { TablePiece } from './table-piece.ts';

/** Column edges that differ by less are the same edge on both pages. */
const SAME_EDGE = 4;
/** How far a table may move between left and right pages. */
const FARTHEST_SHIFT = 60;
/** Page widths that differ by less are the same paper. */
const SAME_PAPER = 2;

/**
 * All items of a document in reading order, with the pieces of a table that go on over page breaks joined. `unread` names
 * the pages whose content could not be read: nothing is joined across them.
 */
export function stitchPages(pages: readonly PageItems[], unread: ReadonlySet<number>): Item[] {
  const items: Item[] = [];
  let barrier = false;
  for (const layout of pages) {
    if (unread.has(layout.page)) barrier = true;
    for (const [index, item] of layout.items.entries()) {
      const last = items.at(-1);
      const joined =
        index === 0 && !barrier && last?.type === 'table' && item.type === 'table' ? joinTables(last, item) : null;
      if (joined) items[items.length - 1] = joined;
      else items.push(item);
      barrier = false;
    }
  }
  return items;
}

/** The table with `next`, the first thing on a later page, added if that is its rest; otherwise `null`. */
function joinTables(table: TablePiece, next: TablePiece): TablePiece | null {
  if (Math.abs(table.pageWidth - next.pageWidth) > SAME_PAPER) return null;
  const aligned = isShifted(table.xs, next.xs) ? { ...next, xs: table.xs } : next;
  if (!isSubset(table.xs, aligned.xs) && !isSubset(aligned.xs, table.xs)) return null;
  return beginsWithTitle(next) || beginsAnew(table, next) || lacksLabelsOf(table, next)
    ? null
    : appendTable(table, aligned);
}

/** The same columns set further left or right: pages with inner and outer margins. */
function isShifted(xs: readonly number[], other: readonly number[]): boolean {
  const shift = (other[0] ?? 0) - (xs[0] ?? 0);
  return (
    xs.length === other.length &&
    Math.abs(shift) <= FARTHEST_SHIFT &&
    xs.every((x, index) => Math.abs((other[index] ?? 0) - x - shift) <= SAME_EDGE / 2)
  );
}

/** Are the edges of `few` among those of `many`, the outermost the same? */
function isSubset(few: readonly number[], many: readonly number[]): boolean {
  const near = (a = NaN, b = NaN): boolean => Math.abs(a - b) <= SAME_EDGE;
  return (
    near(few[0], many[0]) && near(few.at(-1), many.at(-1)) && few.every((x) => many.some((other) => near(x, other)))
  );
}

/** A first row that is one cell over the whole width is the title of another table. */
function beginsWithTitle({ cells, spans, xs, openTop }: TablePiece): boolean {
  const whole = spans.some(({ row, columns }) => row === 0 && columns === xs.length - 1);
  return whole && cells[0]?.[0] !== '' && !openTop.every(Boolean);
}

/** The first cell is that of the table's beginning, but the rows under it differ: the next of several like forms. */
function beginsAnew(table: TablePiece, next: TablePiece): boolean {
  const first = next.cells[0]?.[0] ?? '';
  if (first === '' || first !== table.cells[0]?.[0]) return false;
  return JSON.stringify(next.cells[0]) !== JSON.stringify(table.cells[0]);
}
