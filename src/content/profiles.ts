import { join } from 'node:path';
import { jurisdictionSchema, pickJurisdiction, type Identity, type Jurisdiction } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { readDepartment } from './departments.ts';
import { contentRoot, ownContent, shownPath } from './folder.ts';
import { nearest } from './near.ts';
import { faultAt, parseFile } from './parse.ts';
import { namesIn, readOptional } from './read.ts';

/** A profile's file; `profile` is the Problem where it is not valid. */
export interface ProfileFile {
  name: string;
  text: string;
  profile: Jurisdiction | Problem;
}

/** Profiles as last read, so that a text is parsed once however many department-years ask for it. */
const read = new Map<string, ProfileFile>();

/** The profiles of a content folder, or the project's own where it has none. */
export async function readProfiles(root: string | null = contentRoot()): Promise<ProfileFile[]> {
  for (const folder of [root, ownContent()]) {
    if (folder === null) continue;
    const names = (await namesIn(join(folder, 'jurisdictions'))).filter((name) => name.endsWith('.yaml'));
    if (names.length > 0) return Promise.all(names.map((name) => readProfileFile(join(folder, 'jurisdictions', name))));
  }
  return [];
}

async function readProfileFile(path: string): Promise<ProfileFile> {
  const text = (await readOptional(path)) ?? '';
  const known = read.get(path);
  if (known?.text === text) return known;
  const name = /([^/\\]+)\.yaml$/u.exec(path)?.[1] ?? '';
  const found = { name, text, profile: parseProfile(text, name, shownPath(path)) };
  read.set(path, found);
  return found;
}

function parseProfile(text: string, name: string, file: string): Jurisdiction | Problem {
  try {
    const profile = parseFile(jurisdictionSchema, text, file);
    if (profile.name === name) return profile;
    return new Problem('profile-misnamed', { name: profile.name }, { place: { file } });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/**
 * What is asked of a department-year: the profile that its department names, else the one that fits its region, else `null`.
 * `root`: its content folder, `null` for a file that stands alone. Throws a Problem when the department names a profile that
 * is not there, and when a profile that may be the right one is not valid.
 */
export async function findProfile(identity: Identity, root: string | null = contentRoot()): Promise<Jurisdiction | null> {
  const { region, department } = identity;
  const profiles = await readProfiles(root);
  const file = root === null ? null : await readDepartment(region.slug, department.slug, root);
  const named = file?.department.jurisdiction ?? null;
  if (file && named !== null && !profiles.some(({ name }) => name === named)) {
    const names = profiles.map(({ name }) => name);
    const values = { field: 'jurisdiction', value: named, near: nearest(named, names), allowed: names.join('\n') };
    throw faultAt(file.text, file.file, ['jurisdiction'], { id: 'field-value', values }, 'mend');
  }
  const valid: Jurisdiction[] = [];
  for (const { name, profile } of profiles) {
    if (!(profile instanceof Problem)) valid.push(profile);
    else if (named === null || named === name) throw profile;
  }
  return pickJurisdiction(valid, region.name, named);
}
