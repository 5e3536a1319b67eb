import { largest } from '../lists.ts';
import { csvRows, type Field } from './csv-rows.ts';
import { mayFit } from './cut-figures.ts';

/** How many lines of a file tell whether it is a table. */
const LOOKED_AT = 200;
const DELIMITERS = [',', ';', '\t'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The delimiter of a text whose rows are fields parted by it, quoted as RFC 4180 says: most rows have the same number of fields,
 * at least two. `null` for prose, where delimiters come as sentences do, and for a text with tabs and no quotes, which `text` reads.
 */
export function csvDelimiter(text: string): Delimiter | null {
  for (const delimiter of DELIMITERS) {
    const rows = withoutLines(rowsAtStart(text, delimiter));
    const counts = rows.map((row) => row.length);
    // Commas may also part the thousands of figures; then the header alone has the right number of fields.
    const usual = [mostCommon(counts), ...(delimiter === ',' ? counts.slice(0, 1) : [])].find((width) => {
      const isOther = (row: readonly Field[]): boolean => !isAsWide(row, width, delimiter);
      const others = rows.filter(isOther);
      const widest = Math.max(width, largest(others.map((row) => row.length)));
      return width >= 2 && widest <= width * 2 && rows.length - others.length >= rows.length * 0.7;
    });
    if (rows.length < 3 || usual === undefined) continue;
    if (delimiter === '\t' && !text.includes('"')) continue;
    if (rows.some((row) => row.some(({ text: field }) => /[。！？]\s*\S/u.test(field) && field.length > 200))) continue;
    const fields = rows.flatMap((row) => row.map((field) => field.text)).filter((field) => field.trim() !== '');
    const short = fields.filter((field) => field.length <= 40).length;
    if (short >= fields.length * 0.9) return delimiter;
  }
  return null;
}

/** Has a row so many fields, blank ones at its end or not, or had it before commas cut its figures? */
function isAsWide(row: readonly Field[], width: number, delimiter: Delimiter): boolean {
  const said = row.findLastIndex(({ text }) => text.trim() !== '') + 1;
  return (said <= width && row.length >= width) || (delimiter === ',' && mayFit(row, width));
}

/** The rows without the lines of a single field: title, unit and note stand so over and under a table of several columns. */
function withoutLines(rows: Field[][]): Field[][] {
  const several = rows.filter((row) => row.length > 1);
  const wide = several.filter((row) => row.length > 2).length;
  const isTable = several.length >= 3 && several.length >= rows.length / 3 && wide >= several.length * 0.7;
  return isTable ? several : rows;
}

/** The rows at the beginning of a text, blank ones left out. */
function rowsAtStart(text: string, delimiter: Delimiter): Field[][] {
  const rows = csvRows(text, delimiter, LOOKED_AT);
  return rows.filter((row) => row.some((field) => field.text.trim() !== ''));
}

function mostCommon(counts: readonly number[]): number {
  const groups = [...Map.groupBy(counts, (count) => count)];
  return groups.reduce((best, group) => (group[1].length > best[1].length ? group : best), groups[0] ?? [0, []])[0];
}
