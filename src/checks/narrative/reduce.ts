import { BASIC, PARTS } from './place.ts';
import { say, START, tellAhead, type Paragraph, type State, type Step } from './state.ts';
import { takeAmount, takePercent } from './take-amount.ts';
import { takeSubject } from './take-subject.ts';
import type { Token } from './tokens.ts';

type Handlers = {
  [Kind in Token['kind']]?: (state: State, token: Extract<Token, { kind: Kind }>, paragraph: Paragraph) => State | Step;
};

/** After last year's figure these speak of the subject of the sentence before: no other was named. */
const ANSWERS: ReadonlySet<Token['kind']> = new Set(['amount', 'level', 'percent', 'stop'] as const);

/** Takes one token in. Pure: the state given stays as it is. Where the words leave a doubt what a figure is, nothing is said. */
export function reduce(state: State, token: Token, paragraph: Paragraph): Step {
  const handle = HANDLERS[token.kind] as
    ((state: State, token: Token, paragraph: Paragraph) => State | Step) | undefined;
  const held = ANSWERS.has(token.kind) && state.subject && !state.named ? tellAhead(state, paragraph) : [];
  const step = handle?.(held.length > 0 ? { ...state, ahead: null } : state, token, paragraph) ?? state;
  return 'said' in step ? { ...step, said: [...held, ...step.said] } : { state: step, said: held };
}

const HANDLERS: Handlers = {
  subject: takeSubject,
  execution: (state, { end }) => ({ ...state, execution: true, direction: null, compare: null, since: end }),
  compare: (state, { year, execution, end }) => ({
    ...state,
    compare: { year, execution, end },
    basis: { year, execution, end },
    direction: null,
  }),
  amount: takeAmount,
  direction: (state, { sign, end }) => ({ ...state, direction: { sign, end } }),
  level: (state, token, paragraph) => ({
    state: { ...state, compare: null, direction: null },
    // `基本持平` claims no equal figures.
    said:
      state.compare && !state.lost && !/(?:基本|大致|大体)$/u.test(paragraph.text.slice(0, token.start))
        ? say(state, 'change', 0, token, null, paragraph)
        : [],
  }),
  percent: takePercent,
  year: (state, { year, again }) => nameYear(state, year, again),
  prior(state, { year, from, end }, paragraph) {
    if (year !== null && year !== paragraph.year - 1) return nameYear(state, year, end);
    return { ...state, prior: true, from, direction: null, compare: null, since: end };
  },
  becomes: (state, { end }) =>
    state.from ? { ...state, from: false, settled: false, direction: null, since: end } : { ...state, direction: null },
  reason: (state, { purpose }) => ({ ...state, reason: true, purpose: purpose && !state.settled }),
  scope: (state, { subject, end }) => ({ ...state, subject, settled: false, since: end }),
  money: (state, { end }) => (state.subject ? { ...state, settled: false, since: end } : state),
  count(state, token, paragraph) {
    if (state.subject && state.subject.id !== 'performance') return state;
    const subject = { id: 'performance', name: '绩效目标项目个数' } as const;
    return { state, said: say({ ...state, subject }, 'count', token.count, token, null, paragraph) };
  },
  'for-accounts'(state, { economic }) {
    const divides = !state.subject || !PARTS.has(state.subject.id) || (economic && BASIC.has(state.subject.id));
    return divides ? state : { ...state, reason: true };
  },
  'of-which': (state) => ({ ...state, reason: false, purpose: false }),
  open: (state) => ({ ...state, outer: [...state.outer, { ...state, outer: [] }] }),
  close(state) {
    const before = state.outer.at(-1);
    return before ? { ...before, outer: state.outer.slice(0, -1) } : state;
  },
  comma: (state) => ({ ...state, direction: null }),
  pause: (state) => ({ ...state, reason: false, direction: null, compare: null }),
  stop: endSentence,
};

/** `2024年预算安排25.77万元` states an item's figure once more; `again`: where these words end. */
function nameYear(state: State, year: number, again: number | null): State {
  const next = { ...state, year };
  if (again === null || state.subject?.id !== 'item') return next;
  return { ...next, settled: false, lost: false, execution: false, direction: null, compare: null, since: again };
}

/** The figures of one functional item run over several sentences; everything else ends with its sentence. */
function endSentence(
  state: State,
  { start, end, continued }: Extract<Token, { kind: 'stop' }>,
  { text }: Paragraph,
): State {
  const { subject, since, settled, outer } = state;
  const goesOn = text.startsWith('其中', end);
  const ofWhole = goesOn ? { elsewhere: state.elsewhere, whole: state.whole, fund: state.fund } : {};
  const next = { ...START, ...ofWhole, outer, since: start };
  // `…行政运行(项)。年初预算为100万元`: the amount may open the next sentence, or that after `主要用于：人员经费。`.
  if (subject?.id === 'item' && !subject.bare)
    return { ...next, subject, since: end, settled: settled || (since !== start && !(state.purpose && !state.lost)) };
  // A title of its own (`收入预算。2026年年初预算数…`) and a comparison cut off by a full stop belong to their subject.
  if (subject && !settled && since === start) return { ...next, subject, since: end };
  return subject && settled && continued ? { ...next, subject, settled, lost: state.lost && !state.reason } : next;
}
