import type { CitedAmount, Disclosure, Row, Table, TableKind } from '../../budget/schema.ts';
import type { Strings } from '../../i18n/index.ts';
import { onlyOne } from '../../lists.ts';
import type { MoneyUnit } from '../../money.ts';
import { classCode, departmentLabel, plainLabel } from '../../vocabulary/index.ts';
import { viewAmount, whyMissing, type AmountView, type CorrectedMark, type Missing } from '../amounts.ts';
import { cellAnchor, tableAnchor } from '../cells.ts';
import type { NoteMark } from '../cell-marks.ts';
import { markAmount, type FigureMarks } from '../corrections.ts';
import { bareOffice } from '../lists.ts';
import { kindOfCited } from '../prior-row.ts';
import { classesOf, totalRowOf, wholeCell } from '../spending.ts';
import { viewThreePublic } from '../three-public.ts';

/** The tables whose lines can stand beside those of other documents, in the order in which a common one is looked for. */
const COMPARED_KINDS = [
  'expenditure',
  'general-public-expenditure',
  'balance',
  'basic-expenditure',
  'three-public',
] as const satisfies readonly TableKind[];

export type ComparedKind = (typeof COMPARED_KINDS)[number];

/** A figure with its place in its document. */
export interface ComparedFigure {
  /** `null` where the cell is blank, holds no amount, or the document prints no unit. */
  fen: number | null;
  /** As printed; corrected where `corrected` says so. `''` for a blank cell. */
  text: string;
  unit: MoneyUnit | null;
  /** The anchor of its cell; `null` where nobody can tell which column is the whole. */
  at: string | null;
  corrected?: CorrectedMark;
  doubts?: readonly NoteMark[];
}

/** A line of a table, by what it is known in other documents: its code, or the item of the three public expenses. */
export interface ComparedLine extends ComparedFigure {
  key: string;
  label: string;
  /** 1 class, 2 section, 3 item. */
  level: 1 | 2 | 3;
}

export interface ComparedTable {
  kind: ComparedKind;
  title: string;
  /** Its anchor on the page of its document. */
  at: string;
  /** How far down the classification it goes. */
  depth: number;
  /** What its lines are parts of, where it prints that. */
  whole: ComparedFigure | null;
  lines: ComparedLine[];
  /** Keys that several rows bear: which of them is meant is not told. */
  twice: string[];
}

/** Why a table is not there to compare; `several`: the document has more than one. */
export type NoTable = Missing | 'several';

/** One of the headline figures, with the kind of table it stands in: totals of different kinds cover different money. */
export interface ComparedTotal extends ComparedFigure {
  kind: TableKind | null;
}

export type ComparedTotalKey = 'total' | 'basic' | 'project' | 'threePublic';

/** Where a number that comes from no budget was published. */
interface Sourced {
  source: string;
  url: string | null;
}

/** The residents of the region, in the year of the document or the last one before it that is known. */
export interface ComparedPopulation extends Sourced {
  persons: number;
  year: number;
}

/** The price index of the region: `previous-year` is each on the year before as 100, else `base` is the year that is 100. */
export interface ComparedPrices extends Sourced {
  base: 'previous-year' | number;
  index: [year: number, value: string][];
}

/** A document as far as others can stand beside it: one small file of the site. */
export interface ComparedDocument {
  region: { slug: string; name: string };
  department: {
    slug: string;
    name: string;
    kind: 'department' | 'unit';
    /** A department and its own office share it. */ body: string;
  };
  year: number;
  stage: 'budget' | 'final-accounts';
  /** The unit most of it is printed in. */
  unit: MoneyUnit | null;
  /** Whether the rules have been run on this version of it. */
  checked: boolean;
  totals: Record<ComparedTotalKey, ComparedTotal | null>;
  tables: ComparedTable[];
  absent: Partial<Record<ComparedKind, NoTable>>;
  population: ComparedPopulation | null;
  prices: ComparedPrices | null;
}

/** What is known of a document besides its figures. `place`: the name of its region in full. */
export interface ComparedExtras {
  place: string;
  marks: FigureMarks;
  checked: boolean;
  population: ComparedPopulation | null;
  prices: ComparedPrices | null;
}

function figureOf({ fen, text, unit, href, corrected, doubts }: AmountView): ComparedFigure {
  return {
    fen,
    text,
    unit,
    at: href.replace(/^#/u, ''),
    ...(corrected ? { corrected } : {}),
    ...(doubts ? { doubts } : {}),
  };
}

/** The whole of a row; blank where its cell is, and kept as printed where it holds no amount. */
function wholeFigure(table: Table, row: Row, marks: FigureMarks): ComparedFigure {
  const cell = wholeCell(table, row);
  const { unit } = table;
  if (!cell) return { fen: null, text: '', unit, at: null };
  const cited: CitedAmount = { ...cell, unit, table: table.id, row: row.row };
  const amount = markAmount(viewAmount(cited), marks);
  return amount
    ? figureOf(amount)
    : { fen: null, text: cell.text, unit, at: cellAnchor(table.id, row.row, cell.column) };
}

/** The rows of a table that other documents may have, by their codes. */
function codedRows(table: Table): { row: Row; code: string; level: 1 | 2 | 3 }[] {
  if (table.kind === 'balance')
    return classesOf(table).flatMap((row) => {
      const code = row.code ?? classCode(row.label);
      return code === null ? [] : [{ row, code, level: 1 as const }];
    });
  return table.rows.flatMap((row) => {
    const { code, level } = row;
    return code !== null && (level === 1 || level === 2 || level === 3) ? [{ row, code, level }] : [];
  });
}

function tableOf(table: Table, kind: ComparedKind, marks: FigureMarks): ComparedTable {
  const rows = codedRows(table);
  const counts = Map.groupBy(rows, ({ code }) => code);
  const twice = [...counts].flatMap(([code, found]) => (found.length > 1 ? [code] : []));
  const total = totalRowOf(table);
  return {
    kind,
    title: table.title,
    at: tableAnchor(table.id),
    depth: rows.reduce((most, { level }) => Math.max(most, level), 0),
    whole: total && wholeFigure(table, total, marks),
    lines: rows
      .filter(({ code }) => !twice.includes(code))
      .map(({ row, code, level }) => ({
        key: code,
        label: plainLabel(row.label),
        level,
        ...wholeFigure(table, row, marks),
      })),
    twice,
  };
}

function threePublicOf(disclosure: Disclosure, marks: FigureMarks, strings: Strings): ComparedTable | Missing {
  const view = viewThreePublic(disclosure, strings);
  if (typeof view === 'string') return view;
  const unit = disclosure.tables.find(({ id }) => id === view.source.id)?.unit ?? null;
  const blank = { fen: null, text: '', unit, at: tableAnchor(view.source.id) };
  const figure = (amount: AmountView | null) => (amount ? figureOf(markAmount(amount, marks)) : blank);
  const [total] = view.rows.filter(({ item }) => item === 'three-public-total');
  const lines = view.rows
    .filter(({ item }) => item !== 'three-public-total')
    .map(({ item, name, inner, now }): ComparedLine => ({
      key: item,
      label: name,
      level: inner ? 2 : 1,
      ...figure(now),
    }));
  return {
    kind: 'three-public',
    title: view.source.title,
    at: tableAnchor(view.source.id),
    depth: 2,
    whole: total ? figure(total.now) : null,
    lines,
    twice: [],
  };
}

function tableOfKind(
  disclosure: Disclosure,
  kind: ComparedKind,
  marks: FigureMarks,
  strings: Strings,
): ComparedTable | NoTable {
  if (kind === 'three-public') return threePublicOf(disclosure, marks, strings);
  const filled = disclosure.tables.filter((table) => table.kind === kind && !table.empty);
  const table = onlyOne(filled, () => true);
  if (!table) return filled.length > 1 ? 'several' : whyMissing(disclosure, [kind]);
  const compared = tableOf(table, kind, marks);
  return compared.lines.length > 0 || compared.twice.length > 0 ? compared : 'blank';
}

/**
 * What of a document others can stand beside: headline figures, and the lines of the tables that all departments print, by their codes.
 * In: the corrected disclosure. What two rows bear is no line; what is not told apart, not an amount or without a unit has no fen.
 */
export function viewCompared(disclosure: Disclosure, extras: ComparedExtras, strings: Strings): ComparedDocument {
  const { identity, headline, unit } = disclosure;
  const { marks, place, ...rest } = extras;
  const found = COMPARED_KINDS.map((kind) => [kind, tableOfKind(disclosure, kind, marks, strings)] as const);
  const total = (cited: CitedAmount | null): ComparedTotal | null => {
    const amount = markAmount(viewAmount(cited), marks);
    return amount && { ...figureOf(amount), kind: kindOfCited(disclosure, cited) };
  };
  const { slug, name, kind } = identity.department;
  return {
    region: { slug: identity.region.slug, name: place },
    department: { slug, name: departmentLabel(identity.department), kind, body: bareOffice(name) },
    year: identity.year,
    stage: identity.stage ?? 'budget',
    unit,
    checked: rest.checked,
    totals: {
      total: total(headline.total),
      basic: total(headline.basic),
      project: total(headline.project),
      threePublic: total(headline.threePublic),
    },
    tables: found.flatMap(([, table]) => (typeof table === 'string' ? [] : [table])),
    absent: Object.fromEntries(found.flatMap(([of, why]) => (typeof why === 'string' ? [[of, why]] : []))),
    population: rest.population,
    prices: rest.prices,
  };
}
