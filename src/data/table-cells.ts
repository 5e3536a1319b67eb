import type { PrintedAmount, Table } from '../budget/schema.ts';
import { fenDigits, ownUnit, parseAmount, plainDigits, type MoneyUnit } from '../money.ts';

/** A cell of a table as a file for spreadsheets and programs holds it. Digits are plain: `-1234.50`. */
export type TableCell =
  | { kind: 'blank' }
  /** An amount in the unit of its table: all the digits that are printed, two decimals at least. */
  | { kind: 'amount'; digits: string }
  /** A share as printed; `digits` are those before the sign, `sign` says whether one is printed. */
  | { kind: 'percent'; text: string; digits: string; sign: boolean }
  /** Everything else, as printed; codes too. */
  | { kind: 'text'; text: string };

/** The cells of a table by row and column, its header among them. What a merged cell covers is blank. */
export function typeCells(table: Table): TableCell[][] {
  const amounts = new Map<string, PrintedAmount>();
  for (const { row, amounts: own } of table.rows)
    for (const amount of own) amounts.set(`${row},${amount.column}`, amount);
  return table.cells.map((line, row) =>
    line.map((text, column): TableCell => {
      if (text === '') return { kind: 'blank' };
      const amount = row < table.headerRows ? undefined : amounts.get(`${row},${column}`);
      if (amount) return amountCell(amount, text, table.unit);
      const role = row < table.headerRows ? undefined : table.columns[column]?.role;
      return (role === 'percent' ? percentCell(text) : null) ?? { kind: 'text', text };
    }),
  );
}

/** Dashes of a blank amount are blank; what is no amount, or has no unit to be an amount in, stays as printed. */
function amountCell({ text, fen }: PrintedAmount, cell: string, unit: MoneyUnit | null): TableCell {
  if (fen !== null && unit !== null) return { kind: 'amount', digits: digitsOf(text, fen, unit) };
  return /[\p{L}\p{N}]/u.test(cell) ? { kind: 'text', text: cell } : { kind: 'blank' };
}

/** The printed digits where they are the value; else (`34.50万元` in a table of 元, a cell that prints words) the value in the unit. */
function digitsOf(text: string, fen: number, unit: MoneyUnit): string {
  const printed = plainDigits(text);
  const own = ownUnit(text);
  const asPrinted = printed !== null && (own === null || own === unit) && parseAmount(text, unit) === fen;
  const [whole = '0', fraction = ''] = (asPrinted ? printed : fenDigits(fen, unit).replace(/(?<!0)0+$/u, '')).split(
    '.',
  );
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

function percentCell(text: string): TableCell | null {
  const plain = text.normalize('NFKC').trim();
  const sign = plain.endsWith('%');
  const digits = plainDigits(sign ? plain.slice(0, -1) : plain);
  return digits === null || ownUnit(plain) !== null ? null : { kind: 'percent', text, digits, sign };
}
