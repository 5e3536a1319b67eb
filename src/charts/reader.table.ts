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

/**
 * Reads the rows of a table that are marked for the chart (`tr[data-line]`): one value a year (`td[data-year]`, `data-fen`), and where cells name
 * their stage (`data-stage`) a line for each, named by both.
 */
export function readTable(table: HTMLTableElement): ChartData {
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-series]')];
  const years = heads.map((head) => head.textContent?.trim() ?? '');
  const lines = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-line]')].flatMap((row) => {
    const cells = [...row.querySelectorAll<HTMLElement>('td[data-year]')];
    return [...new Set(cells.map(({ dataset: { stage } }) => stage ?? ''))].map((stage) => {
      const its = heads.map(({ dataset: { series } }) =>
        cells.find(({ dataset }) => dataset['year'] === series && (dataset['stage'] ?? '') === stage),
      );
      return {
        name: [row.dataset['line'] ?? '', stage].filter(Boolean).join(' '),
        values: its.map((cell) => (cell?.dataset['fen'] ? Number(cell.dataset['fen']) : null)),
        texts: its.map((cell) => cell?.querySelector('a')?.title ?? ''),
      };
    });
  });
  return { years, lines };
}
