import { decodeText, readRuns, type SharedText } from './ooxml-text.ts';
import type { Styles } from './ooxml-styles.ts';
import { nextElement, outerElement } from './tags.ts';
import { addressOf, parseRange, type CellValue, type SourceSheet } from './source.ts';

/** A row or a cell where one begins, with its attributes. */
const PIECES = /<((?:\w+:)?)(row|c)(?![\w.:-])([^<>]*)>/gu;

/** Cells without content are passed over: formatting alone may reach to the end of the sheet. */
interface CellContext {
  styles: Styles;
  texts: readonly SharedText[];
}

/**
 * Reads the cells and the hidden rows of `sheetData` (ECMA-376 part 1, 18.3.1.80) into a sheet. By regular expressions, because
 * a tree of a hundred thousand cells takes seconds. A damaged cell is listed in `lost`.
 */
export function readCells(data: string, sheet: SourceSheet, { styles, texts }: CellContext): void {
  const hiddenRows = new Set<number>();
  let row = -1;
  let column = -1;
  const pieces = new RegExp(PIECES);
  const next = () => nextElement(data, pieces, (name) => name === 'c');
  for (let piece = next(); piece; piece = next()) {
    const { attributes, content } = piece;
    if (piece.name === 'row') {
      row = Number(valueOf(attributes, 'r') ?? row + 2) - 1;
      column = -1;
      if (isTrue(valueOf(attributes, 'hidden'))) hiddenRows.add(row);
      continue;
    }
    const corner = parseRange(valueOf(attributes, 'r') ?? '')?.s;
    column = corner?.c ?? column + 1;
    const at = corner?.r ?? row;
    if (content === undefined) sheet.lost.push(addressOf(at, column));
    if (!content) continue;
    try {
      const value = readValue(valueOf(attributes, 't') ?? 'n', content, styles, texts);
      const isEmpty = value === null || (value.kind === 'literal' && value.text === '');
      if (isEmpty && /<(?:\w+:)?f[\s>/]/u.test(content) && valueOf(attributes, 't') !== 'str') {
        sheet.uncalculated.push(addressOf(at, column));
      }
      if (value)
        (sheet.cells[at] ??= [])[column] = { value, style: styles.cell(Number(valueOf(attributes, 's') ?? 0)) };
    } catch {
      sheet.lost.push(addressOf(at, column));
    }
  }
  sheet.hiddenRows = hiddenRows;
}

/** The value of a cell of a type (ST_CellType), `null` where it has none. Throws where it is damaged. */
function readValue(type: string, content: string, styles: Styles, texts: readonly SharedText[]): CellValue | null {
  if (type === 'inlineStr') {
    const inline = outerElement(content, 'is');
    if (inline === 'unended') throw new RangeError('no end of the text');
    return inline && { kind: 'text', runs: readRuns(inline.content, styles) };
  }
  const data = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?v>/u.exec(content)?.[1];
  if (data === undefined || (data.trim() === '' && type !== 'str')) return null;
  switch (type) {
    case 's': {
      const runs = texts[Number(data)];
      if (!runs) throw new RangeError('no such text');
      return { kind: 'text', runs };
    }
    case 'str':
      return { kind: 'text', runs: [{ text: decodeText(data), style: null }] };
    case 'b':
      return { kind: 'literal', text: isTrue(data.trim()) ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'literal', text: decodeText(data) };
    case 'd':
      return { kind: 'literal', text: dateText(data.trim()) };
    default: {
      const value = Number(data);
      if (Number.isNaN(value)) throw new RangeError('no number');
      return { kind: 'number', value };
    }
  }
}

/** `2026/1/5` of an ISO date, as the other dates are printed; a time of day stays. */
function dateText(iso: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z?)?$/u.exec(iso);
  if (!parts) return iso;
  const [, year = '', month = '', day = '', time = '00:00'] = parts;
  return `${year}/${Number(month)}/${Number(day)}${time === '00:00' ? '' : ` ${time}`}`;
}

/** The value of an attribute by its name without prefix. */
function valueOf(attributes: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return value ? (value[1] ?? value[2] ?? '') : null;
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
