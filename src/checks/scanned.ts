import type { CheckResult } from '../budget/check-schema.ts';
import type { ScannedFigure } from '../budget/scanned-schema.ts';
import type { CitedAmount, Disclosure, Notice, Table } from '../budget/schema.ts';
import { isBlankAmount } from '../money.ts';
import type { Place } from '../problem.ts';
import { cellAnchor } from '../vocabulary/index.ts';
import { misnamedRows, rowName } from './misnamed.ts';
import { absentDigits, doubtedUnits, type ReadFigure, type UnitDoubt } from './misread-everywhere.ts';
import { onNoticedPages } from './noticed-pages.ts';
import { hasProvenUnit, proofsOf } from './proofs.ts';
import { sameFigures } from './same-figures.ts';
import { withoutUnproven } from './unproven.ts';

/** Thousands set apart by what was read as a point: sums of figures that are all a thousand times too small come out as well. */
const AMBIGUOUS = /\.\d{3}$/u;

/** Has the document pages that were read from pictures? */
export function hasScanned({ notices }: Disclosure): boolean {
  return notices.some(({ id }) => id === 'page-scanned');
}

/**
 * The disclosure in which of all figures that were read from pictures only those keep their value that the document itself proves: they
 * stand in a comparison that comes out to the fen and would not if they were misread, and in none that does not come out. All others stay
 * as read, without a value and with what is known of them (`Table.scanned`); a notice on each table counts them. A figure is held back rather than published wrong: a comparison that
 * comes out within rounding proves nothing, nor any for a figure with three decimals. A table in another unit than the rest of the document
 * has proven figures only where its unit is proven, a row whose code or name was misread has none.
 */
export function withholdScanned(disclosure: Disclosure, results: readonly CheckResult[]): Disclosure {
  if (!hasScanned(disclosure)) return disclosure;
  const isScanned = scannedPages(disclosure);
  // The same print is misread the same way twice, and a digit misread may hide within rounding.
  const proofs = proofsOf(results, {
    rounded: false,
    isSure: ({ table, place }) => table !== null && !isScanned(place),
    equal: sameFigures(disclosure),
  });
  const misnamed = misnamedRows(disclosure, results);
  const read = disclosure.tables.flatMap((table) => readFigures(table, isScanned));
  const absent = absentDigits(read);
  const units = doubtedUnits(disclosure, read, results);
  const isDoubted = (table: Table): boolean =>
    absent.some((one) => one.table === null || one.table === table.id) ||
    units.some(({ unit }) => unit === (table.unit ?? disclosure.unit));
  const proven = new Set<string>();
  const all = new Set<string>();
  const tables = disclosure.tables.map((table) => {
    const hasUnit = !isDoubted(table) && (table.unit === disclosure.unit || hasProvenUnit(table, disclosure, results));
    const figures = figuresOf(table, isScanned).map((figure): ScannedFigure => {
      const anchor = anchorOf(table.id, figure);
      const isNamed = !misnamed.has(rowName(table.id, figure.row));
      const isSure = hasUnit && isNamed && !AMBIGUOUS.test(table.cells[figure.row]?.[figure.column] ?? '');
      const proof = isSure ? (proofs.get(anchor) ?? 'unproven') : 'unproven';
      all.add(anchor);
      if (proof === 'proven') proven.add(anchor);
      return { ...figure, proof };
    });
    if (figures.length === 0) return table;
    const rows = table.rows.map((row) => ({
      ...row,
      amounts: row.amounts.map((amount) => {
        const anchor = anchorOf(table.id, { row: row.row, column: amount.column });
        return all.has(anchor) && !proven.has(anchor) ? { ...amount, fen: null } : amount;
      }),
    }));
    return { ...table, rows, scanned: figures };
  });
  const byId = new Map(tables.map((table) => [table.id, table]));
  const isUnproven = (cited: CitedAmount): boolean => {
    const table = byId.get(cited.table);
    const anchor = anchorOf(cited.table, cited);
    return table !== undefined && isScanned(table.places[cited.row] ?? table.place) && !proven.has(anchor);
  };
  const cited = withoutUnproven(disclosure, isUnproven);
  return {
    ...disclosure,
    tables,
    ...cited,
    projects: cited.projects.map((project) => withoutTold(project, isScanned)),
    notices: [...doubtNotices(disclosure, absent, units), ...tables.flatMap(noticeOf), ...disclosure.notices],
  };
}

/** The disclosure without the figures that its narrative alone tells on scanned pages: no sum proves prose. */
export function withoutScannedSayings(disclosure: Disclosure): Disclosure {
  if (!hasScanned(disclosure)) return disclosure;
  const isScanned = scannedPages(disclosure);
  const { spentBefore = [], facts = [], ...others } = disclosure;
  const [keptSpent, keptFacts] = [
    spentBefore.filter(({ place }) => !isScanned(place)),
    facts.filter(({ place }) => !isScanned(place)),
  ];
  return {
    ...others,
    ...(keptSpent.length > 0 && { spentBefore: keptSpent }),
    ...(keptFacts.length > 0 && { facts: keptFacts }),
  };
}

function scannedPages({ notices }: Disclosure): (place: Place) => boolean {
  return onNoticedPages(notices, ['page-scanned']);
}

/** The figures of a table that stand on scanned pages, those too of which nobody knows where. */
function figuresOf(table: Table, isScanned: (place: Place) => boolean): Omit<ScannedFigure, 'proof'>[] {
  const known = new Map((table.scanned ?? []).map((figure) => [anchorOf(table.id, figure), figure]));
  for (const { row, amounts } of table.rows) {
    if (!isScanned(table.places[row] ?? table.place)) continue;
    for (const { column, text } of amounts) {
      const anchor = anchorOf(table.id, { row, column });
      if (!known.has(anchor) && !isBlankAmount(text))
        known.set(anchor, { row, column, box: null, confidence: null, proof: 'unproven' });
    }
  }
  return [...known.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What was read in the cells of a table's figures on scanned pages, without zeros. */
function readFigures(table: Table, isScanned: (place: Place) => boolean): ReadFigure[] {
  return table.rows
    .filter(({ row }) => isScanned(table.places[row] ?? table.place))
    .flatMap(({ amounts }) => amounts.map(({ text, fen }) => ({ table: table.id, text, fen })))
    .filter(({ fen }) => fen !== null && fen !== 0);
}

/** A project without the value of an amount that the narrative tells on a scanned page: no sum proves prose. */
function withoutTold(
  project: Disclosure['projects'][number],
  isScanned: (place: Place) => boolean,
): Disclosure['projects'][number] {
  const { told } = project;
  if (!told?.amount || !isScanned(told.amount.place)) return project;
  return { ...project, told: { ...told, amount: { ...told.amount, fen: null } } };
}

function anchorOf(table: string, { row, column }: { row: number; column: number }): string {
  return cellAnchor(table, row, column);
}

/** What of the reading is doubted as a whole: a notice for each digit that is nowhere, and each unit. */
function doubtNotices(
  { tables }: Disclosure,
  absent: readonly { table: string | null; digit: number }[],
  units: readonly UnitDoubt[],
): Notice[] {
  const whole = { severity: 'warning', place: {}, table: null, row: null, column: null } as const;
  // A digit that the document lacks is lacking in its tables too.
  const everywhere = new Set(absent.flatMap(({ table, digit }) => (table === null ? [digit] : [])));
  const digits = absent.filter(({ table, digit }) => table === null || !everywhere.has(digit));
  return [
    ...digits.map(({ table: id, digit }): Notice => {
      const table = tables.find((one) => one.id === id);
      const at = table ? { place: table.place, table: table.id } : {};
      return { ...whole, id: 'digit-absent', values: { digit, title: table?.title ?? '' }, ...at };
    }),
    ...units.map(({ unit, why }): Notice => ({ ...whole, id: 'unit-doubtful', values: { unit, why } })),
  ];
}

function noticeOf({ id, title, place, scanned = [] }: Table): Notice[] {
  const unproven = scanned.filter(({ proof }) => proof !== 'proven').length;
  if (unproven === 0) return [];
  const values = { title, unproven, figures: scanned.length };
  return [{ id: 'figures-unproven', severity: 'warning', values, place, table: id, row: null, column: null }];
}
