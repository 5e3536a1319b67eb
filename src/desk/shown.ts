import { part } from '../dom.ts';
import type { HistoryEntry, Item, Parcel, ParcelDetail } from './api.ts';
import type { Place } from '../problem.ts';
import { say, sentenceOf, swap } from './page.ts';

/** What the page of a document tells its script. */
export interface Shown {
  parcel: Parcel;
  items: Item[];
  said: ParcelDetail['said'];
  department: ParcelDetail['department'];
  history: HistoryEntry[];
  /** The tables as read, with the first text of each row. */
  tables: { id: string; title: string; place: Place; rows: string[] }[];
  files: { name: string; format: string; pages: number }[];
}

/** A cell of the tables as read, by its anchor's parts. */
export interface CellName {
  table: string;
  row: number;
  column: number;
}

function readShown(): Shown {
  return JSON.parse(part('#data').textContent) as Shown;
}

/** The document as the page shows it now. */
let now = readShown();

export function shown(): Shown {
  return now;
}

/** The page of the API for this document. */
export function api(path: string): string {
  return `/api/parcel/${encodeURIComponent(now.parcel.id)}/${path}`;
}

/** Fetches the page again and shows it as it is now. Out: whether that worked; where not, it was said. */
export async function reload(): Promise<boolean> {
  try {
    await swap('#main');
    now = readShown();
    return true;
  } catch (error) {
    say(sentenceOf(error));
    return false;
  }
}

const ANCHOR = /^(.+)-r(\d+)-c(\d+)$/u;

/** The cell that an anchor names; `null` for a table, a row, or the narrative. */
export function cellOf(anchor: string): CellName | null {
  const [, table, row, column] = ANCHOR.exec(anchor) ?? [];
  return table === undefined ? null : { table, row: Number(row), column: Number(column) };
}
