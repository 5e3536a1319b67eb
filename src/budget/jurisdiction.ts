import { z } from 'zod';
import { isKnownTitle } from '../tables/index.ts';
import {
  centralOrganisation,
  FORM_FIELDS,
  INDICATOR_FIELDS,
  kindOfTitle,
  tableName,
  TABLE_KINDS,
  MEASURES,
  type Meaning,
  type OwnTitle,
  type OwnWords,
  type TableKind,
} from '../vocabulary/index.ts';
import { unitSchema, type Disclosure, type Identity } from './schema.ts';

/**
 * What a jurisdiction asks of a disclosure: `content/jurisdictions/<name>.yaml`. The national minimum is the eight tables of
 * 财预〔2016〕143号; districts add their own.
 */

const pattern = z.string().refine((source) => {
  try {
    return Boolean(new RegExp(source, 'u'));
  } catch {
    return false;
  }
}, 'not a regular expression');

/** What a word over a column may say: what its amounts are of, or that it holds codes, names or texts. */
const COLUMN_ROLES = ['code', 'label', 'text'] as const;
const headerMeaning = z.enum([...MEASURES, ...COLUMN_ROLES]);
type HeaderMeaning = z.infer<typeof headerMeaning>;

const wordOf = <T extends z.ZodType>(means: T) => z.strictObject({ text: z.string().min(1), means });

/** Words that only documents of these regions print; known there besides the common ones. */
const wordsSchema = z.strictObject({
  /** Words over columns. */
  headers: z.array(wordOf(headerMeaning)).optional(),
  /** Labels of forms. */
  labels: z.array(wordOf(z.enum(FORM_FIELDS))).optional(),
  /** Words over the columns of indicators. */
  indicators: z.array(wordOf(z.enum(INDICATOR_FIELDS))).optional(),
});

export const jurisdictionSchema = z.strictObject({
  /** Identifier, the file's name: `chongqing-district`. */
  name: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  /** Regular expressions over the region's name; where several profiles match, the higher `priority` wins. */
  match: z.strictObject({
    regions: z.array(pattern).min(1),
    priority: z.int().nonnegative(),
    /** For bodies of the central government (region 教育部); a profile without it is for local ones only. */
    central: z.boolean().optional(),
    /** For final accounts (决算); a profile without it is for budgets only. */
    stage: z.literal('final-accounts').optional(),
  }),
  /** Where the requirement comes from. */
  basis: z.string(),
  /** Unit in which most tables are printed. */
  unit: unitSchema,
  tables: z.array(
    z.strictObject({
      kind: z.enum(TABLE_KINDS),
      /** Official titles, without year and department; the first is the usual one. */
      titles: z.array(z.string()).min(1),
      /** An optional table is shown where it is present and not missed where it is absent. */
      optional: z.boolean().default(false),
    }),
  ),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: z.strictObject({ zh: z.string(), en: z.string() }),
      /** Regular expressions over the narrative's text; one match is enough. */
      patterns: z.array(pattern).min(1),
      optional: z.boolean().default(false),
    }),
  ),
  words: wordsSchema.optional(),
});

export type Jurisdiction = z.infer<typeof jurisdictionSchema>;

const { shape } = jurisdictionSchema;

/**
 * A profile that `extends` another: it says only what is its own. Tables are told by kind, sections by id; titles are added to
 * those of the other, and so are words; everything else replaces it.
 */
export const extendingSchema = z.strictObject({
  extends: z.string(),
  name: shape.name,
  title: shape.title,
  match: shape.match,
  basis: shape.basis.optional(),
  unit: shape.unit.optional(),
  tables: z
    .array(
      z.strictObject({
        kind: z.enum(TABLE_KINDS),
        titles: z.array(z.string()).default([]),
        optional: z.boolean().optional(),
      }),
    )
    .default([]),
  sections: shape.sections.default([]),
  words: wordsSchema.optional(),
});

export type Extending = z.infer<typeof extendingSchema>;

/** A profile made of another and what is its own. A table of its own without titles has the usual one. */
export function extendJurisdiction(base: Jurisdiction, own: Extending): Jurisdiction {
  const { name, title, match, basis = base.basis, unit = base.unit, tables, sections } = own;
  const words = bothWords(own.words, base.words);
  const tableOf = (kind: TableKind) => tables.find((entry) => entry.kind === kind);
  return jurisdictionSchema.parse({
    ...{ name, title, match, basis, unit },
    ...(words && { words }),
    tables: [
      ...base.tables.map((entry) => {
        const { titles = [], optional = entry.optional } = tableOf(entry.kind) ?? {};
        return { kind: entry.kind, titles: [...new Set([...titles, ...entry.titles])], optional };
      }),
      ...tables
        .filter(({ kind }) => !base.tables.some((entry) => entry.kind === kind))
        .map((entry) => ({ ...entry, titles: entry.titles.length > 0 ? entry.titles : [tableName(entry.kind).zh] })),
    ],
    sections: [
      ...base.sections.map((entry) => sections.find(({ id }) => id === entry.id) ?? entry),
      ...sections.filter(({ id }) => !base.sections.some((entry) => entry.id === id)),
    ],
  });
}

type Words = NonNullable<Jurisdiction['words']>;

/** The words of a profile and of the one it extends; its own count first. */
function bothWords(own: Words | undefined, base: Words | undefined): Words | undefined {
  if (!own || !base) return own ?? base;
  return {
    headers: [...(own.headers ?? []), ...(base.headers ?? [])],
    labels: [...(own.labels ?? []), ...(base.labels ?? [])],
    indicators: [...(own.indicators ?? []), ...(base.indicators ?? [])],
  };
}

/** What a profile knows beside the words that are known everywhere: its titles that look like none, and its `words`. */
export function ownWords({ tables, words }: Jurisdiction): OwnWords {
  return {
    titles: ownTitles(tables),
    headers: (words?.headers ?? []).map(({ text, means }) => ({ text, meaning: meaningOfWord(means) })),
    labels: (words?.labels ?? []).map(({ text, means }) => ({ text, field: means })),
    indicators: (words?.indicators ?? []).map(({ text, means }) => ({ text, field: means })),
  };
}

function meaningOfWord(means: HeaderMeaning): Meaning {
  const role = COLUMN_ROLES.find((each) => each === means);
  if (role) return { role, measure: null };
  const measure = MEASURES.find((each) => each === means) ?? null;
  return { role: measure === 'change-percent' ? 'percent' : 'amount', measure };
}

function ownTitles(tables: Jurisdiction['tables']): OwnTitle[] {
  return tables
    .flatMap(({ kind, titles }) => titles.map((title) => ({ kind, title })))
    .filter(({ kind, title }) => !isKnownTitle(title) || kindOfTitle(title) !== kind);
}

/**
 * The profile for a budget or final accounts of a department: the one it names itself (`jurisdiction` in its file), else the one of highest priority
 * whose pattern matches the region's name, else `null`. What is asked of local bodies is not asked of a ministry's, nor the other way round.
 */
export function pickJurisdiction(
  profiles: readonly Jurisdiction[],
  region: string,
  named: string | null = null,
  stage?: Identity['stage'],
): Jurisdiction | null {
  const own = profiles.find((profile) => profile.name === named && profile.match.stage === stage);
  // The profile that a department names for its budget says nothing of its final accounts.
  if (own || (named !== null && stage === undefined)) return own ?? null;
  const central = centralOrganisation(region) !== null;
  const matching = profiles
    .filter(({ match }) => match.stage === stage)
    .filter(
      ({ match }) =>
        (match.central ?? false) === central && match.regions.some((source) => new RegExp(source, 'u').test(region)),
    );
  return matching.toSorted((a, b) => b.match.priority - a.match.priority || a.name.localeCompare(b.name))[0] ?? null;
}

export interface TableStatus {
  kind: TableKind;
  title: string;
  status: 'present' | 'empty' | 'missing';
  optional: boolean;
  /** Ids of the tables of this kind. */
  tables: string[];
  /** The title stands in the document with no table under it. */
  titleOnly: boolean;
}

/** Which of the tables a profile lists are in a disclosure: present, present but without data, or missing. */
export function tableStatus(profile: Jurisdiction, disclosure: Disclosure): TableStatus[] {
  return profile.tables.map(({ kind, titles, optional }) => {
    const found = disclosure.tables.filter((table) => table.kind === kind);
    const status = found.length === 0 ? 'missing' : found.every((table) => table.empty) ? 'empty' : 'present';
    const titleOnly = status === 'missing' && disclosure.titlesWithoutTable.some((entry) => entry.kind === kind);
    return { kind, title: titles[0] ?? kind, status, optional, tables: found.map((table) => table.id), titleOnly };
  });
}
