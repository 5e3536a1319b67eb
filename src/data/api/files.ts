import type { Department } from '../../budget/index.ts';
import type { Term } from '../../content/collections.ts';
import { keyOf, readChecks, readForLists, stableJson, type DisclosureEntry, type Portal } from '../../content/index.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import { append } from '../../lists.ts';
import type { Address } from '../address.ts';
import { recordsOf, type Records } from '../records.ts';
import { viewDetails } from './details.ts';
import {
  apiOrder,
  regionFields,
  regionYears,
  viewDepartments,
  viewDisclosures,
  viewIndex,
  viewPages,
  viewRegions,
  viewTerms,
  viewYears,
} from './lists.ts';
import { viewRecord } from './record-schema.ts';
import { splitStages } from '../../views/index.ts';
import { apiKey, apiPath, detailsFile, type ApiParameter } from './routes.ts';
import { apiSchemas, type ApiContent, type ApiFile } from './schema.ts';

/** What the API is made of. `links`: paths of further files that its index names. */
export interface Api {
  entries: readonly DisclosureEntry[];
  departments: ReadonlyMap<string, Department>;
  terms: readonly Term[];
  portal: Portal;
  address: Address;
  links: Readonly<Record<string, string>>;
}

/** A file of the API: its path from the root of the site, and its text, made when it is asked for. */
export interface ApiOutput {
  path: string;
  /** All that its text is made of beside the content files that are read for it; `null` where that is the whole portal. */
  of: readonly unknown[] | null;
  text(): Promise<string>;
}

type Kind = 'projects' | 'findings';

/** Of each kind of records, how many a department-year has. */
const COUNT: Record<Kind, (entry: DisclosureEntry) => number> = {
  projects: ({ headline }) => headline.projects,
  findings: ({ checks }) => checks.differences.length,
};

/**
 * All files of the API in a stable order. Lists are made of light entries; department-years are read one after the other, and only
 * for the file that tells of them. Throws when a file is not of its shape: then nothing is published that the API does not describe.
 */
export function listApiFiles({ entries: given, departments, terms, portal, address, links }: Api): ApiOutput[] {
  const entries = apiOrder(given);
  const source = { entries, address };
  const { files: shapes } = apiSchemas(DEFAULT_LOCALE);
  const file = <File extends ApiFile>(
    name: File,
    make: () => ApiContent<File> | Promise<ApiContent<File>>,
    values: Partial<Record<ApiParameter, string | number>> = {},
    of: ApiOutput['of'] = null,
  ): ApiOutput => ({
    path: apiPath(name, values),
    of,
    text: async () => stableJson(shapes[name].parse(await make())),
  });
  return [
    file('index', () => viewIndex(source, portal, links)),
    file('regions', () => viewRegions(source)),
    file('departments', () => viewDepartments(source, departments)),
    file('years', () => viewYears(source)),
    file('disclosurePages', () => viewPages('disclosures', source, () => 1)),
    file('projectPages', () => viewPages('projects', source, COUNT.projects)),
    file('findingPages', () => viewPages('findings', source, COUNT.findings)),
    file('terms', () => viewTerms(terms, address)),
    ...regionsOf(entries).map((own) => {
      const fields = regionFields(own.region);
      const departmentsOf = () => viewDepartments({ entries: own.entries, address }, departments);
      const known = [...departments].filter(([id]) => id.startsWith(`${own.region.slug}/`));
      const key = { region: own.region.slug };
      return file('regionDepartments', () => ({ ...fields, ...departmentsOf() }), key, [own.entries, known]);
    }),
    ...regionYears(entries).flatMap((own) => {
      const { region, year } = firstOf(own).identity;
      const key = { region: region.slug, year };
      const one = { ...regionFields(region), year };
      const { budgets, finals } = splitStages(own);
      const records = (kind: Kind, list: readonly DisclosureEntry[]) => recordsIn(kind, list, address);
      const projects = async () => ({
        ...{ ...one, projects: await records('projects', budgets) },
        final_accounts: await records('projects', finals),
      });
      const findings = async () => ({
        ...{ ...one, findings: await records('findings', budgets) },
        final_accounts: await records('findings', finals),
      });
      return [
        file('disclosures', () => viewDisclosures(own, address), key, own),
        file('projects', projects, key, own),
        file('findings', findings, key, own),
      ];
    }),
    ...entries.map((entry) => {
      const details = async () => {
        const { disclosure, applied } = await readForLists(keyOf(entry.identity));
        return viewDetails(entry, disclosure, applied, address);
      };
      return file(detailsFile(entry), details, apiKey(entry), [entry]);
    }),
  ];
}

function firstOf(entries: readonly DisclosureEntry[]): DisclosureEntry {
  const [first] = entries;
  if (!first) throw new Error('a group of department-years is never empty');
  return first;
}

function regionsOf(entries: readonly DisclosureEntry[]) {
  const groups = Map.groupBy(entries, ({ identity }) => identity.region.slug);
  return [...groups.values()].map((own) => ({ region: firstOf(own).identity.region, entries: own }));
}

/** The records of one kind of some documents, one read after the other. */
async function recordsIn(kind: Kind, entries: readonly DisclosureEntry[], address: Address) {
  const found: Record<string, unknown>[] = [];
  for (const entry of entries) {
    if (COUNT[kind](entry) === 0) continue;
    const { disclosure, applied } = await readForLists(keyOf(entry.identity));
    const records: Records = recordsOf(disclosure, applied, await readChecks(disclosure.identity));
    append(
      found,
      records[kind].map((record) => viewRecord(kind, record, address)),
    );
  }
  return found;
}
