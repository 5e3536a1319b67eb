import { isAmount } from '../money.ts';
import { Problem } from '../problem.ts';
import { toldField } from '../vocabulary/index.ts';
import type { Disclosure } from './schema.ts';
import { readToldAmount } from './told-amount.ts';

/**
 * Throws a Problem for what is no disclosure: a page that only leads to one, a list of findings, a text. A disclosure has at
 * least one printed amount in a table, or a project, or an amount under a numbered 年度预算安排 of its narrative (Markdown).
 */
export function requireFigures(
  { tables, projects, overallPerformance, source, identity }: Disclosure,
  narrative: string | null = null,
): void {
  const amounts = tables.some(({ rows }) => rows.some((row) => row.amounts.some(({ text }) => isAmount(text))));
  if (amounts || projects.length > 0 || overallPerformance.length > 0) return;
  if (narrative !== null && tellsBudget(narrative, identity.year)) return;
  const file = source.files[0]?.name;
  const { department, year } = identity;
  throw new Problem('no-figures', { department: department.name, year }, { place: file === undefined ? {} : { file } });
}

function tellsBudget(narrative: string, year: number): boolean {
  const lines = narrative.split('\n').map((line) => line.replace(/^#+\s*|\\/gu, ''));
  return lines.some((line, index) => {
    const heading = toldField(line);
    if (heading?.field !== 'amount' || !heading.numbered) return false;
    const below = lines.slice(index + 1).find((next) => next.trim() !== '') ?? '';
    return readToldAmount(heading.rest + below, year).amount !== null;
  });
}
