/**
 * The files of the search index that are not Pagefind's. All but the manifest are compressed (gzip), so that any static server will do,
 * and named by a digest of what is in them: a reader who has one page of an older index never mixes both. What is read in parts is
 * in packs (`directory.ts`).
 */

/** What of the two documents of a year is no budget. */
export type Stage = 'final-accounts';

/** Raised when the files change shape, so that no bundle from an older build is taken for a new one. */
export const FORMAT = 9;

/** `/pagefind/bundles.json`: one bundle a fiscal year, several where a year has many pages, one for years with few. Newest year first. */
export interface Manifest {
  format: number;
  /** The file of the list of pages, and that of the sounds of names. */
  pages: string;
  sounds: string;
  bundles: BundleEntry[];
}

export interface BundleEntry {
  /** Folder below `/pagefind/`; it changes with what is in it, so that it may be kept forever. */
  folder: string;
  /** Its fiscal years, newest first, each with the number of its pages: those stand together. */
  years: [year: number, pages: number][];
  /** The file of its directory, in the folder. */
  directory: string;
}

/** What the results and filters need of every page: one list for all bundles, in which departments stand once. */
export interface PageList {
  /** `line`: the name with what it belongs to, as results show it. */
  regions: { slug: string; name: string; line: string }[];
  /** `title`: the name with what tells it from that of another place. */
  departments: { slug: string; name: string; title: string; region: number; kind: 'department' | 'unit' }[];
  /**
   * By bundle; a page is known by its place in the list of its bundle. Department; open errors and warnings of its checks, `null` where there are none;
   * which of the two documents of the year it is, absent for the budget.
   */
  pages: [department: number, open?: [errors: number, warnings: number] | null, stage?: Stage][][];
}

/**
 * An amount where it stands: page, zone (place in `ZONES`), anchor (from `/` on the address of another page), what it is the amount of, the text as printed, and the anchor
 * of the open finding that speaks of it, where there is one.
 */
export type AmountPlace = [
  page: number,
  zone: number,
  anchor: string,
  label: string,
  printed: string,
  finding?: string,
];

/** A shard of amounts: by amount in fen, the places where it is printed. */
export type AmountShard = Record<string, AmountPlace[]>;

/** The syllables of the names of regions and departments, in the order of the list of pages: `kai fa qu`. */
export interface Sounds {
  regions: string[];
  departments: string[];
}

/**
 * How a figure changed against the year before: amount with its sign, its unit, per cent with its sign ("" where there is none),
 * and where last year's figure stands: in last year's document or in a column of the same row.
 */
export type FigureChange = [amount: string, unit: string, percent: string, from: 'document' | 'column'];

/**
 * The figures of a page, read when its result comes into view: a row's or project's anchor, zone, name, code, the figure as
 * printed with its unit, its change where that is sure, and the finding about it as above.
 */
export type FigureEntry = [
  anchor: string,
  zone: number,
  label: string,
  code: string,
  printed: string,
  change: FigureChange | null,
  finding?: string,
];
