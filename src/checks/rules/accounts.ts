import type { CheckResult, Says } from '../../budget/check-schema.ts';
import { accountsOf, bearsName, type KnownName, type PrintedAccount } from '../../budget/index.ts';
import { finding, holding, notApplicable } from '../compare.ts';
import { tableCell, textCell } from '../form-cells.ts';
import type { Rule } from '../rule.ts';

/** So many codes of a table with other names, and more than half of all, are codes of the office's own, or a shifted column. */
const FEW = 3;

/** Rule 11: a code of the classification bears the name that the list, or most of the portal, gives it. Never an error. */
export const accounts: Rule = {
  id: 'accounts',
  tables: [],
  check(context) {
    const known = new Map(context.names.map((name) => [name.code, name]));
    const printed = once(accountsOf(context.disclosure)).flatMap((account) => {
      const name = known.get(account.code);
      return name ? [{ account, name }] : [];
    });
    if (printed.length === 0) return [notApplicable('accounts', 'all', { id: 'names-unknown', values: {} })];
    return [...Map.groupBy(printed, ({ account }) => account.table).values()].flatMap((group) => {
      const other = group.filter(({ account, name }) => !bearsName(account, name));
      const many = other.length >= FEW && other.length * 2 > group.length;
      const single = (many ? group.filter((one) => !other.includes(one)) : group).map((one) => judgeName(one));
      return many ? [...single, ofItsOwn(other, group.length)] : single;
    });
  },
};

interface Pair {
  account: PrintedAccount;
  name: KnownName;
}

/** Tables print the same account again and again. */
function once(all: readonly PrintedAccount[]): PrintedAccount[] {
  const seen = new Set<string>();
  return all.filter(({ code, key }) => {
    const told = `${code} ${key}`;
    return seen.has(told) ? false : seen.add(told);
  });
}

function judgeName({ account, name }: Pair): CheckResult {
  const { code, row } = account;
  const known = name.names[0] ?? '';
  const cells = [cellOf(account)];
  const key = `${account.table.id}-r${row.row}-${code}`;
  if (bearsName(account, name))
    return holding('accounts', key, { id: 'account-named', values: { code, known, by: name.by } }, cells);
  const says: Says = { id: 'code-of-another-name', values: { code, printed: row.label, known, by: name.by } };
  return finding('accounts', key, 'warning', says, cells);
}

function ofItsOwn(other: readonly Pair[], made: number): CheckResult {
  const [first] = other;
  if (!first) throw new Error('there is no code with another name');
  const { table } = first.account;
  const names = other.map(({ account, name }) => ({
    code: account.code,
    printed: account.row.label,
    known: name.names[0] ?? '',
  }));
  const says: Says = { id: 'codes-of-other-names', values: { title: table.title, made, names } };
  return finding('accounts', table.id, 'warning', says, [
    tableCell(table),
    ...other.map(({ account }) => cellOf(account)),
  ]);
}

function cellOf({ table, row }: PrintedAccount) {
  return textCell(table, row.row, row.labelColumn, row.label);
}
