/** The files of the search index that are not Pagefind's. All but the manifest are compressed (gzip), so that any static server will do. */

/** Raised when the files change shape, so that no bundle from an older build is taken for a new one. */
export const FORMAT = 4;

/** `/pagefind/bundles.json`: one bundle a fiscal year, or several where a year has many pages. Newest year first. */
export interface Manifest {
  format: number;
  bundles: BundleEntry[];
}

export interface BundleEntry {
  /** Folder below `/pagefind/`; it changes with what is in it, so that it may be kept forever. */
  folder: string;
  year: number;
  pages: number;
  gramShards: number;
  amountShards: number;
  projects: number;
}

/** `pages.bin`: what the results and filters need of every page. A page is known by its place in the list. */
export interface PageList {
  /** `line`: the name with what it belongs to, as results show it. */
  regions: { slug: string; name: string; line: string }[];
  /** `title`: the name with what tells it from that of another place. */
  departments: { slug: string; name: string; title: string; region: number; kind: 'department' | 'unit' }[];
  /** Department; identifier of the page among Pagefind's results; open errors and warnings of its checks, where there are any. */
  pages: [department: number, record: string, open?: [errors: number, warnings: number]][];
}

/**
 * An amount where it stands: page, zone (place in `ZONES`), anchor, what it is the amount of, the text as printed, and the anchor
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

/** `amounts/*.bin`: by amount in fen, the places where it is printed. */
export type AmountShard = Record<string, AmountPlace[]>;

/** `projects.bin`: page, number of the project, name, code, amount in fen, amount as printed with its unit, finding as above. */
export type ProjectEntry = [
  page: number,
  number: number,
  name: string,
  code: string,
  fen: number | null,
  printed: string,
  finding?: string,
];
