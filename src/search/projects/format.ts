import type { MarkAbout } from '../../views/cell-marks.ts';

/**
 * The list of all projects as the browser reads it: `/projects/list.json`, and its rows in parts, a column an array. A row is one project
 * in one budget. Rows stand from the largest amount to the smallest, those without one last.
 */

/** Raised when the files change shape, so that no page from an older build takes them for its own. */
export const LIST_FORMAT = 2;

export interface ListedDepartment {
  /** Place in `regions`. */
  region: number;
  slug: string;
  /** Its name with what tells it from that of another place. */
  label: string;
  /** What a query finds it by: its name and that of its region, in normal form. */
  text: string;
  /** The syllables of both, with blanks between. */
  sounds: string;
}

/** `/projects/list.json` */
export interface ListHead {
  format: number;
  rows: number;
  /** Some row has an amount of the year before. */
  compared: boolean;
  /** Addresses of the parts, in order, beside this file; they change with what is in them. */
  parts: string[];
  /** By their sound. `line`: the name with what it belongs to. */
  regions: { slug: string; line: string }[];
  departments: ListedDepartment[];
  /** Functional accounts that documents print for projects, by code. */
  accounts: { code: string; name: string }[];
}

/** A mark beside a figure: its text, what it says, and the anchor on the page of its figure. */
export type ListMark = [number: number, about: MarkAbout, href: string];

/** One part of the rows. Columns have one entry a row; those of few rows are lists of `[row in this part, value]`. */
export interface ListPart {
  names: string[];
  /** The name in normal form, where that is not the name in lower case. */
  texts: [row: number, text: string][];
  /** As printed, "" for none. */
  codes: string[];
  /** Address inside the department; "" where it is the code in lower case. */
  slugs: string[];
  departments: number[];
  years: number[];
  /** In fen; `null` where there is none, or no unit to know it by. */
  amounts: (number | null)[];
  /** The amount as printed, "" for none, and its unit, "" for none. With a unit and without a value nothing proves it. */
  printed: string[];
  units: string[];
  /** Where the amount stands on the page of its document. */
  places: string[];
  /** Place in `accounts`, -1 for none. */
  accounts: number[];
  /** The amount in the document of the year before, in fen; `null` where that is not sure. */
  priors: (number | null)[];
  /** Place of the row in the order of spoken names. */
  spoken: number[];
  marks: [row: number, marks: ListMark[]][];
  priorMarks: [row: number, marks: ListMark[]][];
  corrected: [row: number, number: number, printed: string][];
  /** Rows of an office whose department, in the same year, lists the same project: the row of the department in the whole list. */
  within: [row: number, of: number][];
}
