import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { append } from '../lists.ts';
import { departmentPath, ownContent, YEAR_KINDS } from './folder.ts';
import { namesIn } from './read.ts';

/**
 * Every file of a year in a content folder, by path: those of its budgets and final accounts, named by the year or in a folder that is. What a
 * year needs besides is told by `listShared`.
 */
export async function listYearFiles(content: string, year: number): Promise<string[]> {
  const found: string[] = [];
  for (const kind of YEAR_KINDS) {
    for (const region of await namesIn(join(content, kind))) {
      for (const department of await namesIn(join(content, kind, region))) {
        const folder = `${kind}/${region}/${department}`;
        for (const name of await namesIn(join(content, folder)))
          if (new RegExp(`^${year}(?:-final)?(?:\\.|$)`, 'u').test(name)) append(found, await filesAt(content, `${folder}/${name}`));
      }
    }
  }
  return found.sort();
}

/**
 * The files that the department-years of a year need and that are not theirs alone: their departments, the profiles, the list of
 * accounts of the year, what accounts are called, what the publisher decides, and what is known of regions. `from`: where the file stands; profiles are the
 * project's own where the content brings none.
 */
export async function listShared(
  content: string,
  year: number,
  departments: Iterable<{ region: string; department: string }>,
): Promise<{ path: string; from: string }[]> {
  const wanted = [`classifications/${year}.csv`, 'checks/account-names.json', 'portal.yaml', 'regions.yaml'];
  for (const { region, department } of departments) wanted.push(departmentPath(region, department));
  const files = [...new Set(wanted)].map((path) => ({ path, from: join(content, path) }));
  for (const root of [content, ownContent()]) {
    const names = (await namesIn(join(root, 'jurisdictions'))).filter((name) => name.endsWith('.yaml'));
    const profiles = names.map((name) => `jurisdictions/${name}`);
    append(
      files,
      profiles.map((path) => ({ path, from: join(root, path) })),
    );
    if (names.length > 0) break;
  }
  const found: typeof files = [];
  for (const file of files) if (await isFile(file.from)) found.push(file);
  return found;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** A file, or those of a folder and the folders in it; hidden ones are left out. */
async function filesAt(content: string, path: string): Promise<string[]> {
  const found = await stat(join(content, path));
  if (found.isFile()) return [path];
  if (!found.isDirectory()) return [];
  const files: string[] = [];
  for (const name of (await readdir(join(content, path))).sort())
    if (!name.startsWith('.')) append(files, await filesAt(content, `${path}/${name}`));
  return files;
}
