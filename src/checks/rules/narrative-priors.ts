import type { CheckResult } from '../../budget/check-schema.ts';
import { checkEqual, compared, isSame, toleranceOf, type Options } from '../compare.ts';
import type { Context } from '../context.ts';
import { statementFigure } from '../narrative/figures.ts';
import type { Narrative, PlacedStatement } from '../narrative/index.ts';
import { priors, sameSubject } from './narrative-before.ts';

/**
 * Last year's figures that sentences name, against last year's column here, or else last year's own document. `比上年N万元` may
 * mean what was spent, or the budget as it was changed in the year: a difference is for a person to look at.
 */
export function checkPriors(context: Context, text: Narrative): CheckResult[] {
  return text.statements.flatMap((statement) => {
    if (statement.kind !== 'prior') return [];
    const figure = statementFigure(statement);
    const cells = priors(context, statement).filter(({ cell }) => cell.fen !== null);
    const match = cells.find((cell) => isSame(figure, cell)) ?? cells[0];
    if (!match) return [];
    // Last year's own document may have been restated since.
    const elsewhere = match.cell.anchor === null;
    const options: Options = elsewhere
      ? { severity: 'warning', remark: 'restated' }
      : { severity: saysBudgeted(text, statement) ? 'error' : 'warning' };
    return [checkEqual('narrative', `prior-${statement.ordinal}`, figure, match, options)];
  });
}

/** `2025年预算数N万元`, beside a column of that name. */
function saysBudgeted(text: Narrative, { part, start }: PlacedStatement): boolean {
  const clause = /(?<![^，。；])[^，。；]*$/u.exec((text.parts[part]?.text ?? '').slice(0, start))?.[0] ?? '';
  return /预算数?(?:为|是)?$/u.test(clause) && !/执行|决算|调整/u.test(clause);
}

/** An increase that is more than this year's whole figure: last year's would have been below nothing. */
export function checkExceeding(text: Narrative, changes: readonly CheckResult[]): CheckResult[] {
  const known = new Set(changes.flatMap(({ cells }) => cells.map(({ anchor }) => anchor)));
  return text.statements.flatMap((statement) => {
    if (statement.kind !== 'change' || statement.value <= 0) return [];
    const level = levelBefore(text, statement);
    const stated = statementFigure(statement);
    if (!level || level.value < 0 || known.has(stated.cell.anchor)) return [];
    const whole = statementFigure(level);
    const difference = stated.fen - whole.fen;
    if (difference <= toleranceOf([stated, whole])) return [];
    const says = { id: 'increase-exceeds', values: { stated: stated.fen, current: whole.fen } } as const;
    return [compared('narrative', `increase-${statement.ordinal}`, says, [stated, whole], difference)];
  });
}

/** This year's figure that the sentence states right before the change, of the same subject. */
function levelBefore(text: Narrative, statement: PlacedStatement): PlacedStatement | null {
  const before = text.statements.findLast(
    (other) => sameSubject(other, statement) && other.kind !== 'percent' && other.start < statement.start,
  );
  return before?.kind === 'level' ? before : null;
}
