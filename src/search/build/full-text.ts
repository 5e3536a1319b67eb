import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import { Problem } from '../../problem.ts';

/** What Pagefind writes for its own interface; the site has its own. */
const UNUSED = /(?:-ui\.|-modular-|-component-|-highlight|-worker)|^wasm\.(?!unknown)/;
const ENGINE = /^pagefind\.js$|^wasm\./;
const AT_ONCE = 24;
const SIGNATURE = 12;

function failure(errors: readonly string[]): Problem {
  return new Problem('search-index-failed', { reasons: errors.join('\n') });
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw failure(errors);
  return index;
}

/** Writes an index's files, the engine's or the content's. Out: the names by which Pagefind knows the pages, by address. */
async function writeIndex(index: PagefindIndex, folder: string, engine: boolean): Promise<Map<string, string>> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw failure(errors);
  const records = new Map<string, string>();
  for (const { path, content } of files) {
    if (UNUSED.test(path) || (!engine && ENGINE.test(path))) continue;
    const fragment = /^fragment\/(.+)\.pf_fragment$/.exec(path);
    if (fragment?.[1]) records.set(addressIn(content), fragment[1]);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await index.deleteIndex();
  return records;
}

function addressIn(fragment: Uint8Array): string {
  const { url } = JSON.parse(gunzipSync(fragment).subarray(SIGNATURE).toString('utf8')) as { url: string };
  return url;
}

/**
 * Indexes the twins of pages with Pagefind and writes the bundle into a folder. In: for each page its address and its HTML.
 * Out: the identifiers of Pagefind's results, in the order of the pages. Throws a Problem when the indexer fails.
 */
export async function writeFullText(
  folder: string,
  pages: Iterable<{ url: string; content: string }>,
): Promise<string[]> {
  const index = await newIndex();
  const urls: string[] = [];
  let waiting: Promise<void>[] = [];
  for (const page of pages) {
    urls.push(page.url);
    waiting.push(
      index.addHTMLFile(page).then(({ errors }) => {
        if (errors.length > 0) throw failure(errors);
      }),
    );
    if (waiting.length >= AT_ONCE) {
      await Promise.all(waiting);
      waiting = [];
    }
  }
  await Promise.all(waiting);
  const records = await writeIndex(index, folder, false);
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

/** Reads a file that was written here before, or `null`. */
export async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
