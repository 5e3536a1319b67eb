/** A cell of a row, before vertical merges: its grid columns and its text. */
export interface RowCell {
  column: number;
  columns: number;
  continuesAbove: boolean;
  text: string;
}

/** 2 mm in twentieths of a point: edges closer than this were meant to be one, drawn by hand. */
const NEAR = 115;

/**
 * Snaps the edges of cells that miss each other by a hair, so that cells drawn as one column are one column.
 * Leaves the rows as they are where the table does not declare its grid, or a cell with text would vanish.
 */
export function snapColumns(rows: readonly RowCell[][], widths: readonly number[]): RowCell[][] {
  const end = rows.flat().reduce((widest, cell) => Math.max(widest, cell.column + cell.columns), 0);
  if (end > widths.length) return [...rows];
  const edges = snapEdges(widths);
  const snapped = rows.map((row) =>
    row.map((cell) => {
      const column = edges[cell.column] ?? cell.column;
      return { ...cell, column, columns: (edges[cell.column + cell.columns] ?? column) - column };
    }),
  );
  if (snapped.flat().some((cell) => cell.columns < 1 && cell.text !== '')) return [...rows];
  return snapped.map((row) => row.filter((cell) => cell.columns >= 1));
}

/** For each edge of the grid, the number of the edge it snaps to. */
function snapEdges(widths: readonly number[]): number[] {
  const edges = [0];
  let position = 0;
  let anchor = 0;
  let number = 0;
  for (const width of widths) {
    position += width;
    if (position - anchor > NEAR) {
      anchor = position;
      number++;
    }
    edges.push(number);
  }
  return edges;
}
