import type { CheckedDoubt, Correction } from '../budget/index.ts';
import type { MoneyUnit } from '../money.ts';
import type { RuleId } from '../vocabulary/index.ts';

/* What a person decides on a document, and what the server says of it. */

/** A correction as a person says it; day and name come from the request. */
export type CorrectionSaid = Pick<Correction, 'table' | 'row' | 'column' | 'old' | 'new' | 'reason'>;

/** Where something stands in the original. */
export interface NumberPlace {
  file?: string | undefined;
  page?: number | undefined;
  line?: number | undefined;
  sheet?: string | undefined;
  row?: number | undefined;
}

/** A doubt of the reading, by what it is and what it speaks of. */
export interface DoubtSaid {
  doubt: CheckedDoubt['doubt'];
  table: string | null;
  row: number | null;
  column: number | null;
  page: number | null;
}

export type Decision =
  | { kind: 'correct'; entries: CorrectionSaid[] }
  | { kind: 'acknowledge'; findings: { rule: RuleId; key: string }[]; reason: string }
  /** A doubt was looked at beside the original: it is as printed. */
  | { kind: 'doubt'; doubt: DoubtSaid; reason: string }
  /** What `disclosure.yaml` says of the document; `null` takes back what it said. */
  | {
      kind: 'identity';
      set: {
        department?: string | null | undefined;
        region?: string | null | undefined;
        year?: number | null | undefined;
        stage?: 'budget' | 'final-accounts' | null | undefined;
        unit?: MoneyUnit | null | undefined;
        title?: string | null | undefined;
        slug?: string | null | undefined;
        url?: string | null | undefined;
        published?: string | null | undefined;
        because?: string | null | undefined;
        scans?: boolean | null | undefined;
      };
    }
  /** The reading order of its files. */
  | { kind: 'files'; files: string[] }
  | { kind: 'number'; decision: 'show' | 'hide'; ends: string; place: NumberPlace; reason: string }
  /** Two tables as read, by id, the second right after the first, are one. */
  | { kind: 'join'; table: string; with: string }
  /** A row of a table as read, from 0 as in its `cells`, begins another table. */
  | { kind: 'split'; table: string; before: number }
  | { kind: 'checked'; final: boolean }
  /** Another name for the department where it stands in the content: what documents print stays known as an alias. */
  | { kind: 'department'; name: string };

export interface DecisionAsked {
  version: number;
  /** Who decides. */
  by: string;
  decision: Decision;
  /** Only tell what it would change. */
  dry?: boolean | undefined;
}

/** Headline figures as printed with their unit, `null` where there is none. */
export type Headline = Record<'total' | 'basic' | 'project' | 'threePublic', string | null> & { projects: number };

/** What the checks come to. */
export interface CheckedSum {
  errors: number;
  warnings: number;
  notes: number;
  acknowledged: number;
}

/** What a decision changes. */
export interface Effects {
  headline: { before: Headline | null; after: Headline | null };
  checks: { before: CheckedSum | null; after: CheckedSum | null };
  /** Sentences of open differences that it settles, and of those that it brings. */
  gone: string[];
  /** Sentences of differences that stay and are given a reason. */
  explained: string[];
  come: string[];
  /** How many cells of tables are other than before. */
  cells: number;
  /** Set where it cannot be read so. */
  sentence: string | null;
}

export interface DecisionAnswer {
  /** The version after it; the one that was sent where it was only asked. */
  version: number;
  effects: Effects;
  /** The files it writes, as text before and after; `null`: there is none. */
  files: { path: string; before: string | null; after: string | null }[];
}

/** One decision of the past. */
export interface HistoryEntry {
  id: string;
  what: Decision['kind'] | 'files-joined' | 'files-parted' | 'removed';
  decision: Decision | null;
  /** ISO 8601. */
  when: string;
  by: string;
  undone: boolean;
}
