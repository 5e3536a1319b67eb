import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { regionPath, type DisclosureKey } from '../../content/index.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { shardFile } from '../format/postings.ts';
import { FORMAT, type BundleEntry, type FigureEntry, type PageList, type Sounds } from '../format/types.ts';
import { AmountIndex } from './amount-index.ts';
import { writeFullText } from './full-text.ts';
import { figuresOf } from './figures.ts';
import { syllablesOf } from './sounds.ts';
import { regionLine, titleOfDepartment } from '../../views/index.ts';
import { GramIndex } from './gram-index.ts';
import { readPage, type Section } from './page-text.ts';
import { pageAddress, type Source, type Sources } from './source.ts';
import { writeTwin } from './twin.ts';

/** A department-year with the text of its page. */
interface Page {
  key: DisclosureKey;
  disclosure: Source['disclosure'];
  sections: Section[];
  doubts: Source['doubts'];
  statements: Source['statements'];
  answers: FigureEntry[];
  open: Source['open'];
}

/** The pages of one bundle, and the digest of all that goes into it. */
export interface Batch {
  year: number;
  pages: Page[];
  digest: string;
}

/** Reads the pages of a bundle. The digest changes with any text or figure of them, and with nothing else. */
export async function readBatch(year: number, keys: readonly DisclosureKey[], sources: Sources): Promise<Batch> {
  const digest = createHash('sha256').update(`format ${FORMAT}\n`);
  const pages: Page[] = [];
  for (const key of keys) {
    const source = await sources.read(key);
    const sections = readPage(source.disclosure, source.narrative, source.html, strings(DEFAULT_LOCALE));
    const { identity, projects } = source.disclosure;
    const figures = projects.map(({ name, code, amount, told }) => [name, code, amount, told?.amount]);
    const { disclosure, doubts, statements, open } = source;
    const answers = figuresOf(source);
    digest.update(
      JSON.stringify([pageAddress(key), identity, sections, figures, answers, [...doubts], statements, open]),
    );
    pages.push({ key, sections, disclosure, doubts, statements, answers, open });
  }
  return { year, pages, digest: digest.digest('hex') };
}

async function write(folder: string, path: string, content: Uint8Array | string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, gzipSync(content, { level: 9 }));
}

function listPages(pages: readonly Page[], records: readonly string[]): PageList {
  const list: PageList = { regions: [], departments: [], pages: [] };
  const regions = new Map<string, number>();
  const departments = new Map<string, number>();
  for (const [at, { disclosure, open }] of pages.entries()) {
    const { region, department, stage } = disclosure.identity;
    let inRegion = regions.get(region.slug);
    if (inRegion === undefined) {
      const line = regionLine(regionPath(region), strings(DEFAULT_LOCALE));
      inRegion = list.regions.push({ slug: region.slug, name: region.name, line }) - 1;
      regions.set(region.slug, inRegion);
    }
    const path = `${region.slug}/${department.slug}`;
    let number = departments.get(path);
    if (number === undefined) {
      const { slug, name, kind } = department;
      const title = titleOfDepartment(department, regionPath(region), strings(DEFAULT_LOCALE));
      number = list.departments.push({ slug, name, title, kind, region: inRegion }) - 1;
      departments.set(path, number);
    }
    const record = records[at] ?? '';
    const found = open.some((count) => count > 0) ? open : null;
    list.pages.push(stage ? [number, record, found, stage] : found ? [number, record, found] : [number, record]);
  }
  return list;
}

function listSounds({ regions, departments }: PageList): Sounds {
  return {
    regions: regions.map(({ line }) => syllablesOf(line)),
    departments: departments.map(({ title }) => syllablesOf(title)),
  };
}

function* twinsOf(pages: readonly Page[]): Iterable<{ url: string; content: string }> {
  for (const { key, sections } of pages) yield { url: pageAddress(key), content: writeTwin(sections) };
}

/** Writes a bundle into an empty folder. */
export async function writeBundle(folder: string, { year, pages }: Batch): Promise<Omit<BundleEntry, 'folder'>> {
  const grams = new GramIndex();
  const amounts = new AmountIndex();
  for (const [page, { sections, disclosure, doubts, statements }] of pages.entries()) {
    grams.add(page, sections);
    amounts.add(page, disclosure, sections, { doubts, statements });
  }
  const gramShards = grams.shards();
  const amountShards = amounts.shards();
  for (const [shard, bytes] of gramShards.entries()) await write(folder, shardFile('grams', shard), bytes);
  for (const [shard, data] of amountShards.entries())
    await write(folder, shardFile('amounts', shard), JSON.stringify(data));
  const records = await writeFullText(folder, twinsOf(pages));
  const list = listPages(pages, records);
  await write(folder, 'pages.bin', JSON.stringify(list));
  await write(folder, 'sounds.bin', JSON.stringify(listSounds(list)));
  for (const [page, { answers }] of pages.entries())
    await write(folder, `figures/${page}.bin`, JSON.stringify(answers));
  return {
    year,
    pages: pages.length,
    gramShards: gramShards.length,
    amountShards: amountShards.length,
  };
}
