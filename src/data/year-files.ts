import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  listDisclosures,
  readChecks,
  readCorrected,
  readOriginal,
  readPortal,
  type DisclosureKey,
} from '../content/index.ts';
import { DEFAULT_LOCALE, strings as stringsOf } from '../i18n/index.ts';
import { paths } from '../links.ts';
import { viewDownload } from '../views/index.ts';
import { tableCsv } from './table-csv.ts';
import { yearWorkbook } from './workbook.ts';
import type { Origin } from './workbook-about.ts';

/**
 * Writes each table of each department-year as CSV, all its tables as a workbook, and its originals into the finished site. Not as routes: a
 * department-year is read once here, for all its files.
 */
export function yearFiles(): AstroIntegration {
  let address = (path: string): string => path;
  return {
    name: 'mingzhang-year-files',
    hooks: {
      'astro:config:done': ({ config: { site, base } }) => {
        address = (path) => {
          const below = `/${base}/${path}`.replace(/\/{2,}/gu, '/');
          return site === undefined ? below : new URL(below, site).href;
        };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const keys = await listDisclosures();
        const { publisher, licence } = await readPortal();
        let files = 0;
        for (const key of keys) {
          const page = address(paths.disclosure(key.region, key.department, key.year, key.stage));
          files += await writeYear(fileURLToPath(dir), key, { page, publisher: publisher?.name ?? null, licence });
        }
        logger.info(`${files} files of ${keys.length} department-years`);
      },
    },
  };
}

/** Out: how many files were written. */
async function writeYear(folder: string, key: DisclosureKey, origin: Origin): Promise<number> {
  const { region, department, year, stage } = key;
  const strings = stringsOf(DEFAULT_LOCALE);
  const { disclosure, applied } = await readCorrected(key);
  const download = viewDownload(disclosure, applied, await readChecks(disclosure.identity), strings);
  const workbook = join(folder, paths.disclosureWorkbook(region, department, year, stage));
  await mkdir(dirname(workbook), { recursive: true });
  await writeFile(workbook, yearWorkbook(download, origin, strings));
  for (const table of disclosure.tables) {
    const path = paths.disclosureTable(region, department, year, table.id, stage);
    await writeFile(join(folder, path), tableCsv(table, strings));
  }
  const originals = disclosure.source.files.flatMap(({ original }) => original ?? []);
  for (const name of originals) {
    const path = join(folder, paths.original(name));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await readOriginal(name));
  }
  return disclosure.tables.length + originals.length + 1;
}
