import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { collectStatements, countOpen, doubtsOf, numberFindings } from '../../views/index.ts';
import {
  currentChecksOf,
  disclosureId,
  listDisclosures,
  readCorrected,
  readForLists,
  readNarrative,
  type DisclosureKey,
} from '../../content/index.ts';
import { readIfThere } from './full-text.ts';
import { pageAddress, pageFile } from './page-address.ts';
import { makeRecord, RECORD_FORMAT } from './page-record.ts';
import type { KeepBytes, Source, Sources } from './source.ts';

async function readPageOf(site: string, key: DisclosureKey): Promise<string | null> {
  const page = await readIfThere(join(site, pageFile(key)));
  return page === null ? null : page.toString('utf8');
}

function yearBefore(key: DisclosureKey): DisclosureKey {
  return { ...key, year: key.year - 1 };
}

/** Last year's document of a department, of the same stage, where the content has it. */
async function readPrior(key: DisclosureKey, known: ReadonlySet<string>): Promise<Source['prior']> {
  const before = yearBefore(key);
  if (!known.has(disclosureId(before))) return null;
  // Only its printed figures are asked for; the file is checked where it is itself taken in.
  const { disclosure } = await readForLists(before);
  const file = await currentChecksOf(disclosure.identity);
  return { disclosure, doubts: doubtsOf(file, strings(DEFAULT_LOCALE)) };
}

/**
 * The documents of the content folder, of both stages, with corrections, and their pages in the folder of the built site in which each
 * lies; `null`: without its page. `keep`: gives records that were made before; without it each is made when it is asked for.
 */
export async function contentSources(
  siteOf: (key: DisclosureKey) => string | null,
  keep: KeepBytes = (_name, _key, make) => make(),
): Promise<Sources> {
  const keys = await listDisclosures();
  const known = new Set(keys.map(disclosureId));
  const htmlOf = async (key: DisclosureKey): Promise<string | null> => {
    const site = siteOf(key);
    return site === null ? null : readPageOf(site, key);
  };
  const read = async (key: DisclosureKey, html: string | null): Promise<Source> => {
    const { disclosure } = await readCorrected(key);
    const narrative = disclosure.narrative === 'present' ? await readNarrative(key) : null;
    const file = await currentChecksOf(disclosure.identity);
    const findings = file ? numberFindings(file) : [];
    return {
      disclosure,
      narrative,
      html,
      doubts: doubtsOf(file, strings(DEFAULT_LOCALE)),
      statements: collectStatements(findings, narrative),
      prior: await readPrior(key, known),
      open: countOpen(findings.map(({ result }) => result)),
    };
  };
  return {
    keys,
    read: async (key) => read(key, await htmlOf(key)),
    record: async (key) => {
      // The page lies in a folder that is made anew for each build, and is known by what it says.
      const html = await htmlOf(key);
      const page = html === null ? '' : createHash('sha256').update(html).digest('hex');
      const made = [RECORD_FORMAT, page, known.has(disclosureId(yearBefore(key)))].join(' ');
      return keep(`search${pageAddress(key)}`, made, async () => makeRecord(key, await read(key, html)));
    },
  };
}
