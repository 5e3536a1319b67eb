import type { CheckedCell } from '../budget/check-schema.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import type { Table } from '../budget/schema.ts';
import type { Context } from './context.ts';

/** A whole table as a cell of a finding. */
export function tableCell(table: Table): CheckedCell {
  return {
    ...BLANK,
    table: table.id,
    label: `《${table.title}》`,
    text: table.title,
    place: table.place,
    anchor: table.id,
  };
}

/** A cell of a table by its text alone. */
export function textCell(table: Table, row: number, column: number, text: string): CheckedCell {
  return {
    ...BLANK,
    table: table.id,
    row,
    column,
    label: `《${table.title}》第 ${row + 1} 行第 ${column + 1} 列`,
    text,
    place: table.places[row] ?? table.place,
    anchor: `${table.id}-r${row}-c${column}`,
  };
}

/** A line of the narrative as a cell of a finding. */
export function lineCell(context: Context, part: number, index: number, text: string): CheckedCell {
  const line = context.narrative?.lineOf(part, index) ?? 1;
  return { ...BLANK, table: NARRATIVE, label: `情况说明（第 ${line} 行）`, text, place: { line } };
}

const BLANK: CheckedCell = {
  table: null,
  row: null,
  column: null,
  label: '',
  text: '',
  unit: null,
  fen: null,
  place: {},
  anchor: null,
};
