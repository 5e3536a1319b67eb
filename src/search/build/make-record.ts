import { createHash } from 'node:crypto';
import type { DisclosureKey } from '../../content/index.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { amountPlaces } from './amount-places.ts';
import { figuresOf } from './figures.ts';
import { pageAddress } from './page-address.ts';
import { writeGrams } from './page-grams.ts';
import { HEAD_AT, RECORD_FORMAT, type RecordHead } from './page-record.ts';
import { readPage } from './page-text.ts';
import type { Source, Sources } from './source.ts';
import { writeTwin } from './twin.ts';

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
  const lengths: RecordHead['parts'] = [parts[0].length, parts[1].length, parts[2].length, parts[3].length];
  const digest = createHash('sha256').update(JSON.stringify([pageAddress(key), lengths]));
  for (const part of parts) digest.update(part);
  const head: RecordHead = { digest: digest.digest('hex'), identity: disclosure.identity, open, parts: lengths };
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
