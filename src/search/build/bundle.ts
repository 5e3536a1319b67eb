import { mkdir } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { writeDirectory, type Directory } from '../format/directory.ts';
import { AmountIndex } from './amount-index.ts';
import type { Batch } from './batch.ts';
import { writeFullTextApart } from './full-text-thread.ts';
import { GramIndex } from './gram-index.ts';
import { Packs, writeNamed } from './pack.ts';

/** Lays what a bundle has beside Pagefind's index into its packs. What else goes on has its turn after each page. */
async function fillPacks(packs: Packs, pages: Batch['pages']): Promise<Omit<Directory, 'records'>> {
  const grams = new GramIndex(pages.map(({ record }) => record.grams));
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

/** Writes a bundle into an empty folder. Our part of it is made while Pagefind works. Out: the name of the file of its directory. */
export async function writeBundle(folder: string, pages: Batch['pages']): Promise<string> {
  await mkdir(folder, { recursive: true });
  const packs = new Packs(folder);
  const twins = pages.map(({ address, record }) => ({ url: address, content: record.twin() }));
  const [names, pieces] = await Promise.all([writeFullTextApart(folder, twins), fillPacks(packs, pages)]);
  const directory: Directory = { ...pieces, records: [] };
  await packs.add(JSON.stringify(names), directory.records);
  await packs.close();
  return writeNamed(folder, 'directory-', writeDirectory(directory));
}
