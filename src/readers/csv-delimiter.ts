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
    const all = rowsOf(text, delimiter);
    const rows = withoutLines(all);
    const counts = rows.map((row) => row.length);
    const widest = Math.max(0, ...counts);
    const usual = mostCommon(counts);
    const same = counts.filter((count) => count === usual).length;
    if (rows.length < 3 || usual < 2 || widest > usual * 2 || same < rows.length * 0.7) continue;
    if (delimiter === '\t' && !text.includes('"')) continue;
    if (rows.some((row) => row.some((field) => /[。！？]\s*\S/u.test(field) && field.length > 200))) continue;
    const fields = rows.flat().filter((field) => field.trim() !== '');
    const short = fields.filter((field) => field.length <= 40).length;
    if (short >= fields.length * 0.9) return delimiter;
  }
  return null;
}

/** The rows without the lines of a single field: title, unit and note stand so over and under a table of several columns. */
function withoutLines(rows: string[][]): string[][] {
  const several = rows.filter((row) => row.length > 1);
  const isTable = several.length >= 3 && several.length >= rows.length / 3 && several.every((row) => row.length > 2);
  return isTable ? several : rows;
}

/** The rows at the beginning of a text, blank ones left out. */
function rowsOf(text: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = (): void => {
    row.push(field);
    if (row.some((other) => other.trim() !== '')) rows.push(row);
    [row, field] = [[], ''];
  };
  for (let index = 0; index < text.length && rows.length < LOOKED_AT; index++) {
    const character = text[index] ?? '';
    if (quoted && character === '"' && text[index + 1] === '"') {
      field += '"';
      index++;
    } else if (character === '"' && (quoted || field === '')) quoted = !quoted;
    else if (!quoted && character === delimiter) {
      row.push(field);
      field = '';
    } else if (!quoted && character === '\n') endRow();
    else field += character;
  }
  // A quotation mark that is never closed is one of the text.
  if (quoted && rows.length === 0) return [];
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

function mostCommon(counts: readonly number[]): number {
  const groups = [...Map.groupBy(counts, (count) => count)];
  return groups.reduce((best, group) => (group[1].length > best[1].length ? group : best), groups[0] ?? [0, []])[0];
}
