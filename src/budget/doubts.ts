import { createHash } from 'node:crypto';
import { isAmount, isBlankAmount } from '../money.ts';
import type { Place } from '../problem.ts';
import { compact } from '../text.ts';
import type { CheckedDoubt, DOUBT_IDS } from './corrections.ts';
import type { Disclosure, Table } from './schema.ts';

/** Something in what was read that a person should look at before it is believed. `notice`: the number of the notice that says it. */
export interface Doubt {
  id: (typeof DOUBT_IDS)[number];
  notice: number | null;
  table: string | null;
  row: number | null;
  column: number | null;
  place: Place;
}

/** Unknown tables, columns whose values do not fit their header, amounts that are none; then what the notices say. */
export function listDoubts({ tables, notices, unit }: Disclosure): Doubt[] {
  return [
    ...tables.flatMap((table) => [...unknown(table), ...columns(table), ...values(table, table.unit ?? unit)]),
    ...notices.map(({ id, table, row, column, place }, notice) => ({ id, notice, table, row, column, place })),
  ];
}

function unknown({ kind, id, place }: Table): Doubt[] {
  return kind === 'other' ? [{ id: 'unknown-table', notice: null, table: id, row: null, column: null, place }] : [];
}

/** A column that no header explains though it is full of amounts, or a column of amounts of which no measure is known. */
function columns(table: Table): Doubt[] {
  return table.columns.flatMap((column, index) => {
    const filled = table.cells
      .slice(table.headerRows)
      .map((cells) => cells[index] ?? '')
      .filter((cell) => !isBlankAmount(cell));
    const amounts = filled.filter((cell) => isAmount(cell) && /[.,]/u.test(cell)).length;
    const unexplained = column.role === 'text' && amounts >= 2 && amounts * 2 > filled.length;
    const unclear = column.role === 'amount' && column.measure === null;
    return unexplained || unclear
      ? [{ id: 'column' as const, notice: null, table: table.id, row: null, column: index, place: table.place }]
      : [];
  });
}

/** What stands among amounts and has no value. Without a unit no amount has one, and figures of scans that nothing proves are asked for by themselves. */
function values(table: Table, unit: Disclosure['unit']): Doubt[] {
  const scanned = new Set(
    (table.scanned ?? []).flatMap(({ row, column, proof }) => (proof === 'proven' ? [] : [`${row},${column}`])),
  );
  return table.rows.flatMap(({ row, amounts }) =>
    amounts
      .filter(({ column, fen, text }) => {
        if (fen !== null || isBlankAmount(text) || scanned.has(`${row},${column}`)) return false;
        return unit !== null || !isAmount(text);
      })
      .map(({ column }) => ({
        ...{ id: 'value' as const, notice: null, table: table.id, row, column },
        place: table.places[row] ?? table.place,
      })),
  );
}

/** What a person looks at who checks a doubt: the text of its cell, or the digest of all cells that it speaks of. `null` where there is no such cell. */
function subjectOf(
  { tables, notices }: Disclosure,
  { notice, table: id, row, column, place }: Pick<Doubt, 'notice' | 'table' | 'row' | 'column' | 'place'>,
): Pick<CheckedDoubt, 'text' | 'digest'> | null {
  if (id === null) {
    const said = Object.values((notice === null ? undefined : notices[notice]?.values) ?? {}).map(String);
    return { digest: digestOf([said, ...tables.flatMap((table) => cellsAt(table, place))]) };
  }
  const table = tables.find((one) => one.id === id);
  if (!table) return null;
  if (row !== null && column !== null) {
    const text = table.cells[row]?.[column];
    return text === undefined ? null : { text };
  }
  if (row !== null) return table.cells[row] ? { digest: digestOf([table.cells[row]]) } : null;
  const cells = column === null ? table.cells : table.cells.map((own) => [own[column] ?? '']);
  return { digest: digestOf([[table.title], ...cells]) };
}

/** The rows of a table that stand where a notice without a table points: on its page, sheet or line; all where it says nothing. */
function cellsAt({ cells, places }: Table, { file, page, sheet, line, row }: Place): string[][] {
  return cells.filter((_, index) => {
    const own = places[index];
    return (
      (file === undefined || own?.file === undefined || own.file === file) &&
      (page === undefined || own?.page === page) &&
      (sheet === undefined || own?.sheet === sheet) &&
      (line === undefined || own?.line === line) &&
      (row === undefined || own?.row === row)
    );
  });
}

function digestOf(cells: readonly (readonly string[])[]): string {
  const texts = cells.map((row) => row.map((cell) => compact(cell)));
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

/** The entry of a corrections file that says a doubt was looked at. `null` where its cells print what nobody has looked at. */
export function makeChecked(
  disclosure: Disclosure,
  doubt: Doubt,
  said: Pick<CheckedDoubt, 'reason' | 'date' | 'by'>,
): CheckedDoubt | null {
  const subject = subjectOf(disclosure, doubt);
  if (!subject) return null;
  const { id, table, row, column, place } = doubt;
  return {
    doubt: id,
    ...(table === null ? place.page !== undefined && { page: place.page } : { table }),
    ...(row !== null && { row }),
    ...(column !== null && { column }),
    ...subject,
    ...said,
  };
}

/** Which doubts a person has settled, and which entries no longer hold. */
export interface Settled {
  /** By the number of the doubt in `listDoubts`. */
  settled: ReadonlyMap<number, CheckedDoubt>;
  /** Entries whose cell prints something else now (`printed`), or is no longer there (`null`). */
  gone: { entry: CheckedDoubt; printed: string | null }[];
}

/** Holds what was looked at against a disclosure as printed: an entry settles a doubt whose cells print what it says, and no other. */
export function settleDoubts(disclosure: Disclosure, checked: readonly CheckedDoubt[]): Settled {
  const settled = new Map<number, CheckedDoubt>();
  if (checked.length === 0) return { settled, gone: [] };
  const doubts = listDoubts(disclosure);
  const used = new Set<CheckedDoubt>();
  for (const [index, doubt] of doubts.entries()) {
    const entry = checked.find((one) => isAbout(one, doubt) && isSame(one, subjectOf(disclosure, doubt)));
    if (!entry) continue;
    settled.set(index, entry);
    used.add(entry);
  }
  const gone = checked.flatMap((entry) => {
    if (used.has(entry)) return [];
    const { table = null, row = null, column = null } = entry;
    const subject = table === null ? null : subjectOf(disclosure, { notice: null, table, row, column, place: {} });
    // The doubt itself is gone, and what was looked at is as it was.
    return isSame(entry, subject) ? [] : [{ entry, printed: subject?.text ?? null }];
  });
  return { settled, gone };
}

function isAbout(entry: CheckedDoubt, { id, table, row, column, place }: Doubt): boolean {
  return (
    entry.doubt === id &&
    (entry.table ?? null) === table &&
    (entry.row ?? null) === row &&
    (entry.column ?? null) === column &&
    (entry.page === undefined || entry.page === place.page)
  );
}

function isSame({ text, digest }: CheckedDoubt, subject: ReturnType<typeof subjectOf>): boolean {
  if (subject === null) return false;
  if (text === undefined) return digest !== undefined && digest === subject.digest;
  return subject.text !== undefined && compact(subject.text) === compact(text);
}
