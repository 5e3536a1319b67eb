import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { disclosureSchema, type Disclosure, type Identity } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { contentRoot, keyOfId, pathOf, shownPath, type DisclosureKey } from './folder.ts';
import { parseFile } from './parse.ts';
import { namesIn, readText } from './read.ts';
import { readNarrativeText } from './narratives.ts';
import { recoverContent } from './together.ts';

/** Every document there is, of both stages, in the order of its path. */
export async function listDisclosures(content: string = contentRoot()): Promise<DisclosureKey[]> {
  const root = join(content, 'disclosures');
  const keys: DisclosureKey[] = [];
  for (const region of await namesIn(root)) {
    for (const department of await namesIn(join(root, region))) {
      for (const name of await namesIn(join(root, region, department))) {
        const key = name.endsWith('.json') ? keyOfId(`${region}/${department}/${name.slice(0, -'.json'.length)}`) : null;
        if (key) keys.push(key);
      }
    }
  }
  return keys;
}

/** All that `listDisclosures` gives, for a portal, which must have something to show. Throws a Problem where there is no department-year. */
export async function requireDisclosures(): Promise<DisclosureKey[]> {
  await recoverContent(contentRoot());
  const keys = await listDisclosures();
  if (keys.length > 0) return keys;
  const root = contentRoot();
  const exists = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  throw new Problem(exists ? 'content-empty' : 'content-missing', { folder: root });
}

/** The department-year that an identity means. */
export function keyOf({ region, department, year, stage }: Identity): DisclosureKey {
  return { region: region.slug, department: department.slug, year, ...(stage && { stage }) };
}

/** The file of a department-year's figures, as messages name it. */
export function disclosureFile(key: DisclosureKey): string {
  return shownPath(join(contentRoot(), pathOf('disclosures', key)));
}

/** The text of a department-year's figures, byte for byte. */
export async function readDisclosureText(key: DisclosureKey): Promise<string> {
  return readText(join(contentRoot(), pathOf('disclosures', key)));
}

/** A department-year's figures as printed. Throws a Problem when they do not fit the schema. */
export function parseDisclosure(text: string, file: string): Disclosure {
  return parseFile(disclosureSchema, text, file, 'convert');
}

/** The narrative (情况说明) of a department-year in Markdown, or `null` where there is none. */
export async function readNarrative(key: DisclosureKey): Promise<string | null> {
  return readNarrativeText(join(contentRoot(), pathOf('narratives', key)));
}
