import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { jurisdictionSchema, type Jurisdiction } from '../budget/index.ts';
import { check, contentRoot, names, parseYaml } from './files.ts';

/** The profiles of the content folder, or the project's own where it has none. */
export async function readJurisdictions(): Promise<Jurisdiction[]> {
  for (const folder of [join(contentRoot(), 'jurisdictions'), resolve('content/jurisdictions')]) {
    const files = (await names(folder)).filter((name) => name.endsWith('.yaml'));
    if (files.length === 0) continue;
    return Promise.all(
      files.map(async (name) => {
        const file = join(folder, name);
        return check(jurisdictionSchema, parseYaml(await readFile(file, 'utf8'), file), file);
      }),
    );
  }
  return [];
}
