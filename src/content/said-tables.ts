import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { faultAt } from './parse.ts';

const from1 = z.int().positive();

/** Where a table of the original begins, as far as is needed; `nth`: which of those that begin there, from 1. */
const gridSchema = z.strictObject({
  file: z.string().optional(),
  page: from1.optional(),
  line: from1.optional(),
  sheet: z.string().optional(),
  row: from1.optional(),
  nth: from1.optional(),
});

/** `tables` of a `disclosure.yaml`: tables that are one though they look like two, or two though they look like one. */
export const saidTablesSchema = z.strictObject({
  /** Each goes on with the table before it. */
  join: z.array(gridSchema).optional(),
  /** Its row of that number, from 1, begins another table. */
  split: z.array(gridSchema.extend({ before: from1 })).optional(),
});

/** What is said of tables, and what is wrong with an entry to which no table of the document answers. */
export interface TablesSaid {
  said: z.infer<typeof saidTablesSchema>;
  fault(list: 'join' | 'split', index: number): Problem;
}

export function tablesSaid(said: TablesSaid['said'], text: string, file: string): TablesSaid {
  return {
    said,
    fault: (list, index) => {
      const value = JSON.stringify(said[list]?.[index] ?? {});
      const values = { field: `tables, ${list} #${index + 1}`, value, wanted: 'table-there', limit: '' } as const;
      return faultAt(text, file, ['tables', list, index], { id: 'field-form', values }, 'mend');
    },
  };
}
