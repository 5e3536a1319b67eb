import type { CitedAmount } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { largest } from '../lists.ts';
import { viewAmount, type AmountView } from './amounts.ts';
import { withDoubts, type DoubtedDocument } from './doubts.ts';
import { viewSpending } from './spending.ts';
import { viewThreePublic } from './three-public.ts';
import { formatChange } from './percent.ts';

/** A year of a department. */
export interface YearOf extends DoubtedDocument {
  /** Its page. */
  href: string;
}

/** A figure of one year; `absent`: the portal has the year but its document no such line; `null` for a year it has not. */
export interface YearCell {
  year: number;
  amount: AmountView | null;
  state: 'figure' | 'absent' | 'not-collected';
  href: string;
  /** Height of its column in percent of the largest of the row; 0 where there is none. */
  height: number;
}

export interface YearRow {
  label: string;
  sub: string | null;
  group: 'totals' | 'classes';
  cells: YearCell[];
  /** The last year against the one right before it; `null` where one of them has no figure. */
  change: { fen: number; percent: string | null } | null;
}

/** All years of a department on one line a figure. */
export interface YearsView {
  /** From the first to the last year collected, earliest first. */
  years: { year: number; href: string | null }[];
  rows: YearRow[];
}

interface Line {
  label: string;
  sub: string | null;
  group: YearRow['group'];
  of: (year: YearOf) => AmountView | null;
}

const TOTALS = ['total', 'basic', 'project', 'threePublic'] as const;

function marked(amount: AmountView | null, { doubts }: YearOf): AmountView | null {
  return withDoubts(amount, doubts);
}

/** The classes of expenditure of each year, under their names. */
function mapClasses(years: readonly YearOf[], strings: Strings): Map<YearOf, Map<string, AmountView>> {
  return new Map(
    years.map((year) => {
      const rows = viewSpending(year.disclosure, strings)?.rows ?? [];
      return [year, new Map(rows.map(({ name, amount }) => [name, amount]))];
    }),
  );
}

function agencyOf({ disclosure }: YearOf, strings: Strings): AmountView | null {
  const view = viewThreePublic(disclosure, strings);
  return typeof view === 'string' ? null : view.agency;
}

function listLines(years: readonly YearOf[], strings: Strings): Line[] {
  const classes = mapClasses(years, strings);
  const names = [...new Set([...classes.values()].reverse().flatMap((rows) => [...rows.keys()]))];
  const isFinal = years.some(({ disclosure }) => disclosure.identity.stage === 'final-accounts');
  const totals = TOTALS.map((key): Line => ({
    label: strings.headline[key === 'total' && isFinal ? 'spent' : key].plain,
    sub: strings.headline[key === 'total' && isFinal ? 'spent' : key].term,
    group: 'totals',
    of: ({ disclosure }) => viewAmount(disclosure.headline[key] satisfies CitedAmount | null),
  }));
  const agency: Line = {
    label: strings.years.agency,
    sub: null,
    group: 'totals',
    of: (year) => agencyOf(year, strings),
  };
  return [
    ...totals,
    agency,
    ...names.map((name): Line => ({
      label: name,
      sub: null,
      group: 'classes',
      of: (year) => classes.get(year)?.get(name) ?? null,
    })),
  ];
}

/**
 * The years of a department beside each other. In: its documents of one stage in any order. Figures without a printed unit have no place in a
 * comparison and are left out; a year in between that the portal has not stands there as such.
 */
export function viewYears(documents: readonly YearOf[], strings: Strings): YearsView {
  const known = documents.toSorted((a, b) => a.disclosure.identity.year - b.disclosure.identity.year);
  const byYear = new Map(known.map((document) => [document.disclosure.identity.year, document]));
  const first = known[0]?.disclosure.identity.year ?? 0;
  const last = known.at(-1)?.disclosure.identity.year ?? -1;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const rows = listLines(known, strings).flatMap((line): YearRow[] => {
    const amounts = years.map((year) => {
      const document = byYear.get(year);
      const amount = document ? marked(line.of(document), document) : null;
      return { year, document, amount: amount?.fen === null ? null : amount };
    });
    const most = Math.max(0, largest(amounts.map(({ amount }) => amount?.fen ?? 0)));
    if (amounts.every(({ amount }) => amount === null)) return [];
    const cells = amounts.map(({ year, document, amount }): YearCell => ({
      year,
      amount,
      state: amount ? 'figure' : document ? 'absent' : 'not-collected',
      href: document?.href ?? '',
      height: most > 0 && amount?.fen && amount.fen > 0 ? Math.max(2, Math.round((amount.fen / most) * 100)) : 0,
    }));
    const [now, before] = [cells.at(-1)?.amount?.fen ?? null, cells.at(-2)?.amount?.fen ?? null];
    const change = now === null || before === null ? null : { fen: now - before, percent: formatChange(now, before) };
    return [{ label: line.label, sub: line.sub, group: line.group, cells, change }];
  });
  return { years: years.map((year) => ({ year, href: byYear.get(year)?.href ?? null })), rows };
}
