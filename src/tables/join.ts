import type { Place } from '../problem.ts';
import type { Grid, Span } from '../readers/document.ts';
import { compact } from '../text.ts';
import type { Caption } from './captions.ts';
import { readColumns } from './columns.ts';
import { formField, indicatorColumns, indicatorHeaderRow, isForm, isFormStart } from './forms.ts';
import { countHeaderRows } from './header-rows.ts';
import { fitTelling } from './indicator-rows.ts';
import { appendRest, isRestOfRow } from './mend.ts';
import { inferHeaderSpans } from './spans.ts';
import { titleKey } from './titles.ts';

/** A table in the making: the pieces read so far, joined. */
export interface Draft {
  caption: Caption;
  cells: string[][];
  places: Place[];
  spans: Span[];
  spansKnown: boolean;
  headerRows: number;
  place: Place;
  notes: string[];
  /** Rows moved under their columns because a whole piece had lost its leading cells. */
  moved: number[];
}

export function startDraft(grid: Grid, caption: Caption): Draft {
  return {
    caption,
    cells: grid.cells.map((row) => [...row]),
    places: [...grid.places],
    spans: grid.spans.map((span) => ({ ...span })),
    spansKnown: grid.spansKnown,
    headerRows: isForm(grid.cells) ? 0 : countHeaderRows(grid.cells),
    place: caption.place ?? grid.place,
    notes: [],
    moved: [],
  };
}

/** Is the grid a further piece of the draft: the same title again or none, the same header again or none? */
export function continuation(draft: Draft, grid: Grid, caption: Caption): boolean {
  const first = grid.cells[0] ?? [];
  const sameTitle = caption.title === '' ? bare(caption) : titleKey(caption.title) === titleKey(draft.caption.title);
  if (!sameTitle || isFormStart(first)) return false;
  if (isForm(draft.cells)) return true;
  const headerRows = countHeaderRows(grid.cells);
  if (headerRows === 0) return caption.title === '';
  return repeatedHeaderRows(draft, grid.cells) > 0;
}

function bare(caption: Caption): boolean {
  return caption.number === null && caption.preparedBy === null && caption.unit === null;
}

/** How many rows at the top of a piece repeat the draft's header. */
function repeatedHeaderRows(draft: Draft, cells: readonly (readonly string[])[]): number {
  const header = draft.cells.slice(0, draft.headerRows);
  if (header.length === 0 || cells.length < header.length) return 0;
  const key = (row: readonly string[]) => row.map(compact).join('\t').trimEnd();
  return header.every((row, index) => key(row) === key(cells[index] ?? [])) ? header.length : 0;
}

/** Adds a piece to the draft: header dropped where repeated, a row cut by the page break mended. */
export function joinGrid(draft: Draft, grid: Grid): void {
  const form = isForm(draft.cells);
  let first = form ? repeatedIndicatorHeader(draft, grid.cells) : repeatedHeaderRows(draft, grid.cells);
  const width = Math.max(draft.cells[0]?.length ?? 0, ...grid.cells.map((row) => row.length));
  const pad = (row: readonly string[]) => [...row, ...Array<string>(width - row.length).fill('')];
  draft.cells = draft.cells.map(pad);
  const lost = form && !grid.spansKnown ? lostColumns(draft, grid.cells, width) : 0;
  const rows = grid.cells.map((row) => pad([...Array<string>(lost).fill(''), ...row]));
  const above = draft.cells.at(-1);
  const next = rows[first];
  if (above && next && draft.cells.length > draft.headerRows) {
    const columns = form
      ? []
      : readColumns(
          draft.cells,
          draft.headerRows,
          draft.spansKnown ? draft.spans : inferHeaderSpans(draft.cells, draft.headerRows),
        );
    if (isRestOfRow(next, above, { form, columns, isLabel: (text) => formField(text) !== null })) {
      appendRest(above, next);
      first += 1;
    }
  }
  const offset = draft.cells.length - first;
  for (const span of grid.spans) if (span.row >= first) draft.spans.push({ ...span, row: span.row + offset });
  if (lost > 0) draft.moved.push(...rows.slice(first).map((_, index) => draft.cells.length + index));
  draft.cells.push(...rows.slice(first));
  draft.places.push(...grid.places.slice(first));
}

function repeatedIndicatorHeader(draft: Draft, cells: readonly (readonly string[])[]): number {
  const header = draft.cells[indicatorHeaderRow(draft.cells)];
  const first = cells[0] ?? [];
  if (!header || indicatorColumns(first) === null) return 0;
  const key = (row: readonly string[]) => row.map(compact).join('');
  return key(header).endsWith(key(first)) ? 1 : 0;
}

/** How many leading columns a narrower piece of a form has lost: the offset at which its rows fit the indicators best. */
function lostColumns(draft: Draft, cells: readonly (readonly string[])[], width: number): number {
  const columns = indicatorColumns(draft.cells[indicatorHeaderRow(draft.cells)] ?? []);
  if (!columns) return 0;
  const fit = (offset: number) => cells.reduce((sum, row) => sum + fitTelling(row, columns, offset), 0);
  let best = 0;
  for (let offset = 1; offset <= width - (cells[0]?.length ?? width); offset++)
    if (fit(offset) > fit(best)) best = offset;
  return best;
}
