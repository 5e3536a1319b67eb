import { isAmount } from '../money.ts';
import { Problem } from '../problem.ts';
import type { Disclosure } from './schema.ts';

/**
 * Throws a Problem for what is no disclosure: a page that only leads to one, a list of findings, a text. A disclosure has at
 * least one printed amount in a table, or a project.
 */
export function requireFigures({ tables, projects, overallPerformance, source, identity }: Disclosure): void {
  const amounts = tables.some(({ rows }) => rows.some((row) => row.amounts.some(({ text }) => isAmount(text))));
  if (amounts || projects.length > 0 || overallPerformance.length > 0) return;
  const file = source.files[0]?.name;
  const { department, year } = identity;
  throw new Problem('no-figures', { department: department.name, year }, { place: file === undefined ? {} : { file } });
}
