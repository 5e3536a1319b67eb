import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { close, createIndex } from 'pagefind';
import type { Answer } from './browser.ts';

/** Pagefind as it comes, over the same pages, for comparison. */

const FOLDER = 'pagefind-defaults';
const PAGE = 'pagefind-defaults.html';
const SIGNATURE = 12;
const SHOWN = 5;
/** Department-years; what is in English says the same once more. */
const PAGES = '{[!e]*,e[!n]*,en?*}/*/[0-9]*/{index.html,final/index.html}';

/**
 * Indexes the department-year pages of a site with Pagefind's defaults into a folder; of a page it takes in what the page marks for it. Out: how
 * many pages.
 */
export async function writeDefaults(site: string, folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(errors.join('; '));
    const added = await index.addDirectory({ path: site, glob: PAGES });
    if (added.errors.length > 0) throw new Error(added.errors.join('; '));
    await index.writeFiles({ outputPath: folder });
    return (await readdir(join(folder, 'fragment'))).length;
  } finally {
    await close();
  }
}

/** Lays an index of Pagefind's defaults into a site, to be asked. Out: the addresses of pages by Pagefind's names. */
export async function layDefaults(site: string): Promise<Map<string, string>> {
  await writeDefaults(site, join(site, FOLDER));
  await writeFile(
    join(site, PAGE),
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title></html>',
  );
  const folder = join(site, FOLDER, 'fragment');
  const addresses = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const bytes = gunzipSync(await readFile(join(folder, name))).subarray(SIGNATURE);
    addresses.set(name.replace('.pf_fragment', ''), (JSON.parse(bytes.toString('utf8')) as { url: string }).url);
  }
  return addresses;
}

/** Takes it away again. */
export async function removeDefaults(site: string): Promise<void> {
  await rm(join(site, FOLDER), { recursive: true, force: true });
  await rm(join(site, PAGE), { force: true });
}

/** Asks Pagefind one query on a fresh page, and for the data of the first results, as its own interface does. */
export async function askDefaults(
  browser: Browser,
  url: string,
  query: string,
  addresses: Map<string, string>,
): Promise<Answer> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!/\/pagefind-defaults\/.*\.pf_|entry\.json/.test(request.url())) return;
      // A request that is still under way when the page is closed has no size.
      const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
      sizes.push(size.catch(() => 0));
    });
    await page.goto(url + PAGE);
    const { ids, milliseconds } = await page.evaluate(
      async ({ address, wanted, shown }) => {
        const start = performance.now();
        const pagefind = (await import(address)) as {
          search(text: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
        };
        const { results } = await pagefind.search(wanted);
        await Promise.all(results.slice(0, shown).map((result) => result.data()));
        return { ids: results.map(({ id }) => id), milliseconds: performance.now() - start };
      },
      { address: `/${FOLDER}/pagefind.js`, wanted: query, shown: SHOWN },
    );
    page.removeAllListeners('requestfinished');
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { paths: ids.map((id) => addresses.get(id) ?? id), count: ids.length, bytes, milliseconds };
  } finally {
    await context.close();
  }
}
