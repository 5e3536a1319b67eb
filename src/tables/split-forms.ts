import type { Grid } from '../readers/document.ts';
import { fieldOfCell, type FormField, type OwnWords } from '../vocabulary/index.ts';
import { isFormStart } from './forms.ts';

/** A form is longer than this: what stands above its first row is the rest of the form before it. */
const FEWEST_ROWS = 3;

/**
 * Forms set one below the other without a title between come as one grid: cuts it where a form begins anew, with the label
 * that the first began with, or under the rest of a form from the page before.
 */
export function splitForms(grid: Grid, own: OwnWords): Grid[] {
  const starts: number[] = [];
  let opening: FormField | null = null;
  grid.cells.forEach((row, index) => {
    if (!isFormStart(row, own)) return;
    const field = fieldOfCell(row.find((cell) => cell !== '') ?? '', own);
    if (opening === null ? index >= FEWEST_ROWS : field === opening && index - (starts.at(-1) ?? 0) >= FEWEST_ROWS)
      starts.push(index);
    opening ??= field;
  });
  if (starts.length === 0) return [grid];
  return [0, ...starts].map((from, index) => slice(grid, from, starts[index] ?? grid.cells.length));
}

function slice(grid: Grid, from: number, to: number): Grid {
  return {
    ...grid,
    cells: grid.cells.slice(from, to),
    places: grid.places.slice(from, to),
    spans: grid.spans
      .filter((span) => span.row >= from && span.row < to)
      .map((span) => ({ ...span, row: span.row - from, rows: Math.min(span.rows, to - span.row) })),
    place: grid.places[from] ?? grid.place,
  };
}
