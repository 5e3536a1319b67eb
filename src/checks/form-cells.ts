import type { CellName, CheckedCell } from '../budget/check-schema.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import type { Table } from '../budget/schema.ts';
import type { Place } from '../problem.ts';
import type { Context } from './context.ts';
import { nameCell } from './figure.ts';

/** A whole table as a cell of a finding. */
export function tableCell(table: Table): CheckedCell {
  return {
    ...BLANK,
    table: table.id,
    name: nameCell(table),
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
    name: { kind: 'position', title: table.title, row, column },
    text,
    place: table.places[row] ?? table.place,
    anchor: `${table.id}-r${row}-c${column}`,
  };
}

/** A line of the narrative as a cell of a finding. */
export function lineCell(context: Context, part: number, index: number, text: string): CheckedCell {
  const line = context.narrative?.lineOf(part, index) ?? 1;
  return { ...BLANK, table: NARRATIVE, name: { kind: 'line', line }, text, place: { line } };
}

/** The document, or a heading of it, as a cell of a finding. */
export function documentCell(place: Place, heading: string | null = null): CheckedCell {
  const name: CellName = heading === null ? { kind: 'document' } : { kind: 'heading', title: heading };
  return { ...BLANK, name, text: heading ?? '', place };
}

const BLANK: CheckedCell = {
  table: null,
  row: null,
  column: null,
  name: { kind: 'document' },
  text: '',
  unit: null,
  fen: null,
  place: {},
  anchor: null,
};
