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
  type KeepBytes,
} from '../../content/index.ts';
import { readIfThere } from './full-text.ts';
import { makeRecord } from './make-record.ts';
import { pageAddress, pageFile } from './page-address.ts';
import { RECORD_FORMAT } from './page-record.ts';
import type { Source, Sources } from './source.ts';

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
  const pageOf = async (key: DisclosureKey): Promise<Buffer | null> => {
    const site = siteOf(key);
    return site === null ? null : readIfThere(join(site, pageFile(key)));
  };
  const read = async (key: DisclosureKey, page: Buffer | null): Promise<Source> => {
    const { disclosure } = await readCorrected(key);
    const narrative = disclosure.narrative === 'present' ? await readNarrative(key) : null;
    const file = await currentChecksOf(disclosure.identity);
    const findings = file ? numberFindings(file) : [];
    return {
      disclosure,
      narrative,
      html: page?.toString('utf8') ?? null,
      doubts: doubtsOf(file, strings(DEFAULT_LOCALE)),
      statements: collectStatements(findings, narrative),
      prior: await readPrior(key, known),
      open: countOpen(findings.map(({ result }) => result)),
    };
  };
  return {
    keys,
    read: async (key) => read(key, await pageOf(key)),
    record: async (key) => {
      // The page lies in a folder that is made anew for each build, and is known by what it says.
      const page = await pageOf(key);
      const digest = page === null ? '' : createHash('sha256').update(page).digest('hex');
      const made = [RECORD_FORMAT, digest, known.has(disclosureId(yearBefore(key)))].join(' ');
      return keep(`search${pageAddress(key)}`, made, async () => makeRecord(key, await read(key, page)));
    },
  };
}
