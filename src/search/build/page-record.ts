import { createHash } from 'node:crypto';
import type { DisclosureKey } from '../../content/index.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import type { AmountPlace } from '../format/types.ts';
import { amountPlaces } from './amount-places.ts';
import { figuresOf } from './figures.ts';
import { pageAddress } from './page-address.ts';
import { writeGrams } from './page-grams.ts';
import type { ListedPage } from './page-lists.ts';
import { readPage } from './page-text.ts';
import type { Source, Sources } from './source.ts';
import { writeTwin } from './twin.ts';

/**
 * The record of a page: all that the index takes of one document, worked out from it alone, so that it can be made where the page is and kept as
 * long as the page and its document stay. As bytes: the number of its format and the length of its head (32 bits each, little-endian) · the head
 * (JSON) · the four parts behind each other, whose lengths the head tells. The same document gives the same bytes.
 */

/** Raised when records change shape or meaning, so that none that was kept is read as what it is not. */
export const RECORD_FORMAT = 1;
const HEAD_AT = 8;

/** An amount in fen, and where it stands, without the page, which has no number yet. */
export type RecordedAmount = [fen: number, ...place: AmountPlace extends [number, ...infer Rest] ? Rest : never];

interface Head extends ListedPage {
  /** Of all that goes into a bundle: SHA-256 of the address and the parts. */
  digest: string;
  /** Bytes of each part: the twin, amounts, figures that answer, grams. */
  parts: [twin: number, amounts: number, answers: number, grams: number];
}

/** A record that was read: what lists say of its page, and its parts. */
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

/** Makes the record of a document. In: its key and all that is known of it. */
export function makeRecord(key: DisclosureKey, source: Source): Uint8Array<ArrayBuffer> {
  const { disclosure, narrative, html, open } = source;
  const sections = readPage(disclosure, narrative, html, strings(DEFAULT_LOCALE));
  const amounts = [...amountPlaces(0, disclosure, sections, source)].map(({ fen, place: [, ...place] }) => [
    fen,
    ...place,
  ]);
  const parts = [
    Buffer.from(writeTwin(sections)),
    Buffer.from(JSON.stringify(amounts)),
    Buffer.from(JSON.stringify(figuresOf(source))),
    writeGrams(sections),
  ] as const;
  const lengths: Head['parts'] = [parts[0].length, parts[1].length, parts[2].length, parts[3].length];
  const digest = createHash('sha256').update(JSON.stringify([pageAddress(key), lengths]));
  for (const part of parts) digest.update(part);
  const head: Head = { digest: digest.digest('hex'), identity: disclosure.identity, open, parts: lengths };
  const told = Buffer.from(JSON.stringify(head));
  const record = new Uint8Array(HEAD_AT + told.length + lengths.reduce((sum, length) => sum + length, 0));
  const view = new DataView(record.buffer);
  view.setUint32(0, RECORD_FORMAT, true);
  view.setUint32(4, told.length, true);
  let at = HEAD_AT;
  for (const piece of [told, ...parts]) {
    record.set(piece, at);
    at += piece.length;
  }
  return record;
}

/** The record of a document, as its sources have it or made of what they read. */
export async function recordFrom(sources: Sources, key: DisclosureKey): Promise<Uint8Array> {
  return sources.record ? sources.record(key) : makeRecord(key, await sources.read(key));
}

/** Reads what `makeRecord` made. Throws a RangeError for what has another format or length. */
export function readRecord(bytes: Uint8Array): PageRecord {
  const wrong = () => new RangeError(`These ${bytes.length} bytes are no record of a page of format ${RECORD_FORMAT}.`);
  if (bytes.length < HEAD_AT) throw wrong();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = HEAD_AT + view.getUint32(4, true);
  if (view.getUint32(0, true) !== RECORD_FORMAT || from > bytes.length) throw wrong();
  const { digest, identity, open, parts } = JSON.parse(textOf(bytes.subarray(HEAD_AT, from))) as Head;
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
