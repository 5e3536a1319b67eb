import { z } from 'zod';
import { SUBJECT_IDS } from './cell-names.ts';
import { MEASURES, TABLE_KINDS } from '../vocabulary/index.ts';

/**
 * What a result of the checks can say: the id of a sentence and the values that go into it. The sentences stand in
 * `src/i18n`, one file a language. Amounts are in fen; they are printed in the unit of the cell they belong to.
 */

const fen = z.int();
const count = z.int().nonnegative();
const percent = z.number();
const text = z.string();
const table = z.enum(TABLE_KINDS);
const none = z.strictObject({});
const title = z.strictObject({ title: text });

/** A scope to keep in mind, or a likely cause of a difference. */
export const REMARKS = [
  'unusual-sources',
  'other-funds-or-twice',
  'restated',
  'agency-scope',
  'not-every-project',
  'reading-doubted',
  'adjusted-since',
] as const;

/** How a figure with fewer digits was made from one with more. */
export const ROUNDINGS = ['half-up', 'half-even', 'cut'] as const;

/** Words of a template, or of a spreadsheet, that were left standing. */
export const LEFTOVER_IDS = [
  'instruction',
  'placeholder',
  'added',
  'choices',
  'reason',
  'directions',
  'name',
  'stops',
] as const;

const remark = z.enum(REMARKS).nullable();

const VALUES = {
  // Of several rules.
  /** The first cell is the total, the others its parts; `added` is their sum. */
  sum: z.strictObject({ total: fen, added: fen, remark }),
  /** Two cells that must be the same; `rounded`: how the one with fewer digits comes from the other, where it does. */
  equal: z.strictObject({ first: fen, second: fen, remark, rounded: z.enum(ROUNDINGS).optional() }),
  /** As `equal`, where money carried over from last year may explain the difference. */
  'equal-but-carried-over': z.strictObject({ first: fen, second: fen }),
  'nothing-to-check': none,
  'no-data': z.strictObject({ tables: z.array(table) }),
  'no-unit': z.strictObject({ tables: z.array(table) }),
  'codes-repeated': none,
  /** Most comparisons of a rule in a table fail: what was read is in doubt, not what is printed. */
  'reading-doubted': z.strictObject({ title: text.nullable(), failed: count, made: count }),

  // balance
  'no-two-sides': title,
  /** Rows of which it is not known whether they belong to the total. */
  'parts-unknown': z.strictObject({ rows: z.array(text) }),
  'side-without-total': z.strictObject({ title: text, side: z.enum(['revenue', 'expenditure']) }),

  // totals
  'not-by-class': title,
  'no-total-for-balance': z.strictObject({ table, why: z.enum(['not-single', 'empty', 'missing']) }),

  // rows
  'whole-blank': none,

  // of final accounts
  /** Opening balance and revenue of the year against expenditure and closing balance: cells in this order. */
  'carried-balance': z.strictObject({ before: fen, after: fen, blanks: z.boolean() }),

  // roll-up
  'no-levels': title,
  'total-blank': none,
  'rows-below-blank': none,
  'codes-out-of-order': z.strictObject({ rows: z.array(text) }),
  'no-list': title,
  'list-with-subtotals': title,

  // across-tables
  'no-total-to-compare': z.strictObject({ table, why: z.enum(['several', 'no-total', 'empty', 'missing']) }),
  'classes-by-unit': none,
  'fund-absent': z.strictObject({ fund: z.enum(['government-funds', 'state-capital']) }),
  'balance-absent': none,
  'other-money': z.strictObject({
    sources: z.array(text),
    funds: z.array(z.enum(['government-funds', 'state-capital'])),
  }),
  'money-carried-over': none,

  // projects
  'no-project-amounts': none,
  /** The first cell, a part, is larger than the second, of which it is a part. */
  'part-exceeds-whole': z.strictObject({ part: fen, whole: fen }),
  'no-project-total': none,
  'projects-unpublished': z.strictObject({ projects: count, added: fen, total: fen }),
  /** Those of forms and rows; the narrative tells `told` more, of which it cannot be said whether they are among them. */
  'projects-told-left-out': z.strictObject({ projects: count, told: count, added: fen, total: fen }),
  'projects-without-targets': z.strictObject({ title: text, listed: count, names: z.array(text) }),

  // three-public
  'three-public-table-empty': z.strictObject({ table }),
  'codes-of-its-own': z.strictObject({ title: text, item: z.enum(MEASURES) }),
  'projects-by-account-unpublished': z.strictObject({ item: z.enum(MEASURES), more: fen }),

  // weights; `project`: the first table's project, `null` for the targets of the whole department.
  'no-indicators': none,
  'execution-weight-unprinted': z.strictObject({ project: text.nullable(), tables: count, usual: count }),
  'weights-unprinted': z.strictObject({ project: text.nullable(), tables: count }),
  'weights-incomplete': z.strictObject({ project: text.nullable(), indicators: count, without: count }),
  weights: z.strictObject({
    project: text.nullable(),
    execution: text.nullable(),
    total: z.number(),
    whole: z.number().default(100),
  }),

  // changes
  'no-years-to-compare': title,
  'new-this-year': z.strictObject({ printed: text }),
  'change-percent': z.strictObject({ printed: text, current: fen, prior: fen, computed: percent }),
  'prior-document-absent': none,

  // narrative
  'no-narrative': z.strictObject({ omitted: z.boolean() }),
  /** The narrative says that there is none; `printed`: the amount that a table prints all the same. */
  'said-to-be-none': z.strictObject({ subject: z.enum(SUBJECT_IDS), words: text, printed: fen.nullable() }),
  'account-not-in-table': title,
  change: z.strictObject({ stated: fen, current: fen, prior: fen }),
  /** The first cell says by how much the second grew: by more than it is. */
  'increase-exceeds': z.strictObject({ stated: fen, current: fen }),
  growth: z.strictObject({ percent, current: fen, prior: fen, computed: percent }),
  share: z.strictObject({ percent, part: fen, whole: fen, computed: percent }),
  'project-count': z.strictObject({ stated: count, published: count }),
  /** The first cell is the rate that is printed, the others what was spent and what was planned. */
  'execution-rate': z.strictObject({ percent, spent: fen, planned: fen, computed: percent }),
  /** The first cell is the words: what was spent is said to be above what was planned, below it, or the same. */
  'execution-direction': z.strictObject({ said: z.enum(['above', 'below', 'same']), spent: fen, planned: fen }),

  // accounts
  'names-unknown': none,
  /** A code with its usual name; `by`: who says so. */
  'account-named': z.strictObject({ code: text, known: text, by: z.enum(['list', 'portal']) }),
  'code-of-another-name': z.strictObject({ code: text, printed: text, known: text, by: z.enum(['list', 'portal']) }),
  /** Most codes of a table carry other names; `names`: each with the printed and the known one. */
  'codes-of-other-names': z.strictObject({
    title: text,
    made: count,
    names: z.array(z.strictObject({ code: text, printed: text, known: text })),
  }),

  // form
  'no-profile': none,
  'table-published': z.strictObject({ table, title: text, empty: z.boolean() }),
  'table-missing': z.strictObject({ table, title: text, titleOnly: z.boolean() }),
  'narrative-missing': none,
  'narrative-not-kept': none,
  /** Sections of the narrative have a name in each language in the profile. */
  'section-present': z.strictObject({ zh: text, en: text }),
  'section-missing': z.strictObject({ zh: text, en: text }),
  'listed-table-found': title,
  'listed-table-missing': z.strictObject({ title: text, titleOnly: z.boolean() }),
  'title-of-another-year': z.strictObject({ title: text, named: z.int(), year: z.int() }),
  'compared-with-another-year': z.strictObject({ words: text, compared: z.int(), year: z.int() }),
  'old-account-name': z.strictObject({ printed: text, now: text, since: z.int() }),
  'reason-of-another-account': z.strictObject({ account: text, named: text }),
  'budget-of-another-year': z.strictObject({ stated: z.int(), year: z.int() }),
  'code-out-of-order': z.strictObject({ title: text, row: text, code: text }),
  'section-number-repeated': z.strictObject({ heading: text, numeral: text, number: z.int() }),
  'unknown-table': title,
  'spreadsheet-error': z.strictObject({ printed: text }),
  leftover: z.strictObject({ leftover: z.enum(LEFTOVER_IDS), printed: text }),
  'personal-number': none,
  'note-of-no-data': z.strictObject({ title: text, amounts: count }),
  'accounts-too-coarse': z.strictObject({ title: text, level: z.enum(['item', 'section']) }),
  'empty-without-words': title,
  vehicles: z.strictObject({ total: count, added: count }),
  'not-an-amount': z.strictObject({ printed: text, header: text }),
  'indicator-columns-disagree': z.strictObject({ title: text.nullable() }),
  'personal-number-hidden': z.strictObject({ title: text.nullable() }),

  // Of the corrections file.
  // The first three are also Problems.
  'correction-cell-missing': z.strictObject({ cell: text }),
  'correction-outdated': z.strictObject({ cell: text, printed: text, recorded: text }),
  'correction-not-amount': z.strictObject({ cell: text, text }),
  'accepted-finding-gone': z.strictObject({ rule: text, named: z.array(text) }),
  /** A doubt was looked at and its cell prints something else now; `recorded`: what it printed, where it was one cell. */
  'checked-otherwise': z.strictObject({
    doubt: text,
    cell: text.nullable(),
    printed: text.nullable(),
    recorded: text.nullable(),
  }),
} as const;

export type FindingId = keyof typeof VALUES;
export type FindingValues = { [Id in FindingId]: z.infer<(typeof VALUES)[Id]> };
/** A sentence to be made: its id, and its values. */
export type Says = { [Id in FindingId]: { id: Id; values: FindingValues[Id] } }[FindingId];
export type Rounding = (typeof ROUNDINGS)[number];
export type RemarkId = (typeof REMARKS)[number];
export type LeftoverId = (typeof LEFTOVER_IDS)[number];

const [first, ...others] = Object.entries(VALUES).map(([id, values]) =>
  z.strictObject({ id: z.literal(id), values }),
) as [z.ZodObject<{ id: z.ZodLiteral<string>; values: z.ZodObject }>];

/** Every id with its own values, and nothing else. */
export const saysSchema = z.discriminatedUnion('id', [first, ...others]) as unknown as z.ZodType<Says>;
