import { parseAmount, printedDecimals, type MoneyUnit } from '../../money.ts';
import { subjectAt, type Subject } from './subjects.ts';
import { readNone } from './none.ts';
import type { Comparison, Statement } from './statement.ts';
import type { TopicPart } from './topics.ts';
import {
  AMOUNT,
  CHANGE_AHEAD,
  COMPARE,
  EXECUTION,
  FILLER,
  GROWS,
  GROWTH_GAP,
  LEVEL_WITH,
  PERCENT,
  PURPOSE,
  REASON,
  SHRINKS,
  YEAR,
} from './words.ts';

/** What a statement that there is none has in common. */
const NOTHING = { kind: 'none', value: 0, unit: null, decimals: 0, against: null, againstExecution: false } as const;

interface State {
  subject: Subject | null;
  /** Where the words of the subject, or whatever renewed it, ended. */
  since: number;
  /** The subject has had its amount; another one needs a new subject. */
  settled: boolean;
  compare: { year: number | null; execution: boolean } | null;
  direction: { sign: 1 | -1; end: number } | null;
  execution: boolean;
  /** Where the last figure of the subject ended. */
  told: number | null;
  year: number | null;
  reason: boolean;
  /** After 用于: what the money is for; accounts named there are not subjects. */
  purpose: boolean;
}

const fresh = (): State => ({
  subject: null,
  since: 0,
  settled: false,
  compare: null,
  direction: null,
  execution: false,
  told: null,
  year: null,
  reason: false,
  purpose: false,
});

/** Reads the statements of one paragraph. Where the words leave a doubt about what an amount is, nothing is said. */
export function readStatements(
  part: TopicPart,
  ordinal: number,
  year: number,
): { statements: Statement[]; comparisons: Comparison[] } {
  const { text, topic } = part;
  const statements: Statement[] = [];
  const comparisons: Comparison[] = [];
  if (topic === null) return { statements, comparisons };
  const outer: State[] = [];
  let state = fresh();
  let index = part.bodyStart;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = index;
    return pattern.exec(text);
  };
  const emit = (kind: Statement['kind'], value: number, printed: string, unit: MoneyUnit | null, start: number) => {
    const { subject, compare } = state;
    if (!subject || subject.id === 'unknown') return;
    const digits = printed.replace(/[^\d.,]/gu, '');
    statements.push({
      kind,
      subject,
      topic,
      value,
      text: printed,
      unit,
      decimals: printedDecimals(digits),
      against: compare?.year ?? null,
      againstExecution: compare?.execution ?? false,
      part: ordinal,
      start,
      end: start + printed.length,
    });
  };

  while (index < text.length) {
    const char = text[index] ?? '';
    const subject = state.purpose ? null : subjectAt(topic, text, index);
    const execution = subject ? null : match(EXECUTION);
    const compare = subject || execution ? null : match(COMPARE);
    const amount = subject || compare ? null : match(AMOUNT);
    const found = subject ?? execution ?? compare ?? amount;
    if (subject) {
      const prefixed = state.direction && state.direction.end === index ? state.direction : null;
      const within = outer.at(-1)?.subject;
      const inClass = within?.id === 'class' && ['basic', 'project'].includes(subject.subject.id);
      const inGeneral = within?.general === true || (state.subject?.general === true && topic === 'procurement');
      const next = {
        ...subject.subject,
        ...(inClass && within.classCode !== undefined ? { within: within.classCode } : {}),
        ...(inGeneral ? { general: true } : {}),
      };
      state = {
        ...state,
        subject: next,
        since: subject.end,
        settled: false,
        compare: null,
        direction: prefixed && { ...prefixed, end: subject.end },
        execution: false,
        told: null,
      };
      index = subject.end;
    } else if (execution) {
      index += execution[0].length;
      state = { ...state, execution: true, direction: null, compare: null, since: index };
    } else if (compare) {
      if (compare[1] && CHANGE_AHEAD.test(text.slice(index + compare[0].length)))
        comparisons.push({ year: Number(compare[1]), part: ordinal, start: index, end: index + compare[0].length });
      index += compare[0].length;
      state = {
        ...state,
        compare: { year: compare[1] ? Number(compare[1]) : null, execution: compare[2] !== undefined },
        direction: null,
      };
    } else if (amount) {
      readAmount(amount);
      index += amount[0].length;
    }
    if (found) continue;

    const step = readDirection() || readPercent() || readYear() || readReason() || readCount();
    if (step > 0) {
      index += step;
      continue;
    }
    if (char === '(') outer.push(state);
    else if (char === ')') state = outer.pop() ?? state;
    else if (char === '。' || char === '；') {
      state = endSentence(char);
    } else if ('，、'.includes(char)) state = { ...state, direction: null };
    else if (text.startsWith('其中', index)) state = { ...state, reason: false, purpose: false };
    index += 1;
  }
  for (const none of readNone(part)) {
    statements.push({ ...NOTHING, ...none, topic, part: ordinal });
  }
  return { statements, comparisons };

  /** The figures of one functional item run over several sentences; everything else ends with its sentence. */
  function endSentence(mark: string): State {
    const { subject, since, settled } = state;
    if (mark === '；') return { ...state, reason: false, purpose: false, direction: null, compare: null };
    const next = { ...fresh(), since: index };
    if (subject?.id === 'item') return { ...next, subject, settled: true };
    // A title of its own (`收入预算。2026年年初预算数…`) and a comparison cut off by a full stop belong to their subject.
    if (subject && !settled && since === index) return { ...next, subject, since: index + 1 };
    COMPARE.lastIndex = index + 1;
    return subject && settled && COMPARE.test(text) ? { ...next, subject, settled } : next;
  }

  function readAmount(amount: RegExpExecArray): void {
    const unit = amount[2] as MoneyUnit;
    const fen = parseAmount(amount[1] ?? '', unit);
    const { subject, direction, compare } = state;
    if (fen === null || !subject || /[\d.]/u.test(text[index - 1] ?? '')) return;
    const negative = /[-−]/u.test(text[index - 1] ?? '');
    const gap = text.slice(direction ? direction.end : state.since, index);
    const before = statements.length;
    if (direction && /^(?:了|为|约|:)?$/u.test(gap)) {
      if (compare || !state.settled) emit('change', direction.sign * fen, amount[0], unit, index);
      // The next change needs a subject or a comparison of its own: `…，其中会议费增加3万元` is about something else.
      state = { ...state, direction: null, compare: null, settled: true };
    } else if (state.execution) {
      if (/^[为:]?$/u.test(gap)) emit('execution', fen, amount[0], unit, index);
      state = { ...state, execution: false, settled: true };
    } else if (!state.settled) {
      const otherYear = state.year !== null && state.year !== year;
      if (FILLER.test(gap) && !gap.includes('约') && !state.reason && !otherYear)
        emit('level', negative ? -fen : fen, amount[0], unit, index);
      state = { ...state, settled: true };
    }
    state = { ...state, told: statements.length > before ? index + amount[0].length : null };
  }

  function readDirection(): number {
    const grows = match(GROWS);
    const shrinks = grows ? null : match(SHRINKS);
    const word = grows ?? shrinks;
    if (word) {
      state = { ...state, direction: { sign: grows ? 1 : -1, end: index + word[0].length } };
      return word[0].length;
    }
    const level = match(LEVEL_WITH);
    if (!level) return 0;
    if (state.compare) emit('change', 0, level[0], null, index);
    state = { ...state, compare: null, direction: null };
    return level[0].length;
  }

  function readPercent(): number {
    const percent = match(PERCENT);
    if (!percent) return 0;
    const value = Number(percent[1]);
    // Only what follows the figure at once is said of it: `1,200万元，占97.2%`, `减少5万元，下降19.5%`.
    const gap = text.slice(state.told ?? index, index);
    const { direction, told } = state;
    if (told !== null && /^[，、(]?占(?:总收入|总支出|收入|支出)?(?:的)?$/u.test(gap))
      emit('share', value, percent[0], null, index);
    else if (told !== null && direction?.end === index && GROWTH_GAP.test(gap))
      emit('percent', direction.sign * value, percent[0], null, index);
    state = { ...state, direction: null };
    return percent[0].length;
  }

  function readYear(): number {
    const found = match(YEAR);
    if (!found) return 0;
    const named = Number(found[1]);
    state = { ...state, year: named };
    // `2024年预算安排25.77万元` states the item's figure once more.
    const again = /^(?:年初)?预算(?:安排|数)/u.exec(text.slice(index + found[0].length));
    if (again && state.subject?.id === 'item') {
      state = {
        ...state,
        settled: false,
        execution: false,
        direction: null,
        compare: null,
        since: index + found[0].length + again[0].length,
      };
    }
    return found[0].length;
  }

  function readReason(): number {
    const purpose = match(PURPOSE);
    const found = purpose ?? match(REASON);
    if (!found) return 0;
    state = { ...state, reason: true, purpose: purpose !== null };
    return found[0].length;
  }

  /** Performance targets: numbers of projects, and the parts their amounts are divided into. */
  function readCount(): number {
    if (topic !== 'performance') return 0;
    const scope = /重点(?:项目)?绩效|一般(?:项目)?绩效|其中[:：]?当年一般公共预算/uy;
    const part = match(scope);
    if (part) {
      const id = part[0].startsWith('重点')
        ? 'performance-key'
        : part[0].startsWith('一般')
          ? 'performance-ordinary'
          : 'performance';
      state = {
        ...state,
        subject: { id, name: id === 'performance' ? '绩效目标管理金额' : part[0] },
        settled: false,
        since: index + part[0].length,
      };
      return part[0].length;
    }
    const money = match(/金额/uy);
    if (money && state.subject) {
      state = { ...state, settled: false, since: index + money[0].length };
      return money[0].length;
    }
    const count = match(/项目(?:数量?)?(?:共计?|为)?(\d+)个/uy);
    if (!count || /(?:重点|其中[:：]?|[一二]级|市级|区级)$/u.test(text.slice(0, index))) return 0;
    const before = state.subject;
    if (!before || before.id === 'performance') {
      state = { ...state, subject: { id: 'performance', name: '绩效目标项目个数' } };
      emit('count', Number(count[1]), count[0], null, index);
      state = { ...state, subject: before };
    }
    return count[0].length;
  }
}
