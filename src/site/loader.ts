import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { headlineSchema, identitySchema, unitSchema } from '../budget/schema.ts';
import { Problem } from '../problem.ts';
import { check, disclosureFile, disclosureId, listDisclosures, parseJson } from './content.ts';
import { RESERVED_PATHS } from './links.ts';

/** What every list of the site needs of a department-year. The page itself reads its own file. */
export const disclosureEntrySchema = z.object({
  identity: identitySchema,
  title: z.string(),
  unit: unitSchema,
  headline: headlineSchema,
});

export type DisclosureEntry = z.infer<typeof disclosureEntrySchema>;

/**
 * Loads the light entry of every department-year. A file is parsed only when its digest has changed since the last build,
 * and nothing but the entry is kept, so that memory does not grow with the documents.
 */
export function disclosureLoader(): Loader {
  return {
    name: 'mingzhang-disclosures',
    schema: disclosureEntrySchema,
    async load({ store, parseData }) {
      const gone = new Set(store.keys());
      for (const key of await listDisclosures()) {
        const id = disclosureId(key);
        const file = disclosureFile(key);
        if (RESERVED_PATHS.includes(key.region)) {
          throw new Problem(`The region "${key.region}" has the name of a page of the site.`, {
            place: { file },
            hint: `Give the region another slug; taken are ${RESERVED_PATHS.join(', ')}.`,
          });
        }
        gone.delete(id);
        const bytes = await readFile(file);
        const digest = createHash('sha256').update(bytes).digest('hex');
        if (store.get(id)?.digest === digest) continue;
        const entry = check(disclosureEntrySchema, parseJson(bytes.toString('utf8'), file), file);
        const { region, department, year } = entry.identity;
        if (region.slug !== key.region || department.slug !== key.department || year !== key.year) {
          throw new Problem(`The file says it is ${region.slug}/${department.slug}/${year}.`, {
            place: { file },
            hint: 'Move it to the folder of that region, department and year.',
          });
        }
        store.set({ id, data: await parseData({ id, data: entry }), digest });
      }
      for (const id of gone) store.delete(id);
    },
  };
}
