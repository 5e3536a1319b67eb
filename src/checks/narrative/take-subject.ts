import type { SubjectId } from '../../budget/check-schema.ts';
import { BASIC, FUNDS, PARTS, placeOf } from './place.ts';
import { tellAhead, type Paragraph, type State, type Step } from './state.ts';
import type { Subject } from './subjects.ts';
import type { Token } from './tokens.ts';

type Named = Extract<Token, { kind: 'subject' }>;

/** What a sentence says from a subject on is of that subject, as far as the tables know one by this name. */
export function takeSubject(state: State, token: Named, paragraph: Paragraph): Step {
  const { topic, text } = paragraph;
  const elsewhere = placeOf(state, token, paragraph);
  // `一般公共预算拨款90万元（含上年结转9万元）`: of this source only.
  const within = state.outer.at(-1)?.subject;
  const ofSource = within !== undefined && within !== null && token.subject.id === 'carried-over';
  // `科学技术支出9万元，其中财政拨款支出5万元`
  const ofPart =
    state.subject &&
    PARTS.has(state.subject.id) &&
    !PARTS.has(token.subject.id) &&
    /其中:?$/u.test(text.slice(0, token.start));
  const fund = PARTS.has(token.subject.id) ? fundOf(state, token, paragraph, elsewhere) : null;
  const inPlace = elsewhere === null || (elsewhere === 'fund' && (fund !== null || !PARTS.has(token.subject.id)));
  // `增加公务接待费3万元`: the direction before the subject is that of its amount; `增加了…` tells what was done.
  const prefixed = state.direction?.end === token.start && text[token.start - 1] !== '了' ? state.direction : null;
  const inClass = within?.id === 'class' && ['basic', 'project'].includes(token.subject.id);
  const inGeneral = within?.general === true || (state.subject?.general === true && topic === 'procurement');
  const known = !ofSource && !ofPart && inPlace && (!token.subject.bare || isClear(state, token.subject, topic));
  const whole = state.whole && token.subject.bare ? { of: state.whole.id } : {};
  // `与2025年预算120万元相比，公务接待费…`: compared before it is named.
  const compare = state.named ? null : state.compare;
  const subject: Subject = {
    ...token.subject,
    ...whole,
    ...(fund && { fund }),
    ...(known ? {} : { id: 'unknown' }),
    ...(inClass && within.classCode !== undefined ? { within: within.classCode } : {}),
    ...(inGeneral ? { general: true } : {}),
  };
  const next = {
    ...state,
    subject,
    named: true,
    whole: token.subject.bare ? state.whole : subject,
    fund,
    ahead: null,
    since: token.end,
    settled: false,
    compare,
    direction: prefixed && { ...prefixed, end: token.end },
    ...comparedWith(state, token, paragraph),
    reason: state.reason && !isListed(token, text),
    from: false,
    elsewhere,
    lost: false,
    basis: compare,
    told: null,
  };
  return { state: next, said: tellAhead({ ...state, subject }, paragraph) };
}

/** `较2025年公务接待费7.50万元`: a subject right behind a comparison has last year's figure. */
function comparedWith(
  { compare, year }: State,
  { start }: Named,
  paragraph: Paragraph,
): Pick<State, 'execution' | 'prior' | 'year'> {
  // `与上年相比公务接待费6.50万元`: this year's.
  if (compare?.end !== start || /(?:相比|同比|同期)$/u.test(paragraph.text.slice(0, start)))
    return { execution: false, prior: false, year };
  const isLast = compare.year === null || compare.year === paragraph.year - 1;
  if (!isLast) return { execution: false, prior: false, year: compare.year };
  return { execution: compare.execution, prior: !compare.execution, year };
}

/** `主要是：群众文化（2070109）90万元`: an account by its code or its path opens a list, and gives no reason. */
function isListed({ subject, start }: Named, text: string): boolean {
  return subject.id === 'item' && !subject.bare && /主要(?:是|包括):?$/u.test(text.slice(0, start));
}

/** The fund whose expenditure a part belongs to: its section's, or that of the whole right before it. */
function fundOf(
  state: State,
  { start }: Named,
  { topic, text }: Paragraph,
  elsewhere: State['elsewhere'],
): State['fund'] {
  if (elsewhere === 'unit') return null;
  if (topic === 'government-funds' || topic === 'state-capital') return topic;
  if (elsewhere !== 'fund') return null;
  const opens = /(?:其中|包括):?$/u.test(text.slice(0, start)) && state.subject && FUNDS[state.subject.id];
  return opens ? opens : state.fund;
}

/** What an account named alone may be a part of. */
const WHOLES: ReadonlySet<SubjectId> = new Set([
  ...(['general-expenditure', 'expenditure-total', 'appropriation-expenditure', 'class', 'item'] as const),
  ...(['funds-expenditure', 'state-expenditure', 'basic', 'project'] as const),
]);

/** Is it beyond doubt which whole an account named alone is part of? After an amount of something unnamed it is not. */
function isClear(
  { subject, whole, lost, reason, direction }: State,
  { economic }: Subject,
  topic: Paragraph['topic'],
): boolean {
  if (lost || reason || direction !== null) return false;
  if (economic) {
    const ofFund = topic === 'government-funds' || topic === 'state-capital';
    return subject !== null && (BASIC.has(subject.id) || subject.economic === true) && !ofFund;
  }
  return whole === null || WHOLES.has(whole.id) || BASIC.has(whole.id);
}
