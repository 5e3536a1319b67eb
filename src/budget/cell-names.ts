import { z } from 'zod';
import { MEASURES } from '../vocabulary/index.ts';

/**
 * What stands at a place that a check speaks of, in parts, so that each language words it in its own way. Titles, labels
 * and headers are as printed, without white space.
 */

/** What an amount of the narrative can be said to be. */
export const SUBJECT_IDS = [
  'revenue-total',
  'expenditure-total',
  'appropriation-expenditure',
  'general-revenue',
  'general-expenditure',
  'funds-expenditure',
  'state-expenditure',
  'source',
  'carried-over',
  'surplus-used',
  'carried-forward',
  'class',
  'item',
  'basic',
  'project',
  'personnel',
  'routine-operating',
  'three-public-total',
  'overseas',
  'receptions',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
  'agency-operating',
  'procurement',
  'goods',
  'works',
  'services',
  'performance',
  'performance-key',
  'performance-ordinary',
  /** Something amounts may belong to that no table shows; it keeps them from the subject before. */
  'unknown',
] as const;

/**
 * What a statement says of its subject. `level`: the figure itself; `change`: by how much it grew (negative: shrank) against
 * another year; `execution`: what was spent the year before; `prior`: what was budgeted the year before; `prior-final`: what the final
 * accounts of the year before print; `planned`: what the budget of the year was; `rate`: how much of it was spent, in percent; `percent`: growth in percent; `share`: its share of the whole;
 * `none`: there is none; `count`: a number of projects.
 */
export const STATEMENT_KINDS = [
  ...(['level', 'change', 'execution', 'prior', 'percent', 'share', 'none', 'count'] as const),
  ...(['prior-final', 'planned', 'rate'] as const),
] as const;

const index = z.int().nonnegative();
const line = z.int().positive();
const year = z.int();

export const cellNameSchema = z.discriminatedUnion('kind', [
  /** A cell of a table by its row and its column, or the table as a whole. */
  z.strictObject({
    kind: z.literal('table'),
    title: z.string(),
    row: z.strictObject({ code: z.string().nullable(), label: z.string() }).nullable(),
    /** The header from the top down, as far as it tells the column from others; empty for no column. */
    column: z.array(z.string()),
    /** The column's year, where the table shows more than one and the header does not say it. */
    year: year.nullable(),
    /** The year whose document the table is in, where that is another one. */
    published: year.nullable(),
    /** That document is the budget beside which final accounts stand. */
    stage: z.literal('budget').optional(),
  }),
  /** Nothing: the account (by its name that of a measure) is not in the table, or the table has no data. */
  z.strictObject({
    kind: z.literal('absent'),
    title: z.string(),
    what: z.enum(['account', 'data']).or(z.strictObject({ accountOf: z.enum(MEASURES) })),
  }),
  /** A cell of a table by its place alone; row and column from 0. */
  z.strictObject({ kind: z.literal('position'), title: z.string(), row: index, column: index }),
  /** An amount of a project, in the table of that title; `part`: the source of funding it is. */
  z.strictObject({
    kind: z.literal('project'),
    title: z.string().nullable(),
    project: z.string(),
    part: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('weight'), title: z.string(), indicator: z.string() }),
  /** What the narrative says; `words` are its own for the subject, `line` is that of its Markdown file, from 1. */
  z.strictObject({
    kind: z.literal('statement'),
    line,
    subject: z.enum(SUBJECT_IDS),
    words: z.string(),
    of: z.enum(STATEMENT_KINDS),
  }),
  z.strictObject({ kind: z.literal('line'), line }),
  z.strictObject({ kind: z.literal('heading'), title: z.string() }),
  z.strictObject({ kind: z.literal('document') }),
  /** A cell that a correction names and the document may not have. */
  z.strictObject({ kind: z.literal('anchor'), anchor: z.string() }),
]);

export type CellName = z.infer<typeof cellNameSchema>;
export type SubjectId = (typeof SUBJECT_IDS)[number];
export type StatementKind = (typeof STATEMENT_KINDS)[number];
