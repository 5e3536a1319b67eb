import type { CheckResult } from '../../budget/check-schema.ts';
import type { Measure, Row, Table, TableKind } from '../../budget/schema.ts';
import { tableName, classCode } from '../../vocabulary/index.ts';
import { addsUp, checkEqual, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import type { Rule } from '../rule.ts';
import { carriesOver, printed, readTwoSided, sideFigures, totalsOf } from '../sides.ts';
import { absent, fundColumn, isPrinted, oneSided } from './across-shared.ts';
import { wholeBudget } from './across-whole.ts';

/** Rule 5: the same figure in two tables is the same. */
export const acrossTables: Rule = {
  id: 'across-tables',
  title: '各表之间一致',
  titleEn: 'Tables agree with one another',
  basis: '部门预算公开表之间的勾稽关系：同一支出在功能分类、经济分类、收支总表中的合计一致。',
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
  tolerance: '两数末位半个单位之和，不少于一个末位单位',
  check(context) {
    return [
      ...economicTotals(context),
      ...appropriationClasses(context),
      ...fundTotals(context),
      ...wholeBudget(context),
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
  return pairs.map(([kind, measure]) => {
    const table = context.only(kind);
    const total = context.total(table, 'total', 'amount', measure);
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
    return [
      notApplicable(
        'across-tables',
        'classes',
        '一般公共预算支出表按单位分列，不逐类比较。',
        'Codes are printed more than once.',
      ),
    ];
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
  const carries = carriesOver(context, two);
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

/** A difference that money carried over from last year explains is no finding: one table counts it, the other does not. */
function gated(carries: boolean, result: CheckResult): CheckResult {
  if (!carries || result.outcome !== 'differs') return result;
  return {
    ...result,
    outcome: 'not-applicable',
    severity: 'note',
    message: `${result.message.replace(/。$/u, '')}；有上年结转，两表口径可能不同，不作比较。`,
    messageEn: `${result.messageEn} Money is carried over from last year, so the tables may differ in scope.`,
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
      const title = tableName(fund);
      return notApplicable(
        'across-tables',
        key,
        `${title.zh}没有数据，财政拨款收支总表也没有这项资金。`,
        `No ${title.en}.`,
      );
    }
    const carries = carriesOver(context, two);
    if (!isPrinted(total)) {
      const table = context.disclosure.tables.find((candidate) => candidate.kind === fund);
      return table && first ? gated(carries, oneSidedFund(key, first, table)) : absent(context, key, fund);
    }
    if (!first) return gated(carries, oneSidedFund(key, total, two.table));
    return gated(
      carries,
      checkEqual('across-tables', key, total, candidates.find((candidate) => addsUp(total, [candidate])) ?? first),
    );
  });
}

function oneSidedFund(key: string, figure: Figure, other: Table): CheckResult {
  const result = oneSided(key, figure, other);
  return { ...result, message: result.message.replace('（没有这一科目）', '（没有数据）') };
}
