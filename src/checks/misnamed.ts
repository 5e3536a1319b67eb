import { accountsOf, type PrintedAccount } from '../budget/index.ts';
import type { CheckResult } from '../budget/check-schema.ts';
import type { Disclosure, Table } from '../budget/schema.ts';
import { classCode, keysAlike } from '../vocabulary/index.ts';

/** What a row of a table is found by in `misnamedRows`. */
export function rowName(table: string, row: number): string {
  return `${table} ${row}`;
}

/**
 * Rows read from pictures whose code or name may have been misread: a figure under the code of another account is a figure in the wrong
 * place. A code that is none, that stands in another row of its side too, that belongs to a class of another name; a code with two names
 * in the document, a name with two codes of one section that no other table prints; and what the rule on names finds (`results`).
 */
export function misnamedRows(disclosure: Disclosure, results: readonly CheckResult[]): Set<string> {
  const named = results.flatMap(({ rule, outcome, cells }) =>
    rule === 'accounts' && outcome === 'differs' ? cells : [],
  );
  return new Set([
    ...disclosure.tables.flatMap((table) => miscoded(table).map((row) => rowName(table.id, row))),
    ...contradicted(accountsOf(disclosure)).map(({ table, row }) => rowName(table.id, row.row)),
    ...named.flatMap(({ table, row }) => (table === null || row === null ? [] : [rowName(table, row)])),
  ]);
}

function miscoded({ rows }: Table): number[] {
  const coded = rows.flatMap(({ row, side, code, label }) =>
    code === null ? [] : [{ row, key: `${side ?? ''} ${code}`, code, label }],
  );
  const counts = Map.groupBy(coded, ({ key }) => key);
  return coded.flatMap(({ row, key, code, label }) => {
    const isTwice = (counts.get(key)?.length ?? 0) > 1;
    const isNone = /^\d+$/u.test(code) && ![3, 5, 7].includes(code.length);
    const named = /^2\d{2}$/u.test(code) ? classCode(label) : null;
    return isTwice || isNone || (named !== null && named !== code) ? [row] : [];
  });
}

/** Accounts that do not agree with those of the document's other tables: on the name of a code, or on the code of a name. */
function contradicted(accounts: readonly PrintedAccount[]): PrintedAccount[] {
  const byCode = Map.groupBy(accounts, ({ kind, code }) => `${kind} ${code}`);
  // The same name stands under many sections (一般行政管理事务): within one it has one code.
  const byName = Map.groupBy(accounts, ({ kind, code, key }) => `${kind} ${code.length} ${code.slice(0, -2)} ${key}`);
  const has = (table: Table, { kind, code }: PrintedAccount): boolean =>
    (byCode.get(`${kind} ${code}`) ?? []).some((other) => other.table === table);
  const isAlone = ({ kind, code, table }: PrintedAccount): boolean =>
    (byCode.get(`${kind} ${code}`) ?? []).every((other) => other.table === table);
  return accounts.filter((one) => {
    const { kind, code, key } = one;
    const otherName = (byCode.get(`${kind} ${code}`) ?? []).some((other) => !keysAlike(other.key, key));
    const otherCode = (byName.get(`${kind} ${code.length} ${code.slice(0, -2)} ${key}`) ?? []).some(
      (other) => other.code !== code && other.table !== one.table && !has(one.table, other) && !has(other.table, one),
    );
    return otherName || (otherCode && isAlone(one));
  });
}
