import type { CheckedCell } from '../budget/check-schema.ts';
import type { PrintedAmount, Row, Table } from '../budget/schema.ts';
import { fenPerUnit, printedDecimals, type MoneyUnit } from '../money.ts';

/** A printed figure that takes part in a check: its cell, its value in fen, and the error its rounding may hide. */
export interface Figure {
  cell: CheckedCell;
  fen: number;
  /** Half of the last digit it is printed to, in fen; 0 for a blank, which stands for no amount and hides nothing. */
  half: number;
  /** The figure is an increase or a decrease, not a level; messages say 增加 or 减少. */
  change?: true;
}

/** Tables with fewer amounts than this may owe their lack of decimals to chance; then the document's habit decides. */
const FEW_AMOUNTS = 12;

/**
 * To how many decimals the figures of each table are printed. Spreadsheets drop trailing zeros (`36` among `36.00`),
 * so the last digit of a figure is that of its table, not that of its own text; a table of whole numbers has none.
 */
export class Precision {
  readonly #byTable = new Map<string, number>();
  readonly #byUnit = new Map<MoneyUnit, number>();

  constructor(tables: readonly Table[], usual: MoneyUnit) {
    const printed = tables.map((table) => {
      const texts = table.rows.flatMap((row) => row.amounts.filter((amount) => amount.fen !== null).map((a) => a.text));
      const decimals = Math.max(0, ...texts.map(printedDecimals));
      const unit = table.unit ?? usual;
      this.#byUnit.set(unit, Math.max(decimals, this.#byUnit.get(unit) ?? 0));
      return { table, unit, decimals, count: texts.length };
    });
    for (const { table, unit, decimals, count } of printed) {
      this.#byTable.set(table.id, count < FEW_AMOUNTS ? this.ofUnit(unit) : decimals);
    }
  }

  ofTable(table: string): number {
    return this.#byTable.get(table) ?? 0;
  }

  /** Most decimals that any table prints in this unit. */
  ofUnit(unit: MoneyUnit): number {
    return this.#byUnit.get(unit) ?? 0;
  }
}

/** Half of the last digit, in fen, of a figure printed in `unit` to `decimals` places. */
export function halfDigit(unit: MoneyUnit, decimals: number): number {
  return fenPerUnit(unit) / 10 ** decimals / 2;
}

/** How a cell is named in messages: `《部门支出总表》“合计”行“基本支出”列`. */
export function nameCell(
  table: Table,
  row: Pick<Row, 'label' | 'code' | 'level'> | null,
  column: number | null,
): string {
  const header = column === null ? '' : columnLabel(table, column);
  const line = row === null ? '' : rowLabel(row);
  return `《${table.title}》${line && `“${line}”行`}${header && `“${header}”列`}`;
}

function rowLabel(row: Pick<Row, 'label' | 'code' | 'level'>): string {
  const label = row.label.replace(/\s+/gu, '');
  return row.code && row.code !== label ? `${row.code}${label}` : label;
}

/** The lowest header label of a column that says something, with the year's header where the table shows two years. */
export function columnLabel(table: Table, column: number): string {
  const labels = (table.columns[column]?.labels ?? []).map((label) => label.replace(/\s+/gu, '')).filter(Boolean);
  const leaf = labels.at(-1) ?? '';
  const last = /^(?:小计|合计)$/u.test(leaf) && labels.length > 1 ? `${labels.at(-2)}${leaf}` : leaf;
  const years = new Set(table.columns.map((other) => other.year).filter((year) => year !== null));
  const year = table.columns[column]?.year;
  return years.size > 1 && year && !last.includes(String(year)) ? `${year}年${last}` : last;
}

/** The cell of an amount as a result carries it. */
export function cellOf(table: Table, row: Row, amount: PrintedAmount, unit: MoneyUnit): CheckedCell {
  return {
    table: table.id,
    row: row.row,
    column: amount.column,
    label: nameCell(table, row, amount.column),
    text: amount.text,
    unit,
    fen: amount.fen,
    place: table.places[row.row] ?? table.place,
    anchor: `${table.id}-r${row.row}-c${amount.column}`,
  };
}
