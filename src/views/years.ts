import type { CitedAmount, Identity } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { largest, smallest } from '../lists.ts';
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

/** A column of the years: one stage of one year. `href`: its page; `null` for a year that the portal has no document of. */
export interface YearColumn {
  year: number;
  stage: Stage;
  href: string | null;
}

/** A figure of one column; `absent`: the portal has the document but that has no such line. */
export interface YearCell extends YearColumn {
  amount: AmountView | null;
  state: 'figure' | 'absent' | 'not-collected';
  /** Height of its column in percent of the largest of the row; 0 where there is none. */
  height: number;
}

export interface YearRow {
  label: string;
  sub: string | null;
  group: 'totals' | 'classes';
  cells: YearCell[];
  /** One a comparison of the view; `null` where one of the two years has no figure. */
  changes: ({ fen: number; percent: string | null } | null)[];
}

/** All years of a department on one line a figure. A column is of one stage, and no figure is made of both. */
export interface YearsView {
  /** From the first to the last year collected, earliest first; of a year the budget before the final accounts. */
  columns: YearColumn[];
  /** The stages there are. */
  stages: Stage[];
  /** The last year of a stage that is held against the one right before it, where any row has both figures. */
  compared: { stage: Stage; year: number }[];
  rows: YearRow[];
}

type Stage = Identity['stage'];

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
  const totals = TOTALS.map((key): Line => ({
    ...nameTotal(key, stagesOf(years), strings),
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

function stagesOf(years: readonly YearOf[]): Stage[] {
  return ([undefined, 'final-accounts'] as const).filter((stage) =>
    years.some(({ disclosure }) => disclosure.identity.stage === stage),
  );
}

/** What a total is called: what is planned in all and what was spent in all have names of their own. */
function nameTotal(
  key: (typeof TOTALS)[number],
  stages: readonly Stage[],
  strings: Strings,
): Pick<Line, 'label' | 'sub'> {
  const { total, spent } = strings.headline;
  const isTotal = key === 'total';
  if (isTotal && stages.length > 1) {
    const { label, sub } = strings.years.bothTotal(total.term, spent.term);
    return { label, sub };
  }
  const { plain, term } = isTotal && stages[0] === 'final-accounts' ? spent : strings.headline[key];
  return { label: plain, sub: term };
}

/** The documents of each year from the first to the last; a year without one is a column too. */
function listColumns(known: readonly YearOf[]): { column: YearColumn; document: YearOf | null }[] {
  const yearsKnown = known.map(({ disclosure }) => disclosure.identity.year);
  const [first, last] = [smallest(yearsKnown), largest(yearsKnown)];
  return Array.from({ length: known.length === 0 ? 0 : last - first + 1 }, (_, index) => first + index).flatMap(
    (year): { column: YearColumn; document: YearOf | null }[] => {
      const its = ([undefined, 'final-accounts'] as const).flatMap(
        (stage) =>
          known.find(({ disclosure: { identity } }) => identity.year === year && identity.stage === stage) ?? [],
      );
      return its.length === 0
        ? [{ column: { year, stage: undefined, href: null }, document: null }]
        : its.map((document) => ({
            column: { year, stage: document.disclosure.identity.stage, href: document.href },
            document,
          }));
    },
  );
}

/**
 * The years of a department beside each other. In: its budgets and final accounts in any order. Figures without a printed unit have no place in a
 * comparison and are left out; a year in between that the portal has not stands there as such. Changes are those of one stage.
 */
export function viewYears(documents: readonly YearOf[], strings: Strings): YearsView {
  const columns = listColumns(documents);
  const stages = stagesOf(documents);
  const inOrder = documents.toSorted((a, b) => a.disclosure.identity.year - b.disclosure.identity.year);
  const pairs = stages.map((stage) => ({ stage, year: lastOf(documents, stage) }));
  const rows = listLines(inOrder, strings).flatMap((line): YearRow[] => {
    const amounts = columns.map(({ column, document }) => {
      const amount = document ? marked(line.of(document), document) : null;
      return { column, document, amount: amount?.fen === null ? null : amount };
    });
    const most = Math.max(0, largest(amounts.map(({ amount }) => amount?.fen ?? 0)));
    if (amounts.every(({ amount }) => amount === null)) return [];
    const cells = amounts.map(({ column, document, amount }): YearCell => ({
      ...column,
      amount,
      state: amount ? 'figure' : document ? 'absent' : 'not-collected',
      height: most > 0 && amount?.fen && amount.fen > 0 ? Math.max(2, Math.round((amount.fen / most) * 100)) : 0,
    }));
    const { label, sub, group } = line;
    return [{ label, sub, group, cells, changes: pairs.map((pair) => changeOf(cells, pair)) }];
  });
  const shown = pairs.map((_, index) => rows.some(({ changes }) => changes[index] !== null));
  return {
    columns: columns.map(({ column }) => column),
    stages,
    compared: pairs.filter((_, index) => shown[index]),
    rows: rows.map((row) => ({ ...row, changes: row.changes.filter((_, index) => shown[index]) })),
  };
}

function lastOf(documents: readonly YearOf[], stage: Stage): number {
  const its = documents.filter(({ disclosure }) => disclosure.identity.stage === stage);
  return largest(its.map(({ disclosure }) => disclosure.identity.year));
}

function changeOf(cells: readonly YearCell[], pair: { stage: Stage; year: number }): YearRow['changes'][number] {
  const fenOf = (year: number) =>
    cells.find((cell) => cell.year === year && cell.stage === pair.stage)?.amount?.fen ?? null;
  const [now, before] = [fenOf(pair.year), fenOf(pair.year - 1)];
  return now === null || before === null ? null : { fen: now - before, percent: formatChange(now, before) };
}
