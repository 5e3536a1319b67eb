import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { append } from '../lists.ts';
import {
  commonNames,
  type ChecksFile,
  type CommonNames,
  type Corrections,
  type Disclosure,
  type Jurisdiction,
  type KnownName,
} from '../budget/index.ts';
import { namesOf } from './account-names.ts';
import { parseCorrections } from './corrections.ts';
import { keyOf, listDisclosures, parseDisclosure } from './disclosures.ts';
import { disclosureId, pathOf, shownPath, type DisclosureKey } from './folder.ts';
import { findProfile } from './profiles.ts';
import { missingAsProblem, problemOrRefusal } from './refusals.ts';
import { recoverContent } from './together.ts';
import { budgetOf, inputsOf, readYear } from './year.ts';

/** A disclosure with all that goes with it in its content folder. */
export interface Loaded {
  /** `<region>/<department>/<year>`. */
  name: string;
  key: DisclosureKey;
  path: string;
  /** The content folder it belongs to, or `null` for a file that stands alone. */
  content: string | null;
  disclosure: Disclosure;
  options: {
    narrative: string | null;
    prior: Disclosure | null;
    /** The budget of the year beside final accounts. */
    budget?: Disclosure | null;
    profile: Jurisdiction | null;
    corrections: Corrections | null;
    /** The names that its codes are known by. */
    names: KnownName[];
  };
  inputs: ChecksFile['inputs'];
}

/** A disclosure before what goes with it is read. */
type Read = Pick<Loaded, 'key' | 'path' | 'content' | 'disclosure'>;

/** What accounts are called, by content folder. */
type CommonByFolder = ReadonlyMap<string, CommonNames>;

/**
 * Loads the disclosures under the paths given: JSON files, or folders of them. What is wrong with one, or with a file that
 * goes with it, or with a folder that the system does not open, comes back as a Problem or as the system's error beside the others, each once. `common`: what accounts are called in the content folders of
 * which every department-year was named; elsewhere the names stored by the last check of the whole folder count.
 */
export async function loadDisclosures(
  paths: readonly string[],
): Promise<{ loaded: Loaded[]; problems: Error[]; common: CommonByFolder }> {
  const problems = new Map<string, Error>();
  const orProblem = async (load: () => Promise<unknown>) => {
    try {
      await load();
    } catch (error) {
      const told = problemOrRefusal(error);
      problems.set(told.message, told);
    }
  };
  const files = new Set<string>();
  for (const path of paths)
    await orProblem(async () => {
      for (const found of await findFiles(path))
        if (found instanceof Error) problems.set(found.message, found);
        else files.add(found);
    });
  for (const root of new Set([...files].map(contentOf))) await recoverContent(root);
  const read: Read[] = [];
  const loaded: Loaded[] = [];
  for (const path of files) await orProblem(async () => read.push(await readOne(path)));
  const common = await namesOfWhole(files, read);
  for (const one of read) await orProblem(async () => loaded.push(await loadOne(one, common.get(one.content ?? ''))));
  return { loaded: loaded.toSorted((a, b) => (a.name < b.name ? -1 : 1)), problems: [...problems.values()], common };
}

/** The names of accounts by content folder, of those whose department-years are all among the files. */
async function namesOfWhole(files: ReadonlySet<string>, read: readonly Read[]): Promise<CommonByFolder> {
  const common = new Map<string, CommonNames>();
  for (const [content, own] of Map.groupBy(read, (one) => one.content)) {
    if (content === null) continue;
    const all = await listDisclosures(content);
    if (all.every((key) => files.has(join(content, pathOf('disclosures', key)))))
      common.set(content, commonNames(own.map(({ disclosure }) => disclosure)));
  }
  return common;
}

async function findFiles(path: string): Promise<(string | Error)[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw missingAsProblem(error, path);
  });
  if (!found.isDirectory()) return [resolve(path)];
  const folder = (await stat(join(path, 'disclosures')).catch(() => null)) ? join(path, 'disclosures') : path;
  return jsonBelow(resolve(folder));
}

/** The JSON files of a folder and those in it, by path; for one that the system does not open, its error. */
async function jsonBelow(folder: string): Promise<(string | Error)[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => problemOrRefusal(error, folder));
  if (entries instanceof Error) return [entries];
  const found: (string | Error)[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) append(found, (await jsonBelow(path)));
    else if (entry.name.endsWith('.json')) found.push(path);
  }
  return found;
}

/** The folder of the content of a file that stands in its place there, as its path tells. */
function contentOf(path: string): string {
  return dirname(dirname(dirname(dirname(path))));
}

async function readOne(path: string): Promise<Read> {
  const disclosure = parseDisclosure(await readFile(path, 'utf8'), shownPath(path));
  const key = keyOf(disclosure.identity);
  // The folder of the content, where the file stands in its place there.
  const root = path.endsWith(join('/', pathOf('disclosures', key))) ? contentOf(path) : null;
  return { key, path, content: root, disclosure };
}

async function loadOne({ key, path, content: root, disclosure }: Read, common: CommonNames | undefined): Promise<Loaded> {
  const texts =
    root === null
      ? { disclosure: await readFile(path, 'utf8'), narrative: null, prior: null, budget: null, corrections: null }
      : await readYear(key, root);
  const shown = (kind: 'disclosures' | 'corrections', of: DisclosureKey) => shownPath(join(root ?? '', pathOf(kind, of)));
  const { narrative, prior, corrections, budget = null } = texts;
  const profile = await findProfile(disclosure.identity, root);
  const names = root === null ? [] : await namesOf(disclosure, root, common);
  return {
    name: disclosureId(key),
    key,
    path,
    content: root,
    disclosure,
    options: {
      narrative,
      prior: prior === null ? null : parseDisclosure(prior, shown('disclosures', { ...key, year: key.year - 1 })),
      budget: budget === null ? null : parseDisclosure(budget, shown('disclosures', budgetOf(key))),
      profile,
      corrections: corrections === null ? null : parseCorrections(corrections, shown('corrections', key)),
      names,
    },
    inputs: inputsOf(texts, profile, names),
  };
}
