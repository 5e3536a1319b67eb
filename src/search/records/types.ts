import type { FigureEntry } from '../format/types.ts';
import type { Zone } from '../zones.ts';

/** The records of the portal as a search server holds them. Types and names only: the browser reads them too. */

/** Raised when records change shape: the search page takes no answer made of others. */
export const RECORD_FORMAT = 1;

/** What a record is of: the document as a whole, a part of its narrative, a project, its overall goal, a table, a row of one. */
export type RecordKind = 'document' | 'narrative' | 'project' | 'overall' | 'table' | 'row';

/** A printed figure of a record. */
export interface RecordFigure {
  /** What it is the amount of. */
  label: string;
  /** The head of its column, "" outside tables. */
  column: string;
  /** As printed, with the printed unit, and with a word where an open finding speaks of it. */
  printed: string;
  /** Identifier of its place on the page of its document, from `/` on the address of another page. */
  anchor: string;
  /** Its value in fen; `null` for what has none: without unit, or proven by nothing. */
  fen: number | null;
  /** Set where it was read and nothing proves it: shown as read, and no figure of the portal. */
  unproven?: true;
  /** Anchor of the open finding that speaks of it. */
  finding?: string;
}

/** One document of the index of a search server. */
export interface SearchRecord {
  format: typeof RECORD_FORMAT;
  record: RecordKind;
  /** The document it is of: `region/department/year`, of final accounts with `-final`. */
  page: string;
  zone: Zone;
  year: number;
  stage: 'budget' | 'final-accounts';
  region: string;
  region_name: string;
  region_line: string;
  /** `region/department` */
  department: string;
  department_name: string;
  department_title: string;
  kind: 'department' | 'unit';
  /** The page of its document below the home of the site, and the place there: `/` first, it is another page. */
  path: string;
  anchor: string;
  /** The whole addresses of the place, in Chinese and in English. */
  address: string;
  address_en: string;
  title: string;
  /** As printed, "" for none. */
  code: string;
  unit: string | null;
  /** What is searched: what its figures are called beside its title, words, figures as printed, names of document and department, numbers in plain digits, amounts in fen. */
  labels: string[];
  text: string[];
  cells: string[];
  context: string[];
  numbers: string[];
  fen: number[];
  /** How the names of a document's department and region sound: every run of syllables and of their first letters. */
  sounds?: string[];
  figures: RecordFigure[];
  /** The figures by which it answers a question, as the site's own index keeps them. */
  answers: FigureEntry[];
  /** Open errors and warnings of its document's checks; `null` where there are none. */
  open: [errors: number, warnings: number] | null;
}
