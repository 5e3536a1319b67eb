/** A printed cell: its text (`\n` is a line break inside it) and how far it reaches. */
export interface PrintedCell {
  text: string;
  columns?: number;
  rows?: number;
}

export interface PlacedCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
}

export const cell = (text: string, columns = 1, rows = 1): PrintedCell => ({ text, columns, rows });
export const line = (...texts: string[]): PrintedCell[] => texts.map((text) => cell(text));

/** The cells of printed rows with their places; cells under a merge are not written. */
export function placeCells(rows: readonly (readonly PrintedCell[])[]): PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ text, columns = 1, rows: height = 1 }) => {
      while (taken.has(`${row},${column}`)) column++;
      const placed = { row, column, rows: height, columns, text };
      for (let r = row; r < row + height; r++) for (let c = column; c < column + columns; c++) taken.add(`${r},${c}`);
      column += columns;
      return placed;
    });
  });
}

export function widthOf(rows: readonly (readonly PrintedCell[])[]): number {
  return (rows[0] ?? []).reduce((sum, { columns = 1 }) => sum + columns, 0);
}

/** The rectangle of texts, a merged cell's text at its top-left; line breaks in cells are taken out. */
export function matrixOf(rows: readonly (readonly PrintedCell[])[]): string[][] {
  const matrix = rows.map(() => Array.from({ length: widthOf(rows) }, () => ''));
  for (const { row, column, text } of placeCells(rows)) {
    const texts = matrix[row];
    if (texts) texts[column] = text.replaceAll('\n', '');
  }
  return matrix;
}
