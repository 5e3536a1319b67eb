import type { Loader } from 'astro/loaders';
import { pickJurisdiction } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { digest, readChecksText, readInputs } from './checks.ts';
import { disclosureFile, disclosureId, readDepartment, readDisclosureText, requireDisclosures } from './files.ts';
import { readCorrectionsText } from './corrections.ts';
import { disclosureEntrySchema, makeEntry } from './entry.ts';
import { readJurisdictions } from './jurisdictions.ts';
import { RESERVED_PATHS } from '../links.ts';

/** Names the shape of an entry: a store that holds entries of another shape is filled anew. */
const SHAPE = 3;

/**
 * Loads the light entry of every department-year. A file is parsed only when something its entry is made of has changed
 * since the last build, and nothing but the entry is kept, so that memory does not grow with the documents.
 */
export function disclosureLoader(): Loader {
  return {
    name: 'mingzhang-disclosures',
    schema: disclosureEntrySchema,
    async load({ store, parseData }) {
      const gone = new Set(store.keys());
      const profiles = await readJurisdictions();
      for (const key of await requireDisclosures()) {
        const id = disclosureId(key);
        const file = disclosureFile(key);
        if (RESERVED_PATHS.includes(key.region)) {
          throw new Problem(`The region "${key.region}" has the name of a page of the site.`, {
            place: { file },
            hint: `Give the region another slug; taken are ${RESERVED_PATHS.join(', ')}.`,
          });
        }
        gone.delete(id);
        const inputs = await readInputs(key);
        const checks = await readChecksText(key);
        const named = (await readDepartment(key.region, key.department))?.jurisdiction ?? null;
        const version = digest(JSON.stringify([SHAPE, inputs, checks, named, profiles]));
        if (store.get(id)?.digest === version) continue;
        const entry = makeEntry(key, {
          disclosure: await readDisclosureText(key),
          corrections: await readCorrectionsText(key),
          inputs,
          checks,
          profile: (region) => pickJurisdiction(profiles, region, named),
        });
        const { region, department, year } = entry.identity;
        if (region.slug !== key.region || department.slug !== key.department || year !== key.year) {
          throw new Problem(`The file says it is ${region.slug}/${department.slug}/${year}.`, {
            place: { file },
            hint: 'Move it to the folder of that region, department and year.',
          });
        }
        store.set({ id, data: await parseData({ id, data: entry }), digest: version });
      }
      for (const id of gone) store.delete(id);
    },
  };
}
