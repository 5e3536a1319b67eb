import { z } from 'zod';
import { PERSONAL_KINDS } from '../privacy/index.ts';

/** What is kept of a decision on a number that looks personal, besides its place. */
export const decisionFields = {
  decision: z.enum(['show', 'hide']),
  kind: z.enum(PERSONAL_KINDS),
  /** The last signs of a number that is shown. */
  ends: z
    .string()
    .regex(/^[A-Z\d]{4}$/u)
    .optional(),
  reason: z.string(),
};
