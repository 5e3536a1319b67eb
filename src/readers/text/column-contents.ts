import { isAmount, isBlankAmount } from '../../money.ts';
import { compact } from '../../text.ts';
import { isSubtotalLabel, isTotalLabel, meaningOf, splitNoteMark } from '../../vocabulary/index.ts';
import { splitRaised } from '../raised.ts';

/** What the cells of a column are, counted. */
export interface ColumnContents {
  /** Cells that are not blank. */
  filled: number;
  /** Numbers, percentages with them. */
  numbers: number;
  /** Numbers with decimals or separators: amounts for sure. */
  amounts: number;
  /** Words. */
  texts: number;
  /** Whole numbers of an odd number of digits, as codes have: 201, 20103. */
  codes: number;
}

/** The text of a cell without the note mark behind it. */
export function withoutMark(text: string): string {
  const { text: bare } = splitRaised(text);
  return (splitNoteMark(bare)?.text ?? bare).trim();
}

export const isNumber = (text: string): boolean => isAmount(text) || /^[-+△▲−]?[\d.,]+[%％]$/u.test(text.trim());

/** A row that numbers the columns: 1 2 3, 栏次 1 2 3. */
export function isNumbering(row: readonly string[]): boolean {
  const numbers = row.filter((cell) => cell !== '' && !/^[栏行]次$/u.test(compact(cell)));
  return numbers.length >= 2 && numbers.every((cell, index) => compact(cell) === String(index + 1));
}

/** Counts what each column of the rows of data holds. */
export function readContents(data: readonly (readonly string[])[], width: number): ColumnContents[] {
  const rows = data.filter((row) => row.length === width && !isNumbering(row));
  return Array.from({ length: width }, (_, column) => {
    const cells = rows
      .map((row) => withoutMark(row[column] ?? ''))
      .filter((cell) => !isBlankAmount(cell) && !isTotalLabel(cell) && !isSubtotalLabel(cell));
    const count = (test: (cell: string) => boolean) => cells.filter(test).length;
    return {
      filled: cells.length,
      numbers: count(isNumber),
      amounts: count((cell) => isNumber(cell) && /[.,，．%％]/u.test(cell)),
      texts: count((cell) => !isNumber(cell) && /\p{L}{2}/u.test(cell)),
      codes: count((cell) => /^\d{3}(?:\d{2}){0,2}$/u.test(compact(cell))),
    };
  });
}

const most = (part: number, { filled }: ColumnContents) => part * 2 > filled;

/** May a label stand over cells like these? What says nothing may. */
export function fitsContents(text: string, column: ColumnContents): boolean {
  const role = meaningOf(text)?.role ?? null;
  if (column.filled === 0 || role === null) return true;
  if (role === 'amount' || role === 'percent') return !most(column.texts, column);
  if (role === 'label') return !most(column.numbers, column) || column.codes === column.filled;
  if (role === 'code') return !most(column.amounts, column) && most(column.numbers, column);
  return !most(column.amounts, column);
}

/** May one label stand over a column of codes and the column of their names: 科目 over `201` and `教育支出`? */
export function fitsCodeAndName(text: string, columns: readonly ColumnContents[]): boolean {
  const [code, name] = columns;
  const both = /科目|项目|分类/u.test(text) && /[编代]码/u.test(text) === text.includes('名称');
  if (columns.length !== 2 || !code || !name || !both) return false;
  return (code.filled === 0 || most(code.codes, code)) && (name.filled === 0 || most(name.texts, name));
}
