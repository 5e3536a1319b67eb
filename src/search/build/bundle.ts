import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { DisclosureKey } from '../../content/index.ts';
import { writeDirectory, type Directory } from '../format/directory.ts';
import { FORMAT, type BundleEntry } from '../format/types.ts';
import { AmountIndex } from './amount-index.ts';
import { writeFullText } from './full-text.ts';
import { GramIndex } from './gram-index.ts';
import { Packs, writeNamed } from './pack.ts';
import { pageAddress } from './page-address.ts';
import { readRecord, recordFrom, type PageRecord } from './page-record.ts';
import type { Sources } from './source.ts';

/** A department-year with the record of its page. */
interface Page {
  key: DisclosureKey;
  record: PageRecord;
}

/** The pages of one bundle, and the digest of all that goes into it. */
export interface Batch {
  pages: Page[];
  digest: string;
}

/** Reads the records of a bundle. The digest changes with any text or figure that goes into it, and with nothing else. */
export async function readBatch(keys: readonly DisclosureKey[], sources: Sources): Promise<Batch> {
  const digest = createHash('sha256').update(`format ${FORMAT}\n`);
  const pages: Page[] = [];
  for (const key of keys) {
    const record = readRecord(await recordFrom(sources, key));
    digest.update(`${record.digest}\n`);
    pages.push({ key, record });
  }
  return { pages, digest: digest.digest('hex') };
}

function* twinsOf(pages: readonly Page[]): Iterable<{ url: string; content: string }> {
  for (const { key, record } of pages) yield { url: pageAddress(key), content: record.twin() };
}

/** Lays what a bundle has beside Pagefind's index into its packs. What else goes on has its turn after each page. */
async function fillPacks(packs: Packs, pages: readonly Page[]): Promise<Omit<Directory, 'records'>> {
  const grams = new GramIndex();
  const amounts = new AmountIndex();
  for (const [page, { record }] of pages.entries()) {
    grams.add(page, record.grams);
    amounts.add(page, record.amounts());
    await setImmediate();
  }
  const directory = { zones: grams.sort(), grams: [], amounts: [], figures: [] };
  for (const shard of grams.shards(directory.zones)) await packs.add(shard, directory.grams);
  for (const shard of amounts.shards()) await packs.add(JSON.stringify(shard), directory.amounts);
  for (const { record } of pages) await packs.add(record.answers, directory.figures);
  return directory;
}

/** Writes a bundle into an empty folder. Our part of it is made while Pagefind works. */
export async function writeBundle(folder: string, { pages }: Batch): Promise<Omit<BundleEntry, 'folder'>> {
  await mkdir(folder, { recursive: true });
  const packs = new Packs(folder);
  const [names, pieces] = await Promise.all([writeFullText(folder, twinsOf(pages)), fillPacks(packs, pages)]);
  const directory: Directory = { ...pieces, records: [] };
  await packs.add(JSON.stringify(names), directory.records);
  await packs.close();
  const years = [...Map.groupBy(pages, ({ key }) => key.year)].map(([year, own]): [number, number] => [
    year,
    own.length,
  ]);
  return { years, directory: await writeNamed(folder, 'directory-', writeDirectory(directory)) };
}
