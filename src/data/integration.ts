import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPortal, stableJson, type KeepBytes } from '../content/index.ts';
import { buildWords, DEFAULT_LOCALE } from '../i18n/index.ts';
import { paths } from '../links.ts';
import { RECORD_KINDS } from '../vocabulary/index.ts';
import { describeData, schemaPath, tableSchema } from './package/index.ts';
import { writeRecords, type DataFile } from './files/write.ts';

/** Pages come to the program that builds them as modules of their own: the process alone is common to both. */
const SHARED = Symbol.for('mingzhang.data');
const shared = globalThis as { [SHARED]?: Promise<DataFile[]> };

/** Writes all data files into an empty folder, as `writeData` does. */
type MakeData = (folder: string, home: string | null) => Promise<DataFile[]>;

/**
 * Writes all data files and their description into an empty folder. `home`: the address of their page, where it is known; `keep`: gives what
 * was worked out of documents before.
 */
export async function writeData(folder: string, home: string | null, keep?: KeepBytes): Promise<DataFile[]> {
  const files = await writeRecords(folder, keep);
  await mkdir(join(folder, 'schemas'));
  for (const kind of RECORD_KINDS)
    await writeFile(join(folder, schemaPath(kind)), stableJson(tableSchema(kind, DEFAULT_LOCALE)));
  await writeFile(join(folder, 'datapackage.json'), stableJson(describeData(files, await readPortal(), home)));
  return files;
}

/** The data files of the site that is being built, once they are there; `null` where there are none, as on the development server. */
export async function listDataFiles(): Promise<DataFile[] | null> {
  return (await shared[SHARED]) ?? null;
}

/**
 * Writes the data files of the site, beside the cache, and puts them into their place when the pages are there. They are begun before anything
 * else: pages that tell their sizes and digests wait for them.
 */
export function dataFiles(make: MakeData = writeData): AstroIntegration {
  let isBuild = false;
  let draft = '';
  let making: Promise<DataFile[]> = Promise.resolve([]);
  return {
    name: 'mingzhang-data',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': async ({ config: { cacheDir, site, base } }) => {
        if (!isBuild) return;
        const home = site === undefined ? null : new URL(`/${base}/${paths.data}`.replace(/\/{2,}/gu, '/'), site).href;
        const cache = fileURLToPath(cacheDir);
        await mkdir(cache, { recursive: true });
        draft = await mkdtemp(join(cache, 'data-'));
        // A build that fails leaves nothing behind.
        process.once('exit', () => rmSync(draft, { recursive: true, force: true }));
        await mkdir(join(draft, 'data'));
        making = make(join(draft, 'data'), home);
        // Its error is met where it is waited for.
        making.catch(() => undefined);
        shared[SHARED] = making;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await making;
        await cp(join(draft, 'data'), fileURLToPath(new URL('data', dir)), { recursive: true });
        await rm(draft, { recursive: true });
        logger.info(buildWords().dataFiles(files.length));
      },
    },
  };
}
