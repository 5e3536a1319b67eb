import { z } from 'zod';
import { FACTS, MEASURES, TABLE_KINDS } from '../vocabulary/index.ts';
import { placeSchema, unitSchema } from './place-schema.ts';

/** Figures that the narrative alone tells, with the place of their sentence: they stay where its prose is left out. */

/** An amount in words: `60.13`, `万元`, and its value in fen. */
const saidAmountSchema = z.strictObject({ text: z.string(), unit: unitSchema, fen: z.int() });

/** Where a figure stands in the narrative's Markdown: line from 1, first character and length in it in UTF-16 units; `null` where the prose is left out. */
const atSchema = z
  .strictObject({ line: z.int().positive(), start: z.int().nonnegative(), length: z.int().positive() })
  .nullable();

/**
 * What a budget says was spent on one thing the year before (执行数). `kind`: the table of this document that has the thing, so that
 * both are of the same money; `null` where none has it, or none with the figure that the narrative states. An account is told by `code` or,
 * without a table, by its names from its class down (`path`); what is no account by `measure`.
 */
export const spentBeforeSchema = z.strictObject({
  kind: z.enum(TABLE_KINDS).nullable(),
  code: z.string().nullable(),
  path: z.array(z.string()),
  measure: z.enum(MEASURES).nullable(),
  amount: saidAmountSchema,
  /** Where it is not printed itself: this year's figure and the change from what was spent, whose difference it is. */
  derived: z.strictObject({ now: saidAmountSchema, change: saidAmountSchema }).nullable(),
  place: placeSchema,
  at: atSchema,
});

/** A figure of the narrative of final accounts that no table holds. `words`: those right before it, as printed; `fen`: of an amount alone. */
export const factSchema = z.strictObject({
  fact: z.enum(FACTS),
  words: z.string(),
  text: z.string(),
  unit: z.string(),
  fen: z.int().nullable(),
  place: placeSchema,
  at: atSchema,
});

export type SpentBefore = z.infer<typeof spentBeforeSchema>;
export type Fact = z.infer<typeof factSchema>;
