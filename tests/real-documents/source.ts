import { readReal } from './documents.ts';

/**
 * A second, simpler reading of the documents: it knows lines and tabs, nothing of tables, and shares no code with `src`.
 * What the converter publishes is held against it.
 */

const FOLDER = 'chongqing';

export interface SourceRow {
  line: number;
  cells: string[];
}

export function sourceBytes(file: string): Uint8Array {
  return readReal(`${FOLDER}/${file}`);
}

export function sourceLines(file: string): string[] {
  return new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(sourceBytes(file))
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
}

const SYMBOLS: Record<string, string> = { leq: '≤', geq: '≥' };

/** A text without tags, formulas, white space and the quotation marks of the export. */
export function bare(text: string): string {
  return text
    .replace(/<[a-z/][^>]*>/giu, '')
    .replace(/\$\\([a-z]+)\$/gu, (_, name: string) => SYMBOLS[name] ?? name)
    .replace(/[\s\u3000]+/gu, '')
    .replace(/^"(.*)"$/u, '$1');
}

/** The same without the empty cells at the end: as wide as what is printed. */
export function trimEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** Every row with tabs, in order. Rows of dashes and empty rows are no rows. */
export function rowsWithTabs(lines: readonly string[]): SourceRow[] {
  return lines.flatMap((text, index) => {
    const cells = text.includes('\t') ? text.split('\t').map(bare) : [];
    return cells.every((cell) => /^-*$/u.test(cell)) ? [] : [{ line: index + 1, cells }];
  });
}

/** Runs of lines that start with a tab, one cell each: the rows of Word's export, merged cells left out. */
export function rowsOfCellLines(lines: readonly string[]): SourceRow[] {
  const rows: SourceRow[] = [];
  let row: SourceRow | null = null;
  lines.forEach((text, index) => {
    const [, gap, cell] = /^( ?)\t(.*)$/u.exec(text) ?? [];
    if (cell !== undefined) {
      // A blank before the tab stands between two tables.
      if (!row || gap) rows.push((row = { line: index + 1, cells: [] }));
      row.cells.push(bare(cell));
    } else if (bare(text) === '') {
      row = null;
    } else if (row) {
      // A further paragraph of the cell above.
      row.cells.push(`${row.cells.pop() ?? ''}${bare(text)}`);
    }
  });
  return rows;
}

/** The paragraphs before the first table, those that a page break cuts after one of `cutAfter` joined. */
export function narrativeParagraphs(lines: readonly string[], last: number, cutAfter: readonly number[]): string[] {
  const paragraphs: string[] = [];
  let open = false;
  lines.slice(0, last).forEach((text, index) => {
    const words = bare(text.replace(/^#+\s|^- /u, '').replaceAll('**', ''));
    if (words === '') return;
    if (open) paragraphs.push(`${paragraphs.pop() ?? ''}${words}`);
    else paragraphs.push(words);
    open = cutAfter.includes(index + 1);
  });
  return paragraphs;
}

/** Texts that are amounts, percentages left out, sorted. */
export function amounts(cells: readonly string[]): string[] {
  return cells.filter((cell) => /^-?\d[\d,]*(?:\.\d+)?$/u.test(cell)).sort();
}

/** A printed amount in fen, by whole numbers only. */
export function inFen(text: string, unit: '元' | '万元'): number {
  const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
  const places = unit === '万元' ? 6 : 2;
  return Number(BigInt(whole + fraction.padEnd(places, '0')));
}
