import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  disclosureId,
  listDisclosures,
  once,
  readChecks,
  readCorrected,
  readOriginal,
  readPortal,
  readRegions,
  regionPath,
  type DisclosureKey,
  type RegionLookup,
} from '../content/index.ts';
import { buildLocale, buildWords, cardWords, DEFAULT_LOCALE, strings as stringsOf } from '../i18n/index.ts';
import { inEnglish, paths } from '../links.ts';
import { regionLine, viewAnnotated, viewDownload } from '../views/index.ts';
import { comparedFile, ComparedFiles } from './compare/files.ts';
import { cardOf } from './pictures/card.ts';
import { openPainter, type Painter } from './pictures/draw.ts';
import { tellPictures } from './pictures/told.ts';
import { tableCsv } from './table-csv.ts';
import { yearWorkbook } from './workbook.ts';
import type { Origin } from './workbook-about.ts';
import { writeBelow } from './write-below.ts';

/** Writes a file at a path below the site. */
type Write = (path: string, content: string | Uint8Array) => Promise<void>;

/**
 * Takes files from the last portal where nothing has changed of which they are made, or has them made. `name`: what they are of; `key`: what
 * they are made with beside what is read of the content; `folder`: of the site, into which `write` writes too. Out: how many they are, and whether they were
 * taken.
 */
export type KeepFiles = (
  name: string,
  key: string,
  how: { folder: string; write: Write; make: (write: Write) => Promise<void> },
) => Promise<{ files: number; taken: boolean }>;

/** What of the files of department-years is written: those of which documents, and whether the lists of all that comparisons read. */
interface YearFilesPart {
  makes: (key: DisclosureKey) => boolean;
  lists: boolean;
  keep: KeepFiles;
  /** Has them made before the site is finished, when all pages of documents are there. */
  early?: typeof once;
}

/**
 * Writes each table of each department-year as CSV, all its tables as a workbook, its picture for other sites, its originals, and
 * what comparisons read of it into the finished site. Not as routes: a department-year is read once here, for all its files. Pictures
 * need full addresses, so that a site that does not know its own has none. Where documents are not made here, their files must be there
 * before: the lists are made of them.
 */
export function yearFiles({ makes, lists, keep, early = once }: YearFilesPart): AstroIntegration {
  let address = (path: string): string => path;
  let hasAddress = false;
  let painter: Painter | null = null;
  let folder = '';
  const written = early(async () => {
    const keys = await listDisclosures();
    const made = keys.filter(makes);
    const compared = new ComparedFiles(folder);
    const regions = once(readRegions);
    const { publisher, licence } = await readPortal();
    let files = 0;
    const write: Write = (path, content) => writeBelow(folder, path, content);
    for (const key of made) {
      const page = address(paths.disclosure(key.region, key.department, key.year, key.stage));
      const origin = { page, publisher: publisher?.name ?? null, licence };
      const told = JSON.stringify({ origin, painted: painter !== null });
      const kept = await keep(`files of ${disclosureId(key)}`, told, {
        folder,
        write,
        make: (own) => writeYear(own, key, { origin, painter, regions }),
      });
      files += kept.files;
    }
    if (lists) {
      for (const key of keys) await compared.addWritten(key);
      files += await compared.close();
    }
    return { files, years: made.length };
  });
  return {
    name: 'mingzhang-year-files',
    hooks: {
      'astro:config:done': ({ config: { site, base, outDir } }) => {
        folder = fileURLToPath(outDir);
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
      'astro:build:done': async ({ logger }) => {
        const { files, years } = await written();
        logger.info(buildWords().yearFiles(files, years));
      },
    },
  };
}

interface YearWith {
  origin: Origin;
  painter: Painter | null;
  regions: () => Promise<RegionLookup>;
}

async function writeYear(write: Write, key: DisclosureKey, { origin, painter, regions }: YearWith): Promise<void> {
  const { region, department, year, stage } = key;
  const strings = stringsOf(DEFAULT_LOCALE);
  const { disclosure, applied } = await readCorrected(key);
  const checks = await readChecks(disclosure.identity);
  const download = viewDownload(disclosure, applied, checks, strings);
  const compared = comparedFile({ disclosure, applied, checks }, await regions(), strings);
  await write(compared.path, compared.text);
  await write(paths.disclosureWorkbook(region, department, year, stage), yearWorkbook(download, origin, strings));
  for (const table of disclosure.tables) {
    const path = paths.disclosureTable(region, department, year, table.id, stage);
    await write(path, tableCsv(table, strings));
    await write(inEnglish(path), tableCsv(table, stringsOf('en')));
  }
  const originals = disclosure.source.files.flatMap(({ original }) => original ?? []);
  for (const name of originals) await write(paths.original(name), await readOriginal(name));
  if (!painter) return;
  const shown = viewAnnotated(disclosure, null, { applied, checks: checks.file, prior: null }, strings);
  const card = cardOf(shown, disclosure.identity, regionLine(regionPath(disclosure.identity.region), strings), strings);
  await write(paths.picture(region, department, year, stage), await painter.paint(card));
}
