import type { ComparedDocument, NoTable } from '../views/compare/document.ts';
import { yearsOf } from './prices.ts';
import { isOneEdition, isOneKind, tableOf, type Comparison, type Row } from './rows.ts';
import type { Lines, State } from './state.ts';
import type { Gap } from './values.ts';

/** What a reader must know before believing a comparison, with the values of its sentence. Documents are told by their numbers, from 1. */
export interface NoteValues {
  stages: { budgets: number[]; finals: number[] };
  bodies: { departments: number[]; units: number[] };
  office: { department: number; office: number };
  totals: { rows: string[] };
  table: { titles: string[] };
  'no-table': { number: number; lines: Lines; why: NoTable };
  depth: { number: number; depth: number };
  editions: Record<never, never>;
  gaps: { gaps: Gap[] };
  units: { units: string[] };
  unchecked: { numbers: number[] };
  population: { number: number; persons: number; year: number; source: string; url: string | null };
  'no-population': { numbers: number[] };
  prices: { year: number; sources: string[] };
  'no-prices': { numbers: number[]; year: number };
  'current-prices': Record<never, never>;
  rounding: Record<never, never>;
}

export type NoteId = keyof NoteValues;
export type Note = { [Id in NoteId]: { id: Id; values: NoteValues[Id] } }[NoteId];

/** The numbers of the documents of which something is true. */
function numbersOf(documents: readonly ComparedDocument[], is: (document: ComparedDocument) => boolean): number[] {
  return documents.flatMap((document, index) => (is(document) ? [index + 1] : []));
}

/** Departments that stand beside their own offices: the first holds what the second does. */
function offices(documents: readonly ComparedDocument[]): Note[] {
  return documents.flatMap(({ region, department, year }, index) => {
    const own = documents.findIndex(
      (other) =>
        other.department.kind === 'unit' &&
        department.kind === 'department' &&
        other.region.slug === region.slug &&
        other.department.body === department.body &&
        other.year === year,
    );
    return own < 0 ? [] : [{ id: 'office' as const, values: { department: index + 1, office: own + 1 } }];
  });
}

function aboutBodies(documents: readonly ComparedDocument[]): Note[] {
  const budgets = numbersOf(documents, ({ stage }) => stage === 'budget');
  const finals = numbersOf(documents, ({ stage }) => stage !== 'budget');
  const departments = numbersOf(documents, ({ department }) => department.kind === 'department');
  const units = numbersOf(documents, ({ department }) => department.kind === 'unit');
  return [
    { id: 'stages', values: { budgets, finals } },
    ...(departments.length > 0 && units.length > 0 ? [{ id: 'bodies' as const, values: { departments, units } }] : []),
    ...offices(documents),
  ];
}

function aboutTables({ documents, totals, kind }: Comparison, { lines }: State): Note[] {
  const notes: Note[] = [];
  const unlike = totals.flatMap(({ key }) =>
    isOneKind(documents.map((document) => document.totals[key as keyof typeof document.totals])) ? [] : [key],
  );
  if (unlike.length > 0) notes.push({ id: 'totals', values: { rows: unlike } });
  const tables = kind === null ? [] : documents.map((document) => tableOf(document, kind));
  const titles = [...new Set(tables.flatMap((table) => (table ? [table.title] : [])))];
  if (titles.length > 0) notes.push({ id: 'table', values: { titles } });
  for (const [index, { absent }] of documents.entries()) {
    if (tables[index]) continue;
    const asked = kind ?? (lines === 'three-public' ? 'three-public' : 'expenditure');
    notes.push({ id: 'no-table', values: { number: index + 1, lines, why: absent[asked] ?? 'not-found' } });
  }
  const deepest = tables.reduce((most, table) => Math.max(most, table?.depth ?? 0), 0);
  const wanted = lines === 'items' ? 3 : lines === 'economic-items' ? 2 : 1;
  for (const [index, table] of tables.entries())
    if (table && kind !== 'three-public' && table.depth < Math.min(wanted, deepest))
      notes.push({ id: 'depth', values: { number: index + 1, depth: table.depth } });
  if (!isOneEdition(documents, kind)) notes.push({ id: 'editions', values: {} });
  return notes;
}

function aboutPrices(documents: readonly ComparedDocument[], { as, prices }: State): Note[] {
  const manyYears = new Set(documents.map(({ year }) => year)).size > 1;
  if (as === 'share') return [];
  if (prices === null) return manyYears ? [{ id: 'current-prices', values: {} }] : [];
  const isKnown = ({ prices: index, year }: ComparedDocument) =>
    index !== null && yearsOf(index).includes(year) && yearsOf(index).includes(prices);
  const sources = [
    ...new Set(documents.flatMap((document) => (isKnown(document) && document.prices ? [document.prices.source] : []))),
  ];
  const without = numbersOf(documents, (document) => !isKnown(document));
  return [
    ...(sources.length > 0 ? [{ id: 'prices' as const, values: { year: prices, sources } }] : []),
    ...(without.length > 0 ? [{ id: 'no-prices' as const, values: { numbers: without, year: prices } }] : []),
  ];
}

function aboutResidents(documents: readonly ComparedDocument[], { as }: State): Note[] {
  if (as !== 'resident') return [];
  const without = numbersOf(documents, ({ population }) => population === null);
  return [
    ...documents.flatMap(({ population }, index) =>
      population ? [{ id: 'population' as const, values: { number: index + 1, ...population } }] : [],
    ),
    ...(without.length > 0 ? [{ id: 'no-population' as const, values: { numbers: without } }] : []),
  ];
}

/** The reasons for which cells of some rows have no value, each once. */
function gapsOf(rows: readonly Row[]): Gap[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.flatMap(({ gap }) => gap ?? [])))];
}

/** What is to be said of a comparison, the gravest first: what the documents are, which tables, what is missing, what was computed. */
export function notesOf(comparison: Comparison, state: State): Note[] {
  const { documents, totals, lines } = comparison;
  const gaps = gapsOf([...totals, ...lines]);
  const units = [...new Set(documents.flatMap(({ unit }) => unit ?? []))];
  const unchecked = numbersOf(documents, ({ checked }) => !checked);
  return [
    ...aboutBodies(documents),
    ...aboutTables(comparison, state),
    ...(gaps.length > 0 ? [{ id: 'gaps' as const, values: { gaps } }] : []),
    ...(units.length > 1 ? [{ id: 'units' as const, values: { units } }] : []),
    ...(unchecked.length > 0 ? [{ id: 'unchecked' as const, values: { numbers: unchecked } }] : []),
    ...aboutResidents(documents, state),
    ...aboutPrices(documents, state),
    { id: 'rounding', values: {} },
  ];
}
