import { csvText } from '../../csv.ts';
import type { Strings } from '../../i18n/strings.ts';
import { fenDigits, type MoneyUnit } from '../../money.ts';
import { isUnproven, pageOfProject, pageOfYear } from './rows.ts';
import type { ProjectTable } from './table.ts';

/**
 * Rows as CSV, in their order: amounts as printed with their unit, and as numbers in 万元 and in yuan; every row with the address of its
 * project and of its document. `base`: the address of the site, with a slash at its end.
 */
export function projectsCsv(
  table: ProjectTable,
  rows: Uint32Array,
  base: string,
  { project, projects }: Strings,
): string {
  const digits = (fen: number, unit: MoneyUnit) => (Number.isNaN(fen) ? null : trimmed(fenDigits(fen, unit)));
  const lines = Array.from(rows, (row) => {
    const { regions, departments, accounts } = table.head;
    const department = departments[table.departments[row] ?? -1];
    const account = accounts[table.accounts[row] ?? -1];
    const amount = table.amounts[row] ?? NaN;
    return [
      table.names[row] ?? '',
      table.codes[row] || null,
      department?.label ?? '',
      regions[department?.region ?? -1]?.line ?? '',
      table.years[row] ?? null,
      isUnproven(table, row) ? project.unverified(table.printed[row] ?? '') : table.printed[row] || null,
      table.units[row] || null,
      digits(amount, '万元'),
      digits(amount, '元'),
      digits(table.priors[row] ?? NaN, '元'),
      digits(table.change(row), '元'),
      account?.code ?? null,
      account?.name || null,
      table.marks.has(row) ? projects.csvYes : null,
      table.corrected.get(row)?.printed ?? null,
      base + pageOfProject(table, row),
      base + pageOfYear(table, row) + (table.places[row] ?? ''),
    ];
  });
  return csvText([projects.csvHeadings, ...lines]);
}

/** Digits without the zeros that end their decimals, down to two. */
function trimmed(digits: string): string {
  const least = digits.indexOf('.') + 3;
  let end = digits.length;
  while (end > least && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
