import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { leaveOutProse, disclosureSchema, type Assembled, type Department, type Disclosure } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { departmentYaml, findDepartment, newDepartment, readDepartments } from './departments.ts';
import { stableJson } from './json.ts';

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
  const { region, department: named, year } = published.identity;
  const name = `${region.slug}/${named.slug}`;
  const earlier = options.earlier?.get(`${name}/${year}`);
  if (earlier !== undefined)
    throw new Problem(`The document is the same department-year as ${earlier} (${name}/${year}).`, {
      hint: 'Convert only one of them.',
    });
  const replaced = await earlierReading(join(content, `disclosures/${name}/${year}.json`));
  const files: Stored['files'] = [];
  const write = async (path: string, text: string) => {
    files.push({ path, changed: await writeWhenChanged(join(content, path), text) });
  };
  await write(`disclosures/${name}/${year}.json`, stableJson(published));
  if (assembled.narrative !== null && !options.figuresOnly)
    await write(`narratives/${name}/${year}.md`, assembled.narrative);
  if (isNew) await write(`departments/${name}.yaml`, departmentYaml(department));
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
  const known = await readDepartments(content, identity.region.slug);
  const found = findDepartment(known, identity);
  const department = found ?? newDepartment(identity, assembled.aliases, known);
  const disclosure: Disclosure = {
    ...assembled.disclosure,
    identity: { ...identity, region: department.region, department: { ...identity.department, slug: department.slug } },
  };
  return { disclosure, department, isNew: found === null };
}

async function writeWhenChanged(path: string, text: string): Promise<boolean> {
  if (existsSync(path) && (await readFile(path, 'utf8')) === text) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, text, { fsync: true });
  return true;
}

