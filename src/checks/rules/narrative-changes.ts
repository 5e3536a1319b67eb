import type { CheckResult, Says } from '../../budget/check-schema.ts';
import { compared, finding, holding, judge, toleranceOf } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { statementFigure } from '../narrative/figures.ts';
import type { Narrative, PlacedStatement } from '../narrative/index.ts';
import { cellsFor } from '../narrative/resolve.ts';
import { percentFits } from '../percent.ts';
import { priors, sameSubject } from './narrative-before.ts';

/** Stated changes against the figures of the tables: this year's minus last year's. */
export function checkChanges(context: Context, text: Narrative): CheckResult[] {
  return text.statements.flatMap((statement) => {
    const { kind, against, againstExecution } = statement;
    if (kind !== 'change' || (against !== null && against !== context.year - 1)) return [];
    const cells = cellsFor(context, statement.subject, statement.topic);
    const named = namedBefore(text, statement);
    const before = [...named, ...(againstExecution ? [] : priors(context, statement))];
    // Last year's figure that the sentence names belongs to this year's that it names.
    const now = named.length > 0 ? [...levelsBeside(text, statement), ...cells] : cells;
    if (now.length === 0 || before.length === 0) return [];
    const stated = statementFigure(statement);
    const pairs = now.flatMap((current) => before.map((prior) => ({ current, prior })));
    const fits = ({ current, prior }: (typeof pairs)[number]) =>
      judge(stated.fen - (current.fen - prior.fen), toleranceOf([stated, current, prior])) !== 'differs';
    const pair = pairs.find(fits) ?? pairs[0];
    return pair ? [changeResult(statement, stated, pair)] : [];
  });
}

/** This year's figures that the paragraph states of the subject, the nearest before the statement first. */
function levelsBeside(text: Narrative, statement: PlacedStatement): Figure[] {
  return text.statements
    .filter((other) => other.kind === 'level' && sameSubject(other, statement))
    .toSorted((a, b) => distance(a, statement) - distance(b, statement))
    .map((level) => statementFigure(level));
}

/** Last year's figures that the paragraph itself names: what was spent, or what was budgeted. */
function namedBefore(text: Narrative, statement: PlacedStatement): Figure[] {
  const kind = statement.againstExecution ? 'execution' : 'prior';
  return text.statements
    .filter((other) => other.kind === kind && sameSubject(other, statement))
    .map((other) => statementFigure(other));
}

function changeResult(
  statement: PlacedStatement,
  stated: Figure,
  { current, prior }: { current: Figure; prior: Figure },
): CheckResult {
  const values = { stated: stated.fen, current: current.fen, prior: prior.fen };
  const difference = stated.fen - (current.fen - prior.fen);
  // Last year's own document may have been restated since.
  // 持平 is said loosely of figures that hardly differ.
  const loose = statement.value === 0 && Math.abs(difference) * 100 < Math.abs(prior.fen);
  const severity = prior.cell.anchor === null || loose ? 'warning' : 'error';
  const figures = [stated, current, prior];
  return compared('narrative', `change-${statement.ordinal}`, { id: 'change', values }, figures, difference, severity);
}

/** Stated growth in percent, against what was spent or budgeted last year. */
export function checkPercents(context: Context, text: Narrative): CheckResult[] {
  return text.statements.flatMap((statement) =>
    statement.kind === 'percent' ? checkGrowth(context, text, statement) : [],
  );
}

function checkGrowth(context: Context, text: Narrative, statement: PlacedStatement): CheckResult[] {
  const beside = text.statements.filter((other) => sameSubject(other, statement));
  // What is named last before the percentage is what it is said of.
  const levels = levelsBeside(text, statement);
  const current = [...levels, ...cellsFor(context, statement.subject, statement.topic)].filter(
    (figure) => figure.cell.fen !== null,
  );
  const before = [
    ...namedBefore(text, statement),
    ...(statement.againstExecution ? [] : priors(context, statement)),
  ].filter((figure) => figure.fen !== 0);
  // The change stated beside the percentage says what last year's figure was taken to be.
  const [level] = levels;
  const change = beside.find((other) => other.kind === 'change' && !other.againstExecution);
  if (level && change && !statement.againstExecution) before.push(lastYear(level, change));
  const percent = { value: statement.value, decimals: statement.decimals };
  const pairs = current.flatMap((now) => before.map((prior) => ({ now, prior })));
  const fitting = pairs.find(({ now, prior }) => percentFits(percent, now, prior));
  const pair = fitting ?? pairs[0];
  if (!pair) return [];
  const { now, prior } = pair;
  const computed = Math.round(((now.fen - prior.fen) / prior.fen) * 10000) / 100;
  const { cell } = statementFigure(statement);
  const says: Says = {
    id: 'growth',
    values: { percent: percent.value, current: now.fen, prior: prior.fen, computed },
  };
  const key = `percent-${statement.ordinal}`;
  const cells = [cell, now.cell, prior.cell];
  if (fitting) return [holding('narrative', key, says, cells)];
  return [
    finding('narrative', key, 'error', says, cells, {
      value: round(percent.value - computed),
      unit: 'percent',
    }),
  ];
}

/** How far a figure stands before what is said of it; one that follows is farther than any. */
function distance(figure: PlacedStatement, said: PlacedStatement): number {
  return figure.start < said.start ? said.start - figure.start : Number.MAX_SAFE_INTEGER;
}

/** Last year's figure as the narrative implies it: this year's minus the change. */
function lastYear(level: Figure, change: PlacedStatement): Figure {
  const by = statementFigure(change);
  const fen = level.fen - by.fen;
  return { cell: { ...by.cell, fen }, fen, half: level.half + by.half };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
