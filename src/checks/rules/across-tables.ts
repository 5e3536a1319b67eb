import type { CheckResult } from '../../budget/check-schema.ts';
import type { Measure, Row, Table, TableKind } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { addsUp, checkEqual, checkSum, notApplicable } from '../compare.ts';
import { isTotalLabel, type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { classCode } from '../functional-classes.ts';
import type { Rule } from '../rule.ts';
import { carriesOver, printed, readTwoSided, sideFigures, totalsOf, type TwoSided } from '../sides.ts';
import { sourceOf } from '../two-sided.ts';
import { TABLE_NAMES } from '../wording.ts';

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
    return [...economicTotals(context), ...appropriationClasses(context), ...fundTotals(context), ...wholeBudget(context)];
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
  const column = fundColumn(context, two, 'general-public');
  const totalColumn = context.columnOf(table, ['total', 'amount']);
  const results: CheckResult[] = [];
  const here = classRows(context, two.table, two.expenditure.items.map((item) => item.row), column);
  const there = classRows(context, table, table.rows.filter((row) => row.level === 1), totalColumn);
  const carries = carriesOver(context, two);
  for (const code of [...new Set([...here.keys(), ...there.keys()])].toSorted()) {
    const [a, b] = [here.get(code), there.get(code)];
    if (a && b) results.push(gated(carries, checkEqual('across-tables', `class-${code}`, a, b)));
    else if (a ?? b) results.push(gated(carries, oneSided(`class-${code}`, (a ?? b)!, a ? table : two.table)));
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

/** A class or code that one table prints and the other does not have. */
function oneSided(key: string, figure: Figure, other: Table): CheckResult {
  const blank: Figure = {
    fen: 0,
    half: 0,
    cell: {
      ...figure.cell,
      table: other.id,
      row: null,
      column: null,
      label: `《${other.title}》（没有这一科目）`,
      text: '',
      fen: null,
      place: other.place,
      anchor: other.id,
    },
  };
  return checkEqual('across-tables', key, figure, blank);
}

function fundColumn(context: Context, two: TwoSided, fund: Measure): number | null {
  return context.column(two.table, fund, context.year, 'expenditure');
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
      const title = TABLE_NAMES[fund];
      return notApplicable('across-tables', key, `${title.zh}没有数据，财政拨款收支总表也没有这项资金。`, `No ${title.en}.`);
    }
    const carries = carriesOver(context, two);
    if (!isPrinted(total)) {
      const table = context.disclosure.tables.find((candidate) => candidate.kind === fund);
      return table ? gated(carries, oneSidedFund(key, first!, table)) : absent(context, key, fund);
    }
    if (!first) return gated(carries, oneSidedFund(key, total, two.table));
    return gated(carries, checkEqual('across-tables', key, total, candidates.find((candidate) => addsUp(total, [candidate])) ?? first));
  });
}

function oneSidedFund(key: string, figure: Figure, other: Table): CheckResult {
  const result = oneSided(key, figure, other);
  return { ...result, message: result.message.replace('（没有这一科目）', '（没有数据）') };
}

/**
 * 部门支出总表 = 一般公共预算支出表 row by row, and 部门收支总表 = 财政拨款收支总表, only where the whole budget is
 * general public budget money: no other revenue, no funds, no state capital, nothing carried over.
 */
function wholeBudget(context: Context): CheckResult[] {
  const balance = readTwoSided(context, context.only('balance'));
  const appropriation = readTwoSided(context, context.only('appropriation-balance'));
  const gate = onlyGeneralPublic(context, balance, appropriation);
  const expenditure = context.only('expenditure');
  const general = context.only('general-public-expenditure');
  if (gate !== null) {
    return [
      ...(gate.kind === 'mixed' && expenditure && general ? mixedTotals(context, balance, appropriation, expenditure, general) : []),
      notApplicable('across-tables', 'whole-budget', gate.zh, gate.en),
    ];
  }
  const rows = expenditure && general ? rowByRow(context, expenditure, general) : [absent(context, 'expenditure', expenditure ? 'general-public-expenditure' : 'expenditure')];
  return [...rows, ...sideBySide(context, balance, appropriation)];
}

interface Gate {
  kind: 'unknown' | 'mixed';
  zh: string;
  en: string;
}

/** Why the budget is more than general public money, or `null` where it is that alone. */
function onlyGeneralPublic(context: Context, balance: TwoSided | null, appropriation: TwoSided | null): Gate | null {
  if (!balance) {
    return { kind: 'unknown', zh: '没有部门收支总表，无从判断有无其他收入，不比较部门支出与一般公共预算支出。', en: 'Without the balance, other revenue cannot be ruled out.' };
  }
  const { table, revenue, revenueColumn } = balance;
  const others = revenue.items
    .flatMap((item) => [item.row, ...item.parts])
    .filter((row) => !['general-public', 'appropriation'].includes(sourceOf(row.label) ?? ''))
    .filter((row) => (printed(context, table, row, revenueColumn)?.fen ?? 0) !== 0);
  const funds = (['government-funds', 'state-capital'] as const).filter(
    (fund) => appropriation && columnHasAmounts(appropriation.table, fundColumn(context, appropriation, fund)),
  );
  if (others.length > 0 || funds.length > 0) {
    const names = [...others.map((row) => row.label), ...funds.map((fund) => TABLE_NAMES[fund].zh.replace('支出表', ''))].join('、');
    return { kind: 'mixed', zh: `有一般公共预算以外的资金（${names}），部门支出与一般公共预算支出口径不同，不逐行比较。`, en: 'There is revenue other than the general public budget.' };
  }
  if (carriesOver(context, balance) || carriesOver(context, appropriation)) {
    return { kind: 'unknown', zh: '有上年结转，部门支出与一般公共预算支出口径可能不同，不逐行比较。', en: 'Money is carried over from last year.' };
  }
  return null;
}

function columnHasAmounts(table: Table, column: number | null): boolean {
  return table.rows.some((row) => row.amounts.some((amount) => amount.column === column && amount.fen !== null && amount.fen !== 0));
}

/** With funds but no revenue of its own: 部门支出 = 一般公共预算 + 政府性基金 + 国有资本经营, in total. */
function mixedTotals(
  context: Context,
  balance: TwoSided | null,
  appropriation: TwoSided | null,
  expenditure: Table,
  general: Table,
): CheckResult[] {
  if (!balance || carriesOver(context, balance) || carriesOver(context, appropriation)) return [];
  const appropriated = ['general-public', 'government-funds', 'state-capital', 'appropriation'];
  const own = balance.revenue.items
    .flatMap((item) => [item.row, ...item.parts])
    .filter((row) => !appropriated.includes(sourceOf(row.label) ?? ''))
    .some((row) => (printed(context, balance.table, row, balance.revenueColumn)?.fen ?? 0) !== 0);
  const total = context.total(expenditure, 'total', 'amount');
  const parts = [general, context.only('government-funds'), context.only('state-capital')]
    .map((table) => context.total(table, 'total', 'amount'))
    .filter(isPrinted);
  const complete = (['government-funds', 'state-capital'] as const).every(
    (fund) => !appropriation || !columnHasAmounts(appropriation.table, fundColumn(context, appropriation, fund)) || context.only(fund) !== null,
  );
  if (own || !complete || !isPrinted(total) || parts.length < 2) return [];
  return [checkSum('across-tables', 'expenditure/funds', total, parts)];
}

function rowByRow(context: Context, expenditure: Table, general: Table): CheckResult[] {
  const keyOf = (row: Row) => (row.level === 0 || isTotalLabel(row.label) ? 'total' : (row.code ?? compact(row.label)));
  const others = new Map(general.rows.map((row) => [keyOf(row), row]));
  const totalRow = context.totalRow(general);
  if (totalRow) others.set('total', totalRow);
  const seen = new Set<string>();
  const results: CheckResult[] = [];
  const measures: Measure[] = ['total', 'basic', 'project'];
  for (const row of expenditure.rows) {
    const key = keyOf(row);
    if (key === 'total' && row !== context.totalRow(expenditure)) continue;
    const other = others.get(key);
    seen.add(key);
    for (const measure of measures) {
      const a = context.figure(expenditure, row, context.columnOf(expenditure, measure === 'total' ? ['total', 'amount'] : [measure]));
      if (!other) {
        if (measure === 'total' && isPrinted(a) && a.fen !== 0) results.push(oneSided(`code-${key}`, a, general));
        continue;
      }
      const b = context.figure(general, other, context.columnOf(general, measure === 'total' ? ['total', 'amount'] : [measure]));
      if (a && b && (isPrinted(a) || isPrinted(b))) results.push(checkEqual('across-tables', `code-${key}/${measure}`, a, b));
    }
  }
  for (const row of general.rows) {
    const key = keyOf(row);
    const figure = context.figure(general, row, context.columnOf(general, ['total', 'amount']));
    if (key !== 'total' && !seen.has(key) && isPrinted(figure) && figure.fen !== 0) results.push(oneSided(`code-${key}`, figure, expenditure));
  }
  return results;
}

function sideBySide(context: Context, balance: TwoSided | null, appropriation: TwoSided | null): CheckResult[] {
  if (!balance || !appropriation) return [absent(context, 'balance', balance ? 'appropriation-balance' : 'balance')];
  return (['revenue', 'expenditure'] as const).flatMap((side) => {
    const columnName = `${side}Column` as const;
    const a = totalsOf(sideFigures(context, balance.table, balance[side], balance[columnName]));
    const b = totalsOf(sideFigures(context, appropriation.table, appropriation[side], appropriation[columnName]));
    return a[0] && b[0] ? [checkEqual('across-tables', `balance/${side}`, a[0], b[0])] : [];
  });
}

function isPrinted(figure: Figure | null): figure is Figure {
  return figure !== null && figure.cell.fen !== null;
}

function absent(context: Context, key: string, kind: TableKind): CheckResult {
  const { zh, en } = TABLE_NAMES[kind];
  const count = context.tables(kind).length;
  const why = count > 1 ? '不止一张' : count === 1 ? '没有印出合计' : context.has(kind) ? '没有数据' : '未公开或未识别';
  return notApplicable('across-tables', key, `${zh}${why}，不能核对。`, `No single total in the table: ${en}.`);
}
