import type { TableView } from './table.ts';

/** A page whose tables have more cells than this is laid out piece by piece: a phone takes seconds for all of it at once. */
const MOST_CELLS = 2_500;

/** How tall a table that is put off counts until it has been seen, by its rows: the scroll bar need not be exact, but should not jump by much. */
const HEIGHTS = [
  { above: 200, name: 'later-tallest' },
  { above: 20, name: 'later-tall' },
  { above: 0, name: 'later-low' },
] as const;

/** Whether tables that stand on one page are too many cells to be laid out at once. Ordinary documents stay far below it. */
export function isHeavy(tables: readonly Pick<TableView, 'body' | 'columns'>[]): boolean {
  return tables.reduce((cells, { body, columns }) => cells + body.length * columns, 0) > MOST_CELLS;
}

/** Classes of what is laid out when it comes near, from how many rows or lines it has. All of it is in the page, for readers, finding and paper. */
export function putOff(rows: number): readonly string[] {
  const height = HEIGHTS.find(({ above }) => rows > above);
  return height ? ['later', height.name] : ['later'];
}

/** So many lines of a list are laid out together. */
const LINES = 100;

/** A long list in parts, which are laid out one by one as they come near. */
export function inParts<Line>(lines: readonly Line[]): Line[][] {
  return Array.from({ length: Math.ceil(lines.length / LINES) }, (_, at) => lines.slice(at * LINES, (at + 1) * LINES));
}
