import { noticeText, reviewWords, type Locale, type ReviewWords } from '../../src/i18n/index.ts';
import type { Disclosure, Table } from '../../src/budget/schema.ts';
import { isAmount, isBlankAmount } from '../../src/money.ts';

/** Something in what was read that a person should look at before it is believed. */
export interface Doubt {
  kind: 'unknown-table' | 'column' | 'value' | 'mended' | 'omitted';
  message: string;
  table: string | null;
  row: number | null;
  column: number | null;
  line: number | null;
  page: number | null;
}

/** Unknown tables, columns whose values do not fit their header, amounts that are none, and rows that were mended. */
export function doubtsOf(disclosure: Disclosure, locale: Locale): Doubt[] {
  const words = reviewWords(locale);
  const fromTables = disclosure.tables.flatMap((table) => [
    ...unknown(table, words),
    ...columns(table, words),
    ...values(table, words),
  ]);
  const mended = disclosure.notices.map((notice) => {
    const table = disclosure.tables.find((candidate) => candidate.id === notice.table);
    const sentence = noticeText(locale, notice);
    return doubt('mended', table ? words.doubt.inTable(table.title, sentence) : sentence, notice);
  });
  return [...fromTables, ...mended];
}

function doubt(
  kind: Doubt['kind'],
  message: string,
  at: {
    table: string | null;
    row: number | null;
    column: number | null;
    place: { line?: number | undefined; page?: number | undefined };
  },
): Doubt {
  return {
    kind,
    message,
    table: at.table,
    row: at.row,
    column: at.column,
    line: at.place.line ?? null,
    page: at.place.page ?? null,
  };
}

function unknown(table: Table, { doubt: says, untitled }: ReviewWords): Doubt[] {
  if (table.kind !== 'other') return [];
  return [
    doubt('unknown-table', says.unknownTable(table.title || untitled), {
      table: table.id,
      row: null,
      column: null,
      place: table.place,
    }),
  ];
}

/** A column that no header explains though it is full of amounts, or a column of amounts that holds words. */
function columns(table: Table, { doubt: says }: ReviewWords): Doubt[] {
  return table.columns.flatMap((column, index) => {
    const filled = table.cells
      .slice(table.headerRows)
      .map((cells) => cells[index] ?? '')
      .filter((cell) => !isBlankAmount(cell));
    const amounts = filled.filter((cell) => isAmount(cell) && /[.,]/u.test(cell)).length;
    const header = column.labels.join('·') || says.column(index + 1);
    const at = { table: table.id, row: null, column: index, place: table.place };
    if (column.role === 'text' && amounts >= 2 && amounts * 2 > filled.length) {
      return [doubt('column', says.unexplained(table.title, header), at)];
    }
    if (column.role === 'amount' && column.measure === null) {
      return [doubt('column', says.unclear(table.title, header), at)];
    }
    return [];
  });
}

function values(table: Table, { doubt: says }: ReviewWords): Doubt[] {
  return table.rows.flatMap((row) =>
    row.amounts
      .filter((amount) => amount.fen === null && !isBlankAmount(amount.text))
      .map((amount) =>
        doubt('value', says.value(table.title, row.row + 1, amount.text), {
          table: table.id,
          row: row.row,
          column: amount.column,
          place: table.places[row.row] ?? table.place,
        }),
      ),
  );
}
