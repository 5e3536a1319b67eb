import type { Table } from '../budget/schema.ts';
import { cellAnchor, placeOfAnchor } from '../vocabulary/places.ts';

export { cellAnchor };

/** The anchor of a table on its page. */
export function tableAnchor(id: string): string {
  return `table-${id}`;
}

/** The anchor of a row, counted as in `cells`. */
export function rowAnchor(table: string, row: number): string {
  return `${table}-r${row}`;
}

/** A link to a table, from the page of its document. */
export function tableHref(id: string): string {
  return placeOfAnchor(tableAnchor(id));
}

/** A link to a row, from the page of its document. */
export function rowHref(table: string, row: number): string {
  return placeOfAnchor(rowAnchor(table, row));
}

/** A link to a cell, from the page of its document. */
export function cellHref(table: string, row: number, column: number): string {
  return placeOfAnchor(cellAnchor(table, row, column));
}

/** A cell that is printed: where it starts and how far it reaches. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** For every cell of a grid, the area it belongs to; cells under a merge share one. */
export type AreaMap = Area[][];

/** Lays the merged cells over a grid: every cell under a merge gets the area of the cell at its top left. */
export function mapAreas(table: Pick<Table, 'cells' | 'spans'>): AreaMap {
  const areas: AreaMap = table.cells.map((row, r) => row.map((_, c) => ({ row: r, column: c, rows: 1, columns: 1 })));
  for (const area of table.spans) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const line = areas[row];
        if (line && column < line.length) line[column] = area;
      }
    }
  }
  return areas;
}
