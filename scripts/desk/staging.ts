import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  departmentPath,
  disclosureId,
  findSources,
  keyOf,
  pathOf,
  type DisclosureKey,
  type Stored,
} from '../../src/content/index.ts';
import { Problem } from '../../src/problem.ts';
import { openAttachments } from '../../src/readers/index.ts';
import { packagesOf, readPackage, type Job } from '../converting/documents.ts';
import { storeJob } from '../converting/store.ts';
import type { Reading } from '../reading/index.ts';
import type { Context } from './context.ts';
import { copyFolder, linkOrCopy, readOptionalText } from './files.ts';

/** What of a content folder tells how any document is read and checked. */
const COMMON = ['departments', 'jurisdictions', 'classifications'];
const COMMON_FILES = ['checks/account-names.json', 'regions.yaml'];

export type Outcome = Job | { path: string; error: unknown };

/** Reads the files of a parcel as `convert` reads a folder: each disclosure they are, and what cannot be read. */
export async function readParcel({ reading, most, scans }: Context, folder: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const found = await findSources(folder, openAttachments, most);
  for (const error of found) {
    if (error instanceof Error)
      outcomes.push({ path: (error instanceof Problem ? error.place.file : undefined) ?? folder, error });
  }
  const sources = found.flatMap((source) => (source instanceof Error ? [] : [scans ? { ...source, scans } : source]));
  for (const files of packagesOf(sources))
    for (const one of await readPackage(files, reading, most)) outcomes.push(one);
  return outcomes;
}

export interface Staged {
  key: DisclosureKey;
  stored: Stored;
  /** Another document of the department-year is published. */
  needsReplace: boolean;
}

/**
 * Writes what a parcel would become into a content folder of its own, which holds what goes with it of the real one: departments, profiles,
 * the year before, the budget beside final accounts, what is published of the department-year. Nothing else is changed. Throws as
 * `storeJob` does.
 */
export async function stage(job: Job, content: string, target: string, reading: Reading): Promise<Staged> {
  const known: DisclosureKey[] = [];
  let needsReplace = false;
  // Which department it is of may depend on what is published of the year, which is only known with the department.
  for (;;) {
    await rm(target, { recursive: true, force: true });
    await copyCommon(content, target);
    for (const key of known) await copyYear(content, target, key);
    try {
      const settings = { figuresOnly: false, replace: needsReplace, because: null, originals: 'none' } as const;
      const stored = await storeJob(job, target, reading, { ...settings, earlier: new Map() });
      const key = keyOf(stored.disclosure.identity);
      if (known.some((one) => disclosureId(one) === disclosureId(key))) return { key, stored, needsReplace };
      known.push(key);
    } catch (error) {
      if (needsReplace || !(error instanceof Problem) || error.id !== 'disclosure-other-source') throw error;
      needsReplace = true;
    }
  }
}

async function copyCommon(content: string, target: string): Promise<void> {
  for (const name of COMMON) await copyFolder(join(content, name), join(target, name));
  for (const name of COMMON_FILES) await copyIfThere(content, target, name);
}

async function copyYear(content: string, target: string, key: DisclosureKey): Promise<void> {
  const { region, department, year } = key;
  await copyIfThere(content, target, departmentPath(region, department));
  const kinds = ['disclosures', 'narratives', 'history', 'corrections'] as const;
  for (const kind of kinds) await copyIfThere(content, target, pathOf(kind, key));
  await copyFolder(join(content, 'history', disclosureId(key)), join(target, 'history', disclosureId(key)));
  await copyIfThere(content, target, pathOf('disclosures', { ...key, year: year - 1 }));
  if (key.stage !== undefined) await copyIfThere(content, target, pathOf('disclosures', { region, department, year }));
}

async function copyIfThere(content: string, target: string, path: string): Promise<void> {
  if ((await readOptionalText(join(content, path))) === null) return;
  await rm(join(target, path), { force: true });
  await linkOrCopy(join(content, path), join(target, path));
}
