import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leaveOutProse, disclosureSchema, type Assembled, type Department, type Disclosure } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { departmentYaml, findDepartment, newDepartment, readDepartments } from './departments.ts';
import { keyOf } from './disclosures.ts';
import { departmentPath, disclosureId, pathOf } from './folder.ts';
import { stableJson } from './json.ts';
import { writeWhole } from './write.ts';

/** What was written for one department-year. Paths are relative to the content folder, with forward slashes. */
export interface Stored {
  disclosure: Disclosure;
  files: { path: string; changed: boolean }[];
  /** What an earlier reading of the same department-year held, when this one replaces it. */
  replaced: { tables: number; projects: number } | null;
}

/**
 * Writes a department-year into a content folder: disclosure, narrative, and the department's identity when it is new.
 * Each file is written atomically and only when its bytes change. `figuresOnly` leaves prose out and no narrative is written;
 * a narrative that is there from before is left untouched. `earlier`: the department-years of this run and the file each came
 * from; a second file of one of them is a Problem, and nothing is written.
 */
export async function storeBudget(
  content: string,
  assembled: Assembled,
  options: { figuresOnly: boolean; earlier?: ReadonlyMap<string, string> },
): Promise<Stored> {
  const { disclosure, department, isNew } = await identify(content, assembled);
  const published = disclosureSchema.parse(options.figuresOnly ? leaveOutProse(disclosure) : disclosure);
  const key = keyOf(published.identity);
  const name = disclosureId(key);
  const earlier = options.earlier?.get(name);
  if (earlier !== undefined)
    throw new Problem('disclosure-twice', { earlier, id: name });
  const replaced = await earlierReading(join(content, pathOf('disclosures', key)));
  const files: Stored['files'] = [];
  const write = async (path: string, text: string) => {
    files.push({ path, changed: await writeWhole(join(content, path), text) });
  };
  await write(pathOf('disclosures', key), stableJson(published));
  if (assembled.narrative !== null && !options.figuresOnly)
    await write(pathOf('narratives', key), assembled.narrative);
  if (isNew) await write(departmentPath(key.region, key.department), departmentYaml(department));
  return { disclosure: published, files, replaced };
}

async function earlierReading(path: string): Promise<Stored['replaced']> {
  if (!existsSync(path)) return null;
  try {
    const earlier = disclosureSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return { tables: earlier.tables.length, projects: earlier.projects.length };
  } catch {
    // A file of an older version or a damaged one is replaced without a comparison.
    return null;
  }
}

/** Gives the disclosure the slug and name under which its department is already known. */
async function identify(
  content: string,
  assembled: Assembled,
): Promise<{ disclosure: Disclosure; department: Department; isNew: boolean }> {
  const { identity } = assembled.disclosure;
  const { known, problems } = await readDepartments(content, identity.region.slug);
  const found = findDepartment(known, identity);
  // A file that cannot be read may be this department's: a second one must not be made beside it.
  if (found === null && problems[0]) throw problems[0];
  const department = found ?? newDepartment(identity, assembled.aliases, known);
  const disclosure: Disclosure = {
    ...assembled.disclosure,
    identity: { ...identity, region: department.region, department: { ...identity.department, slug: department.slug } },
  };
  return { disclosure, department, isNew: found === null };
}
