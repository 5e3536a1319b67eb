import { join } from 'node:path';
import { z } from 'zod';
import {
  commonNamesSchema,
  knownNames,
  listedAccountSchema,
  type CommonNames,
  type Disclosure,
  type KnownName,
  type ListedAccount,
} from '../budget/index.ts';
import { AtHand } from './at-hand.ts';
import { contentRoot, shownPath } from './folder.ts';
import { stableJson } from './json.ts';
import { parseFile } from './parse.ts';
import { digest, readOptional } from './read.ts';
import { alone, writeTogether } from './together.ts';

/** The names that most department-years print, as the last check of the whole folder stored them. */
const COMMON = 'checks/account-names.json';

/** A content folder has a list for each of its years. */
const MOST_YEARS = 64;

function listPath(year: number): string {
  return `classifications/${year}.csv`;
}

/** A text is parsed once however many department-years ask for it. */
const lists = new AtHand<ListedAccount[]>(MOST_YEARS);
const stored = new AtHand<CommonNames>();

/** Where the names of a year's codes are read from; the same files give the same lists. */
export interface NameLists {
  /** The list of the year, kept by hand. */
  listed: ListedAccount[] | null;
  /** What most department-years print. */
  common: CommonNames | null;
}

/** Throws a Problem that names file, line and field of what is wrong with one of the lists. */
export async function readNameLists(year: number, root: string = contentRoot()): Promise<NameLists> {
  const [list, most] = [join(root, listPath(year)), join(root, COMMON)];
  const [listed, common] = [await readOptional(list), await readOptional(most)];
  return {
    listed: listed === null ? null : lists.get(list, [listed], () => parseFile(z.array(listedAccountSchema), listed, shownPath(list))),
    common: common === null ? null : stored.get(most, [common], () => parseFile(commonNamesSchema, common, shownPath(most), 'check')),
  };
}

/** The right names of the codes that a disclosure (as printed) prints: of the list of its year, else of those that most print. */
export function namesFrom(disclosure: Disclosure, { listed, common }: NameLists): KnownName[] {
  return knownNames(disclosure, { listed: listed ?? [], common });
}

/** The same, of the lists of a content folder; `common` counts before the stored names. */
export async function namesOf(
  disclosure: Disclosure,
  root: string = contentRoot(),
  common?: CommonNames,
): Promise<KnownName[]> {
  const lists = await readNameLists(disclosure.identity.year, root);
  return namesFrom(disclosure, common ? { ...lists, common } : lists);
}

/** Changes with whatever the names of a year's codes are read from. */
export async function namesVersion(year: number, root: string = contentRoot()): Promise<string> {
  const texts = await Promise.all([COMMON, listPath(year)].map((path) => readOptional(join(root, path))));
  return digest(JSON.stringify(texts));
}

/** Stores what accounts are called in a content folder; leaves the file alone where nothing changed. */
export async function storeNames(root: string, names: CommonNames): Promise<void> {
  const text = stableJson(commonNamesSchema.parse(names));
  await alone(root, () => writeTogether(root, [{ path: COMMON, text }]));
}
