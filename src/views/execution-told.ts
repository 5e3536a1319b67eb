import type { SpentBefore } from '../budget/said-schema.ts';
import type { TableKind } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import type { AmountView } from './amounts.ts';
import type { DoubtedDocument } from './doubts.ts';
import {
  compareExecution,
  tableOf,
  type ExecutionGroup,
  type ExecutionGroupName,
  type ExecutionRow,
  type ExecutionView,
} from './execution.ts';
import { formatShare } from './percent.ts';
import { findPlanned, FUNCTIONAL, listItems, totalOf, type PlannedLine } from './planned-lines.ts';
import { ofSameBody } from './prior-row.ts';
import { spentBeforeHref } from './said.ts';
import { saidMarks, type SaidDoubts } from './said-doubts.ts';

/** The budget of the year after, with what doubts the figures of its tables and of its narrative. */
export interface TellingDocument extends DoubtedDocument {
  saidDoubts: SaidDoubts;
}

/** How much of a budget the narrative of the next one tells the execution of. */
export interface ToldCoverage {
  /** Items that a plan is printed for, and those of them whose execution is told. */
  planned: number;
  told: number;
  /** What was planned for the items that are told, in percent of all that was planned; `null` where no total is printed. */
  share: string | null;
  /** Figures that were worked out from a change, and those that could not be placed beside a plan. */
  derived: number;
  unplaced: number;
}

/** Execution as the narrative of the next year's budget tells it, without final accounts. */
export interface ToldExecutionView extends ExecutionView {
  /** The year of the budget that tells it. */
  toldIn: number;
  coverage: ToldCoverage;
}

interface Line {
  group: ExecutionGroupName;
  key: string;
  row: ExecutionRow;
}

const ORDER: readonly ExecutionGroupName[] = ['totals', 'classes', 'items', 'three-public'];

/**
 * What a budget planned beside what the narrative of the next year's budget says was spent (执行数). Each figure is put beside the plan of the table
 * of the same kind as the one its thing stands in next year, so that both are of the same money; one that is told twice with two figures, or whose plan
 * differs from table to table, is counted and left out. All items with a plan are listed, told or not. `null` where nothing is told, or
 * the budgets are not of one body and of years that follow.
 */
export function viewToldExecution(
  budget: DoubtedDocument,
  next: TellingDocument,
  strings: Strings,
): ToldExecutionView | null {
  const { identity, spentBefore = [] } = next.disclosure;
  const { year, stage } = budget.disclosure.identity;
  const follows = identity.year === year + 1 && stage === undefined && identity.stage === undefined;
  if (spentBefore.length === 0 || !follows || !ofSameBody(budget, next.disclosure)) return null;
  const placed = spentBefore.flatMap((said, index) => {
    const planned = findPlanned(budget, next, said, strings);
    return planned ? [{ said, index, planned }] : [];
  });
  const clear = placed.filter(({ said, planned }) =>
    placed.every(({ said: other, planned: its }) => its.key !== planned.key || other.amount.fen === said.amount.fen),
  );
  const told = new Map(
    clear.map(({ said, index, planned }): [string, Line] => [planned.key, lineOf(planned, said, index, next, strings)]),
  );
  if (told.size === 0) return null;
  const kinds = [...new Set(clear.flatMap(({ said: { kind } }) => (kind && FUNCTIONAL.includes(kind) ? [kind] : [])))];
  const items = kinds.flatMap((kind) => listItems(budget, kind));
  const [toldItems, others] = [items.filter(({ key }) => told.has(key)), items.filter(({ key }) => !told.has(key))];
  const silent = others.map((planned): Line => ({ ...planned, row: rowOf(planned, null) }));
  const lines = [...told.values(), ...silent];
  const titles = kinds.map((kind) => tableOf(budget, kind)?.title ?? '');
  const spent = strings.execution.told.source(identity.year);
  const groups = ORDER.flatMap((name): ExecutionGroup[] => {
    const rows = lines.filter(({ group }) => group === name).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const planned = name === 'three-public' ? (tableOf(budget, name)?.title ?? '') : titles.join(strings.marks.titles);
    return rows.length === 0 ? [] : [{ name, planned, spent, toldIn: identity.year, rows: rows.map(({ row }) => row) }];
  });
  return {
    year,
    toldIn: identity.year,
    groups,
    coverage: {
      planned: items.length,
      told: toldItems.length,
      share: shareOf(budget, kinds, toldItems, strings),
      derived: clear.filter(({ said }) => said.derived !== null).length,
      unplaced: spentBefore.length - clear.length,
    },
  };
}

function lineOf(planned: PlannedLine, said: SpentBefore, index: number, next: TellingDocument, strings: Strings): Line {
  const { text, unit, fen } = said.amount;
  const marks = saidMarks(said, next.saidDoubts);
  const spent: AmountView = {
    text,
    unit,
    fen,
    href: spentBeforeHref(index),
    ...(marks.length > 0 ? { doubts: marks } : {}),
  };
  const words = strings.execution.told;
  const derived = said.derived && words.derived(next.disclosure.identity.year, said.derived.now, said.derived.change);
  return { ...planned, row: { ...rowOf(planned, spent), ...(derived ? { derived } : {}) } };
}

function rowOf({ label, code, amount, listed }: PlannedLine, spent: AmountView | null): ExecutionRow {
  return {
    label,
    code,
    planned: amount,
    adjusted: null,
    spent,
    listed: { planned: listed, spent: spent !== null },
    ...compareExecution(amount, spent),
    reason: null,
  };
}

/** What was planned for the lines, of all that the tables plan. */
function shareOf(
  budget: DoubtedDocument,
  kinds: readonly TableKind[],
  lines: readonly PlannedLine[],
  strings: Strings,
): string | null {
  const totals = kinds.map((kind) => totalOf(budget, kind)?.fen ?? null);
  if (totals.includes(null)) return null;
  const whole = totals.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
  return formatShare(
    lines.reduce((sum, { amount }) => sum + (amount?.fen ?? 0), 0),
    whole,
    strings,
  );
}
