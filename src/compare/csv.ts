import { csvText } from '../csv.ts';
import type { ComparisonWords } from '../i18n/comparison.ts';
import { fenDigits } from '../money.ts';
import type { ComparedDocument } from '../views/compare/document.ts';
import { writeValue } from './format.ts';
import { rounded } from './ratio.ts';
import type { Comparison, Row } from './rows.ts';
import type { State } from './state.ts';
import type { Cell } from './values.ts';

function shown(cell: Cell, state: State, words: ComparisonWords): string {
  if (cell.value && state.as === 'amount') return fenDigits(rounded(cell.value), '元');
  return writeValue(cell, state, words.table)?.text ?? words.gaps[cell.gap ?? 'unread'];
}

function printed({ figure }: Cell): string {
  return figure ? `${figure.text} ${figure.unit ?? ''}`.trim() : '';
}

/** The comparison as a file: what is shown (amounts in yuan), and for each document what is printed. */
export function comparisonCsv(
  { documents, totals, lines }: Comparison,
  state: State,
  words: ComparisonWords,
  nameOf: (document: ComparedDocument) => string,
): string {
  const name = (row: Row) =>
    row.level === 0 ? words.totals[row.key as keyof typeof words.totals].join(' ') : row.label;
  return csvText([
    [...words.csvHead, ...documents.flatMap((one) => [nameOf(one), words.csvPrinted(nameOf(one))])],
    ...[...totals, ...lines].map((row) => [
      row.code,
      name(row),
      ...row.cells.flatMap((cell) => [shown(cell, state, words), printed(cell)]),
    ]),
  ]);
}
