import type { Statement } from './statement.ts';
import { say, type Paragraph, type State, type Step } from './state.ts';
import type { Token } from './tokens.ts';
import { FILLER, GROWTH_GAP, LIMIT, SHARE_GAP } from './words.ts';

/** So much of a subject's own words may say that a figure was budgeted: `2025年一般公共预算支出预算数`. */
const SUBJECT_TAIL = 8;

/** What may stand between the words of a comparison and last year's figure. */
const PRIOR_GAP = /^(?:的|为|数|:)*$/u;

/** What an amount is of the subject: this year's figure, last year's, or the change between both. */
export function takeAmount(
  state: State,
  token: Extract<Token, { kind: 'amount' }>,
  paragraph: Paragraph,
): State | Step {
  const { subject, direction, compare, settled } = state;
  const { fen, unit, negative, start, end } = token;
  if (fen === null || LIMIT.test(paragraph.text.slice(end))) return state;
  if (compare && !direction && !state.named && PRIOR_GAP.test(paragraph.text.slice(compare.end, start)))
    return { ...state, ahead: token, compare: { ...compare, end } };
  if (!subject) return { ...state, lost: true };
  const gap = paragraph.text.slice(direction ? direction.end : state.since, start);
  const stated = (kind: Statement['kind'], value: number) => say(state, kind, value, token, unit, paragraph);
  const next = (said: Statement[], more: Partial<State>): Step => ({
    state: { ...state, ...more, told: said.length > 0 ? end : null },
    said,
  });
  if (direction && /^(?:了|为|约|:)?$/u.test(gap)) {
    // The next change needs a subject or a comparison of its own: `…，其中会议费增加3万元` is about something else.
    const said = (compare || !settled) && !state.lost ? stated('change', direction.sign * fen) : [];
    return next(said, { direction: null, compare: null, prior: false, settled: true, lost: said.length === 0 });
  }
  if (compare && !direction && PRIOR_GAP.test(paragraph.text.slice(compare.end, start))) {
    // `比上年120万元增加…`: last year's figure, named in the comparison.
    return next(state.lost ? [] : stated(compare.execution ? 'execution' : 'prior', fen), {});
  }
  if (state.prior) {
    // A change that follows is counted from it: `上年预算120万元，增加5万元`.
    const since = { year: null, execution: false, end };
    return next(/^(?:预算)?(?:安排)?数?[为是:]?$/u.test(gap) && !state.lost ? stated('prior', fen) : [], {
      prior: false,
      since: end,
      compare: since,
    });
  }
  if (state.execution) {
    return next(/^[为:]?$/u.test(gap) ? stated('execution', fen) : [], { execution: false, settled: true });
  }
  if (settled) return next([], { lost: true });
  const otherYear = state.year !== null && state.year !== paragraph.year;
  const certain = FILLER.test(gap) && !gap.includes('约') && !state.reason && !otherYear;
  const words = paragraph.text.slice(Math.max(0, (direction?.end ?? state.since) - SUBJECT_TAIL), start);
  if (state.year === paragraph.year - 1 && FILLER.test(gap) && /预算[^，。；]*$/u.test(words) && !state.reason) {
    // `2025年预算数120万元，2026年预算数100万元`
    return next(stated('prior', fen), { since: end, year: null });
  }
  return next(certain ? stated('level', negative ? -fen : fen) : [], { settled: true, lost: !certain });
}

/** A percentage that follows a figure at once: a share, or a growth. */
export function takePercent(state: State, token: Extract<Token, { kind: 'percent' }>, paragraph: Paragraph): Step {
  const { direction, told } = state;
  // Only what follows the figure at once is said of it: `1,200万元，占97.2%`, `减少5万元，下降19.5%`.
  const gap = paragraph.text.slice(told ?? token.start, token.start);
  const stated = (kind: 'share' | 'percent', value: number) =>
    say({ ...state, compare: state.compare ?? state.basis }, kind, value, token, null, paragraph);
  const next = { ...state, direction: null };
  const share = told === null ? null : SHARE_GAP.exec(gap);
  if (share)
    return {
      state: next,
      said: stated('share', token.value).map((said) => ({ ...said, base: share.groups?.['base'] ?? '' })),
    };
  if (told !== null && direction?.end === token.start && GROWTH_GAP.test(gap))
    return { state: next, said: stated('percent', direction.sign * token.value) };
  return { state: next, said: [] };
}
