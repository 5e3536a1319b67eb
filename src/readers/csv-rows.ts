/** One field of a row of delimited text. */
export interface Field {
  text: string;
  /** In quotation marks: a comma inside it parts nothing, and it is no part of a figure that a comma cut. */
  quoted: boolean;
}

/**
 * The rows of a text of fields parted by `delimiter`, quoted as RFC 4180 says; blank lines are rows of one empty field. A quotation
 * mark that is never closed is one of the text. At most `most` rows are read.
 */
export function csvRows(text: string, delimiter: string, most = Infinity): Field[][] {
  const rows: Field[][] = [];
  let row: Field[] = [];
  let at = 0;
  while (at <= text.length && rows.length < most) {
    const { field, end } = readField(text, at, delimiter);
    row.push(field);
    if (end < text.length && text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + 1;
  }
  const last = rows.at(-1);
  if (last?.length === 1 && last[0]?.text === '' && at > text.length) rows.pop();
  return rows;
}

/** The field that begins at a place, and where it ends: at its delimiter, its line end or the end of the text. */
function readField(text: string, from: number, delimiter: string): { field: Field; end: number } {
  if (text[from] === '"') {
    const closing = closingQuote(text, from + 1);
    if (closing !== null) {
      const end = endOfPlain(text, closing + 1, delimiter);
      const inside = text.slice(from + 1, closing).replaceAll('""', '"');
      return { field: { text: inside + withoutReturn(text.slice(closing + 1, end)), quoted: true }, end };
    }
  }
  const end = endOfPlain(text, from, delimiter);
  return { field: { text: withoutReturn(text.slice(from, end)), quoted: false }, end };
}

function closingQuote(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at)) {
    if (text[at + 1] !== '"') return at;
    at += 2;
  }
  return null;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  return end;
}

const withoutReturn = (text: string): string => text.replace(/\r$/u, '');
