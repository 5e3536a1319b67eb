import { z } from 'zod';
import { OUTCOMES, RULE_IDS, SEVERITIES } from '../vocabulary/index.ts';
import { cellNameSchema } from './cell-names.ts';
import { saysSchema } from './findings.ts';
import { placeSchema, unitSchema } from './schema.ts';

/** The results of the reconciliation rules (勾稽), as `content/checks/<region>/<department>/<year>.json` holds them. */

/**
 * The version of what the rules find: raised whenever the same disclosure gives other results than before (another outcome,
 * figure or identifier), so that stored results of the version before are told from present ones.
 */
export const RULES_VERSION = 13;

const index = z.int().nonnegative();

/** A place in the disclosure that a result speaks of. */
export const checkedCellSchema = z.strictObject({
  /** Id of the table, `narrative`, or `null` for the document as a whole. */
  table: z.string().nullable(),
  row: index.nullable(),
  column: index.nullable(),
  /** What stands there, in parts; `nameText` of i18n words it. */
  name: cellNameSchema,
  /** As printed; personal data is masked. */
  text: z.string(),
  unit: unitSchema.nullable(),
  fen: z.int().nullable(),
  place: placeSchema,
  /** `<table>-r<row>-c<column>`, `narrative-<n>`, the table's id, or `null`. */
  anchor: z.string().nullable(),
});

export const acknowledgementSchema = z.strictObject({ reason: z.string(), date: z.string() });

export const checkResultSchema = z.strictObject({
  rule: z.enum(RULE_IDS),
  /** Names the single check inside the disclosure; stable as long as the tables are. */
  key: z.string(),
  outcome: z.enum(OUTCOMES),
  /** How grave a difference is; `note` for whatever holds. */
  severity: z.enum(SEVERITIES),
  /** What was found; `findingText` of i18n makes the sentence. */
  says: saysSchema,
  /** The printed total or statement first, then what it is held against. */
  cells: z.array(checkedCellSchema),
  /** First figure minus what it should be, in `differenceUnit`; `null` where nothing was subtracted. */
  difference: z.number().nullable(),
  differenceUnit: z.enum(['fen', 'points', 'percent', 'count']).nullable(),
  /** Set where a person has looked at the finding and accepted it; the outcome stays. */
  acknowledged: acknowledgementSchema.nullable(),
});

export const ruleCountsSchema = z.strictObject({
  holds: index,
  rounding: index,
  differs: index,
  notApplicable: index,
  /** Differences that a person has accepted; they are counted in `differs` too. */
  acknowledged: index,
});

/** An amount of the narrative and the cell it quotes. */
export const narrativeLinkSchema = z.strictObject({
  anchor: z.string(),
  /** Line of the narrative's Markdown file, from 1. */
  line: z.int().positive(),
  /** Where the amount stands in that line: first character and length, in UTF-16 units. */
  start: index,
  length: index,
  text: z.string(),
  /** What the amount is said to be: `公务接待费`. */
  subject: z.string(),
  outcome: z.enum(OUTCOMES),
  cell: checkedCellSchema,
});

/** What becomes of an amount of the narrative: held against something printed, explained by what it is, or `unread`. */
export const TOLD_KINDS = [
  'compared',
  'change',
  'prior',
  'planned',
  'goal',
  'assets',
  'reserved',
  'price',
  'reason',
  'unread',
] as const;

/** Every amount that the narrative prints, accounted for. */
export const toldAmountsSchema = z.strictObject({
  amounts: index,
  compared: index,
  explained: index,
  unread: index,
  /** In the order of the text; `line` is that of the narrative's Markdown file, from 1. */
  list: z.array(z.strictObject({ line: z.int().positive(), text: z.string(), kind: z.enum(TOLD_KINDS) })),
});

/** `content/checks/<region>/<department>/<year>.json`. */
export const checksFileSchema = z.strictObject({
  schema: z.literal(2),
  /**
   * What it was computed from: SHA-256 of the disclosure's file, of its narrative's, of last year's, of the budget's beside final accounts, of the corrections', of
   * the profile as it was applied and of the names that its codes are known by, and the version of the rules.
   */
  inputs: z.strictObject({
    disclosure: z.string(),
    narrative: z.string().nullable(),
    prior: z.string().nullable(),
    /** Of final accounts: of the budget of the year. */
    budget: z.string().nullable().optional(),
    corrections: z.string().nullable(),
    profile: z.string().nullable(),
    names: z.string().nullable().default(null),
    rules: z.int().positive(),
  }),
  /** Name of the jurisdiction profile used for the form. */
  profile: z.string().nullable(),
  counts: ruleCountsSchema,
  rules: z.array(
    z.strictObject({
      rule: z.enum(RULE_IDS),
      counts: ruleCountsSchema,
    }),
  ),
  /** Every result that does not simply hold: differences, roundings, rules without their tables. */
  results: z.array(checkResultSchema),
  links: z.array(narrativeLinkSchema),
  /** The narrative's amounts; `null` without a narrative, and in a file written before they were counted. */
  narrative: toldAmountsSchema.nullable().default(null),
});

export type { Outcome, RuleId, Severity } from '../vocabulary/index.ts';
export type { CellName, StatementKind, SubjectId } from './cell-names.ts';
export type { FindingId, FindingValues, LeftoverId, RemarkId, Rounding, Says } from './findings.ts';
export type CheckedCell = z.infer<typeof checkedCellSchema>;
export type CheckResult = z.infer<typeof checkResultSchema>;
export type RuleCounts = z.infer<typeof ruleCountsSchema>;
export type ToldAmounts = z.infer<typeof toldAmountsSchema>;
export type NarrativeLink = z.infer<typeof narrativeLinkSchema>;
export type ChecksFile = z.infer<typeof checksFileSchema>;
