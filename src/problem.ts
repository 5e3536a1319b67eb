import type { DeskProblemValues } from './problem-desk.ts';

/** Where something stands in a source: a file and, inside it, a page, line, sheet or row. All numbers count from 1. */
export interface Place {
  file?: string | undefined;
  page?: number | undefined;
  line?: number | undefined;
  sheet?: string | undefined;
  row?: number | undefined;
  /** Where a text stands that is not in the body of a page or sheet. */
  part?: 'page-header' | 'page-footer' | 'text-box' | undefined;
}

/** Writes a place in English: `budget.pdf, page 3` or `budget.txt, line 120`. Empty text for an empty place. */
export function describePlace(place: Place): string {
  const parts: string[] = [];
  if (place.file) parts.push(place.file);
  if (place.sheet) parts.push(`sheet ${place.sheet}`);
  if (place.page !== undefined) parts.push(`page ${place.page}`);
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.row !== undefined) parts.push(`row ${place.row}`);
  return parts.join(', ');
}

/** Nothing to say besides the id. */
type Bare = Record<never, never>;

/** What to do about a file of content that is not as it must be: convert or check anew, mend it, or have it made anew. */
export type Remedy = 'convert' | 'check' | 'mend' | 'mend-or-delete' | 'list-files';

/** What a shard holds: pages of a portal, bundles of its search, or files of an archive of a year. */
export type ShardKind = 'pages' | 'search' | 'archive';

/** What kind of value a field of a file holds, or must hold. */
export type ValueKind = 'text' | 'number' | 'whole-number' | 'yes-or-no' | 'list' | 'group' | 'nothing' | 'other';

/** How the value of a field must be written; `limit` beside it says the number, pattern or words of a library. */
export type WantedForm =
  | 'not-empty'
  | 'entries'
  | 'at-least'
  | 'at-most'
  | 'date'
  | 'address'
  | 'mailbox'
  | 'plain'
  | 'pattern'
  | 'in-document'
  | 'one-number'
  | 'table-there'
  | 'other';

/** Why the system does not take a file. */
export type WriteFault =
  | 'disk-full'
  | 'quota'
  | 'file-too-large'
  | 'not-permitted'
  | 'read-only'
  | 'file-for-folder'
  | 'folder-for-file'
  | 'other';

/** What offices publish beside their budgets, with amounts in it. */
export type OtherKind =
  'findings' | 'contracts' | 'procurement' | 'statistics' | 'evaluation' | 'approval' | 'execution';

/** What stands with every fault of a file: how many more there are, and what to do. */
interface Fault {
  more: number;
  remedy: Remedy;
}

/**
 * Every Problem there is, with the values its sentence needs. The sentences stand in `src/i18n`, one for each language; a
 * Problem without one does not pass the type check. A value that holds several texts has one on each line.
 */
export interface ProblemValues extends DeskProblemValues {
  // Readers: why a file cannot be read.
  'file-empty': Bare;
  'file-is-picture': Bare;
  'file-locked': Bare;
  'file-damaged-zip': Bare;
  'file-is-zip': Bare;
  'file-is-rar': Bare;
  'file-is-7z': Bare;
  'file-is-tar': Bare;
  'format-opendocument': Bare;
  'format-rtf': Bare;
  'format-mhtml': Bare;
  'format-word-xml': Bare;
  'format-ole': Bare;
  'format-unknown': Bare;
  'archive-damaged': Bare;
  'archive-too-large': Bare;
  'xml-doctype': { part: string };
  'xml-too-deep': { part: string; levels: number };
  'xml-malformed': { part: string };
  'text-encoding': Bare;
  'page-too-deep': { levels: number };
  'page-is-frame': Bare;
  'table-too-large': { rows: number; columns: number };
  'table-too-merged': { most: number };
  'text-too-long': { most: number };
  'too-many-parts': { most: number };
  'part-twice': { part: string };
  'too-many-format-rules': { most: number };
  'too-many-sheets': { sheets: number; most: number };
  'docx-without-body': Bare;
  'doc-needs-libreoffice': Bare;
  'doc-not-converted': Bare;
  'workbook-locked': Bare;
  'workbook-unreadable': Bare;
  /** A limit of reading was met: the clock, the memory; or the process that read ended of itself. */
  'reading-too-long': { seconds: number };
  'reading-too-much-memory': { megabytes: number };
  'reading-broke-off': { detail: string };
  'narrative-too-long': { characters: number; most: number };
  /** Checking a department-year was ended; `most`: the seconds or MB of the limit. */
  'checking-ended': { id: string; why: 'time' | 'memory' | 'fault'; most: number };
  'file-too-long': { megabytes: number; most: number };
  'not-a-file': Bare;
  /** A link in a folder or an archive of documents, and where it leads; `unknown` in an archive. */
  'link-not-followed': { leads: 'folder' | 'outside' | 'nothing' | 'device' | 'unknown' };
  'pdf-locked': Bare;
  'pdf-damaged': Bare;
  'pdf-unreadable': Bare;
  'ofd-locked': Bare;
  'ofd-damaged': { part: string };
  // Budget: what a document does not say, and corrections that do not fit.
  'department-not-named': Bare;
  'year-not-named': Bare;
  /** Names that were found and are not enough, one a line. */
  'department-not-sure': { candidates: string };
  'departments-disagree': { candidates: string };
  /** Title and tables disagree whether it is a budget or final accounts. */
  'stage-not-clear': Bare;
  'region-ambiguous': { region: string; candidates: string };
  'region-not-known': { department: string };
  'region-clash': { slug: string; there: string; given: string };
  /** Something else that lists amounts. */
  'other-document': { kind: OtherKind };
  'not-said-budget': Bare;
  'no-figures': { department: string; year: number; stage: 'budget' | 'final-accounts' };
  'correction-cell-missing': { cell: string };
  'correction-outdated': { cell: string; printed: string; recorded: string };
  'correction-not-amount': { cell: string; text: string };
  // Content: files that are not as they must be, and where they stand. Lists of names are one a line.
  'file-syntax': Fault & { format: 'YAML' | 'JSON'; why: string };
  'field-twice': Fault & { field: string };
  /** Two entries correct one cell; entries count from 1. */
  'correction-twice': Fault & { cell: string; first: number; second: number };
  /** A list names one thing twice. */
  'entry-twice': Fault & { field: string; value: string };
  // Residents and price indices of regions.
  'years-apart': Fault & { year: number; before: number; why: 'gap' | 'order' };
  'base-year-missing': Fault & { year: number };
  'region-facts-unknown': { region: string; near: string | null };
  'field-unknown': Fault & { field: string; near: string | null; allowed: string };
  'field-missing': Fault & { field: string };
  'field-kind': Fault & { field: string; value: string; found: ValueKind; wanted: ValueKind };
  'field-value': Fault & { field: string; value: string; near: string | null; allowed: string };
  'field-form': Fault & { field: string; value: string; wanted: WantedForm; limit: string };
  /** Another process keeps the content folder: which, where, and since when, as far as the lock says. */
  'content-locked': { process: number | null; machine: string | null; since: string | null };
  'file-not-written': { fault: WriteFault; detail: string };
  'path-missing': Bare;
  'content-missing': { folder: string };
  'content-empty': { folder: string };
  'folder-without-document': Bare;
  'archive-without-document': Bare;
  'file-changed-meanwhile': Bare;
  'original-missing': Bare;
  'original-changed': Bare;
  'folder-lacks-files': { names: string };
  /** A file that names no department, and has a table of the only one named beside it with other figures. */
  'guest-disagrees': { other: string; shared: string };
  /** `shared`: the table that both hold; empty for the text, `null` where nobody has compared them. */
  'disclosure-twice': { earlier: string; id: string; shared: string | null };
  /** Another document of the department-year is published; file names one a line. */
  'disclosure-other-source': { id: string; there: string; thereTitle: string; given: string; givenTitle: string };
  /** An address said for a department that is published under another. */
  'slug-settled': { given: string; slug: string; file: string };
  /** A year that was archived: what would be another file in it, or one more; where corrections stand, and its register of digests. */
  'year-frozen': {
    year: number;
    id: string;
    day: string;
    state: 'changed' | 'added';
    corrections: string;
    register: string;
  };
  /** Files of a frozen year that are not as they were, one a line. */
  'frozen-differs': { year: number; changed: string; missing: string; added: string };
  /** The address of a new department is that of another one. */
  'slug-taken': { slug: string; there: string; given: string; file: string };
  'disclosure-misplaced': { id: string };
  /** SOURCE_DATE_EPOCH is no number of seconds. */
  'source-date': { given: string };
  // Addresses that have moved.
  'redirect-twice': { from: string };
  'redirect-chain': { from: string; to: string; next: string };
  'redirect-nowhere': { from: string; to: string };
  'redirect-taken': { from: string };
  'region-reserved': { region: string; taken: string };
  'profile-misnamed': { name: string };
  'department-misplaced': { id: string; path: string };
  // The archive.
  'archive-year-empty': { year: number; years: string };
  'archive-overtaken': Bare;
  'archive-names-clash': Bare;
  'archived-original-changed': Bare;
  /** An archive was to be made in a folder that holds something else. */
  'folder-not-archive': Bare;
  /** An archive was to be made within a portal, which is made anew without it. */
  'archive-in-site': Bare;
  'archive-not-swapped': { draft: string; detail: string };
  'zip-miscounted': { wrote: number; read: number };
  'not-an-archive': Bare;
  'zip-unreadable': { detail: string };
  'archive-beyond-limits': { what: 'unpacked' | 'entries' | 'lists' };
  // The site and its search.
  'search-index-failed': { reasons: string };
  /** `name`: the setting that holds it. */
  'search-endpoint-wrong': { name: string; given: string };
  /** Records for a search server were to be written into a folder that holds something else. */
  'folder-not-export': Bare;
  'export-not-swapped': { draft: string; detail: string };
  // The command line.
  'language-unknown': { given: string; known: string };
  'address-not-free': { host: string; port: number; code: string };
  'ports-busy': { port: number };
  'site-not-built': Bare;
  'nothing-to-convert': Bare;
  /** A portal was to be made in a folder that holds something else. */
  'folder-not-site': Bare;
  'site-not-swapped': { draft: string; detail: string };
  // A portal of shards.
  'folder-not-shard': Bare;
  'not-a-shard': Bare;
  'shard-missing': { kind: ShardKind; missing: string };
  'shard-twice': { kind: ShardKind; shard: string; other: string };
  'shard-of-another-number': { kind: ShardKind; shard: string; of: number };
  'shard-of-other-inputs': { kind: ShardKind; shard: string };
  'search-of-other-pages': { page: string };
  'shard-damaged': { kind: ShardKind; shard: string };
  'shard-of-other-kind': { kind: ShardKind };
  'shard-of-another-year': { shard: string; year: number; other: number };
  'archive-shard-of-other-file': { shard: string; path: string };
  'archive-shard-guessed': { shard: string; path: string; held: boolean };
  'site-of-another-shard': { shard: string; has: string };
}

export type ProblemId = keyof ProblemValues;

/** What a Problem says: all that its sentence is made of. */
export interface ProblemSaid<Id extends ProblemId = ProblemId> {
  readonly id: Id;
  readonly values: ProblemValues[Id];
  readonly place: Place;
}

/** Makes the sentence of a Problem; `null` before an entry point has said in which language. */
let wording: ((said: ProblemSaid) => string) | null = null;

/** Words the messages of all Problems made from now on, so that one that nobody catches is told in words as well. */
export function wordMessages(words: ((said: ProblemSaid) => string) | null): void {
  wording = words;
}

/**
 * A failure that a person can mend: what is wrong, where, and what to do. Bad input throws a Problem; anything else that is
 * thrown is a defect of the program. It carries an id and values; `problemText` of `src/i18n` makes the sentence.
 */
export class Problem<Id extends ProblemId = ProblemId> extends Error implements ProblemSaid<Id> {
  readonly id: Id;
  readonly values: ProblemValues[Id];
  readonly place: Place;

  constructor(id: Id, values: ProblemValues[Id], { place = {}, cause }: { place?: Place; cause?: unknown } = {}) {
    super(
      wording ? wording({ id, values, place }) : `${id} ${JSON.stringify({ ...values, ...place })}`,
      cause === undefined ? undefined : { cause },
    );
    this.name = 'Problem';
    this.id = id;
    this.values = values;
    this.place = place;
  }

  /** The same Problem at another place. */
  at(place: Place): Problem<Id> {
    return new Problem(this.id, this.values, { place, cause: this.cause });
  }
}
