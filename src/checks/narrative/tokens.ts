import { parseAmount, type MoneyUnit } from '../../money.ts';
import { parseChineseNumeral } from '../../text.ts';
import { bareAccountAt } from './bare-accounts.ts';
import { NOTHING_KNOWN, type Known } from './known.ts';
import { subjectAt, type Subject } from './subjects.ts';
import type { Topic, TopicPart } from './topics.ts';
import {
  AGAIN,
  AMOUNT,
  BECOMES,
  CHANGE_AHEAD,
  COMPARE,
  COUNT,
  EXECUTION,
  FOR_A_CLASS,
  GROWS,
  LEVEL_WITH,
  MONEY,
  NO_COUNT,
  PERCENT,
  PRIOR,
  PURPOSE,
  REASON,
  SCOPE,
  SHRINKS,
  TIMES,
  YEAR,
} from './words.ts';

/** What a piece of a sentence is. A new kind is a line here, a line in `READERS` and a handler in `reduce.ts`. */
export type TokenKind =
  | { kind: 'subject'; subject: Subject }
  /** `2024年预算执行数`: the next amount is what was spent. */
  | { kind: 'execution' }
  /** `比2025年预算执行数`; `changes`: words of a change follow. */
  | { kind: 'compare'; year: number | null; execution: boolean; changes: boolean }
  /** Last year's figure follows at once; `from`: this year's after it, `由2025年的120万元调整为100万元`. */
  | { kind: 'prior'; year: number | null; from: boolean }
  | { kind: 'becomes' }
  /** `fen` is `null` where the digits are no amount, or the end of a longer number. */
  | { kind: 'amount'; fen: number | null; unit: MoneyUnit; text: string; negative: boolean }
  | { kind: 'direction'; sign: 1 | -1 }
  /** `持平`. */
  | { kind: 'level'; text: string }
  | { kind: 'percent'; value: number; text: string }
  /** `again`: where `预算安排` after it ends, which states a figure once more. */
  | { kind: 'year'; year: number; again: number | null }
  /** `主要原因`, or `用于`: what the money is for, where accounts that are named are no subjects. */
  | { kind: 'reason'; purpose: boolean }
  /** Performance: the part of the projects that the next amount is of. */
  | { kind: 'scope'; subject: Subject }
  /** Performance: `金额` announces another amount of the subject. */
  | { kind: 'money' }
  /** Performance: a number of projects. */
  | { kind: 'count'; count: number; text: string }
  /** `主要用于` before a class, or an account, with its amount. */
  | { kind: 'for-accounts'; economic: boolean }
  | { kind: 'of-which' }
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'comma' }
  /** `；`. */
  | { kind: 'pause' }
  /** `。`; `continued`: a comparison follows at once. */
  | { kind: 'stop'; continued: boolean };

/** A piece of a sentence with its place in the paragraph's text. */
export type Token = TokenKind & { start: number; end: number };

/** A token that begins at `index`, or `null`. */
type Reader = (text: string, index: number, topic: Topic) => Token | null;

const SUBJECT = (text: string, index: number, topic: Topic, known: Known): Token | null => {
  // `占总支出的5%` names the whole, not another subject.
  if (/占[^，。；、()\d]{0,14}$/u.test(text.slice(Math.max(0, index - 15), index))) return null;
  const found = subjectAt(topic, text, index) ?? bareAccountAt(topic, text, index, known);
  return found && { kind: 'subject', subject: found.subject, start: index, end: found.end };
};

/** What is tried where no subject is named (after 用于 none is looked for), in this order. */
const READERS: readonly Reader[] = [
  by(EXECUTION, () => ({ kind: 'execution' })),
  by(COMPARE, (match, text) => ({
    kind: 'compare',
    year: match[1] ? Number(match[1]) : null,
    execution: match[2] !== undefined,
    changes: CHANGE_AHEAD.test(text.slice(endOf(match))),
  })),
  by(AMOUNT, (match, text) => {
    const unit = match[2] as MoneyUnit;
    const before = text[match.index - 1] ?? '';
    const fen = /[\d.]/u.test(before) ? null : parseAmount(match[1] ?? '', unit);
    return { kind: 'amount', fen, unit, text: match[0], negative: /[-−]/u.test(before) };
  }),
  by(BECOMES, () => ({ kind: 'becomes' })),
  by(GROWS, () => ({ kind: 'direction', sign: 1 })),
  by(SHRINKS, () => ({ kind: 'direction', sign: -1 })),
  by(LEVEL_WITH, (match) => ({ kind: 'level', text: match[0] })),
  by(PERCENT, (match) => ({ kind: 'percent', value: Number(match[1]), text: match[0] })),
  by(TIMES, (match) => ({ kind: 'percent', value: timesOf(match[1] ?? '') * 100, text: match[0] })),
  by(PRIOR, (match) => {
    const year = match[2] ?? match[3];
    return { kind: 'prior', year: year === undefined ? null : Number(year), from: match[1] !== undefined };
  }),
  by(YEAR, (match, text) => {
    const again = AGAIN.exec(text.slice(endOf(match)));
    return { kind: 'year', year: Number(match[1]), again: again && endOf(match) + again[0].length };
  }),
  by(FOR_A_CLASS, () => ({ kind: 'for-accounts', economic: false })),
  by(PURPOSE, () => ({ kind: 'reason', purpose: true })),
  by(REASON, () => ({ kind: 'reason', purpose: false })),
  performance(by(SCOPE, (match) => ({ kind: 'scope', subject: scopeOf(match[0]) }))),
  performance(by(MONEY, () => ({ kind: 'money' }))),
  performance(
    by(COUNT, (match, text) =>
      NO_COUNT.test(text.slice(0, match.index)) ? null : { kind: 'count', count: Number(match[1]), text: match[0] },
    ),
  ),
  by(/\(/uy, () => ({ kind: 'open' })),
  by(/\)/uy, () => ({ kind: 'close' })),
  by(/[，、]/uy, () => ({ kind: 'comma' })),
  by(/；/uy, () => ({ kind: 'pause' })),
  by(/。/uy, (match, text) => {
    COMPARE.lastIndex = endOf(match);
    return { kind: 'stop', continued: COMPARE.test(text) };
  }),
  by(/其(?=中)/uy, () => ({ kind: 'of-which' })),
];

/** `用于工资福利支出27万元`: the purpose is an account of the tables, with its figure. */
function forAccounts(token: Token, text: string, topic: Topic, known: Known): Token {
  const account = bareAccountAt(topic, text, token.end, known);
  const { start, end } = token;
  return account ? { kind: 'for-accounts', economic: account.subject.economic === true, start, end } : token;
}

function by(pattern: RegExp, read: (match: RegExpExecArray, text: string) => TokenKind | null): Reader {
  return (text, index) => {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    const token = match && read(match, text);
    return token && { ...token, start: index, end: endOf(match) };
  };
}

/** Words that mean something in the section on performance targets only. */
function performance(reader: Reader): Reader {
  return (text, index, topic) => (topic === 'performance' ? reader(text, index, topic) : null);
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

function timesOf(number: string): number {
  return parseChineseNumeral(number.replace('两', '二')) ?? Number(number);
}

function scopeOf(words: string): Subject {
  if (words.startsWith('重点')) return { id: 'performance-key', name: words };
  if (words.startsWith('一般')) return { id: 'performance-ordinary', name: words };
  return { id: 'performance', name: '绩效目标管理金额' };
}

/**
 * Cuts the text of a paragraph into the tokens that carry figures or say what they are of; all else is passed over. In: the
 * paragraph with its topic. `known` are the names that the tables give to accounts.
 * Out: the tokens in the order of the text, none overlapping another.
 */
export function readTokens({ text, bodyStart }: TopicPart, topic: Topic, known: Known = NOTHING_KNOWN): Token[] {
  const tokens: Token[] = [];
  /** Whether words of subjects are read; one value for each open bracket below the present one. */
  const outer: boolean[] = [];
  let purpose = false;
  let index = bodyStart;
  while (index < text.length) {
    const token = readToken(text, index, topic, purpose ? null : known);
    if (token) tokens.push(token);
    index = token ? token.end : index + 1;
    if (token?.kind === 'open') outer.push(purpose);
    else if (token?.kind === 'close') purpose = outer.pop() ?? purpose;
    else if (token?.kind === 'reason') ({ purpose } = token);
    else if (token?.kind === 'of-which' || token?.kind === 'pause' || token?.kind === 'stop') purpose = false;
  }
  return tokens;
}

/** Where `known` is `null`, no subjects are looked for. */
function readToken(text: string, index: number, topic: Topic, known: Known | null): Token | null {
  const subject = known && SUBJECT(text, index, topic, known);
  if (subject) return subject;
  for (const reader of READERS) {
    const token = reader(text, index, topic);
    if (token?.kind === 'reason' && token.purpose && known) return forAccounts(token, text, topic, known);
    if (token) return token;
  }
  return null;
}
