import type { Strings } from '../i18n/index.ts';
import { onlyOne } from '../lists.ts';
import type { AmountView } from './amounts.ts';
import type { BarCell, BarRow } from './bar-table.ts';
import { amountCell, changeCells, computedCell, yearsBar } from './figure-bars.ts';
import type { ProjectView } from './projects.ts';

/** A project in one document, with the page that its amount stands on. */
export interface ProjectYearLine {
  year: number;
  name: string;
  /** The name in that document, where it is another one than the page's. */
  formerly: string | null;
  amount: AmountView | null;
  page: string;
  /** The project on that page. */
  href: string;
}

/** The years of a project, newest first; a change only against the document of the year right before, where each has it once. */
export function projectYearRows(lines: readonly ProjectYearLine[], strings: Strings): BarRow[] {
  const only = (year: number) => onlyOne(lines, (line) => line.year === year);
  return lines.map((line): BarRow => {
    const before = only(line.year) ? only(line.year - 1) : null;
    const missing: BarCell = { text: strings.project.noAmount, quiet: true };
    return {
      label: strings.list.yearOf(line.year),
      href: line.href,
      ...(line.formerly === null ? {} : { sub: line.formerly }),
      cells: [
        amountCell(line.amount, strings, line.page) ?? missing,
        ...changeCells(line, before ?? { amount: null, page: '' }, null, strings),
      ],
      bar: yearsBar(line.amount),
    };
  });
}

/** Projects elsewhere under like names, with whose they are. */
export function viewLikeRows(
  lines: readonly (Omit<ProjectYearLine, 'formerly'> & { department: string; region: string })[],
  strings: Strings,
): BarRow[] {
  return lines.map((line): BarRow => ({
    label: line.name,
    href: line.href,
    sub: [line.department, line.region, strings.list.yearOf(line.year)].join(' · '),
    cells: [amountCell(line.amount, strings, line.page) ?? { text: strings.project.noAmount, quiet: true }],
    bar: yearsBar(line.amount),
  }));
}

/** So many projects of a department-year stand open. */
const OPEN = 20;

/** The projects of a department-year as rows with their share; each row keeps the identifier that links have led to. */
export function projectRows(
  projects: readonly ProjectView[],
  pageOf: (id: string) => string | undefined,
  strings: Strings,
): BarRow[] {
  return projects.map(({ id, name, amount, share, basis }, index): BarRow => ({
    id,
    label: name,
    ...(pageOf(id) === undefined ? {} : { href: pageOf(id) ?? '' }),
    ...(index >= OPEN ? { folded: true } : {}),
    cells: [amountCell(amount, strings) ?? { text: strings.project.noAmount, quiet: true }, computedCell(share, basis)],
    bar: yearsBar(amount),
  }));
}
