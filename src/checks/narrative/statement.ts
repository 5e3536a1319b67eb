import type { StatementKind } from '../../budget/check-schema.ts';
import type { MoneyUnit } from '../../money.ts';
import type { Subject } from './subjects.ts';
import type { Topic } from './topics.ts';

/** What the narrative says about one figure. */
export interface Statement {
  kind: Exclude<StatementKind, 'prior-final' | 'planned' | 'rate'>;
  subject: Subject;
  topic: Topic;
  /** Fen for amounts, percent or a plain number otherwise; signed for changes. */
  value: number;
  text: string;
  unit: MoneyUnit | null;
  decimals: number;
  /** The year a change is counted from, where it is named: 2025; `null` for 上年. */
  against: number | null;
  /** Of a share: the words of what it is a share of, `总支出` in `占总支出的5%`; '' where there are none. */
  base?: string;
  /** Counted from what was spent, not from what was budgeted. */
  againstExecution: boolean;
  /** Ordinal of its paragraph, and its place in that paragraph's text. */
  part: number;
  start: number;
  end: number;
}

/** A comparison with another year, found whether or not an amount follows. */
export interface Comparison {
  year: number;
  part: number;
  start: number;
  end: number;
}
