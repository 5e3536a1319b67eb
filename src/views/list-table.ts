import type { Strings } from '../i18n/index.ts';
import { departmentLabel } from '../vocabulary/index.ts';
import type { Identity, TableKind } from '../budget/schema.ts';
import { listsProjects, viewAmount } from './amounts.ts';
import type { BarCell, BarColumn, BarRow } from './bar-table.ts';
import { markAmount, markEntry, type CorrectedCell } from './corrections.ts';
import type { Difference } from './doubts.ts';
import { amountCell, yearsBar } from './figure-bars.ts';
import type { Listed } from './lists.ts';
import { placeLine, type regionLine } from './regions.ts';

/** What a list shows of a department-year. */
interface ListEntry extends Listed {
  kinds: readonly TableKind[];
  regionPath: Parameters<typeof regionLine>[0];
  corrections: readonly CorrectedCell[];
  checks: { differences: readonly Difference[] };
}

const FIGURES = ['total', 'basic', 'project', 'threePublic'] as const;

/** The columns of a list of department-years: their headline figures on one scale, and how many projects they list. */
export function listColumns(strings: Strings, stage?: Identity['stage']): BarColumn[] {
  const { list } = strings;
  return [
    ...FIGURES.map((key): BarColumn => ({
      key,
      label: list[key === 'total' && stage !== undefined ? 'spent' : key],
      kind: 'figure',
      optional: key !== 'total',
    })),
    // Final accounts hardly ever list projects.
    ...(stage === undefined
      ? [{ key: 'projects', label: list.projects, kind: 'figure', optional: true } satisfies BarColumn]
      : []),
  ];
}

/** Department-years as rows, with the total as bar. `by`: what a row is named after; `href`: the page of one. */
export function listRows<T extends ListEntry>(
  entries: readonly T[],
  by: 'department' | 'year',
  href: (entry: T) => string,
  strings: Strings,
): BarRow[] {
  const { list } = strings;
  return entries.map((entry): BarRow => {
    const marks = markEntry(entry, strings);
    const missing: BarCell = { text: list.missing, quiet: true };
    const { projects } = entry.headline;
    const none = listsProjects(entry.kinds) ? list.noProjects : list.noProjectTable;
    return {
      label: by === 'year' ? list.yearOf(entry.identity.year) : departmentLabel(entry.identity.department),
      ...(by === 'department' ? { sub: placeLine(entry, strings) } : {}),
      href: href(entry),
      cells: [
        ...FIGURES.map(
          (key) => amountCell(markAmount(viewAmount(entry.headline[key]), marks), strings, href(entry)) ?? missing,
        ),
        ...(entry.identity.stage !== undefined
          ? []
          : [projects > 0 ? { text: String(projects) } : { text: none, quiet: true }]),
      ],
      bar: yearsBar(viewAmount(entry.headline.total)),
    };
  });
}
