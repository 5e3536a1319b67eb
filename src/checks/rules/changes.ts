import type { CheckResult, Says } from '../../budget/check-schema.ts';
import type { Measure, Row, Table } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { checkEqual, finding, holding, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import { nameCell, publishedIn, type Figure } from '../figure.ts';
import { percentFits, readPercent, type Percent } from '../percent.ts';
import type { Rule } from '../rule.ts';
import { checkPlanned } from './changes-planned.ts';

const KINDS = [
  'general-public-expenditure',
  'expenditure',
  'three-public',
  'basic-expenditure',
  'government-funds',
  'state-capital',
] as const;
const THREE_PUBLIC: readonly Measure[] = [
  'three-public-total',
  'total',
  'overseas',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
  'receptions',
];

/**
 * Rule 9: printed change % = (this − prior) / prior; this year's 上年 column = last year's own document; in final accounts the 预算数 of
 * the three public expenses = the budget of the year.
 */
export const changes: Rule = {
  id: 'changes',
  tables: KINDS,
  check(context) {
    return [
      ...context.tables(...KINDS).flatMap((table) => checkPercents(context, table)),
      ...checkPrior(context),
      ...checkPlanned(context),
    ];
  },
};

function checkPercents(context: Context, table: Table): CheckResult[] {
  const percent = table.columns.findIndex((column) => column.role === 'percent' && column.measure === 'change-percent');
  const now = context.columnOf(table, ['total', 'amount']);
  const prior = priorColumn(context, table, 'total');
  if (percent < 0) return [];
  if (now === null || prior === null) {
    return [notApplicable('changes', table.id, { id: 'no-years-to-compare', values: { title: table.title } })];
  }
  return table.rows.flatMap((row) => {
    const [current, before] = [context.figure(table, row, now), context.figure(table, row, prior)];
    const text = table.cells[row.row]?.[percent] ?? '';
    const printed = readPercent(text);
    if (!current || !before || printed === null) return [];
    const key = `${table.id}-r${row.row}-c${percent}`;
    const cell = {
      table: table.id,
      row: row.row,
      column: percent,
      name: nameCell(table, row, percent),
      text,
      unit: null,
      fen: null,
      place: table.places[row.row] ?? table.place,
      anchor: key,
    };
    const cells = [cell, current.cell, before.cell];
    if (before.fen === 0) {
      return [notApplicable('changes', key, { id: 'new-this-year', values: { printed: text.trim() } }, cells)];
    }
    const computed = ((current.fen - before.fen) / before.fen) * 100;
    const says: Says = {
      id: 'change-percent',
      values: { printed: text.trim(), current: current.fen, prior: before.fen, computed: round(computed) },
    };
    const off = { value: round(printed.value - computed), unit: 'percent' as const };
    if (!percentFits(printed, current, before)) return [finding('changes', key, 'error', says, cells, off)];
    const result = holding('changes', key, says, cells);
    return [
      isRounded(printed, computed)
        ? result
        : { ...result, outcome: 'rounding', difference: off.value, differenceUnit: off.unit },
    ];
  });
}

/** Is the printed percentage the computed one rounded to its digits? */
function isRounded(printed: Percent, computed: number): boolean {
  return Math.abs(printed.value - computed) <= 0.5 * 10 ** -printed.decimals + 1e-9;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Last year's column: a measure of its own, or the same measure under last year's header. */
function priorColumn(context: Context, table: Table, measure: Measure): number | null {
  const own = table.columns.findIndex((column) => column.role === 'amount' && column.measure === 'prior');
  if (own >= 0 && measure === 'total') return own;
  return context.columnOf(table, measure === 'total' ? ['total', 'amount'] : [measure], context.year - 1);
}

/** Last year's figures as this document prints them against last year's own document. */
function checkPrior(context: Context): CheckResult[] {
  const { prior } = context;
  if (!prior) return [notApplicable('changes', 'prior-document', { id: 'prior-document-absent', values: {} })];
  return KINDS.flatMap((kind) => {
    const [now, before] = [context.only(kind), prior.only(kind)];
    if (!now || !before) return [];
    const measures: readonly Measure[] = kind === 'three-public' ? THREE_PUBLIC : ['total'];
    return measures.flatMap((measure) => {
      const column = priorColumn(context, now, measure);
      const other = prior.columnOf(before, measure === 'total' ? ['total', 'amount'] : [measure]);
      if (column === null || other === null) return [];
      return now.rows.flatMap((row) => {
        const match = sameRow(before, row, prior);
        const [a, b] = [context.figure(now, row, column), match && prior.figure(before, match, other)];
        if (!a || !b || a.cell.fen === null || b.cell.fen === null) return [];
        return [priorResult(`${now.id}-r${row.row}-c${column}/prior`, a, b, prior.year)];
      });
    });
  });
}

function priorResult(key: string, now: Figure, before: Figure, year: number): CheckResult {
  const options = { severity: 'warning', remark: 'restated' } as const;
  return checkEqual('changes', key, now, publishedIn(year, before), options);
}

function sameRow(table: Table, row: Row, context: Context): Row | null {
  if (table.kind === 'three-public' && (row.measure !== null || table.rows.some((other) => other.measure !== null)))
    return table.rows.find((other) => other.measure !== null && other.measure === row.measure) ?? null;
  if (row.level === 0) return context.totalRow(table);
  const matches = table.rows.filter((other) => other.code === row.code && compact(other.label) === compact(row.label));
  return matches.length === 1 ? (matches[0] ?? null) : null;
}
