import type { CheckResult } from '../../budget/check-schema.ts';
import type { Measure, Row, Table } from '../../budget/schema.ts';
import { addsUp, checkSum, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import type { Rule } from '../rule.ts';
import { threePublicLines } from '../three-public-figures.ts';

/** Revenue sources other than appropriations. */
const OWN: readonly Measure[] = [
  'carried-over',
  'special-account',
  'public-service',
  'superior-subsidy',
  'subordinate-remittance',
  'commercial',
  'other-revenue',
  'entity-funds',
];
const FUNDS: readonly Measure[] = ['general-public', 'government-funds', 'state-capital'];
/** 财政拨款 as one column, or fund by fund; where both are printed the funds are part of the one. */
const BY_APPROPRIATION: readonly Measure[] = ['fiscal-appropriation', ...OWN];
const BY_FUND: readonly Measure[] = [...FUNDS, ...OWN];

/**
 * How a row is divided: a whole and, in order of preference, the sets of columns that may make it up.
 * The first set of which the table has every column counts; the others are tried before a difference is reported.
 */
interface Division {
  whole: readonly Measure[];
  parts: readonly (readonly Measure[])[];
  /** Columns are optional: those the table has are added. */
  some?: boolean;
}

const FUNCTIONAL: readonly Division[] = [
  {
    whole: ['total', 'amount'],
    parts: [
      ['basic', 'project'],
      ['personnel', 'routine-operating', 'project'],
    ],
  },
  { whole: ['basic'], parts: [['personnel', 'routine-operating']] },
];

const DIVISIONS: Partial<Record<Table['kind'], readonly Division[]>> = {
  'general-public-expenditure': FUNCTIONAL,
  'government-funds': FUNCTIONAL,
  'state-capital': FUNCTIONAL,
  expenditure: FUNCTIONAL,
  balance: FUNCTIONAL,
  'basic-expenditure': [{ whole: ['total', 'amount', 'basic'], parts: [['personnel', 'routine-operating']] }],
  'appropriation-balance': [{ whole: ['total', 'amount'], parts: [FUNDS], some: true }],
  revenue: [
    { whole: ['total', 'amount'], parts: [BY_APPROPRIATION, BY_FUND], some: true },
    { whole: ['fiscal-appropriation'], parts: [FUNDS], some: true },
  ],
  procurement: [
    { whole: ['total', 'amount'], parts: [BY_APPROPRIATION, BY_FUND, ['goods', 'works', 'services']], some: true },
  ],
  'project-list': [
    { whole: ['total', 'amount'], parts: [['targeted', 'superior'], BY_APPROPRIATION, BY_FUND], some: true },
    { whole: ['targeted'], parts: [['targeted-personnel', 'targeted-general', 'targeted-livelihood']], some: true },
    { whole: ['superior'], parts: [['superior-advance', 'superior-carried-over', 'superior-municipal']], some: true },
  ],
};

/** Rule 3: inside each row the whole is the sum of its columns. */
export const rows: Rule = {
  id: 'rows',
  tables: [...(Object.keys(DIVISIONS) as Table['kind'][]), 'three-public'],
  check(context) {
    const divided = context
      .tables(...(Object.keys(DIVISIONS) as Table['kind'][]))
      .flatMap((table) => (DIVISIONS[table.kind] ?? []).flatMap((division) => checkDivision(context, table, division)));
    return [...divided, ...context.tables('three-public').flatMap((table) => checkThreePublic(context, table))];
  },
};

/** The years that a table's amount columns speak of. */
function yearsOf(context: Context, table: Table): number[] {
  const years = table.columns.filter((column) => column.role === 'amount').map((column) => column.year ?? context.year);
  return [...new Set(years)].toSorted((a, b) => b - a);
}

function checkDivision(context: Context, table: Table, division: Division): CheckResult[] {
  const sided = table.rows.some((row) => row.side !== null);
  return yearsOf(context, table).flatMap((year) => {
    const side = sided ? 'expenditure' : null;
    const whole = context.columnOf(table, division.whole, year, side);
    if (whole === null) return [];
    const sets = division.parts
      .map((measures) => measures.map((measure) => context.column(table, measure, year, side)))
      .filter((columns) => (division.some ? columns.some((column) => column !== null) : !columns.includes(null)))
      .map((columns) => columns.filter((column) => column !== null && column !== whole) as number[])
      .filter((columns) => columns.some((column) => columnHasAmounts(table, column)));
    if (sets.length === 0) return [];
    const own = table.columns.flatMap((column, index) =>
      column.role === 'amount' && (column.year ?? context.year) === year && (side === null || column.side === side)
        ? [{ index, measure: column.measure }]
        : [],
    );
    const trials = [...sets, ...others(division, sets, own, whole)];
    return table.rows
      .filter((row) => side === null || row.side === side)
      .flatMap((row) => checkRow(context, table, row, whole, trials));
  });
}

/**
 * Other ways the whole may be made up, tried before a difference is reported: with columns that no rule knows
 * (上缴上级支出 …), and with every column of the same meaning where a table prints this year's money and what was carried over.
 */
function others(
  division: Division,
  sets: readonly (readonly number[])[],
  own: readonly { index: number; measure: Measure | null }[],
  whole: number,
): number[][] {
  const known = new Set([whole, ...sets.flat()]);
  const extra = own.filter(({ index, measure }) => !known.has(index) && measure !== 'prior');
  const repeated = division.parts.map((measures) =>
    own
      .filter(({ index, measure }) => index !== whole && measure !== null && measures.includes(measure))
      .map(({ index }) => index),
  );
  const unknown = extra.filter(
    ({ measure }) => measure === null || !division.parts.some((measures) => measures.includes(measure)),
  );
  return [
    ...(unknown.length > 0 ? sets.map((set) => [...set, ...unknown.map(({ index }) => index)]) : []),
    ...repeated,
  ];
}

function columnHasAmounts(table: Table, column: number): boolean {
  return table.rows.some((row) => row.amounts.some((amount) => amount.column === column && amount.fen !== null));
}

function checkRow(
  context: Context,
  table: Table,
  row: Row,
  whole: number,
  trials: readonly (readonly number[])[],
): CheckResult[] {
  const total = context.figure(table, row, whole);
  const sums = trials.map((columns) => columns.map((column) => context.figure(table, row, column)).filter(isPrinted));
  const key = `${table.id}-r${row.row}-c${whole}`;
  if (!total || (total.cell.fen === null && sums.every((parts) => parts.length === 0))) return [];
  if (total.cell.fen === null) return [blankTotal(key, total, sums[0] ?? [])];
  const parts = sums.find((candidate) => addsUp(total, candidate)) ?? sums[0] ?? [];
  if (parts.length === 0 && total.fen === 0) return [];
  return [
    checkSum(
      'rows',
      key,
      total,
      parts.length > 0
        ? parts
        : [{ ...total, fen: 0, half: 0, cell: { ...total.cell, ...blankOf(context, table, row, trials[0] ?? []) } }],
    ),
  ];
}

/** The first blank cell among the parts, for a total whose parts are all blank. */
function blankOf(context: Context, table: Table, row: Row, columns: readonly number[]) {
  const cell = columns
    .map((column) => context.figure(table, row, column)?.cell)
    .find((candidate) => candidate !== undefined);
  return cell ?? { text: '', fen: null };
}

function isPrinted(figure: Figure | null): figure is Figure {
  return figure !== null && figure.cell.fen !== null;
}

function blankTotal(key: string, total: Figure, parts: readonly Figure[]): CheckResult {
  const cells = [total.cell, ...parts.map((part) => part.cell)];
  return notApplicable('rows', key, { id: 'whole-blank', values: {} }, cells);
}

/** Total = overseas + vehicles + receptions, vehicles = purchase + operation; this year's figures and last year's alike. */
function checkThreePublic(context: Context, table: Table): CheckResult[] {
  return yearsOf(context, table).flatMap((year) =>
    threePublicLines(context, table, year).flatMap(({ figure }) => {
      const at = (measure: Measure) => [figure(measure)].filter(isPrinted);
      const keyOf = (target: Figure) => `${table.id}-r${target.cell.row}-c${target.cell.column}`;
      const results: CheckResult[] = [];
      const [vehicles] = at('vehicles');
      const uses = [...at('vehicle-purchase'), ...at('vehicle-operation')];
      const subtotal = figure('vehicles');
      if (vehicles && uses.length > 0) results.push(checkSum('rows', keyOf(vehicles), vehicles, uses));
      else if (subtotal && !vehicles && uses.some((use) => use.fen !== 0))
        results.push(blankTotal(keyOf(subtotal), subtotal, uses));
      const [total] = at('three-public-total');
      if (!total) return results;
      const rest = [...at('overseas'), ...at('receptions')];
      const subtotalHolds = vehicles && (uses.length === 0 || addsUp(vehicles, uses));
      // A wrong subtotal is reported once, not again through the total that its own parts bear out.
      const detailed = !subtotalHolds && (!vehicles || addsUp(total, [...rest, ...uses]));
      const parts = detailed ? [...rest, ...uses] : [...rest, ...(vehicles ? [vehicles] : [])];
      if (parts.length > 0) results.push(checkSum('rows', keyOf(total), total, parts));
      return results;
    }),
  );
}
