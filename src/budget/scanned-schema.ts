import { z } from 'zod';

/**
 * What the sums of a document say of a figure that was read from a picture. `proven`: it stands in a sum that holds exactly, or equals such
 * a figure, and stands in no comparison that fails; `suspect`: in one that fails; `unproven`: in none that proves it.
 */
const PROOFS = ['proven', 'suspect', 'unproven'] as const;

/**
 * A figure that was read from the picture of a page: its box on the page in points, how sure the recogniser was of its least sure
 * character (0 to 1), both `null` where they are not known, and its proof. Only `proven` ones have a value.
 */
export const scannedFigureSchema = z.strictObject({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  proof: z.enum(PROOFS),
});

export type Proof = (typeof PROOFS)[number];
export type ScannedFigure = z.infer<typeof scannedFigureSchema>;
