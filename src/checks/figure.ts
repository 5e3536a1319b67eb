import { largest } from '../lists.ts';
import type { CellName, CheckedCell } from '../budget/check-schema.ts';
import type { PrintedAmount, Row, Table } from '../budget/schema.ts';
import { lastDigit, printedDecimals, type MoneyUnit } from '../money.ts';

/** A printed figure that takes part in a check: its cell, its value in fen, and the error its rounding may hide. */
export interface Figure {
  cell: CheckedCell;
  fen: number;
  /** Half of the last digit it is printed to, in fen; 0 for a blank, which stands for no amount and hides nothing. */
  half: number;
}

/** This many figures with decimals, none of which ends in 0, show that a table drops trailing zeros: one in ten would. */
const ENOUGH_TO_TELL = 20;

/**
 * To how many decimals a figure is printed: those of its own text. Only where a table plainly drops trailing zeros (`36` and
 * `36.5` among `36.52`, and not one figure that ends in a zero, as spreadsheets do) do the digits left out count as printed.
 */
export class Precision {
  readonly #byTable = new Map<string, number>();
  readonly #byUnit = new Map<MoneyUnit, number>();

  constructor(tables: readonly Table[], usual: MoneyUnit | null) {
    for (const table of tables) {
      const unit = table.unit ?? usual;
      if (unit === null) continue;
      const texts = table.rows.flatMap((row) => row.amounts.filter((amount) => amount.fen !== null).map((a) => a.text));
      const decimals = Math.max(0, largest(texts.map(printedDecimals)));
      this.#byUnit.set(unit, Math.max(decimals, this.#byUnit.get(unit) ?? 0));
      // A whole yuan beside cents is as often a rounded column as a dropped `.00`, and too little to accuse anyone of.
      if (unit !== '元' && dropsZeros(texts, decimals)) this.#byTable.set(table.id, decimals);
    }
  }

  /** Decimals of a figure of a table. */
  of(table: string, text: string): number {
    return Math.max(printedDecimals(text), this.#byTable.get(table) ?? 0);
  }

  /** Most decimals that any table prints in this unit. */
  ofUnit(unit: MoneyUnit): number {
    return this.#byUnit.get(unit) ?? 0;
  }
}

function dropsZeros(texts: readonly string[], most: number): boolean {
  const fractions = texts.map((text) => printedDecimals(text)).filter((decimals) => decimals > 0);
  const padded = texts.some((text) => printedDecimals(text) > 0 && /0\D*$/u.test(text));
  return !padded && (fractions.some((decimals) => decimals < most) || fractions.length >= ENOUGH_TO_TELL);
}

/** Half of the last digit, in fen, of a figure printed in `unit` to `decimals` places. */
export function halfDigit(unit: MoneyUnit, decimals: number): number {
  return lastDigit(unit, decimals) / 2;
}

/** The name of a cell, a column, a row or a whole table: whatever is not `null`. */
export function nameCell(
  table: Table,
  row: Pick<Row, 'label' | 'code' | 'level'> | null = null,
  column: number | null = null,
): CellName {
  const { path, year } = column === null ? { path: [], year: null } : nameColumn(table, column);
  return { kind: 'table', title: table.title, row: row && nameRow(row), column: path, year, published: null };
}

function nameRow(row: Pick<Row, 'label' | 'code' | 'level'>): { code: string | null; label: string } | null {
  const label = unspaced(row.label);
  const code = row.code !== null && row.code !== label ? row.code : null;
  return code === null && label === '' ? null : { code, label };
}

function unspaced(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Words of the lowest header that say something only with the header above them. */
const SUBTOTALS = ['小计', '合计'];

/** The lowest header label of a column that says something, with the year's header where the table shows two years. */
function nameColumn(table: Table, column: number): { path: string[]; year: number | null } {
  const labels = (table.columns[column]?.labels ?? []).map(unspaced).filter(Boolean);
  const path = labels.slice(SUBTOTALS.includes(labels.at(-1) ?? '') ? -2 : -1);
  const years = new Set(table.columns.map((other) => other.year).filter((year) => year !== null));
  const year = table.columns[column]?.year ?? null;
  return { path, year: years.size > 1 && year && !path.join('').includes(String(year)) ? year : null };
}

/** The figure as another year's document prints it. */
export function publishedIn(year: number, figure: Figure): Figure {
  const { name } = figure.cell;
  return {
    ...figure,
    cell: { ...figure.cell, name: name.kind === 'table' ? { ...name, published: year } : name, anchor: null },
  };
}

/** The figure as the budget of the year prints it, beside final accounts. */
export function ofOwnBudget(year: number, figure: Figure): Figure {
  const { name } = figure.cell;
  return {
    ...figure,
    cell: {
      ...figure.cell,
      name: name.kind === 'table' ? { ...name, published: year, stage: 'budget' } : name,
      anchor: null,
    },
  };
}

/** What a figure is held against where a table does not have it: nothing, at the table as a whole. */
export function absentFrom(table: Table, figure: Figure, what: Extract<CellName, { kind: 'absent' }>['what']): Figure {
  return {
    fen: 0,
    half: 0,
    cell: {
      ...figure.cell,
      table: table.id,
      row: null,
      column: null,
      name: { kind: 'absent', title: table.title, what },
      text: '',
      fen: null,
      place: table.place,
      anchor: table.id,
    },
  };
}

/** The cell of an amount as a result carries it. */
export function cellOf(table: Table, row: Row, amount: PrintedAmount, unit: MoneyUnit | null): CheckedCell {
  return {
    table: table.id,
    row: row.row,
    column: amount.column,
    name: nameCell(table, row, amount.column),
    text: amount.text,
    unit,
    fen: amount.fen,
    place: table.places[row.row] ?? table.place,
    anchor: `${table.id}-r${row.row}-c${amount.column}`,
  };
}
