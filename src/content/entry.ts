import { z } from 'zod';
import { disclosureSchema, headlineSchema, identitySchema, regionPath, ruleCountsSchema, tableStatus, unitSchema, type ChecksFile, type Disclosure, type Identity, type Jurisdiction } from '../budget/index.ts';
import { FORM_KIND, SEVERITIES, TABLE_KINDS } from '../vocabulary/index.ts';
import { namesOf } from './account-names.ts';
import { currentChecks } from './checks.ts';
import { listDifferences, type CellPlace } from './differences.ts';
import { correct } from './corrections.ts';
import { dayOf } from './days.ts';
import { disclosureFile, parseDisclosure } from './disclosures.ts';
import type { DisclosureKey } from './folder.ts';
import { readHistory } from './history.ts';
import { parseFile } from './parse.ts';
import { inputsOf, type YearTexts } from './year.ts';

const count = z.int().nonnegative();

const differenceSchema = z.object({
  severity: z.enum(SEVERITIES),
  acknowledged: z.boolean(),
  cells: z.array(z.object({ table: z.string(), row: count, column: count, anchor: z.string() })),
});

/** What every list of the site needs of a department-year. The page itself reads its own files. */
export const disclosureEntrySchema = z.object({
  identity: identitySchema,
  /** Where its region belongs, from the province down. */
  regionPath: z.object({ central: z.boolean(), path: z.array(z.string()).min(1) }),
  title: z.string(),
  unit: unitSchema.nullable(),
  /** The day on which the department published it, where that is known as a day. */
  published: z.iso.date().nullable(),
  /** Which version of it this is, and the UTC day on which that came to the content, by its register. */
  version: count.nullable(),
  recorded: z.iso.date().nullable(),
  /** With the corrections applied. */
  headline: headlineSchema,
  /** The kind of the table that the total stands in. */
  totalKind: z.enum(TABLE_KINDS).nullable(),
  /** This year's total, in fen, of the row that prints `headline.priorTotal`: only these two may be held against each other. */
  besidePrior: z.int().nullable(),
  /** The kinds of its tables, each once. */
  kinds: z.array(z.enum(TABLE_KINDS)),
  /** How many projects it tells of, and how many forms of projects it has. */
  projects: count,
  forms: count,
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
    /** Every difference, in the order of the results, with those of its cells that the headline figures stand in. */
    differences: z.array(differenceSchema),
  }),
});

export type DisclosureEntry = z.infer<typeof disclosureEntrySchema>;

/** What a light entry is made of. */
export interface EntrySources {
  texts: YearTexts;
  /** The stored results of the checks. */
  checks: string | null;
  /** The profile for a department-year. */
  profile: (identity: Identity) => Promise<Jurisdiction | null>;
}

function openFindings(file: ChecksFile | null): DisclosureEntry['checks']['open'] {
  const open = { error: 0, warning: 0, note: 0 };
  for (const { outcome, severity, acknowledged } of file?.results ?? []) {
    if (outcome === 'differs' && acknowledged === null) open[severity] += 1;
  }
  return open;
}

/** This year's total in the row that prints last year's. */
function besidePrior({ tables, headline: { priorTotal } }: Pick<Disclosure, 'tables' | 'headline'>): number | null {
  const table = tables.find(({ id }) => id === priorTotal?.table);
  const row = table?.rows.find((candidate) => candidate.row === priorTotal?.row);
  return row?.amounts.find(({ column }) => table?.columns[column]?.measure === 'total')?.fen ?? null;
}

function citedCells({ total, basic, project, threePublic, priorTotal }: DisclosureEntry['headline']): CellPlace[] {
  return [total, basic, project, threePublic, priorTotal].flatMap((cited) => cited ?? []);
}

const partsSchema = disclosureSchema.pick({ identity: true, title: true, unit: true, headline: true, source: true }).strip();

/** Makes the light entry of a department-year. Throws a Problem for a correction that no longer fits. */
export async function makeEntry(key: DisclosureKey, { texts, checks, profile: find }: EntrySources): Promise<DisclosureEntry> {
  const { disclosure, applied } = correct(readPrinted(texts, key), texts.corrections, key);
  const { identity, title, unit, headline, source } = disclosure;
  const profile = await find(identity);
  const newest = (await readHistory(key))?.versions.at(-1);
  const printed = applied.length > 0 ? readPrinted(texts, key) : disclosure;
  const { status, file } = currentChecks(checks, inputsOf(texts, profile, await namesOf(printed)), key);
  return {
    identity,
    regionPath: regionPath(identity.region),
    title,
    unit,
    published: dayOf(source.published),
    version: newest?.version ?? null,
    recorded: newest?.recorded ?? null,
    headline,
    totalKind: disclosure.tables.find(({ id }) => id === headline.total?.table)?.kind ?? null,
    besidePrior: besidePrior(disclosure),
    kinds: [...new Set(disclosure.tables.map(({ kind }) => kind))],
    projects: disclosure.projects.length,
    forms: disclosure.tables.filter(({ kind }) => kind === FORM_KIND).length,
    corrections: applied.map(({ table, row, column, old }) => ({ table, row, column, printed: old })),
    required: profile && {
      profile: profile.name,
      tables: tableStatus(profile, disclosure).map(({ tables, ...rest }) => ({
        ...rest,
        table: tables[0] ?? null,
      })),
    },
    checks: { status, counts: file?.counts ?? null, open: openFindings(file), differences: listDifferences(file, citedCells(headline)) },
  };
}

/** The page checks the whole file. Here it is checked whole only where corrections go into it. */
function readPrinted(texts: YearTexts, key: DisclosureKey): Disclosure {
  const file = disclosureFile(key);
  if (texts.corrections !== null) return parseDisclosure(texts.disclosure, file);
  // A file that is no JSON is told with its place, before it is taken as it is.
  const checked = parseFile(partsSchema, texts.disclosure, file, 'convert');
  return { ...(JSON.parse(texts.disclosure) as Disclosure), ...checked };
}
