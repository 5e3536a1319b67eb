import type { AmountPlace } from '../format/types.ts';
import type { ListedPage } from './page-lists.ts';

/**
 * The record of a page: all that the index takes of one document, worked out from it alone, so that it can be made where the page is and kept as
 * long as the page and its document stay. As bytes: the number of its format and the length of its head (32 bits each, little-endian) · the head
 * (JSON) · the four parts behind each other, whose lengths the head tells. The same document gives the same bytes.
 */

/** Raised when records change shape or meaning, so that none that was kept is read as what it is not. */
export const RECORD_FORMAT = 1;
/** Where the head begins. */
export const HEAD_AT = 8;

/** An amount in fen, and where it stands, without the page, which has no number yet. */
export type RecordedAmount = [fen: number, ...place: AmountPlace extends [number, ...infer Rest] ? Rest : never];

export interface RecordHead extends ListedPage {
  /** Of all that goes into a bundle: SHA-256 of the address and the parts. */
  digest: string;
  /** Bytes of each part: the twin, amounts, figures that answer, grams. */
  parts: [twin: number, amounts: number, answers: number, grams: number];
}

/** A record that is read: what lists say of its page, and its parts. */
export interface PageRecord extends ListedPage {
  digest: string;
  /** The page as Pagefind is to see it. */
  twin(): string;
  amounts(): RecordedAmount[];
  /** The figures that answer questions, as JSON of a list of `FigureEntry`. */
  answers: Uint8Array;
  /** As `readGrams` reads them. */
  grams: Uint8Array;
}

/** Reads what `makeRecord` made. Throws a RangeError for what has another format or length. */
export function readRecord(bytes: Uint8Array): PageRecord {
  const wrong = () => new RangeError(`These ${bytes.length} bytes are no record of a page of format ${RECORD_FORMAT}.`);
  if (bytes.length < HEAD_AT) throw wrong();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = HEAD_AT + view.getUint32(4, true);
  if (view.getUint32(0, true) !== RECORD_FORMAT || from > bytes.length) throw wrong();
  const { digest, identity, open, parts } = JSON.parse(textOf(bytes.subarray(HEAD_AT, from))) as RecordHead;
  const [twin, amounts, answers, grams] = parts;
  const ends = [from + twin, from + twin + amounts, from + twin + amounts + answers] as const;
  if (ends[2] + grams !== bytes.length) throw wrong();
  return {
    digest,
    identity,
    open,
    twin: () => textOf(bytes.subarray(from, ends[0])),
    amounts: () => JSON.parse(textOf(bytes.subarray(ends[0], ends[1]))) as RecordedAmount[],
    answers: bytes.subarray(ends[1], ends[2]),
    grams: bytes.subarray(ends[2]),
  };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
