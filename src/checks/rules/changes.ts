import type { CheckedCell, CheckResult } from '../../budget/check-schema.ts';
import type { Measure, Row, Table } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { checkEqual, finding, holding, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { nameCell } from '../figure.ts';
import { percentFits, readPercent, type Percent } from '../percent.ts';
import type { Rule } from '../rule.ts';
import { amountText, amountTextEn } from '../wording.ts';
import { isTotalLabel } from '../../vocabulary/index.ts';

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

/** Rule 9: printed change % = (this − prior) / prior; this year's 上年 column = last year's own document. */
export const changes: Rule = {
  id: 'changes',
  title: '增减百分比与上年数',
  titleEn: 'Changes in percent, and last year’s figures',
  basis: '增幅=（本年−上年）÷上年；本年公开表的上年预算数与上年公开的预算一致。',
  tables: KINDS,
  tolerance: '百分比末位一个单位；上年数为两数末位半个单位之和',
  check(context) {
    return [...context.tables(...KINDS).flatMap((table) => checkPercents(context, table)), ...checkPrior(context)];
  },
};

function checkPercents(context: Context, table: Table): CheckResult[] {
  const percent = table.columns.findIndex((column) => column.role === 'percent' && column.measure === 'change-percent');
  const now = context.columnOf(table, ['total', 'amount']);
  const prior = priorColumn(context, table, 'total');
  if (percent < 0) return [];
  if (now === null || prior === null) {
    return [
      notApplicable(
        'changes',
        table.id,
        `《${table.title}》有增减百分比，没有可比的本年数、上年数两列。`,
        `${table.title} lacks a column to compare.`,
      ),
    ];
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
      label: nameCell(table, row, percent),
      text,
      unit: null,
      fen: null,
      place: table.places[row.row] ?? table.place,
      anchor: key,
    };
    const cells = [cell, current.cell, before.cell];
    if (before.fen === 0) {
      return [
        notApplicable(
          'changes',
          key,
          `${cell.label}印为 ${text.trim()}，上年数为空或零，属新增，没有百分比可比。`,
          'New this year.',
          cells,
        ),
      ];
    }
    const computed = ((current.fen - before.fen) / before.fen) * 100;
    const shown = Math.round(computed * 100) / 100;
    const facts = `${cell.label}印为 ${text.trim()}，按本年${amountText(current)}、上年${amountText(before)}计算为 ${shown}%`;
    const factsEn = `${cell.label} prints ${text.trim()}; ${amountTextEn(current)} against ${amountTextEn(before)} is ${shown}%`;
    if (percentFits(printed, current, before)) return [agreement(key, printed, computed, facts, factsEn, cells)];
    return [
      finding('changes', key, 'error', `${facts}，不符。`, `${factsEn}; they differ.`, cells, {
        value: Math.round((printed.value - computed) * 100) / 100,
        unit: 'percent',
      }),
    ];
  });
}

/** `holds` where the printed percentage is the computed one rounded to its digits, `rounding` where it is within a digit. */
function agreement(
  key: string,
  printed: Percent,
  computed: number,
  facts: string,
  factsEn: string,
  cells: CheckedCell[],
): CheckResult {
  const exact = Math.abs(printed.value - computed) <= 0.5 * 10 ** -printed.decimals + 1e-9;
  if (exact) return holding('changes', key, `${facts}，相符。`, `${factsEn}; they agree.`, cells);
  const result = holding(
    'changes',
    key,
    `${facts}，相差属四舍五入。`,
    `${factsEn}; the difference is rounding.`,
    cells,
  );
  return {
    ...result,
    outcome: 'rounding',
    difference: Math.round((printed.value - computed) * 100) / 100,
    differenceUnit: 'percent',
  };
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
  if (!prior)
    return [
      notApplicable(
        'changes',
        'prior-document',
        '本站没有同一部门上一年的预算公开，不能核对上年数。',
        'Last year’s document is not in the portal.',
      ),
    ];
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
  const named = { ...before, cell: { ...before.cell, label: `${year} 年公开的${before.cell.label}`, anchor: null } };
  return checkEqual('changes', key, now, named, {
    severity: 'warning',
    remark: '上年预算可能按新口径调整过。',
    remarkEn: 'Last year’s budget may have been restated.',
  });
}

function sameRow(table: Table, row: Row, context: Context): Row | null {
  if (row.level === 0 || isTotalLabel(row.label) || table.kind === 'three-public')
    return context.totalRow(table) ?? table.rows[0] ?? null;
  const matches = table.rows.filter((other) => other.code === row.code && compact(other.label) === compact(row.label));
  return matches.length === 1 ? (matches[0] ?? null) : null;
}
