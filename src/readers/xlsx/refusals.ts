import type { Problem, ProblemId } from '../../problem.ts';

/** What a whole workbook is refused for, though it be found in one of its sheets: limits, and what no office program writes. */
const REFUSALS: ReadonlySet<ProblemId> = new Set([
  'xml-doctype',
  'xml-too-deep',
  'table-too-large',
  'table-too-merged',
  'too-many-format-rules',
]);

/** Does a Problem with a sheet cost the whole workbook? Any other costs the sheet. */
export function isRefusal({ id }: Problem): boolean {
  return REFUSALS.has(id);
}
