import type { CheckResult } from '../../budget/check-schema.ts';
import type { Measure, Row, Table, TableKind } from '../../budget/schema.ts';
import { classCode } from '../../vocabulary/index.ts';
import { addsUp, checkEqual, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import type { Rule } from '../rule.ts';
import { natureTotal } from '../nature-totals.ts';
import { carriesOver, printed, readTwoSided, sideFigures, totalsOf, type TwoSided } from '../sides.ts';
import { absent, fundColumn, isPrinted, oneSided } from './across-shared.ts';
import { finalAccounts } from './across-final.ts';
import { overallAmounts } from './across-overall.ts';
import { wholeBudget } from './across-whole.ts';

/** Rule 5: the same figure in two tables is the same. */
export const acrossTables: Rule = {
  id: 'across-tables',
  tables: [
    'general-public-expenditure',
    'basic-expenditure',
    'basic-expenditure-government',
    'project-expenditure',
    'project-expenditure-government',
    'appropriation-balance',
    'government-funds',
    'state-capital',
    'expenditure',
    'balance',
  ],
  check(context) {
    return [
      ...economicTotals(context),
      ...appropriationClasses(context),
      ...fundTotals(context),
      ...wholeBudget(context),
      ...overallAmounts(context),
      ...finalAccounts(context),
    ];
  },
};

/** Basic and project totals by function and by both economic classifications. */
function economicTotals(context: Context): CheckResult[] {
  const pairs: [TableKind, Measure][] = [
    ['basic-expenditure', 'basic'],
    ['basic-expenditure-government', 'basic'],
    ['project-expenditure', 'project'],
    ['project-expenditure-government', 'project'],
  ];
  const byFunction = context.only('general-public-expenditure');
  return pairs.flatMap(([kind, measure]) => {
    const table = context.only(kind);
    const total = context.total(table, 'total', 'amount', measure);
    if (kind === 'basic-expenditure' && !total && natureTotal(context, table, 'personnel')) return [];
    const whole = context.total(byFunction, measure);
    if (!isPrinted(total)) return absent(context, kind, kind);
    if (!isPrinted(whole)) return absent(context, kind, 'general-public-expenditure');
    return checkEqual('across-tables', `${kind}/total`, total, whole);
  });
}

/** Per functional class: 财政拨款收支总表's column of 一般公共预算 = 一般公共预算支出表. */
function appropriationClasses(context: Context): CheckResult[] {
  const two = readTwoSided(context, context.only('appropriation-balance'));
  const table = context.only('general-public-expenditure');
  if (!two || !table) {
    return [absent(context, 'classes', two ? 'general-public-expenditure' : 'appropriation-balance')];
  }
  if (context.repeatsCodes(table)) {
    return [notApplicable('across-tables', 'classes', { id: 'classes-by-unit', values: {} })];
  }
  const column = fundColumn(context, two, 'general-public');
  const totalColumn = context.columnOf(table, ['total', 'amount']);
  const results: CheckResult[] = [];
  const here = classRows(
    context,
    two.table,
    two.expenditure.items.map((item) => item.row),
    column,
  );
  const there = classRows(
    context,
    table,
    table.rows.filter((row) => row.level === 1),
    totalColumn,
  );
  const carries = mayCountCarried(context, two);
  for (const code of [...new Set([...here.keys(), ...there.keys()])].toSorted()) {
    const [a, b] = [here.get(code), there.get(code)];
    if (a && b) results.push(gated(carries, checkEqual('across-tables', `class-${code}`, a, b)));
    else if (a) results.push(gated(carries, oneSided(`class-${code}`, a, table)));
    else if (b) results.push(gated(carries, oneSided(`class-${code}`, b, two.table)));
  }
  const total = context.total(table, 'total', 'amount');
  const candidates = totalsOf(sideFigures(context, two.table, two.expenditure, column));
  if (isPrinted(total) && candidates[0]) {
    const match = candidates.find((candidate) => addsUp(total, [candidate])) ?? candidates[0];
    results.push(gated(carries, checkEqual('across-tables', 'appropriation-total', match, total)));
  }
  return results;
}

/** The class rows that print a non-zero amount, by class code. */
function classRows(context: Context, table: Table, rows: readonly Row[], column: number | null): Map<string, Figure> {
  const found = new Map<string, Figure>();
  for (const row of rows) {
    const code = row.code?.length === 3 ? row.code : classCode(row.label);
    const figure = printed(context, table, row, column);
    if (code && figure && figure.fen !== 0 && !found.has(code)) found.set(code, figure);
  }
  return found;
}

/** Whether one table may count money carried over that another does not; in final accounts all are of the year's expenditure. */
function mayCountCarried(context: Context, two: TwoSided): boolean {
  return context.disclosure.identity.stage !== 'final-accounts' && carriesOver(context, two);
}

/** A difference that money carried over from last year explains is no finding: one table counts it, the other does not. */
function gated(carries: boolean, result: CheckResult): CheckResult {
  const { says } = result;
  if (!carries || result.outcome !== 'differs' || says.id !== 'equal') return result;
  const { first, second } = says.values;
  return {
    ...result,
    outcome: 'not-applicable',
    severity: 'note',
    says: { id: 'equal-but-carried-over', values: { first, second } },
  };
}

/** 政府性基金 and 国有资本经营: the table's total = the column of 财政拨款收支总表. */
function fundTotals(context: Context): CheckResult[] {
  const two = readTwoSided(context, context.only('appropriation-balance'));
  return (['government-funds', 'state-capital'] as const).map((fund) => {
    const key = `${fund}/total`;
    if (!two) return absent(context, key, 'appropriation-balance');
    const column = fundColumn(context, two, fund);
    const candidates = totalsOf(sideFigures(context, two.table, two.expenditure, column));
    const total = context.total(context.only(fund), 'total', 'amount');
    const [first] = candidates;
    if (!isPrinted(total) && (!first || first.fen === 0)) {
      return notApplicable('across-tables', key, { id: 'fund-absent', values: { fund } });
    }
    const carries = mayCountCarried(context, two);
    if (!isPrinted(total)) {
      const table = context.disclosure.tables.find((candidate) => candidate.kind === fund);
      return table && first ? gated(carries, oneSided(key, first, table, 'data')) : absent(context, key, fund);
    }
    if (!first) return gated(carries, oneSided(key, total, two.table, 'data'));
    return gated(
      carries,
      checkEqual('across-tables', key, total, candidates.find((candidate) => addsUp(total, [candidate])) ?? first),
    );
  });
}
