import type { CheckResult, Corrections, Disclosure, Identity } from '../budget/index.ts';
import type { MoneyUnit } from '../money.ts';
import type { Place } from '../problem.ts';
import type { RuleId, Severity } from '../vocabulary/index.ts';
import type { CorrectionSaid, DoubtSaid, HistoryEntry } from './decisions.ts';
import type { Job, JobName, Publishing } from './publishing.ts';

export type * from './decisions.ts';
export type * from './places.ts';
export type * from './publishing.ts';

/*
 * What the server of the desk and its pages say to each other. Types only: the server checks what it gets by schemas of its own
 * (`scripts/desk/requests.ts`). A version is a whole number that grows with every change of a document; whoever changes it says
 * which one he saw.
 */

/** What became of the files of one disclosure. */
export type ParcelState =
  /** Its turn has not come, or it is being read. */
  | 'waiting'
  | 'reading'
  /** It was read, and nothing in it asks for a person. */
  | 'read'
  /** A person must say or decide something before it can be accepted, or had better look. */
  | 'needs-you'
  /** It cannot be read, or is something else than a budget: the sentence says what to do. */
  | 'failed'
  /** It stands in the content as it was read. */
  | 'accepted'
  /** So it does, and a person has marked it as final. */
  | 'checked'
  /** So it does, and what was published last holds it. */
  | 'published';

/** One of its files as it lies in the inbox. */
export interface ParcelFile {
  name: string;
  /** The format its content tells; `null` before it was read, and where it cannot be. */
  format: string | null;
  bytes: number;
  sha256: string;
  /** It is read; else another file of the parcel holds the same, or it is not listed. */
  used: boolean;
}

export interface ParcelIdentity {
  region: string;
  department: string;
  /** The department in its address. */
  slug: string;
  kind: Identity['department']['kind'];
  year: number;
  stage: 'budget' | 'final-accounts';
  unit: MoneyUnit | null;
  title: string;
}

/** Who marked it as final, and when. */
export interface Checked {
  by: string;
  /** Day, `2026-03-01`. */
  date: string;
}

/** The files of one disclosure, from drop to publication. */
export interface Parcel {
  id: string;
  version: number;
  files: ParcelFile[];
  state: ParcelState;
  /** What is wrong or what a person must say; `null` where nothing is. */
  sentence: string | null;
  /** The id of the Problem that the sentence is of. */
  problem: string | null;
  identity: ParcelIdentity | null;
  /** Tables read, those its jurisdiction asks for, and the titles of those that are missing. */
  tables: { found: number; required: number; missing: string[] };
  /** How much of each kind waits for a person. */
  open: { errors: number; warnings: number; doubts: number; masked: number; scans: number };
  /** Another parcel that it seems to belong to. */
  suggestion:
    | { with: string; why: 'same-identity' | 'beside' }
    /** The same document in another format or state: `keep` had better be the source; titles of tables whose figures differ. */
    | { with: string; why: 'same-document'; keep: string; differing: string[] }
    | null;
  /** Its pictures of pages are to be read, and what reads them is not installed. */
  lacksEngine: boolean;
  /** `region/department/year` of the content that holds it; `null` before it was accepted. */
  accepted: string | null;
  /** How it was accepted. */
  acceptedAs: AcceptedAs;
  /** It was read anew or decided on since it was accepted: accepting puts that into the content. */
  ahead: boolean;
  /** Another document of its department-year is published: accepting needs `replace`. */
  needsReplace: boolean;
  checked: Checked | null;
}

/** A figure that an item is about: what it is called, its printed text, and where it stands. */
export interface ItemFigure {
  name: string;
  text: string;
  /** Printed unit; `null` where there is none, or where the text says it itself. */
  unit: MoneyUnit | null;
  /** Its cell of the tables as read; `null` for a figure of the narrative or of another document. */
  cell: { table: string; row: number; column: number | null } | null;
  /** Its line in the narrative, from 1. */
  line: number | null;
  place: Place;
}

/** How far reading is. `rate`: files a minute, over the last ones; `left`: seconds; `null` while nothing is known of it. */
export interface Queue {
  waiting: number;
  reading: number;
  done: number;
  rate: number | null;
  left: number | null;
}

/** A department-year that a command has put into the content and no parcel holds. */
export interface StoredDisclosure {
  /** `region/department/year`. */
  id: string;
  region: string;
  department: string;
  year: number;
  stage: 'budget' | 'final-accounts';
}

export interface State {
  /** Grows with every change of anything. */
  version: number;
  parcels: Parcel[];
  /** Those that were taken away and can be brought back. */
  removed: { id: string; names: string[] }[];
  stored: StoredDisclosure[];
  queue: Queue;
  content: { disclosures: number; departments: number; folder: string };
  inbox: string;
  publish: Publishing;
}

/** What `GET /api/events` sends, each under its name: a parcel that changed (`null`: it is gone), the queue, a job, a line of its log. */
export interface Events {
  parcel: { id: string; parcel: Parcel | null; version: number };
  progress: Queue;
  job: Job;
  log: { job: JobName; line: string };
}

/** A thing to look at, in the order in which a person should. */
export interface Item {
  /** Stable while the document is the same. */
  id: string;
  kind: 'difference' | 'doubt' | 'masked' | 'kept' | 'scan' | 'notice';
  severity: Severity;
  sentence: string;
  /** The rule and key of a difference. */
  rule: RuleId | null;
  key: string | null;
  /** Cells it speaks of, by their anchor `<table>-r<row>-c<column>`, `narrative-<n>` or a table's id. */
  anchors: string[];
  place: Place;
  /** The first figures it is about, as printed. */
  figures: ItemFigure[];
  /** Ready corrections: what one click would put. */
  corrections: { from: string; to: string; entries: CorrectionSaid[] }[];
  /** The findings that one acknowledgement would settle. */
  acknowledges: { rule: RuleId; key: string }[];
  /** What a decision needs that accepts a doubt as printed; `null` for what is none, or is settled otherwise. */
  doubt: DoubtSaid | null;
  /** Set where a person has settled it; `by`: who has looked at it beside the original and left it as printed. */
  settled: { reason: string; date: string; by?: string } | null;
  /** Of a personal number: what a decision needs, and half of it to look at. */
  number: { ends: string | null; shown: string; hidden: boolean } | null;
}

/** `GET /api/parcel/<id>`. */
export interface ParcelDetail {
  parcel: Parcel;
  /** As it was read and printed, without corrections; `null` where it could not be read. */
  disclosure: Disclosure | null;
  results: CheckResult[];
  narrative: string | null;
  corrections: Corrections;
  /** `disclosure.yaml` as it stands. */
  said: Record<string, unknown>;
  /** The department's file in the content, where there is one. */
  department: { name: string; aliases: string[] } | null;
  items: Item[];
  history: HistoryEntry[];
}

/** What of a document is kept and published, as the options of `convert`. */
export interface AcceptedAs {
  /** Prose is left out (`--figures-only`). */
  figuresOnly: boolean;
  /** Every original is published (`--keep-original`), none (`--no-keep-original`), or those that tell no more than their page. */
  originals: 'all' | 'none' | null;
}

export interface AcceptAsked {
  /** Without it as it was accepted before, else as usual. */
  as?: AcceptedAs | undefined;
  version: number;
  /** It may take the place of another document of its department-year. */
  replace?: boolean | undefined;
  because?: string | undefined;
}

export interface AcceptManyAsked {
  as?: AcceptedAs | undefined;
  parcels: { id: string; version: number }[];
}

export interface AcceptAnswer {
  /** Each with what it became; `error` where it was not accepted. */
  parcels: { id: string; accepted: string | null; files: string[]; error: ApiError | null }[];
  /** What is wrong with files of the content that go with them, a sentence each. */
  problems: string[];
}

export interface RemoveAnswer {
  /** What of it is still there, a sentence each. */
  problems: string[];
}

export interface JoinAsked {
  by: string;
  /** In reading order; the first keeps its id. */
  parcels: { id: string; version: number }[];
}

export interface SplitAsked {
  by: string;
  id: string;
  version: number;
  /** The files that become a document of their own. */
  files: string[];
}

export interface Change {
  id: string;
  department: string;
  region: string;
  year: number;
  stage: 'budget' | 'final-accounts';
  kind: Identity['department']['kind'];
  change: 'new' | 'changed' | 'removed';
}

export interface Changes {
  changes: Change[];
  /** Against what was published then; `null`: nothing was. */
  since: string | null;
}

export type ExportAsked =
  | { to: 'folder' }
  | { to: 'zip' }
  /** `command`: what was shown. Another one by now is not run. */
  | { to: 'command'; command: string[] };

export interface ApiError {
  sentence: string;
  id: string;
  place: Place;
}

/** Every refusal. `version` and `changes` stand where another window was faster (409). */
export interface Refusal {
  error: ApiError;
  version?: number;
  changes?: { what: HistoryEntry['what']; by: string; when: string }[];
}
