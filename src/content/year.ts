import { join } from 'node:path';
import { RULES_VERSION, type ChecksFile, type Jurisdiction, type KnownName } from '../budget/index.ts';
import { contentRoot, pathOf, type DisclosureKey } from './folder.ts';
import { stableJson } from './json.ts';
import { readNarrativeText } from './narratives.ts';
import { digest, readOptional, readText } from './read.ts';

/** The texts of a department-year that its results are computed from, as they stand on disk. */
export interface YearTexts {
  disclosure: string;
  narrative: string | null;
  /** Last year's disclosure. */
  prior: string | null;
  /** The budget of the year beside final accounts. */
  budget?: string | null;
  corrections: string | null;
}

export async function readYear(key: DisclosureKey, root: string = contentRoot()): Promise<YearTexts> {
  const [disclosure, narrative, prior, corrections, budget] = await Promise.all([
    readText(join(root, pathOf('disclosures', key))),
    readNarrativeText(join(root, pathOf('narratives', key))),
    readOptional(join(root, pathOf('disclosures', { ...key, year: key.year - 1 }))),
    readOptional(join(root, pathOf('corrections', key))),
    key.stage === undefined ? null : readOptional(join(root, pathOf('disclosures', budgetOf(key)))),
  ]);
  return { disclosure, narrative, prior, corrections, ...(key.stage === undefined ? {} : { budget }) };
}

/** The budget of the same department and year. */
export function budgetOf({ region, department, year }: DisclosureKey): DisclosureKey {
  return { region, department, year };
}

/** What results depend on: the digests of the texts, of the profile and of the names of accounts, and the version of the rules. */
export function inputsOf(
  texts: YearTexts,
  profile: Jurisdiction | null,
  names: readonly KnownName[],
): ChecksFile['inputs'] {
  const { disclosure, narrative, prior, corrections } = texts;
  return {
    disclosure: digest(disclosure),
    narrative: digestOrNull(narrative),
    prior: digestOrNull(prior),
    ...(texts.budget === undefined ? {} : { budget: digestOrNull(texts.budget) }),
    corrections: digestOrNull(corrections),
    profile: digestOrNull(profile && stableJson(profile)),
    names: names.length > 0 ? digest(stableJson(names)) : null,
    rules: RULES_VERSION,
  };
}

function digestOrNull(text: string | null): string | null {
  return text === null ? null : digest(text);
}
