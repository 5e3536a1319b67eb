import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { Problem } from '../../problem.ts';

/** What Pagefind writes for its own interface; the site has its own. */
const UNUSED = /(?:-ui\.|-modular-|-component-|-highlight|-worker)|^wasm\.(?!unknown)/;
const ENGINE = /^pagefind\.js$|^wasm\./;
const AT_ONCE = 24;
const SIGNATURE = 12;

function failure(errors: readonly string[]): Problem {
  return new Problem('search-index-failed', { reasons: errors.join('\n') });
}

/** Pagefind's process, which it shows nobody. */
let indexer: ChildProcess | null = null;

async function newIndex(): Promise<PagefindIndex> {
  const note = (message: unknown): void => {
    indexer = (message as { process: ChildProcess }).process;
  };
  subscribe('child_process', note);
  // The first index starts the process, before it is waited for.
  const creating = createIndex({});
  unsubscribe('child_process', note);
  const { index, errors } = await creating;
  if (!index) throw failure(errors);
  return index;
}

/** Writes an index's files into a folder, the engine's or the content's. */
async function writeIndex(index: PagefindIndex, folder: string, engine: boolean): Promise<void> {
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw failure(errors);
  await index.deleteIndex();
  for (const name of await readdir(folder)) {
    if (UNUSED.test(name) || (!engine && ENGINE.test(name))) await rm(join(folder, name));
  }
}

/** The names by which Pagefind knows the pages of an index that it has written, by address. */
async function readRecords(folder: string): Promise<Map<string, string>> {
  const records = new Map<string, string>();
  for (const name of await readdir(join(folder, 'fragment'))) {
    const bytes = gunzipSync(await readFile(join(folder, 'fragment', name))).subarray(SIGNATURE);
    const { url } = JSON.parse(bytes.toString('utf8')) as { url: string };
    records.set(url, name.replace(/\.pf_fragment$/u, ''));
  }
  return records;
}

/** A page as Pagefind is to see it. */
export interface Twin {
  url: string;
  content: string;
}

/**
 * Indexes the twins of pages with Pagefind and writes the bundle into a folder. In: for each page its address and its HTML.
 * Out: the identifiers of Pagefind's results, in the order of the pages. Throws a Problem when the indexer fails.
 */
export async function writeFullText(folder: string, pages: Iterable<Twin>): Promise<string[]> {
  const index = await newIndex();
  const urls: string[] = [];
  const waiting = pages[Symbol.iterator]();
  const send = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      urls.push(next.value.url);
      const { errors } = await index.addHTMLFile(next.value);
      if (errors.length > 0) throw failure(errors);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  await writeIndex(index, folder, false);
  const records = await readRecords(folder);
  return urls.map((url) => {
    const record = records.get(url);
    if (record === undefined) throw failure([`no record of ${url}`]);
    return record;
  });
}

/**
 * Writes the engine itself with an index of one word. Pagefind takes the language of its first index from the page and would
 * cut a Chinese query into words; the fiscal years are merged into this one as indexes without words of a language.
 */
export async function writeEngine(folder: string): Promise<void> {
  const index = await newIndex();
  const { errors } = await index.addCustomRecord({ url: '/search/', content: 'mingzhang', language: 'und' });
  if (errors.length > 0) throw failure(errors);
  await writeIndex(index, folder, true);
}

/** Ends Pagefind's process, where there is one, and waits until it has ended: a thread that goes before it leaves it behind. */
export async function endIndexer(): Promise<void> {
  const child = indexer;
  indexer = null;
  await close();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  await once(child, 'exit');
}

/** Reads a file that was written here before, or `null`. */
export async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
