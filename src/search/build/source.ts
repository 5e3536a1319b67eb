import { join } from 'node:path';
import type { Disclosure } from '../../budget/schema.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import {
  collectStatements,
  countOpen,
  doubtsOf,
  numberFindings,
  type DoubtedDocument,
  type Doubts,
  type Statement,
} from '../../views/index.ts';
import { paths } from '../../links.ts';
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

/** A document as the search takes it in. */
export interface Source {
  disclosure: Disclosure;
  narrative: string | null;
  /** Its page as built, or `null` where there is none. */
  html: string | null;
  /** The figures under open findings, by the link to the cell. */
  doubts: Doubts;
  /** The amounts of the narrative under open findings. */
  statements: readonly Statement[];
  /** The same department's year before, of the same stage, with the figures of it under open findings; `null` where there is none here. */
  prior: DoubtedDocument | null;
  /** Open errors and warnings. */
  open: [errors: number, warnings: number];
}

/** Where department-years come from: what there is, and each on demand, so that only one year is held in memory. */
export interface Sources {
  keys: DisclosureKey[];
  read(key: DisclosureKey): Promise<Source>;
}

async function readPageOf(site: string, key: DisclosureKey): Promise<string | null> {
  const page = await readIfThere(join(site, pageFile(key)));
  return page === null ? null : page.toString('utf8');
}

/** Last year's document of a department, of the same stage, where the content has it. */
async function readPrior(key: DisclosureKey, known: ReadonlySet<string>): Promise<Source['prior']> {
  const before = { ...key, year: key.year - 1 };
  if (!known.has(disclosureId(before))) return null;
  // Only its printed figures are asked for; the file is checked where it is itself taken in.
  const { disclosure } = await readForLists(before);
  const file = await currentChecksOf(disclosure.identity);
  return { disclosure, doubts: doubtsOf(file, strings(DEFAULT_LOCALE)) };
}

/**
 * The documents of the content folder, of both stages, with corrections, and their pages in the folder of the built site in which each
 * lies; `null`: without its page.
 */
export async function contentSources(siteOf: (key: DisclosureKey) => string | null): Promise<Sources> {
  const keys = await listDisclosures();
  const known = new Set(keys.map(disclosureId));
  return {
    keys,
    async read(key) {
      const site = siteOf(key);
      const { disclosure } = await readCorrected(key);
      const narrative = disclosure.narrative === 'present' ? await readNarrative(key) : null;
      const file = await currentChecksOf(disclosure.identity);
      const findings = file ? numberFindings(file) : [];
      return {
        disclosure,
        narrative,
        html: site === null ? null : await readPageOf(site, key),
        doubts: doubtsOf(file, strings(DEFAULT_LOCALE)),
        statements: collectStatements(findings, narrative),
        prior: await readPrior(key, known),
        open: countOpen(findings.map(({ result }) => result)),
      };
    },
  };
}

/** The address of a document's page, without the base of the site. */
export function pageAddress({ region, department, year, stage }: DisclosureKey): string {
  return paths.disclosure(region, department, year, stage);
}

/** The file of a document's page, from the folder of the site. */
export function pageFile(key: DisclosureKey): string {
  return `${pageAddress(key).slice(1)}index.html`;
}
