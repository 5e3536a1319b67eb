import { formField, indicatorField } from '../vocabulary/index.ts';
import type { CellView, RowView } from './table.ts';

/** A cell without any text, that nothing was said of and that is not merged. */
export function isBlankCell({ text, rowSpan, colSpan, omitted, marks, note, unverified }: CellView): boolean {
  return text === '' && !omitted && rowSpan === undefined && colSpan === undefined && !marks && !note && !unverified;
}

/**
 * Lays out a form whose merged cells were lost on the way, as plain text loses them: the value behind a label reaches over the blank cells
 * at its right, and 绩效指标 over those under it. A label reaches over nothing, since what is blank behind it is a value that is not filled
 * in; nor does anything among the indicators. `isKept`: something leads to this identifier, so that its cell stays.
 */
export function layOutForm(body: readonly RowView[], isKept: (id: string) => boolean): RowView[] {
  const joins = (cell: CellView | undefined) => cell !== undefined && isBlankCell(cell) && !isKept(cell.id);
  const rows = body.map((row): RowView => {
    const cells: CellView[] = [];
    for (let at = 0; at < row.cells.length; at += 1) {
      const [before, cell] = [row.cells[at - 1], row.cells[at]];
      if (!cell) continue;
      let end = at + 1;
      if (isValue(cell, before)) while (joins(row.cells[end])) end += 1;
      cells.push(end - at > 1 ? { ...cell, colSpan: end - at } : cell);
      at = end - 1;
    }
    return { ...row, cells };
  });
  for (const [at, row] of rows.entries()) {
    const [label] = row.cells;
    if (!label || !isSingle(label) || formField(label.text) !== 'indicators') continue;
    let end = at + 1;
    while (rows[end]?.cells.some(({ text }) => text !== '') && joins(rows[end]?.cells[0])) end += 1;
    if (end - at === 1) continue;
    rows[at] = { ...row, cells: [{ ...label, rowSpan: end - at }, ...row.cells.slice(1)] };
    for (const under of rows.slice(at + 1, end)) under.cells = under.cells.slice(1);
  }
  return rows;
}

function isSingle({ rowSpan, colSpan }: CellView): boolean {
  return rowSpan === undefined && colSpan === undefined;
}

function isLabel({ text }: CellView): boolean {
  return formField(text) !== null || indicatorField(text) !== null;
}

/** A text right behind the label of one value, be it one that is not stored. */
function isValue(cell: CellView, before: CellView | undefined): boolean {
  if (!before || (cell.text === '' && !cell.omitted) || !isSingle(cell) || !isSingle(before) || isLabel(cell))
    return false;
  const field = formField(before.text);
  return field !== null && field !== 'indicators' && field !== 'group';
}
