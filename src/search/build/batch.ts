import { createHash } from 'node:crypto';
import type { DisclosureKey } from '../../content/index.ts';
import { FORMAT, type BundleEntry } from '../format/types.ts';
import { recordFrom } from './make-record.ts';
import { pageAddress } from './page-address.ts';
import { readRecord, type PageRecord } from './page-record.ts';
import type { Sources } from './source.ts';

/** The pages of one bundle. */
export interface Batch {
  years: BundleEntry['years'];
  /** The address of each page, without the base of the site, and its record. */
  pages: { address: string; record: PageRecord }[];
  /** Of all that goes into the bundle. */
  digest: string;
}

/** Reads the records of a bundle. The digest changes with any text or figure that goes into it, and with nothing else. */
export async function readBatch(keys: readonly DisclosureKey[], sources: Sources): Promise<Batch> {
  const digest = createHash('sha256').update(`format ${FORMAT}\n`);
  const pages: Batch['pages'] = [];
  for (const key of keys) {
    const record = readRecord(await recordFrom(sources, key));
    digest.update(`${record.digest}\n`);
    pages.push({ address: pageAddress(key), record });
  }
  const years = [...Map.groupBy(keys, ({ year }) => year)].map(([year, own]): [number, number] => [year, own.length]);
  return { years, pages, digest: digest.digest('hex') };
}
