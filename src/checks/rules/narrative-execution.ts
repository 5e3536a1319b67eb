import type { CheckedCell, CheckResult, Says, StatementKind } from '../../budget/check-schema.ts';
import { onlyOne } from '../../lists.ts';
import { NARRATIVE } from '../../vocabulary/index.ts';
import { finding, holding, judge } from '../compare.ts';
import { halfDigit, type Figure } from '../figure.ts';
import { statementFigure, wordsOf } from '../narrative/figures.ts';
import {
  readExecutions,
  type Narrative,
  type PlacedStatement,
  type PlannedBase,
  type ToldExecution,
  type ToldFigure,
} from '../narrative/index.ts';
import { shareFits } from '../percent.ts';

/** A row of plan and outturn in its place. */
interface Placed {
  told: ToldExecution;
  key: string;
  line: number;
  /** What the outturn is said to be of, where that is known. */
  statement: PlacedStatement | null;
}

const SAID = { '1': 'above', '-1': 'below', '0': 'same' } as const;

/**
 * What final accounts say of an outturn beside its plan: 完成年初预算的P% is the outturn by the plan of the same sentence, and 决算数大于
 * （小于）预算数 is what both figures show. A plan of nothing, and rows of figures that are not beyond doubt, are passed over.
 */
export function checkExecutions(text: Narrative): CheckResult[] {
  return text.parts.flatMap((part, ordinal) =>
    readExecutions(part.text).flatMap((told, index) => {
      const placed: Placed = {
        told,
        key: `execution-${ordinal}-${index}`,
        line: text.lineOf(ordinal, told.spent.start),
        statement:
          text.statements.find(
            ({ kind, part: own, start }) => kind === 'level' && own === ordinal && start === told.spent.start,
          ) ?? null,
      };
      return [...checkRate(placed), ...checkDirection(placed)];
    }),
  );
}

function checkRate(placed: Placed): CheckResult[] {
  const { told, key } = placed;
  const { rate } = told;
  const planned = told.planned.filter(({ fen }) => fen > 0);
  if (!rate) return [];
  const spent = spentFigure(placed);
  const fitting = planned.find((plan) => shareFits(rate, spent, figureOf(placed, plan, 'planned')));
  const plan = fitting ?? planMeant(told, rate.base);
  if (!plan || plan.fen === 0) return [];
  const computed = round((spent.fen / plan.fen) * 100);
  const says: Says = {
    id: 'execution-rate',
    values: { percent: rate.value, spent: spent.fen, planned: plan.fen, computed },
  };
  const cells = [cellOf(placed, rate.text, 'rate'), spent.cell, figureOf(placed, plan, 'planned').cell];
  if (fitting) return [holding('narrative', `${key}/rate`, says, cells)];
  const off = { value: round(rate.value - computed), unit: 'percent' } as const;
  return [finding('narrative', `${key}/rate`, 'error', says, cells, off)];
}

/** The plan that is named beside a rate; `null` where it may be any of several. */
function planMeant({ planned }: ToldExecution, base: PlannedBase): ToldExecution['planned'][number] | null {
  const [first] = planned;
  if (first && planned.length === 1) return first;
  return base === 'unnamed' ? null : onlyOne(planned, (plan) => plan.base === base);
}

function checkDirection(placed: Placed): CheckResult[] {
  const { told, key } = placed;
  const { direction, planned } = told;
  if (!direction || planned.some(({ fen }) => fen === 0)) return [];
  const spent = spentFigure(placed);
  const named = planned.filter(({ base }) => direction.base !== 'unnamed' && base === direction.base);
  const meant = named.length > 0 ? named : planned;
  const signs = meant.map((plan) => {
    const other = figureOf(placed, plan, 'planned');
    const difference = spent.fen - other.fen;
    return judge(difference, spent.half + other.half) === 'differs' ? Math.sign(difference) : 0;
  });
  // Equal to its last digit a figure may still be a little more, or less.
  const fits = signs.some((sign) => sign === 0 || sign === direction.sign);
  const plan = meant[0];
  if (!plan) return [];
  const says: Says = {
    id: 'execution-direction',
    values: { said: SAID[`${direction.sign}`], spent: spent.fen, planned: plan.fen },
  };
  const cells = [cellOf(placed, direction.text, 'rate'), spent.cell, figureOf(placed, plan, 'planned').cell];
  return [
    fits
      ? holding('narrative', `${key}/direction`, says, cells)
      : finding('narrative', `${key}/direction`, 'warning', says, cells),
  ];
}

function spentFigure(placed: Placed): Figure {
  return placed.statement ? statementFigure(placed.statement) : figureOf(placed, placed.told.spent, 'level');
}

function figureOf(placed: Placed, { text, fen, unit, decimals }: ToldFigure, of: StatementKind): Figure {
  const half = fen === 0 && decimals === 0 ? 0 : halfDigit(unit, decimals);
  return { cell: { ...cellOf(placed, text, of), unit, fen }, fen, half };
}

/** A place in the narrative that is no statement of its own: named by the item it is told of. */
function cellOf({ line, statement }: Placed, text: string, of: StatementKind): CheckedCell {
  const subject = statement?.subject;
  return {
    table: NARRATIVE,
    row: null,
    column: null,
    name: { kind: 'statement', line, subject: subject?.id ?? 'unknown', words: subject ? wordsOf(subject) : '', of },
    text,
    unit: null,
    fen: null,
    place: { line },
    anchor: null,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
