import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPortal, stableJson } from '../content/index.ts';
import { buildWords, DEFAULT_LOCALE } from '../i18n/index.ts';
import { paths } from '../links.ts';
import { RECORD_KINDS } from '../vocabulary/index.ts';
import { describeData, schemaPath, tableSchema } from './package/index.ts';
import { writeRecords, type DataFile } from './files/write.ts';

/** Names the folder of the data files to the page that lists them: integrations and pages share nothing else. */
const FOLDER = 'MINGZHANG_DATA';
const LIST = 'files.json';

/** Writes all data files and their description into an empty folder. `home`: the address of their page, where it is known. */
export async function writeData(folder: string, home: string | null): Promise<DataFile[]> {
  const files = await writeRecords(folder);
  await mkdir(join(folder, 'schemas'));
  for (const kind of RECORD_KINDS)
    await writeFile(join(folder, schemaPath(kind)), stableJson(tableSchema(kind, DEFAULT_LOCALE)));
  await writeFile(join(folder, 'datapackage.json'), stableJson(describeData(files, await readPortal(), home)));
  return files;
}

/** The data files of the site that is being built; `null` where there are none, as on the development server. */
export async function listDataFiles(): Promise<DataFile[] | null> {
  const folder = process.env[FOLDER];
  if (folder === undefined) return null;
  return JSON.parse(await readFile(join(folder, LIST), 'utf8')) as DataFile[];
}

/**
 * Writes the data files of the site. They are made before its pages, which tell their sizes and digests, beside the cache, and put
 * into their place when the pages are there.
 */
export function dataFiles(): AstroIntegration {
  let cache = '';
  let home: string | null = null;
  let draft = '';
  return {
    name: 'mingzhang-data',
    hooks: {
      'astro:config:done': ({ config: { cacheDir, site, base } }) => {
        cache = fileURLToPath(cacheDir);
        home = site === undefined ? null : new URL(`/${base}/${paths.data}`.replace(/\/{2,}/gu, '/'), site).href;
      },
      'astro:build:start': async ({ logger }) => {
        await mkdir(cache, { recursive: true });
        draft = await mkdtemp(join(cache, 'data-'));
        // A build that fails leaves nothing behind.
        process.once('exit', () => rmSync(draft, { recursive: true, force: true }));
        await mkdir(join(draft, 'data'));
        const files = await writeData(join(draft, 'data'), home);
        await writeFile(join(draft, LIST), JSON.stringify(files));
        process.env[FOLDER] = draft;
        logger.info(buildWords().dataFiles(files.length));
      },
      'astro:build:done': async ({ dir }) => {
        await cp(join(draft, 'data'), fileURLToPath(new URL('data', dir)), { recursive: true });
        await rm(draft, { recursive: true });
      },
    },
  };
}
