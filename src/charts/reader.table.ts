/** Values of a chart, read from the cells of the table above it. */
export interface ChartData {
  years: string[];
  lines: {
    name: string;
    /** In fen; `null` for a year without a figure: the line has a gap there. */
    values: (number | null)[];
    /** Amounts as printed, with their unit. */
    texts: string[];
  }[];
}

/** Reads the rows of a table that are marked for the chart (`tr[data-line]`): one value a year (`td[data-year]`, `data-fen`). */
export function readTable(table: HTMLTableElement): ChartData {
  const years = [...table.querySelectorAll('th[data-series]')].map((head) => head.textContent?.trim() ?? '');
  const lines = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-line]')].map((row) => {
    const cells = [...row.querySelectorAll<HTMLElement>('td[data-year]')];
    return {
      name: row.dataset['line'] ?? '',
      values: cells.map(({ dataset: { fen } }) => (fen === undefined || fen === '' ? null : Number(fen))),
      texts: cells.map((cell) => cell.querySelector('a')?.title ?? ''),
    };
  });
  return { years, lines };
}
