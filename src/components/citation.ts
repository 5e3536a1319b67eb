/** What a citation is made of: texts as they stand on the page. */
export interface Cited {
  document: string;
  table: string;
  /** Absolute, with the anchor of what is cited. */
  address: string;
  date: string;
  /** `null` for the whole table. */
  row: string | null;
  /** The figures of the row, of one column where one is cited. Text with its unit, as printed. */
  figures: readonly { column: string; text: string }[];
  /** One figure is cited, not the row. */
  single: boolean;
}

export type CitePatterns = Readonly<Record<'table' | 'ofRow' | 'ofFigure' | 'figure' | 'between', string>>;

/** Puts values into a pattern: `{name}`. A name without value stays. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

/** The citation of a table, a row or a figure in the words of `patterns`. */
export function writeCitation(cited: Cited, patterns: CitePatterns): string {
  const { document, table, address, date, row, figures, single } = cited;
  const values = { document, table, address, date, row: row ?? '' };
  const [first] = figures;
  if (row === null || !first) return fill(patterns.table, values);
  if (single) return fill(patterns.ofFigure, { ...values, column: first.column, figure: first.text });
  const list = figures.map(({ column, text }) => fill(patterns.figure, { column, figure: text }));
  return fill(patterns.ofRow, { ...values, figures: list.join(patterns.between) });
}

/** The line of HTML that puts a page of this site into a frame of another one. `title`: what readers call the frame. */
export function frameLine(source: string, title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${source}" title="${escaped}" width="100%" height="480" loading="lazy"></iframe>`;
}
