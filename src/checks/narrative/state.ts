import { printedDecimals, type MoneyUnit } from '../../money.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subjects.ts';
import type { Token } from './tokens.ts';
import type { Topic } from './topics.ts';

/** What is known of the sentence so far. */
export interface State {
  subject: Subject | null;
  /** The subject is named in the paragraph, not only in the heading above it. */
  named: boolean;
  /** The last subject of the sentence that is no bare account: what the bare accounts after it are parts of. */
  whole: Subject | null;
  /** Parts are those of this fund's own expenditure. */
  fund: NonNullable<Subject['fund']> | null;
  /** Last year's figure of what is yet to be named: `与2025年预算120万元相比，…`. */
  ahead: Extract<Token, { kind: 'amount' }> | null;
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
  /** The sentence has told no figure yet, only what for. */
  purpose: boolean;
  /** The states in which brackets were opened, the outermost first. */
  outer: readonly State[];
}

/** What does not change while a paragraph is read. */
export interface Paragraph {
  text: string;
  topic: Topic;
  /** Name of the department or unit; empty where it is not known. */
  body: string;
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

export const START: State = {
  subject: null,
  named: false,
  whole: null,
  fund: null,
  ahead: null,
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
  purpose: false,
  outer: [],
};

/** Last year's figure that was told before its subject; none where there is no such figure. */
export function tellAhead(state: State, paragraph: Paragraph): Statement[] {
  const { ahead, compare } = state;
  if (!ahead || ahead.fen === null) return [];
  return say(state, compare?.execution ? 'execution' : 'prior', ahead.fen, ahead, ahead.unit, paragraph);
}

/** A statement of the subject at hand; none where it is not known what the figure is of. */
export function say(
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
