import type { Fact, SpentBefore } from '../budget/said-schema.ts';
import type { Disclosure } from '../budget/schema.ts';
import { moneyText, type Strings } from '../i18n/index.ts';
import { FACT_GROUPS, factGroup, factName, plainLabel, type FactGroup } from '../vocabulary/index.ts';
import type { BarCell, BarRow } from './bar-table.ts';
import type { NarrativeMark } from './narrative-marks.ts';
import type { FindPage, PageLink } from './originals.ts';
import { saidMarks, type SaidDoubts } from './said-doubts.ts';
import { namedText } from './account-name.ts';
import { readingText } from './scale.ts';

/** A figure that the narrative alone tells, as a row. `page`: of the original; `null` where that is not published. */
export interface SaidRow {
  id: string;
  label: string;
  /** The words that the document itself uses, or what the figure was worked out from. */
  sub: string | null;
  code: string | null;
  cell: BarCell;
  page: PageLink | null;
  /** Page of the original, where only its number is known. */
  at: number | null;
}

/** The figures that the narrative of final accounts alone tells, by section. */
export type FactsView = { group: FactGroup; rows: SaidRow[] }[];

/** The place of what a budget says was spent the year before: in its narrative, or in the list that stands for that. */
export function spentBeforeHref(index: number): string {
  return `#${spentBeforeId(index)}`;
}

function spentBeforeId(index: number): string {
  return `spent-before-${index + 1}`;
}

function factId(index: number): string {
  return `fact-${index + 1}`;
}

/**
 * The figures of final accounts that no table holds. In: whether the narrative is on the page: then each leads to its sentence, else its row
 * is the place that others lead to.
 */
export function viewFacts(
  { facts = [] }: Disclosure,
  options: { narrative: string | null; find: FindPage; doubts: SaidDoubts },
  strings: Strings,
): FactsView {
  const rows = facts.map((fact, index) => ({
    group: factGroup(fact.fact),
    row: factRow(fact, index, options, strings),
  }));
  return FACT_GROUPS.flatMap((group) => {
    const its = rows.flatMap(({ group: of, row }) => (of === group ? [row] : []));
    return its.length > 0 ? [{ group, rows: its }] : [];
  });
}

function factRow(
  fact: Fact,
  index: number,
  { narrative, find, doubts }: { narrative: string | null; find: FindPage; doubts: SaidDoubts },
  strings: Strings,
): SaidRow {
  const { fen, text, unit, place, words } = fact;
  const name = namedText(strings.language, factName(fact.fact));
  const marks = saidMarks(fact, doubts);
  const told = stands(fact.at, narrative);
  return {
    id: told ? `${factId(index)}-row` : factId(index),
    label: name,
    sub: words !== '' && plainLabel(words) !== factName(fact.fact).zh ? words : null,
    code: null,
    cell: {
      text: fen === null ? moneyText(strings.language, text, unit) : readingText(fen),
      ...(fen === null ? {} : { fen, printed: moneyText(strings.language, text, unit) }),
      ...(told ? { href: `#${factId(index)}` } : {}),
      ...(marks.length > 0 ? { marks } : {}),
    },
    page: find(place),
    at: place.page ?? null,
  };
}

/**
 * What a budget says was spent the year before, as a list: for pages without the narrative, where its rows are what others lead to. Accounts
 * bear the names of the document's own tables.
 */
export function viewSpentBefore(disclosure: Disclosure, find: FindPage, strings: Strings): SaidRow[] {
  return (disclosure.spentBefore ?? []).map((said, index) => {
    const { text, unit, fen } = said.amount;
    const words = strings.execution.told;
    const { year } = disclosure.identity;
    return {
      id: spentBeforeId(index),
      label: labelOf(said, disclosure, strings),
      sub: said.derived && words.derived(year, said.derived.now, said.derived.change),
      code: said.code,
      cell: { text: readingText(fen), printed: moneyText(strings.language, text, unit), fen },
      page: find(said.place),
      at: said.place.page ?? null,
    };
  });
}

function labelOf({ kind, code, measure, path }: SpentBefore, { tables }: Disclosure, strings: Strings): string {
  if (measure === 'total') return strings.execution.total.term;
  if (measure !== null) return strings.threePublic.items[measure as keyof Strings['threePublic']['items']];
  const row = tables.find((table) => table.kind === kind)?.rows.find((candidate) => candidate.code === code);
  return row ? plainLabel(row.label) : path.join('—');
}

/** Rows of `BarTable`: the figure, and where the original prints it. Those behind the first `open` are folded. */
export function saidRows(rows: readonly SaidRow[], strings: Strings, open = Infinity): BarRow[] {
  const { page: words } = strings.facts;
  return rows.map(({ id, label, sub, code, cell, page, at }, index) => ({
    id,
    ...(index >= open ? { folded: true } : {}),
    label,
    ...(sub === null ? {} : { sub }),
    code,
    cells: [
      cell,
      page ? { text: words(page.page), href: page.href } : at === null ? null : { text: words(at), quiet: true },
    ],
  }));
}

/** Whether a figure stands where it is said to stand. */
function stands(at: Fact['at'], narrative: string | null): boolean {
  if (at === null || narrative === null) return false;
  return /\d/u.test((narrative.split('\n')[at.line - 1] ?? '').slice(at.start, at.start + at.length));
}

/**
 * Marks of the narrative with places for the figures that it alone tells: where a mark begins at the same character, it gets their identifiers
 * too, else a place is added.
 */
export function withSaidPlaces(
  marks: readonly NarrativeMark[],
  { facts = [], spentBefore = [] }: Disclosure,
  narrative: string,
): NarrativeMark[] {
  const places = [
    ...facts.map(({ at }, index) => ({ id: factId(index), at })),
    ...spentBefore.map(({ at }, index) => ({ id: spentBeforeId(index), at })),
  ];
  return places.reduce<NarrativeMark[]>(
    (all, { id, at }) => {
      if (at === null || !stands(at, narrative)) return all;
      const same = all.findIndex(({ line, start }) => line === at.line && start === at.start);
      const mark = all[same];
      if (mark) return all.with(same, { ...mark, also: [...(mark.also ?? []), id] });
      const { line, start, length } = at;
      return [...all, { id, line, start, length, href: null, title: null, outcome: null, tone: null, notes: [] }];
    },
    [...marks],
  );
}
