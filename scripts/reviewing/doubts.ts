import { DEFAULT_LOCALE, noticeText } from '../../src/i18n/index.ts';
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
export function doubtsOf(disclosure: Disclosure): Doubt[] {
  const fromTables = disclosure.tables.flatMap((table) => [...unknown(table), ...columns(table), ...values(table)]);
  const mended = disclosure.notices.map((notice) => {
    const table = disclosure.tables.find((candidate) => candidate.id === notice.table);
    return doubt('mended', `${table ? `《${table.title}》：` : ''}${noticeText(DEFAULT_LOCALE, notice)}`, notice);
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

function unknown(table: Table): Doubt[] {
  if (table.kind !== 'other') return [];
  return [
    doubt('unknown-table', `《${table.title || '无题'}》不是已知的表。`, {
      table: table.id,
      row: null,
      column: null,
      place: table.place,
    }),
  ];
}

/** A column that no header explains though it is full of amounts, or a column of amounts that holds words. */
function columns(table: Table): Doubt[] {
  return table.columns.flatMap((column, index) => {
    const filled = table.cells
      .slice(table.headerRows)
      .map((cells) => cells[index] ?? '')
      .filter((cell) => !isBlankAmount(cell));
    const amounts = filled.filter((cell) => isAmount(cell) && /[.,]/u.test(cell)).length;
    const header = column.labels.join('·') || `第 ${index + 1} 列`;
    const at = { table: table.id, row: null, column: index, place: table.place };
    if (column.role === 'text' && amounts >= 2 && amounts * 2 > filled.length) {
      return [doubt('column', `《${table.title}》“${header}”列多为金额，表头没有说明是什么金额，没有计入核对。`, at)];
    }
    if (column.role === 'amount' && column.measure === null) {
      return [doubt('column', `《${table.title}》“${header}”列是金额，含义不明。`, at)];
    }
    return [];
  });
}

function values(table: Table): Doubt[] {
  return table.rows.flatMap((row) =>
    row.amounts
      .filter((amount) => amount.fen === null && !isBlankAmount(amount.text))
      .map((amount) =>
        doubt('value', `《${table.title}》第 ${row.row + 1} 行“${amount.text}”读不成金额。`, {
          table: table.id,
          row: row.row,
          column: amount.column,
          place: table.places[row.row] ?? table.place,
        }),
      ),
  );
}
