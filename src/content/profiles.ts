import { join } from 'node:path';
import {
  extendingSchema,
  extendJurisdiction,
  jurisdictionSchema,
  pickJurisdiction,
  type Extending,
  type Identity,
  type Jurisdiction,
} from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { AtHand } from './at-hand.ts';
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

/** A file before it is put together with the profile that it extends. */
interface ParsedFile {
  name: string;
  text: string;
  file: string;
  said: Jurisdiction | Extending | Problem;
}

/** A content folder has no more profiles than this. */
const MOST_FILES = 256;
/** A text is parsed once however many department-years ask for it. */
const read = new AtHand<ParsedFile>(MOST_FILES);

/** The same files give the same profiles: what was made of a profile is known again by it. */
const resolved = new AtHand<ProfileFile[]>();

/** The profiles of a content folder, or the project's own where it has none. */
export async function readProfiles(root: string | null = contentRoot()): Promise<ProfileFile[]> {
  for (const folder of [root, ownContent()]) {
    if (folder === null) continue;
    const names = (await namesIn(join(folder, 'jurisdictions'))).filter((name) => name.endsWith('.yaml'));
    if (names.length === 0) continue;
    const files = await Promise.all(names.map((name) => readProfileFile(join(folder, 'jurisdictions', name))));
    return resolved.get(folder, files, () =>
      files.map((file) => ({ name: file.name, text: file.text, profile: resolveProfile(file, files) })),
    );
  }
  return [];
}

async function readProfileFile(path: string): Promise<ParsedFile> {
  const text = (await readOptional(path)) ?? '';
  const name = /(?<![^/\\])([^/\\]+)\.yaml$/u.exec(path)?.[1] ?? '';
  const file = shownPath(path);
  return read.get(path, [text], () => ({ name, text, file, said: parseProfile(text, name, file) }));
}

function parseProfile(text: string, name: string, file: string): Jurisdiction | Extending | Problem {
  try {
    const extending = /^extends\s*:/mu.test(text);
    const said = extending ? parseFile(extendingSchema, text, file) : parseFile(jurisdictionSchema, text, file);
    if (said.name === name) return said;
    return new Problem('profile-misnamed', { name: said.name }, { place: { file } });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** A profile with all that it takes from others. `below`: the profiles on the way here, none of which it may extend. */
function resolveProfile(own: ParsedFile, files: readonly ParsedFile[], below: readonly string[] = []): Jurisdiction | Problem {
  const { said, text, file } = own;
  if (said instanceof Problem || !('extends' in said)) return said;
  const seen = [...below, own.name];
  const others = files.filter(({ name }) => !seen.includes(name));
  const base = others.find(({ name }) => name === said.extends);
  if (!base) {
    const names = others.map(({ name }) => name);
    const values = { field: 'extends', value: said.extends, near: nearest(said.extends, names), allowed: names.join('\n') };
    return faultAt(text, file, ['extends'], { id: 'field-value', values }, 'mend');
  }
  const resolved = resolveProfile(base, files, seen);
  return resolved instanceof Problem ? resolved : extendJurisdiction(resolved, said);
}

/**
 * What is asked of a department-year: the profile that its department names, else the one that fits its region, else `null`.
 * `root`: its content folder, `null` for a file that stands alone. Throws a Problem when the department names a profile that
 * is not there, and when a profile that may be the right one is not valid.
 */
export async function findProfile(identity: Identity, root: string | null = contentRoot()): Promise<Jurisdiction | null> {
  const { region, department, stage } = identity;
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
  return pickJurisdiction(valid, region.name, named, stage);
}
