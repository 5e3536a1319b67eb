import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  listDisclosures,
  readChecks,
  readCorrected,
  readOriginal,
  readPortal,
  readRegions,
  regionPath,
  type DisclosureKey,
} from '../content/index.ts';
import { buildLocale, buildWords, cardWords, DEFAULT_LOCALE, LOCALES, strings as stringsOf } from '../i18n/index.ts';
import { inEnglish, paths } from '../links.ts';
import { regionLine, viewAnnotated, viewDownload } from '../views/index.ts';
import { ComparedFiles } from './compare/files.ts';
import { cardOf } from './pictures/card.ts';
import { openPainter, type Painter } from './pictures/draw.ts';
import { tellPictures } from './pictures/told.ts';
import { tableCsv } from './table-csv.ts';
import { yearWorkbook } from './workbook.ts';
import type { Origin } from './workbook-about.ts';
import { writeBelow } from './write-below.ts';

/** What of the files of department-years is written: those of which documents, and whether the lists of all that comparisons read. */
interface YearFilesPart {
  makes: (key: DisclosureKey) => boolean;
  lists: boolean;
}

/**
 * Writes each table of each department-year as CSV, all its tables as a workbook, its picture for other sites, its originals, and
 * what comparisons read of it into the finished site. Not as routes: a department-year is read once here, for all its files. Pictures
 * need full addresses, so that a site that does not know its own has none. Where documents are not made here, their files must be there
 * before: the lists are made of them.
 */
export function yearFiles({ makes, lists }: YearFilesPart): AstroIntegration {
  let address = (path: string): string => path;
  let hasAddress = false;
  let painter: Painter | null = null;
  return {
    name: 'mingzhang-year-files',
    hooks: {
      'astro:config:done': ({ config: { site, base } }) => {
        hasAddress = site !== undefined;
        address = (path) => {
          const below = `/${base}/${path}`.replace(/\/{2,}/gu, '/');
          return site === undefined ? below : new URL(below, site).href;
        };
      },
      'astro:build:start': async ({ logger }) => {
        // What is wrong with it stops the build before its pages are made.
        await readRegions();
        const words = cardWords(buildLocale());
        const opened = hasAddress ? await openPainter() : null;
        painter = opened && 'painter' in opened ? opened.painter : null;
        tellPictures(painter !== null);
        if (opened && 'missing' in opened) logger.warn(opened.missing === 'font' ? words.noFont : words.noCanvas);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const keys = await listDisclosures();
        const made = keys.filter(makes);
        const compared = new ComparedFiles(fileURLToPath(dir), await readRegions(), stringsOf(DEFAULT_LOCALE));
        const { publisher, licence } = await readPortal();
        let files = 0;
        for (const key of made) {
          const page = address(paths.disclosure(key.region, key.department, key.year, key.stage));
          const origin = { page, publisher: publisher?.name ?? null, licence };
          files += await writeYear(fileURLToPath(dir), key, origin, { compared, painter });
        }
        if (lists) {
          for (const key of keys) if (!makes(key)) await compared.addWritten(key);
          files += await compared.close();
        }
        logger.info(buildWords().yearFiles(files, made.length));
      },
    },
  };
}

/** Out: how many files were written. */
async function writeYear(
  folder: string,
  key: DisclosureKey,
  origin: Origin,
  { compared, painter }: { compared: ComparedFiles; painter: Painter | null },
): Promise<number> {
  const { region, department, year, stage } = key;
  const strings = stringsOf(DEFAULT_LOCALE);
  const { disclosure, applied } = await readCorrected(key);
  const checks = await readChecks(disclosure.identity);
  const download = viewDownload(disclosure, applied, checks, strings);
  await compared.add({ disclosure, applied, checks });
  const workbook = paths.disclosureWorkbook(region, department, year, stage);
  await writeBelow(folder, workbook, yearWorkbook(download, origin, strings));
  for (const table of disclosure.tables) {
    const path = paths.disclosureTable(region, department, year, table.id, stage);
    await writeBelow(folder, path, tableCsv(table, strings));
    await writeBelow(folder, inEnglish(path), tableCsv(table, stringsOf('en')));
  }
  const originals = disclosure.source.files.flatMap(({ original }) => original ?? []);
  for (const name of originals) await writeBelow(folder, paths.original(name), await readOriginal(name));
  if (painter) {
    const shown = viewAnnotated(disclosure, null, { applied, checks: checks.file, prior: null }, strings);
    const card = cardOf(
      shown,
      disclosure.identity,
      regionLine(regionPath(disclosure.identity.region), strings),
      strings,
    );
    await writeBelow(folder, paths.picture(region, department, year, stage), await painter.paint(card));
  }
  return disclosure.tables.length * LOCALES.length + originals.length + (painter ? 3 : 2);
}
