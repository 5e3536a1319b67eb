import { z } from 'zod';
import { MONEY_UNITS } from '../money.ts';

export const placeSchema = z.strictObject({
  file: z.string().optional(),
  page: z.int().positive().optional(),
  line: z.int().positive().optional(),
  sheet: z.string().optional(),
  row: z.int().positive().optional(),
  part: z.enum(['page-header', 'page-footer', 'text-box']).optional(),
});

export const unitSchema = z.enum(MONEY_UNITS);
