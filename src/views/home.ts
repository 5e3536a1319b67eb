import type { ChecksFile } from '../budget/check-schema.ts';
import type { Identity, TableKind } from '../budget/schema.ts';
import { findingText, moneyText, type Strings } from '../i18n/index.ts';
import { departmentLabel } from '../vocabulary/index.ts';
import { viewAmount, type AmountView } from './amounts.ts';
import type { BarColumn, BarRow } from './bar-table.ts';
import { LINELESS } from './check-cells.ts';
import { numberFindings } from './checks.ts';
import { markAmount, markEntry, type CorrectedCell } from './corrections.ts';
import { findingAnchor, isOpen, joinDoubts, type Difference } from './doubts.ts';
import { amountCell, computedCell } from './figure-bars.ts';
import { countStages, groupByDepartment, splitStages, type Listed, type RegionList } from './lists.ts';
import { placeLine, regionLevels, type regionLine } from './regions.ts';
import { changeText } from './scale.ts';
import { formatChange } from './percent.ts';

/** What the home page needs of a department-year. */
export interface HomeEntry extends Listed {
  regionPath: Parameters<typeof regionLine>[0];
  totalKind: TableKind | null;
  besidePrior: number | null;
  corrections: readonly CorrectedCell[];
  checks: { differences: readonly Difference[] };
  recorded: string | null;
  published: string | null;
}

/** A total against that of the year before. Amounts in fen; the difference and its per cent are computed. */
export interface TotalAgainst<T> {
  entry: T;
  now: number;
  prior: number;
  /** Last year's document, or a column of this year's. */
  from: 'document' | 'column';
  /** The department-year that prints the prior figure. */
  source: T;
}

function against<T extends HomeEntry>(entry: T, before: T | undefined): TotalAgainst<T> | null {
  const now = entry.headline.total?.fen ?? null;
  if (now === null) return null;
  const { kind } = entry.identity.department;
  const earlier = before?.headline.total?.fen ?? null;
  // Totals of tables of different kinds, and of a department and its own office, cover different money.
  if (before && earlier !== null && before.identity.department.kind === kind && before.totalKind === entry.totalKind)
    return { entry, now, prior: earlier, from: 'document', source: before };
  const printed = entry.headline.priorTotal?.fen ?? null;
  if (printed === null || entry.besidePrior !== now) return null;
  return { entry, now, prior: printed, from: 'column', source: entry };
}

/** Of each department the newest year whose total can be held against the year before; largest difference first. Budgets alone are ranked. */
export function listTotalChanges<T extends HomeEntry>(entries: readonly T[]): TotalAgainst<T>[] {
  const departments = groupByDepartment(splitStages(entries).budgets).flatMap((region) => region.departments);
  const found = departments.flatMap(({ entries: years }) => {
    for (const entry of years) {
      const before = years.find(({ identity }) => identity.year === entry.identity.year - 1);
      const change = against(entry, before);
      if (change) return [change];
    }
    return [];
  });
  return found.toSorted((a, b) => Math.abs(b.now - b.prior) - Math.abs(a.now - a.prior));
}

/** The same by the size of the change in per cent; those whose year before is not positive have none. */
export function sortByPercent<T>(changes: readonly TotalAgainst<T>[]): TotalAgainst<T>[] {
  const share = ({ now, prior }: TotalAgainst<T>) => Math.abs(now - prior) / prior;
  return changes.filter(({ prior }) => prior > 0).toSorted((a, b) => share(b) - share(a));
}

/** The columns of the largest changes. */
export function totalChangeColumns({ home, changes }: Strings): BarColumn[] {
  return [
    { key: 'now', label: home.now, kind: 'figure' },
    { key: 'change', label: home.against, kind: 'change' },
    { key: 'percent', label: changes.percent, kind: 'percent', optional: true },
    { key: 'source', label: home.priorFrom, kind: 'text', optional: true },
  ];
}

function marked<T extends HomeEntry>(entry: T, amount: AmountView | null, strings: Strings): AmountView | null {
  return markAmount(amount, markEntry(entry, strings));
}

/** Totals against the year before as rows; `href` gives the page of a department-year. */
export function totalChangeRows<T extends HomeEntry>(
  changes: readonly TotalAgainst<T>[],
  href: (entry: T) => string,
  strings: Strings,
): BarRow[] {
  return changes.map(({ entry, now, prior, from, source }): BarRow => {
    const total = marked(entry, viewAmount(entry.headline.total), strings);
    const cited = from === 'document' ? source.headline.total : source.headline.priorTotal;
    const before = marked(source, viewAmount(cited), strings);
    const page = href(source);
    const difference = now - prior;
    // Marks of the prior figure lead to the page that prints it; this year's stand before this year's figure.
    const marks = before ? joinDoubts([before]) : [];
    return {
      label: departmentLabel(entry.identity.department),
      sub: strings.home.yearOf(placeLine(entry, strings), entry.identity.year, entry.identity.stage),
      href: href(entry),
      cells: [
        amountCell(total, strings, href(entry)),
        {
          text: changeText(difference) ?? strings.changes.level,
          ...(difference === 0 ? {} : { fen: difference }),
          page,
          ...(before
            ? {
                href: before.href,
                printed: strings.home.printedPrior(moneyText(strings.language, before.text, before.unit)),
              }
            : {}),
          ...(marks.length > 0 ? { marks } : {}),
        },
        computedCell(difference === 0 ? null : formatChange(now, prior)),
        { text: strings.home.from[from], quiet: true },
      ],
      bar: { kind: 'years', now, was: prior },
    };
  });
}

/** The first open error of a department-year in words, and where it stands on its page; `null` where none is open. */
export function firstError(file: ChecksFile, strings: Strings): { message: string; href: string } | null {
  const found = numberFindings(file).find(({ result }) => result.severity === 'error' && isOpen(result));
  if (!found) return null;
  return { message: findingText(strings.language, found.result, LINELESS), href: `#${findingAnchor(found.number)}` };
}

/** When a department-year came here, else when it was published; `null` where neither day is known. */
export function dayOfEntry({ recorded, published }: Pick<HomeEntry, 'recorded' | 'published'>): string | null {
  return recorded ?? published;
}

/** The newest department-years, as far as their day is known, then by year. */
export function newestEntries<T extends HomeEntry>(entries: readonly T[], count: number): T[] {
  const day = (entry: T) => dayOfEntry(entry) ?? '';
  const order = (a: T, b: T) => (day(a) === day(b) ? b.identity.year - a.identity.year : day(a) < day(b) ? 1 : -1);
  return entries.toSorted(order).slice(0, count);
}

/** Regions under the place they belong to, as people look for them. */
export interface RegionGroup {
  /** 重庆市; empty where the regions belong to none above. */
  name: string;
  regions: { region: Identity['region']; name: string; counts: ReturnType<typeof countStages> }[];
}

/** Groups regions by what is above them, in the order they come in; counts their documents. */
export function groupRegions<T extends HomeEntry>(regions: readonly RegionList<T>[], strings: Strings): RegionGroup[] {
  const placed = regions.map(({ region, departments }) => {
    const list = departments.flatMap(({ entries }) => entries);
    const levels = list[0] ? regionLevels(list[0].regionPath, strings) : [region.name];
    const above = levels.slice(0, -1).join(strings.region.between);
    return { above, region: { region, name: levels.at(-1) ?? region.name, counts: countStages(list) } };
  });
  return [...Map.groupBy(placed, ({ above }) => above)].map(([name, list]) => ({
    name,
    regions: list.map(({ region }) => region),
  }));
}
