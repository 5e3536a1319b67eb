import { z } from 'zod';
import { ruleCountsSchema, tableStatus, disclosureSchema, headlineSchema, identitySchema, unitSchema, type ChecksFile, type Jurisdiction, type Disclosure } from '../budget/index.ts';
import { TABLE_KINDS } from '../vocabulary/index.ts';
import { check, disclosureFile, parseJson, type DisclosureKey } from './files.ts';
import { checkStatus, parseChecks } from './checks.ts';
import { correct } from './corrections.ts';

const count = z.int().nonnegative();

/** What every list of the site needs of a department-year. The page itself reads its own files. */
export const disclosureEntrySchema = z.object({
  identity: identitySchema,
  title: z.string(),
  unit: unitSchema.nullable(),
  /** With the corrections applied. */
  headline: headlineSchema,
  /** The kinds of its tables, each once. */
  kinds: z.array(z.enum(TABLE_KINDS)),
  /** The cells that were corrected, by table, row and column, with what is printed there. */
  corrections: z.array(z.object({ table: z.string(), row: count, column: count, printed: z.string() })),
  /** What its jurisdiction asks for and what is there; `null` where no profile fits. */
  required: z
    .object({
      profile: z.string(),
      tables: z.array(
        z.object({
          kind: z.enum(TABLE_KINDS),
          title: z.string(),
          status: z.enum(['present', 'empty', 'missing']),
          optional: z.boolean(),
          /** The first table of the kind, for a link. */
          table: z.string().nullable(),
          titleOnly: z.boolean(),
        }),
      ),
    })
    .nullable(),
  checks: z.object({
    status: z.enum(['current', 'stale', 'missing']),
    /** `null` unless the results are current. */
    counts: ruleCountsSchema.nullable(),
    /** Differences that nobody has accepted, by severity. */
    open: z.object({ error: count, warning: count, note: count }),
  }),
});

export type DisclosureEntry = z.infer<typeof disclosureEntrySchema>;

/** The files a light entry is made of. */
export interface EntrySources {
  disclosure: string;
  corrections: string | null;
  inputs: ChecksFile['inputs'];
  checks: string | null;
  /** The profile for a region's name. */
  profile: (region: string) => Jurisdiction | null;
}

function openFindings(file: ChecksFile | null): DisclosureEntry['checks']['open'] {
  const open = { error: 0, warning: 0, note: 0 };
  for (const { outcome, severity, acknowledged } of file?.results ?? []) {
    if (outcome === 'differs' && acknowledged === null) open[severity] += 1;
  }
  return open;
}

/** Makes the light entry of a department-year. Throws a Problem for a correction that no longer fits. */
export function makeEntry(key: DisclosureKey, sources: EntrySources): DisclosureEntry {
  const file = disclosureFile(key);
  const data = parseJson(sources.disclosure, file);
  // The page checks the whole file. Here it is checked whole only where corrections go into it.
  const parts = disclosureSchema.pick({ identity: true, title: true, unit: true, headline: true });
  const printed =
    sources.corrections === null
      ? { ...(data as Disclosure), ...check(parts.strip(), data, file) }
      : check(disclosureSchema, data, file);
  const { disclosure, applied } = correct(printed, sources.corrections, key);
  const { identity, title, unit, headline } = disclosure;
  const stored = parseChecks(sources.checks, key);
  const status = checkStatus(stored, sources.inputs);
  const current = status === 'current' ? stored : null;
  const profile = sources.profile(identity.region.name);
  return {
    identity,
    title,
    unit,
    headline,
    kinds: [...new Set(disclosure.tables.map(({ kind }) => kind))],
    corrections: applied.map(({ table, row, column, old }) => ({ table, row, column, printed: old })),
    required: profile && {
      profile: profile.name,
      tables: tableStatus(profile, disclosure).map(({ tables, ...rest }) => ({
        ...rest,
        table: tables[0] ?? null,
      })),
    },
    checks: { status, counts: current?.counts ?? null, open: openFindings(current) },
  };
}
