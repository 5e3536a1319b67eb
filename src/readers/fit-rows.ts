import { smallest } from '../lists.ts';
import { isAmount } from '../money.ts';
import { isHeaderWord, meaningOf, saysUnit, unitOfLine } from '../vocabulary/index.ts';
import type { Field } from './csv-rows.ts';
import { hasCutFigure, joinCutFigures } from './cut-figures.ts';
import { isLabelRow } from './table-lines.ts';

/** A row of delimited text under its header. */
export interface FittedRow {
  cells: string[];
  /** `joined`: figures that commas cut are whole again; `unclear`: which field stands in which column cannot be told. */
  fit: 'printed' | 'joined' | 'unclear';
}

interface Header {
  /** Fields as written, and up to the last that says something. */
  width: number;
  said: number;
  isOfAmounts: boolean;
}

interface FitRules {
  /** Commas part the fields, and may have cut figures into their thousands. */
  cuts: boolean;
  /**
   * The rows are those of one table: one with fewer fields than its header has lost one. Else it may have lost the blank ones at its
   * end, or be of a form of labels and values, which no header of amounts stands over.
   */
  short: boolean;
}

/**
 * Holds each row against the header over it. A row with more or fewer fields is read as printed only where what is more is blank or
 * the columns it lacks have no label; where only one way of joining cut figures fits, they are joined.
 */
export function fitRows(printed: readonly (readonly Field[])[], rules: FitRules): FittedRow[] {
  const rows = rules.cuts ? printed.map(joinCutUnit) : printed;
  const headers = headersOver(rows).map((header) => (rules.short || header?.isOfAmounts ? header : null));
  const trailing = new Map(
    [...Map.groupBy(rows.keys(), (row) => headers[row])].map(([header, under]) => [
      header,
      header
        ? sharedBlanks(
            under.map((row) => rows[row] ?? []),
            header,
          )
        : 0,
    ]),
  );
  return rows.map((row, index) => {
    const header = headers[index];
    if (!header) return { cells: row.map(({ text }) => text), fit: 'printed' };
    const spare = row.length > header.width ? Math.min(trailing.get(header) ?? 0, row.length - header.width) : 0;
    return fitRow(row.slice(0, row.length - spare), header, rules);
  });
}

function fitRow(row: readonly Field[], { width, said }: Header, { cuts, short }: FitRules): FittedRow {
  const texts = row.map(({ text }) => text);
  const filled = texts.filter((text) => text.trim() !== '');
  const figures = filled.filter((text) => isAmount(text));
  if (filled.length <= 1 || figures.length === 0) return { cells: texts, fit: 'printed' };
  const cut = cuts && hasCutFigure(row);
  if ((!short || row.length >= said) && row.length <= width && !cut) return { cells: texts, fit: 'printed' };
  const joined = cuts && row.length > said ? joinOnce(row, said, width) : null;
  if (joined) return { cells: joined, fit: 'joined' };
  const isBlankBehind = texts.slice(width).every((text) => text.trim() === '');
  if (row.length > width && isBlankBehind && !cut && !(cuts && joinCutFigures(row, row.length - 1)))
    return { cells: texts.slice(0, width), fit: 'printed' };
  return { cells: [...texts.slice(0, width - 1), texts.slice(width - 1).join(cuts ? ',' : ' ')], fit: 'unclear' };
}

/** `Unit: 10,000 yuan`: a comma inside a line that says nothing but the unit. */
function joinCutUnit(row: readonly Field[]): readonly Field[] {
  const filled = row.filter(({ text }) => text.trim() !== '');
  if (filled.length !== 2 || !saysUnit(filled[0]?.text ?? '') || unitOfLine(filled[0]?.text ?? '') !== null) return row;
  const text = filled.map((field) => field.text.trim()).join(',');
  return unitOfLine(text) === null ? row : [{ text, quoted: false }];
}

/** The one way to join figures so that the row is as wide as its header, blank columns at its end or not. */
function joinOnce(row: readonly Field[], said: number, width: number): string[] | null {
  if (row.length > width) return joinCutFigures(row, width) ?? (said < width ? joinCutFigures(row, said) : null);
  return joinCutFigures(row, said);
}

/** How many blank fields every row under a header has behind its last column: delimiters at the ends of lines. */
function sharedBlanks(rows: readonly (readonly Field[])[], { width }: Header): number {
  const wide = rows.filter((row) => row.filter(({ text }) => text.trim() !== '').length > 1 && row.length >= width);
  const blanks = wide.map((row) => row.length - 1 - row.findLastIndex(({ text }) => text.trim() !== ''));
  const same = new Set(wide.map((row) => row.length)).size === 1;
  return same && wide.length > 1 ? smallest(blanks) : 0;
}

/** The header over each row, `null` for the rows of headers and those over the first. */
function headersOver(rows: readonly (readonly Field[])[]): (Header | null)[] {
  const over: (Header | null)[] = [];
  let header: Header | null = null;
  let growing = true;
  for (const row of rows) {
    const filled = row.map(({ text }) => text.trim()).filter((text) => text !== '');
    const speaks = filled.length > 1 && !isLabelRow(filled);
    const opens = speaks && !holdsFigures(filled);
    if (opens && header && !growing && !filled.some((text) => isHeaderWord(text))) {
      over.push(header);
    } else if (opens && (header === null || growing || over.at(-1) === null)) {
      header = growHeader(row, filled, growing ? header : null);
      growing = true;
      over.push(null);
    } else if (speaks) {
      growing = false;
      over.push(header);
    } else {
      // A title, a unit, a note: what follows may be another header.
      over.push(null);
      growing = false;
    }
  }
  return over;
}

/** The header that a row begins, or that it makes wider. */
function growHeader(row: readonly Field[], filled: readonly string[], above: Header | null): Header {
  const said = row.findLastIndex(({ text }) => text.trim() !== '') + 1;
  const isOfAmounts = filled.some((text) => meaningOf(text)?.role === 'amount');
  return {
    width: Math.max(row.length, above?.width ?? 0),
    said: Math.max(said, above?.said ?? 0),
    isOfAmounts: isOfAmounts || above?.isOfAmounts === true,
  };
}

/** Does a row hold figures, and not only years or the numbers of its columns (1, 2, 3)? */
function holdsFigures(filled: readonly string[]): boolean {
  const figures = filled.filter((text) => isAmount(text) && !/^(?:19|20)\d{2}$/u.test(text));
  return figures.length > 0 && !(figures.length > 1 && figures.every((text, index) => text === String(index + 1)));
}
