import type { Disclosure } from '../../src/budget/index.ts';
import { Problem, type Place } from '../../src/problem.ts';
import type { Document, Grid } from '../../src/readers/index.ts';
import { nameGrid, type GridAt } from '../../src/tables/index.ts';
import { compact } from '../../src/text.ts';

/** A row of a grid of the original, from 0. */
interface GridRow {
  grid: Grid;
  row: number;
}

/**
 * The rows of the tables as read in the grids of the original: both in the order of the document, so that each is sought behind the one
 * before. A row that was mended or put together is in none.
 */
function rowsOf(document: Document, { tables }: Pick<Disclosure, 'tables'>): Map<string, (GridRow | null)[]> {
  const all = document.blocks.flatMap((block) =>
    block.type === 'grid'
      ? block.cells.map((cells, row) => ({ grid: block, row, key: keyOf(cells, block.places[row] ?? block.place) }))
      : [],
  );
  let next = 0;
  const found = new Map<string, (GridRow | null)[]>();
  for (const { id, cells, places, place } of tables) {
    const rows = cells.map((line, row): GridRow | null => {
      const key = keyOf(line, places[row] ?? place);
      const at = all.findIndex((one, index) => index >= next && one.key === key);
      if (at < 0) return null;
      next = at + 1;
      return all[at] ?? null;
    });
    found.set(id, rows);
  }
  return found;
}

function keyOf(cells: readonly string[], { file, page, line, sheet, row }: Place): string {
  // Where a line or row is known it alone is meant, whatever was mended in it.
  const own = line ?? row;
  return JSON.stringify([file, page, sheet, own, own === undefined ? compact(cells.join('')) : '']);
}

/** Where the second of two tables begins that are one. Throws a Problem where it does not follow the first, or cannot be told. */
export function placeOfJoin(document: Document, disclosure: Disclosure, first: string, second: string): GridAt {
  const index = disclosure.tables.findIndex(({ id }) => id === first);
  if (index < 0 || disclosure.tables[index + 1]?.id !== second) throw new Problem('desk-tables-apart', {});
  const start = rowsOf(document, disclosure).get(second)?.[0];
  // What begins within a grid was cut there by the program, and cannot be told from outside.
  if (start?.row !== 0) throw new Problem('desk-row-unclear', {});
  return nameGrid(document, start.grid);
}

/** Where a row of a table stands that begins another one, `before` from 1 in its grid. Throws a Problem where it cannot be told. */
export function placeOfSplit(
  document: Document,
  disclosure: Disclosure,
  table: string,
  before: number,
): { at: GridAt; before: number } {
  const rows = rowsOf(document, disclosure).get(table);
  const start = rows?.[before];
  if (!rows || !start) throw new Problem('desk-row-unclear', {});
  const above = rows.slice(0, before).findLast((row) => row !== null);
  // The first row that is left of a grid: what stands over it there was a header printed again, and belongs to it.
  const row = above?.grid === start.grid ? start.row : 0;
  return { at: nameGrid(document, start.grid), before: row + 1 };
}
