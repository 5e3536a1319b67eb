import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import { departmentSchema } from '../budget/index.ts';
import { RESERVED_PATHS } from '../links.ts';
import { Problem } from '../problem.ts';
import { namesVersion } from './account-names.ts';
import { readChecksText } from './checks.ts';
import { listDepartments, readDepartment } from './departments.ts';
import { disclosureFile, keyOf, requireDisclosures } from './disclosures.ts';
import { disclosureEntrySchema, makeEntry, type DisclosureEntry } from './entry.ts';
import { contentRoot, disclosureId, type DisclosureKey } from './folder.ts';
import { requireFrozen } from './frozen.ts';
import { readHistory } from './history.ts';
import { findProfile, readProfiles } from './profiles.ts';
import { programTold } from './program.ts';
import {
  englishTermSchema,
  listProse,
  pageSchema,
  parseProse,
  readProseText,
  termSchema,
  type ProseFolder,
} from './prose.ts';
import { digest } from './read.ts';
import { inputsOf, readYear } from './year.ts';

/** What the entries hold. */
export { departmentSchema, disclosureEntrySchema, englishTermSchema, pageSchema, termSchema };

/** Names the shape of the entries: a store that holds entries of another shape is filled anew. */
const SHAPE = 7;

/** Something that becomes an entry: `version` names all it is made of. */
interface Origin {
  id: string;
  version: string;
  make(): Promise<{ data: Record<string, unknown>; body?: string }> | { data: Record<string, unknown>; body?: string };
}

/** A loader that makes an entry only when something it is made of, or the program, has changed since the last build. */
function loaderOf(name: string, schema: z.ZodObject, origins: () => AsyncIterable<Origin>): Loader {
  return {
    name: `mingzhang-${name}`,
    schema,
    async load({ store, parseData }) {
      const gone = new Set(store.keys());
      try {
        for await (const { id, version, make } of origins()) {
          gone.delete(id);
          const stamp = digest(JSON.stringify([SHAPE, programTold(), version]));
          if (store.get(id)?.digest === stamp) continue;
          const { data, body } = await make();
          const entry = { id, data: await parseData({ id, data }), digest: stamp };
          store.set(body === undefined ? entry : { ...entry, body });
        }
      } catch (error) {
        throw error instanceof Problem ? forAstro(error) : error;
      }
      for (const id of gone) store.delete(id);
    },
  };
}

/** Astro prints a message and a stack, not the place of a Problem: it gets the whole sentence and no stack. */
function forAstro(problem: Problem): Error {
  const error = new Error(problem.message);
  error.stack = '';
  // Where it finds "document" here it takes that for the browser's, and would explain it to who has a document to mend.
  error.toString = () => problem.id;
  return error;
}

/** The light entries of all department-years. Nothing else is kept, so that memory does not grow with the documents. */
export function disclosureLoader(): Loader {
  return loaderOf('disclosures', disclosureEntrySchema, async function* () {
    const profiles = (await readProfiles()).map(({ name, text }) => [name, text]);
    await requireFrozen(contentRoot());
    for (const key of await requireDisclosures()) {
      const texts = await readYear(key);
      const checks = await readChecksText(key);
      const named = (await readDepartment(key.region, key.department))?.department.jurisdiction ?? null;
      yield {
        id: disclosureId(key),
        version: JSON.stringify([inputsOf(texts, null, []), await namesVersion(key.year), checks && digest(checks), named, profiles, await readHistory(key)]),
        make: async () => ({ data: inPlace(await makeEntry(key, { texts, checks, profile: findProfile }), key) }),
      };
    }
  });
}

/** Throws a Problem where a file does not stand in the folder of its department-year, or its region in the way of a page. */
function inPlace(entry: DisclosureEntry, key: DisclosureKey): DisclosureEntry {
  const place = { file: disclosureFile(key) };
  if (RESERVED_PATHS.includes(key.region)) {
    throw new Problem('region-reserved', { region: key.region, taken: RESERVED_PATHS.join('\n') }, { place });
  }
  const id = disclosureId(keyOf(entry.identity));
  if (id !== disclosureId(key)) throw new Problem('disclosure-misplaced', { id }, { place });
  return entry;
}

/** Who the departments are, by `region/department`. */
export function departmentLoader(): Loader {
  return loaderOf('departments', departmentSchema, async function* () {
    for (const id of await listDepartments()) {
      const [region = '', slug = ''] = id.split('/');
      const found = await readDepartment(region, slug);
      if (found) yield { id, version: found.text, make: () => ({ data: found.department }) };
    }
  });
}

/** The terms of the glossary; their explanation is the entry's body. */
export function termLoader(): Loader {
  return proseLoader('glossary', termSchema);
}

/** The terms in English, by the names of their files. */
export function englishTermLoader(): Loader {
  return proseLoader('glossary/en', englishTermSchema);
}

/** The pages that people write, in English. */
export function englishPageLoader(): Loader {
  return proseLoader('pages/en', pageSchema);
}

/** The pages that people write; their text is the entry's body. */
export function pageLoader(): Loader {
  return proseLoader('pages', pageSchema);
}

function proseLoader(folder: ProseFolder, schema: z.ZodObject): Loader {
  return loaderOf(folder, schema, async function* () {
    for (const id of await listProse(folder)) {
      const text = await readProseText(folder, id);
      yield {
        id,
        version: text,
        make: () => {
          const { fields, body } = parseProse(schema, text, folder, id);
          return { data: fields, body };
        },
      };
    }
  });
}
