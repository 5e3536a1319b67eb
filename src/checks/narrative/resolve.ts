import type { SubjectId } from '../../budget/check-schema.ts';
import type { Measure, Row, Table } from '../../budget/schema.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { natureTotal } from '../nature-totals.ts';
import { projectTotals } from '../rules/projects.ts';
import { isGeneralOnly } from '../scope.ts';
import { readTwoSided, sideFigures, totalsOf, type TwoSided } from '../sides.ts';
import { threePublicWhole } from '../three-public-figures.ts';
import { rowOfSource } from '../two-sided.ts';
import { classCode } from '../../vocabulary/index.ts';
import { accountCells, classRowCells, fundCells } from './account-cells.ts';
import { itemRows } from './account-rows.ts';
import type { Subject } from './subjects.ts';
import type { Topic } from './topics.ts';

export { classRowCells } from './account-cells.ts';
export { itemRows } from './account-rows.ts';

/**
 * The cells that a statement about a subject may quote, the likeliest first; none where the tables have no such cell.
 * A blank cell comes back too: a narrative that says 0 quotes it.
 */
export function cellsFor(context: Context, subject: Subject, topic: Topic): Figure[] {
  if (subject.fund) return fundCells(context, subject);
  const general = context.only('general-public-expenditure');
  const expenditure = context.only('expenditure');
  const basic = context.only('basic-expenditure');
  const balance = readTwoSided(context, context.only('balance'));
  const appropriation = readTwoSided(context, context.only('appropriation-balance'));
  const total = (table: Table | null, ...measures: Measure[]) => some(context.total(table, ...measures));
  // The whole department's table tells of appropriation only where there is no other money.
  const same = topic === 'overall' || isGeneralOnly(context);
  const own = topic === 'overall' ? [expenditure, general] : same ? [general, expenditure] : [general];
  // 支出总计 of final accounts holds what is carried on, as the table of both sides does; 支出决算表 ends with 本年支出合计.
  const balanceAlone = context.disclosure.identity.stage === 'final-accounts' && subject.name.includes('总计');

  switch (subject.id) {
    case 'revenue-total':
      return [
        ...sideTotals(context, balance, 'revenue'),
        ...(balanceAlone ? [] : total(context.only('revenue'), 'total', 'amount')),
      ];
    case 'expenditure-total':
      return [
        ...sideTotals(context, balance, 'expenditure'),
        ...(balanceAlone ? [] : total(expenditure, 'total', 'amount')),
      ];
    case 'carried-over':
    case 'carried-forward':
    case 'surplus-used':
      return [balance, appropriation].flatMap((two) => carriedCells(context, two, subject.id));
    case 'source':
      return [...sourceCells(context, balance, subject), ...sourceCells(context, appropriation, subject)];
    case 'general-revenue':
      return [
        ...sourceCells(context, appropriation, { source: 'general-public' }),
        ...total(general, 'total', 'amount'),
      ];
    case 'appropriation-expenditure':
      if (appropriation) return sideTotals(context, appropriation, 'expenditure');
      // Ministries print one table for all that is appropriated.
      return general && /财政拨款/u.test(general.title) && !/一般公共/u.test(general.title)
        ? total(general, 'total', 'amount')
        : [];
    case 'general-expenditure':
      return [...total(general, 'total', 'amount'), ...fundTotals(context, appropriation, 'general-public')];
    case 'funds-expenditure':
      return [
        ...total(context.only('government-funds'), 'total', 'amount'),
        ...fundTotals(context, appropriation, 'government-funds'),
      ];
    case 'state-expenditure':
      return [
        ...total(context.only('state-capital'), 'total', 'amount'),
        ...fundTotals(context, appropriation, 'state-capital'),
      ];
    case 'class':
      return classCells(context, subject.classCode ?? '', topic, balance, appropriation, same);
    case 'item':
      return accountCells(context, subject, same);
    case 'basic':
    case 'project':
      if (subject.within !== undefined) return withinClass(context, own, subject.within, subject.id);
      return own.flatMap((table) => total(table, subject.id as Measure));
    case 'personnel':
    case 'routine-operating':
      // The table is of the general public budget; a total over other money as well is not to be found in it.
      return topic === 'overall' && !isGeneralOnly(context) ? [] : natureCells(context, basic, subject.id);
    case 'agency-operating':
      return agencyCells(context);
    case 'procurement':
    case 'goods':
    case 'works':
    case 'services':
      return procurementCells(context, subject);
    case 'performance':
      // Targets may be set for the whole department as well as for its projects.
      return [
        ...projectTotals(context).slice(0, subject.general ? 1 : 2),
        ...total(general, 'total', 'amount'),
        ...total(expenditure, 'total', 'amount'),
      ];
    case 'performance-key':
    case 'performance-ordinary':
    case 'unknown':
      return [];
    default:
      return threePublicCells(context, subject.id, context.year);
  }
}

/** The cells of last year's figure for a subject that this document prints itself (上年 columns). */
export function priorCellsFor(context: Context, subject: Subject, wholeIsGeneral: boolean): Figure[] {
  // Last year's column of a fund, or of a part of an account, is nowhere.
  if (subject.fund || subject.economic || subject.of === 'basic' || subject.of === 'project') return [];
  const general = context.only('general-public-expenditure');
  const column = general
    ? general.columns.findIndex((candidate) => candidate.role === 'amount' && candidate.measure === 'prior')
    : -1;
  const at = (row: Row | null) => (general && row && column >= 0 ? some(context.figure(general, row, column)) : []);
  switch (subject.id) {
    case 'general-expenditure':
    case 'general-revenue':
      return at(general && context.totalRow(general));
    case 'revenue-total':
    case 'expenditure-total':
    case 'appropriation-expenditure':
      return wholeIsGeneral ? at(general && context.totalRow(general)) : [];
    case 'source':
      return subject.source === 'general-public' || (wholeIsGeneral && subject.source === 'fiscal-appropriation')
        ? at(general && context.totalRow(general))
        : [];
    case 'class':
      return at(general?.rows.find((row) => row.code === subject.classCode) ?? null);
    case 'item':
      return general ? itemRows(general, subject).flatMap(at) : [];
    case 'three-public-total':
    case 'overseas':
    case 'receptions':
    case 'vehicles':
    case 'vehicle-purchase':
    case 'vehicle-operation':
      return threePublicCells(context, subject.id, context.year - 1);
    default:
      return [];
  }
}

function withinClass(context: Context, tables: readonly (Table | null)[], code: string, measure: Measure): Figure[] {
  return tables.flatMap((table) => classRowCells(context, table, code, measure));
}

function some(figure: Figure | null): Figure[] {
  return figure ? [figure] : [];
}

function sideTotals(context: Context, two: TwoSided | null, side: 'revenue' | 'expenditure'): Figure[] {
  if (!two) return [];
  const column = side === 'revenue' ? two.revenueColumn : two.expenditureColumn;
  return totalsOf(sideFigures(context, two.table, two[side], column));
}

function fundTotals(context: Context, two: TwoSided | null, fund: Measure): Figure[] {
  if (!two) return [];
  const column = context.column(two.table, fund, context.year, 'expenditure');
  const printed = totalsOf(sideFigures(context, two.table, two.expenditure, column));
  if (printed.length > 0) return printed;
  const row = two.expenditure.grand ?? two.expenditure.current;
  return row ? some(context.figure(two.table, row, column)) : [];
}

function sourceCells(context: Context, two: TwoSided | null, subject: Pick<Subject, 'source'>): Figure[] {
  if (!two || !subject.source) return [];
  const row = rowOfSource(two.revenue, subject.source);
  const found = row ? some(context.figure(two.table, row, two.revenueColumn)) : [];
  // What is quoted may count the money carried over from last year.
  const carried = two.revenue.carriedParts.find((part) => part.measure === subject.source);
  const more = carried ? context.figure(two.table, carried, two.revenueColumn) : null;
  const [first] = found;
  if (subject.source === 'fiscal-appropriation' && !first)
    return sideTotals(context, two.table.kind === 'appropriation-balance' ? two : null, 'revenue');
  return first && more && more.fen !== 0
    ? [first, { ...first, fen: first.fen + more.fen, half: first.half + more.half }]
    : found;
}

/** 上年结转, 结转下年 and 使用非财政拨款结余 of the 收支总表. */
function carriedCells(context: Context, two: TwoSided | null, id: SubjectId): Figure[] {
  if (!two) return [];
  const { revenue, expenditure } = two;
  const [rows, column] =
    id === 'carried-forward'
      ? [[expenditure.carried], two.expenditureColumn]
      : [id === 'surplus-used' ? revenue.extra : [revenue.carried, ...revenue.carriedParts], two.revenueColumn];
  return rows
    .flatMap((row) => (row ? some(context.figure(two.table, row, column)) : []))
    .filter(({ cell }) => cell.fen !== null);
}

function classCells(
  context: Context,
  code: string,
  topic: Topic,
  balance: TwoSided | null,
  appropriation: TwoSided | null,
  same: boolean,
): Figure[] {
  const side = (two: TwoSided | null, column: number | null) =>
    two
      ? two.expenditure.items
          .filter(({ row }) => classCode(row.label) === code)
          .flatMap(({ row }) => some(context.figure(two.table, row, column)))
      : [];
  const inBalance = side(balance, balance?.expenditureColumn ?? null);
  const inAppropriation = side(appropriation, appropriation?.expenditureColumn ?? null);
  const listed = (table: Table | null) => classRowCells(context, table, code, 'total');
  const [expenditure, general] = [
    listed(context.only('expenditure')),
    listed(context.only('general-public-expenditure')),
  ];
  return topic === 'overall'
    ? [...inBalance, ...expenditure, ...general, ...inAppropriation]
    : [...general, ...inAppropriation, ...(same ? expenditure : [])];
}

function threePublicCells(context: Context, id: SubjectId, year: number): Figure[] {
  const table = context.only('three-public');
  const figure = table ? (threePublicWhole(context, table, year)?.figure(id as Measure) ?? null) : null;
  // A blank subtotal of vehicles is not a printed 0: its parts may be printed.
  if (!figure || (id === 'vehicles' && figure.cell.fen === null)) return [];
  return [figure];
}

/** The total of personnel or routine costs: in a column of its own, or in a row where accounts stand side by side. */
function natureCells(context: Context, table: Table | null, measure: 'personnel' | 'routine-operating'): Figure[] {
  return [...some(context.total(table, measure)), ...some(natureTotal(context, table, measure))];
}

/** Shanghai prints 机关运行经费 in a table; elsewhere it is near 日常公用经费, or 机关商品和服务支出 (502) of the basic budget. */
function agencyCells(context: Context): Figure[] {
  const table = context.only('three-public');
  const printed = table && threePublicWhole(context, table, context.year)?.figure('agency-operating');
  if (printed) return [printed];
  const twin = context.only('basic-expenditure-government');
  const agency = twin?.rows.find((row) => row.code === '502');
  return [
    ...natureCells(context, context.only('basic-expenditure'), 'routine-operating'),
    ...(twin && agency ? some(context.figure(twin, agency, context.columnOf(twin, ['total', 'amount']))) : []),
  ];
}

const PROCUREMENT: Partial<Record<SubjectId, { label: RegExp; measure: Measure }>> = {
  goods: { label: /货物/u, measure: 'goods' },
  works: { label: /工程/u, measure: 'works' },
  services: { label: /服务/u, measure: 'services' },
};

function procurementCells(context: Context, subject: Subject): Figure[] {
  const table = context.disclosure.tables.find((candidate) => candidate.kind === 'procurement') ?? null;
  if (!table || context.tables('procurement').length > 1) return [];
  const whole = context.columnOf(table, subject.general ? ['general-public', 'total', 'amount'] : ['total', 'amount']);
  const totalRow = context.totalRow(table);
  const part = PROCUREMENT[subject.id];
  if (!part) return totalRow ? some(context.figure(table, totalRow, whole)) : [];
  const column = context.column(table, part.measure);
  if (column !== null && totalRow) return subject.general ? [] : some(context.figure(table, totalRow, column));
  const rows = table.rows.filter((row) => row !== totalRow && part.label.test(row.label));
  const [only, ...others] = rows;
  return only && others.length === 0 ? some(context.figure(table, only, whole)) : [];
}
