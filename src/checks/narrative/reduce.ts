import { printedDecimals, type MoneyUnit } from '../../money.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subjects.ts';
import type { Token } from './tokens.ts';
import type { Topic } from './topics.ts';
import { FILLER, GROWTH_GAP, LIMIT, OF_A_UNIT, OF_THE_OFFICE, SHARE_GAP, UNITS } from './words.ts';

/** What is known of the sentence so far. */
export interface State {
  subject: Subject | null;
  /** Where the words of the subject, or whatever renewed it, ended. */
  since: number;
  /** The subject has had its amount; another one needs a new subject. */
  settled: boolean;
  /** A comparison with another year, and where its words end. */
  compare: { year: number | null; execution: boolean; end: number } | null;
  /** What the figures of the sentence were last compared with. */
  basis: State['compare'];
  direction: { sign: 1 | -1; end: number } | null;
  /** The next amount is what was spent the year before. */
  execution: boolean;
  /** The next amount is what was budgeted the year before. */
  prior: boolean;
  /** Last year's figure was told as that from which this year's comes. */
  from: boolean;
  /** The sentence speaks of another fund, or of a unit of the department: its parts are not those of the tables. */
  elsewhere: 'fund' | 'unit' | null;
  /** An amount of something unnamed was told; what follows may be said of it. */
  lost: boolean;
  /** Where the last figure of the subject ended. */
  told: number | null;
  year: number | null;
  /** What follows says why, or what for. */
  reason: boolean;
  /** The states in which brackets were opened, the outermost first. */
  outer: readonly State[];
}

/** So much of a subject's own words may say that a figure was budgeted: `2025年一般公共预算支出预算数`. */
const SUBJECT_TAIL = 8;

/** What does not change while a paragraph is read. */
export interface Paragraph {
  text: string;
  topic: Topic;
  /** The budget's year. */
  year: number;
  /** Ordinal of the paragraph. */
  part: number;
}

/** What a token leaves behind: the new state, and what was said with it. */
export interface Step {
  state: State;
  said: Statement[];
}

type Handlers = {
  [Kind in Token['kind']]?: (state: State, token: Extract<Token, { kind: Kind }>, paragraph: Paragraph) => State | Step;
};

export const START: State = {
  subject: null,
  since: 0,
  settled: false,
  compare: null,
  basis: null,
  direction: null,
  execution: false,
  prior: false,
  from: false,
  elsewhere: null,
  lost: false,
  told: null,
  year: null,
  reason: false,
  outer: [],
};

/** Takes one token in. Pure: the state given stays as it is. Where the words leave a doubt what a figure is, nothing is said. */
export function reduce(state: State, token: Token, paragraph: Paragraph): Step {
  const handle = HANDLERS[token.kind] as
    ((state: State, token: Token, paragraph: Paragraph) => State | Step) | undefined;
  const step = handle?.(state, token, paragraph) ?? state;
  return 'said' in step ? step : { state: step, said: [] };
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
  reason: (state) => ({ ...state, reason: true }),
  scope: (state, { subject, end }) => ({ ...state, subject, settled: false, since: end }),
  money: (state, { end }) => (state.subject ? { ...state, settled: false, since: end } : state),
  count(state, token, paragraph) {
    if (state.subject && state.subject.id !== 'performance') return state;
    const subject = { id: 'performance', name: '绩效目标项目个数' } as const;
    return { state, said: say({ ...state, subject }, 'count', token.count, token, null, paragraph) };
  },
  'of-which': (state) => ({ ...state, reason: false }),
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

/** Whose figures the sentence gives from a subject on: those of the department's tables, or of something narrower. */
function placeOf({ elsewhere }: State, { subject, start }: Extract<Token, { kind: 'subject' }>, text: string) {
  const clause = /[^，。；、]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const sentence = /[^。]*$/u.exec(text.slice(0, start))?.[0] + (/^[^。]*/u.exec(text.slice(start))?.[0] ?? '');
  if (elsewhere === 'unit' || OF_A_UNIT.test(clause)) return 'unit';
  if (OF_THE_OFFICE.test(clause) && UNITS.test(sentence)) return 'unit';
  if (isOtherFund(subject)) return 'fund';
  return PARTS.has(subject.id) ? elsewhere : null;
}

function isOtherFund({ id, source }: Subject): boolean {
  return (
    ['funds-expenditure', 'state-expenditure'].includes(id) ||
    source === 'government-funds' ||
    source === 'state-capital'
  );
}

/** What a whole named before is divided into. */
const PARTS: ReadonlySet<Subject['id']> = new Set([
  ...(['basic', 'project', 'personnel', 'routine-operating', 'class', 'item'] as const),
]);

function takeSubject(state: State, token: Extract<Token, { kind: 'subject' }>, { topic, text }: Paragraph): State {
  const elsewhere = placeOf(state, token, text);
  // `一般公共预算拨款90万元（含上年结转9万元）`: of this source only.
  const within = state.outer.at(-1)?.subject;
  const ofSource = within !== undefined && within !== null && token.subject.id === 'carried-over';
  // `科学技术支出9万元，其中财政拨款支出5万元`
  const ofPart =
    state.subject &&
    PARTS.has(state.subject.id) &&
    !PARTS.has(token.subject.id) &&
    /其中:?$/u.test(text.slice(0, token.start));
  const known =
    ofSource || ofPart ? false : elsewhere === null || (elsewhere === 'fund' && !PARTS.has(token.subject.id));
  // `增加公务接待费3万元`: the direction before the subject is that of its amount; `增加了…` tells what was done.
  const prefixed = state.direction?.end === token.start && text[token.start - 1] !== '了' ? state.direction : null;
  const inClass = within?.id === 'class' && ['basic', 'project'].includes(token.subject.id);
  const inGeneral = within?.general === true || (state.subject?.general === true && topic === 'procurement');
  return {
    ...state,
    subject: {
      ...token.subject,
      ...(known ? {} : { id: 'unknown' }),
      ...(inClass && within.classCode !== undefined ? { within: within.classCode } : {}),
      ...(inGeneral ? { general: true } : {}),
    },
    since: token.end,
    settled: false,
    compare: null,
    direction: prefixed && { ...prefixed, end: token.end },
    execution: false,
    prior: false,
    from: false,
    elsewhere,
    lost: false,
    basis: null,
    told: null,
  };
}

function takeAmount(state: State, token: Extract<Token, { kind: 'amount' }>, paragraph: Paragraph): State | Step {
  const { subject, direction, compare, settled } = state;
  const { fen, unit, negative, start, end } = token;
  if (fen === null || !subject || LIMIT.test(paragraph.text.slice(end))) return state;
  const gap = paragraph.text.slice(direction ? direction.end : state.since, start);
  const stated = (kind: Statement['kind'], value: number) => say(state, kind, value, token, unit, paragraph);
  const next = (said: Statement[], more: Partial<State>): Step => ({
    state: { ...state, ...more, told: said.length > 0 ? end : null },
    said,
  });
  if (direction && /^(?:了|为|约|:)?$/u.test(gap)) {
    // The next change needs a subject or a comparison of its own: `…，其中会议费增加3万元` is about something else.
    const said = (compare || !settled) && !state.lost ? stated('change', direction.sign * fen) : [];
    return next(said, { direction: null, compare: null, settled: true, lost: said.length === 0 });
  }
  if (compare && !direction && /^(?:的|为|数|:)*$/u.test(paragraph.text.slice(compare.end, start))) {
    // `比上年120万元增加…`: last year's figure, named in the comparison.
    return next(state.lost ? [] : stated(compare.execution ? 'execution' : 'prior', fen), {});
  }
  if (state.prior) {
    // A change that follows is counted from it: `上年预算120万元，增加5万元`.
    const since = { year: null, execution: false, end };
    return next(gap === '' && !state.lost ? stated('prior', fen) : [], { prior: false, since: end, compare: since });
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

function takePercent(state: State, token: Extract<Token, { kind: 'percent' }>, paragraph: Paragraph): Step {
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

/** The figures of one functional item run over several sentences; everything else ends with its sentence. */
function endSentence(
  state: State,
  { start, end, continued }: Extract<Token, { kind: 'stop' }>,
  { text }: Paragraph,
): State {
  const { subject, since, settled, outer } = state;
  const elsewhere = text.startsWith('其中', end) ? state.elsewhere : null;
  const next = { ...START, outer, elsewhere, since: start };
  // `…行政运行(项)。年初预算为100万元`: the amount may open the next sentence.
  if (subject?.id === 'item') return { ...next, subject, since: end, settled: settled || since !== start };
  // A title of its own (`收入预算。2026年年初预算数…`) and a comparison cut off by a full stop belong to their subject.
  if (subject && !settled && since === start) return { ...next, subject, since: end };
  return subject && settled && continued ? { ...next, subject, settled } : next;
}

function say(
  { subject, compare }: State,
  kind: Statement['kind'],
  value: number,
  { text, start }: { text: string; start: number },
  unit: MoneyUnit | null,
  { topic, part }: Paragraph,
): Statement[] {
  if (!subject || subject.id === 'unknown') return [];
  return [
    {
      kind,
      subject,
      topic,
      value,
      text,
      unit,
      decimals: printedDecimals(text.replace(/[^\d.,]/gu, '')) - (text.endsWith('倍') ? 2 : 0),
      against: compare?.year ?? null,
      againstExecution: compare?.execution ?? false,
      part,
      start,
      end: start + text.length,
    },
  ];
}
