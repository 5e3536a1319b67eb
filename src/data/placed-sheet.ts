import { utils } from '@e965/xlsx';
import type { Table } from '../budget/schema.ts';
import type { SheetCell } from './xlsx-file.ts';

/** Rows above the printed header of a table's sheet: the title, then the unit. */
export const ROWS_ABOVE = 2;

/** A table with the sheet that holds it. */
export interface PlacedSheet {
  table: Table;
  name: string;
}

/** A link to a cell of a table in its sheet, to the sheet where the place is the table as a whole. */
export function cellLink(name: string, row: number | null, column: number | null): NonNullable<SheetCell> {
  const cell = row === null ? 'A1' : utils.encode_cell({ r: row + ROWS_ABOVE, c: column ?? 0 });
  return { text: row === null ? name : `${name}!${cell}`, link: `#'${name.replaceAll("'", "''")}'!${cell}` };
}
