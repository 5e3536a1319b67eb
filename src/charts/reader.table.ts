/** Values of a chart, read from the cells of the table beside it. */
export interface ChartData {
  names: string[];
  series: {
    name: string;
    /** In fen; `null` for blank cells. */
    values: (number | null)[];
    /** Amounts as printed, with their unit. */
    texts: string[];
  }[];
}

/**
 * Reads the lines of a table that are marked for the chart (`tr[data-bar]`): their row header, and the fen (`data-fen`) and
 * printed text (`data-text`) of their amount cells, one series for each `th[data-series]`.
 */
export function readTable(table: HTMLTableElement): ChartData {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-bar]')];
  const cells = rows.map((row) => [...row.querySelectorAll<HTMLElement>('td[data-fen]')]);
  const headers = [...table.querySelectorAll('th[data-series]')];
  return {
    names: rows.map((row) => row.querySelector('th')?.textContent?.trim() ?? ''),
    series: headers.map((header, index) => ({
      name: header.textContent?.trim() ?? '',
      values: cells.map((line) => toFen(line[index]?.dataset['fen'])),
      texts: cells.map((line) => line[index]?.dataset['text'] ?? ''),
    })),
  };
}

function toFen(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}
