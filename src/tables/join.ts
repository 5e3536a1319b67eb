import { append, largest } from '../lists.ts';
import { isAmount, isBlankAmount } from '../money.ts';
import type { Place } from '../problem.ts';
import type { Grid, Span } from '../readers/document.ts';
import { compact } from '../text.ts';
import { COMMON, fieldOfCell, isTotalLabel, kindOfTitle, type OwnWords } from '../vocabulary/index.ts';
import type { Caption, TextBlock } from './captions.ts';
import { readColumns, type RecognisedColumn } from './columns.ts';
import { indicatorColumns, indicatorHeaderRow, isForm, isFormStart } from './forms.ts';
import { countHeaderRows, isClassificationCode } from './header-rows.ts';
import { fitTelling } from './indicator-rows.ts';
import { appendRest, isRestOfRow } from './mend.ts';
import { movedCells, type Mend } from './mends.ts';
import { inferHeaderSpans } from './spans.ts';
import { titleKey } from './titles.ts';

/** A table in the making: the pieces read so far, joined. */
export interface Draft {
  caption: Caption;
  cells: string[][];
  places: Place[];
  spans: Span[];
  spansKnown: boolean;
  /** Columns over which the labels cannot be told. */
  doubtful: readonly number[];
  headerRows: number;
  place: Place;
  notes: string[];
  /** The title, where it stands below the table. */
  titleBelow: string | null;
  /** Texts put elsewhere than they are printed while the pieces were joined. */
  mends: Mend[];
  /** Rows that were written into the one above, each with the place of that. */
  rests: Map<Place, Place>;
  /** Whether rows or columns of a piece were told from where its writing stands. */
  aligned: boolean;
}

export function startDraft(grid: Grid, caption: Caption, own: OwnWords): Draft {
  return {
    caption,
    cells: grid.cells.map((row) => [...row]),
    places: [...grid.places],
    spans: grid.spans.map((span) => ({ ...span })),
    spansKnown: grid.spansKnown,
    doubtful: grid.doubtful ?? [],
    headerRows: isForm(grid.cells, own) ? 0 : countHeaderRows(grid.cells, own),
    place: caption.place ?? grid.place,
    notes: [],
    titleBelow: null,
    mends: [],
    rests: new Map(),
    aligned: grid.aligned === true,
  };
}

/** Is the grid a further piece of the draft: the same title again or none, the same header again or none? */
export function continuation(draft: Draft, grid: Grid, caption: Caption, own: OwnWords = COMMON): boolean {
  const first = grid.cells[0] ?? [];
  if (isFormStart(first, own)) return false;
  const repeated = isForm(draft.cells, own) ? 0 : repeatedHeaderRows(draft, grid.cells);
  if (!sameTitle(draft, caption, own)) return repeated > 0 && sameLabels(draft, caption, grid.cells[repeated] ?? []);
  if (repeated > 0 && beginsAnew(draft, grid, repeated)) return false;
  if (isForm(draft.cells, own) || repeated > 0) return true;
  if (caption.title !== '') return false;
  return countHeaderRows(grid.cells, own) === 0 || fitsColumns(draft, grid, own);
}

/** Another sheet whose rows begin with the total or the first item the draft begins with is a table of its own. */
function beginsAnew(draft: Draft, grid: Grid, headerRows: number): boolean {
  const first = (rows: readonly (readonly string[])[], row: number) =>
    (rows[row] ?? []).find((cell) => cell !== '') ?? '';
  const [own, other] = [first(draft.cells, draft.headerRows), first(grid.cells, headerRows)];
  const isOtherSheet = grid.place.sheet !== draft.places[0]?.sheet;
  return isOtherSheet && own !== '' && own === other && (isTotalLabel(own) || /^一、/u.test(own));
}

/** No caption, or the same title: also without the department's name that stands before it on the first page. */
function sameTitle(draft: Draft, caption: Caption, own: OwnWords): boolean {
  if (caption.title === '') return bare(caption);
  const [above, other] = [titleKey(draft.caption.title), titleKey(caption.title)];
  return (
    above === other || (kindOfTitle(other, own) !== null && above.endsWith(other) && above.length - other.length >= 4)
  );
}

/** No title, but the header and the unit line again: a further page, unless its rows begin anew with a total. */
function sameLabels(draft: Draft, caption: Caption, first: readonly string[]): boolean {
  const { title, number, unit, preparedBy } = caption;
  return (
    title === '' &&
    number === null &&
    (unit === null || unit === draft.caption.unit) &&
    (preparedBy === null || preparedBy === draft.caption.preparedBy) &&
    !isTotalLabel(first.find((cell) => cell !== '') ?? '') &&
    first.some((cell) => isClassificationCode(cell))
  );
}

/**
 * Do the rows of a piece stand under the draft's columns, though its first row has words of a header (其他收入)? Words over
 * the columns of amounts would make it a header of its own.
 */
function fitsColumns(draft: Draft, grid: Grid, own: OwnWords): boolean {
  if (draft.headerRows === 0 || (draft.cells[0]?.length ?? 0) !== (grid.cells[0]?.length ?? 0)) return false;
  const amounts = draftColumns(draft, own).flatMap((column, index) => (column.role === 'amount' ? [index] : []));
  return (
    amounts.length > 0 &&
    grid.cells.every((row) => amounts.every((index) => isAmount(row[index] ?? '') || isBlankAmount(row[index] ?? '')))
  );
}

/** The columns of a draft as far as its pieces so far tell them. */
export function draftColumns(draft: Draft, own: OwnWords): RecognisedColumn[] {
  const told = draft.spansKnown || draft.spans.length > 0;
  const spans = told ? draft.spans : inferHeaderSpans(draft.cells, draft.headerRows);
  return readColumns(draft.cells, draft.headerRows, spans, draft.doubtful, own);
}

function bare(caption: Caption): boolean {
  return caption.number === null && caption.preparedBy === null && caption.unit === null;
}

/** How many rows at the top of a piece, or from a row of it, repeat the draft's header. */
function repeatedHeaderRows(
  draft: Pick<Draft, 'cells' | 'headerRows'>,
  cells: readonly (readonly string[])[],
  from = 0,
): number {
  const header = draft.cells.slice(0, draft.headerRows);
  if (header.length === 0 || cells.length < from + header.length) return 0;
  const key = (row: readonly string[]) => row.map(compact).join('\t').trimEnd();
  return header.every((row, index) => key(row) === key(cells[from + index] ?? [])) ? header.length : 0;
}

/** Takes the header that is printed again in the middle of a table out of it. */
export function dropRepeatedHeaders(draft: Draft): void {
  for (let row = draft.headerRows; row < draft.cells.length; row++) {
    const count = repeatedHeaderRows(draft, draft.cells, row);
    if (count === 0) continue;
    draft.cells.splice(row, count);
    draft.places.splice(row, count);
    draft.spans = draft.spans
      .filter((span) => span.row < row || span.row >= row + count)
      .map((span) => (span.row >= row ? { ...span, row: span.row - count } : span));
    draft.mends = draft.mends.map((mend) => (mend.row >= row ? { ...mend, row: mend.row - count } : mend));
    row -= 1;
  }
}

/** Adds a piece to the draft: header dropped where repeated, a row cut by the page break mended. */
export function joinGrid(draft: Draft, grid: Grid, own: OwnWords): void {
  const form = isForm(draft.cells, own);
  let first = form ? repeatedIndicatorHeader(draft, grid.cells, own) : repeatedHeaderRows(draft, grid.cells);
  const width = Math.max(draft.cells[0]?.length ?? 0, largest(grid.cells.map((row) => row.length)));
  const pad = (row: readonly string[]) => [...row, ...Array<string>(width - row.length).fill('')];
  draft.cells = draft.cells.map(pad);
  const lost = form ? lostColumns(draft, grid.cells, width, own) : 0;
  const rows = grid.cells.map((row) => pad([...Array<string>(lost).fill(''), ...row]));
  const above = draft.cells.at(-1);
  const next = rows[first];
  if (above && next && draft.cells.length > draft.headerRows) {
    const columns = form ? [] : draftColumns(draft, own);
    if (isRestOfRow(next, above, { form, columns, isLabel: (text) => fieldOfCell(text, own) !== null })) {
      next.forEach((text, column) => {
        const from = { column: column - lost, place: grid.places[first] ?? grid.place };
        if (text !== '') draft.mends.push({ row: draft.cells.length - 1, column, text, from });
      });
      appendRest(above, next);
      const [rest, whole] = [grid.places[first], draft.places.at(-1)];
      if (rest && whole) draft.rests.set(rest, whole);
      first += 1;
    }
  }
  const offset = draft.cells.length - first;
  for (const span of grid.spans)
    if (span.row >= first) draft.spans.push({ ...span, row: span.row + offset, column: span.column + lost });
  for (let row = first; lost > 0 && row < rows.length; row++) {
    const place = grid.places[row] ?? grid.place;
    append(
      draft.mends,
      movedCells(row + offset, grid.cells[row] ?? [], (column) => column + lost, place),
    );
  }
  append(draft.cells, rows.slice(first));
  append(draft.places, grid.places.slice(first));
  draft.aligned ||= grid.aligned === true;
}

function repeatedIndicatorHeader(draft: Draft, cells: readonly (readonly string[])[], own: OwnWords): number {
  const header = draft.cells[indicatorHeaderRow(draft.cells, own)];
  const first = cells[0] ?? [];
  if (!header || indicatorColumns(first, own) === null) return 0;
  const key = (row: readonly string[]) => row.map(compact).join('');
  return key(header).endsWith(key(first)) ? 1 : 0;
}

/** How many leading columns a narrower piece of a form has lost: the offset at which its rows fit the indicators best. */
function lostColumns(draft: Draft, cells: readonly (readonly string[])[], width: number, own: OwnWords): number {
  const columns = indicatorColumns(draft.cells[indicatorHeaderRow(draft.cells, own)] ?? [], own);
  if (!columns) return 0;
  const fit = (offset: number) => cells.reduce((sum, row) => sum + fitTelling(row, columns, offset), 0);
  let best = 0;
  for (let offset = 1; offset <= width - (cells[0]?.length ?? width); offset++)
    if (fit(offset) > fit(best)) best = offset;
  return best;
}

/** The label of a merged cell that the export threw out into the middle of its table goes back to the top of that cell. */
export function placeStrayLabel(draft: Draft, { text, place }: TextBlock, own: OwnWords): void {
  const index = indicatorHeaderRow(draft.cells, own);
  const row = draft.cells[index];
  if (!row || row[0] !== '') return;
  row[0] = text;
  draft.mends.push({ row: index, column: 0, text, from: { column: null, place } });
}
