import { FORM_KIND } from '../vocabulary/index.ts';
import { isBlankCell, layOutForm } from './form-layout.ts';
import type { CellView, RowView, TableView } from './table.ts';

/** A row of a published table in its place on the page. */
export interface LaidRow extends RowView {
  /** Away until the table is unfolded, or something in the row is linked. */
  folded: boolean;
  /** How many rows without any text this one stands for; 0 for a row of its own. */
  blank: number;
}

/** A published table as it is written: which rows are folded, and which stand for several. */
export interface TableLayout {
  rows: LaidRow[];
  /** How many rows unfolding shows; `null` where none is folded. */
  folds: number | null;
}

/** So many rows are worth a fold. */
const FEWEST_FOLDED = 8;
/** So many blank rows under each other are said in one. */
const FEWEST_BLANK = 3;
/** Classes stand open, sections and items are folded. */
const OPEN_LEVEL = 1;

/** A finding or a correction is never folded away. */
function isOpen({ marks }: CellView): boolean {
  return marks !== undefined && (marks.correction !== null || marks.notes.some(({ quiet }) => !quiet));
}

/** Joins rows without text that nothing leads to. `linked`: identifiers that something leads to. */
function joinBlank(body: readonly RowView[], columns: number, linked: ReadonlySet<string>): LaidRow[] {
  const joins = (row: RowView) =>
    row.cells.every(isBlankCell) && !linked.has(row.id) && !row.cells.some(({ id }) => linked.has(id));
  const laid: LaidRow[] = [];
  for (let at = 0; at < body.length;) {
    let end = at;
    for (let row = body[end]; row && joins(row); row = body[end]) end += 1;
    const [first] = body.slice(at, at + 1);
    if (!first) break;
    const blank = end - at;
    if (blank < FEWEST_BLANK) {
      laid.push({ ...first, folded: false, blank: 0 });
      at += 1;
      continue;
    }
    const cell = { ...first.cells[0], colSpan: columns } as CellView;
    delete cell.headers;
    laid.push({ ...first, cells: [cell], folded: false, blank });
    at = end;
  }
  return laid;
}

/**
 * Lays out a table with its marks: a form with its values over what is blank beside them (`layOutForm`); a long one with levels shows its classes and totals, its sections and items are folded; rows without
 * any text under each other are one. Nothing is folded where a merged cell reaches over rows. `linked`: identifiers that something on
 * the page leads to.
 */
export function layOutTable(view: TableView, linked: ReadonlySet<string> = new Set()): TableLayout {
  const merged = view.body.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan !== undefined));
  const whole = (rows: readonly RowView[]) => rows.map((row) => ({ ...row, folded: false, blank: 0 }));
  if (view.head.length === 0) {
    const rows = view.kind === FORM_KIND && !merged ? layOutForm(view.body, (id) => linked.has(id)) : view.body;
    return { rows: whole(rows), folds: null };
  }
  if (merged) return { rows: whole(view.body), folds: null };
  const rows = joinBlank(view.body, view.columns, linked);
  const folded = rows.filter(({ level, cells }) => level !== null && level > OPEN_LEVEL && !cells.some(isOpen));
  if (!view.long || folded.length < FEWEST_FOLDED || folded.length === rows.length) return { rows, folds: null };
  const away = new Set(folded);
  return { rows: rows.map((row) => ({ ...row, folded: away.has(row) })), folds: view.body.length };
}

const PLACE = /#([^"\\#<>\s]+)/gu;

/** The identifiers that what a page shows leads to: links, and links in rendered texts, wherever in `views` they stand. */
export function linkedAnchors(...views: readonly unknown[]): Set<string> {
  return new Set([...JSON.stringify(views).matchAll(PLACE)].map(([, anchor = '']) => anchor));
}
