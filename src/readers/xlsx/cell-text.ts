import { isAmount, isBlankAmount, ownUnit } from '../../money.ts';
import { mendSpaces } from '../../text.ts';
import { isRaisedMark, splitNoteMark } from '../../vocabulary/index.ts';
import { isInvisible } from '../colors.ts';
import { generalText } from './decimal.ts';
import { parseNumberFormat } from './format-sections.ts';
import { printCellNumber, type PrintedNumber } from './number-text.ts';
import type { SourceCell, SourceSheet, TextRun } from './source.ts';

/** What a sheet shows of a cell, and what of it is not published as its text. */
export interface PrintedCell {
  /** Line breaks are kept as `\n`. */
  text: string;
  /** A note mark, raised behind the text or before it. */
  mark: string;
  /** What is struck out. */
  struck: string;
  /** Something is written in the colour that is behind it. */
  hasHidden: boolean;
  /** A rule of the sheet, of which it is not known whether it holds, would hide it. */
  mayBeHidden: boolean;
  differs: PrintedNumber['differs'];
  /** The number of the cell as plain digits, where its print is no plain amount. */
  value: string | null;
}

const BLANK: PrintedCell = {
  text: '',
  mark: '',
  struck: '',
  hasHidden: false,
  mayBeHidden: false,
  differs: null,
  value: null,
};

/** What the sheet prints of a cell. Never fails: a format that cannot be applied leaves the plain number. */
export function printCell(cell: SourceCell, sheet: SourceSheet, isRecoloured: boolean): PrintedCell {
  const { value, style } = cell;
  const fill = isRecoloured ? null : style.fill;
  if (value.kind === 'text') return printText(value.runs, cell, fill);
  if (value.kind === 'number' && value.value === 0 && !sheet.showZeros) return BLANK;
  const printed = value.kind === 'number' ? printCellNumber(value.value, style.format, sheet.date1904) : null;
  const text = printed ? mendSpaces(printed.text) : value.kind === 'literal' ? value.text : '';
  if (text !== '' && style.struck) return { ...BLANK, struck: text };
  if (text !== '' && isInvisible(printed?.color ?? style.color, fill)) return { ...BLANK, hasHidden: true };
  const bare = splitNoteMark(text, 'figures') ?? { text, mark: '' };
  return {
    ...BLANK,
    ...bare,
    differs: printed?.differs ?? null,
    value: value.kind === 'number' && printed ? valueBehind(value.value, bare.text, printed) : null,
  };
}

/** The number to reckon with where the print is an amount only in words or with words: `1.2345万元`, `壹佰`. */
function valueBehind(value: number, text: string, { kind }: PrintedNumber): string | null {
  return kind !== 'amount' || (isAmount(text) && ownUnit(text) === null) || isBlankAmount(text)
    ? null
    : generalText(value);
}

/** A raised 2 or 3 behind a length is a power, not a note. */
const POWERS: Record<string, string> = { '2': '²', '3': '³' };
const LENGTH_AT_END = /(?:[kcdm]?m|米)$/u;

function printText(runs: readonly TextRun[], { style }: SourceCell, fill: string | null): PrintedCell {
  const whole = runs.map(({ text }) => text).join('');
  if (mendSpaces(whole) === '') return BLANK;
  const allRaised = runs.every((run) => (run.style ?? style).raised || run.text.trim() === '');
  let [text, mark, struck, hasHidden] = ['', '', '', false];
  for (const run of runs) {
    const { struck: isStruck, raised, color } = run.style ?? style;
    if (isInvisible(color, fill)) hasHidden ||= run.text.trim() !== '';
    else if (isStruck) struck += run.text;
    else if (!raised || allRaised || !isRaisedMark(run.text)) text += run.text;
    else if (LENGTH_AT_END.test(text) && POWERS[run.text.trim()]) text += POWERS[run.text.trim()];
    else mark += run.text;
  }
  const shown = applyTextFormat(plainLines(text), style.format);
  hasHidden ||= shown === '' && text.trim() !== '';
  const bare = splitNoteMark(shown, 'figures') ?? { text: shown, mark: '' };
  return { ...BLANK, text: bare.text, mark: bare.mark + mark.trim(), struck: mendSpaces(struck), hasHidden };
}

/** A text with its line breaks as `\n`; of blanks alone nothing is left. */
function plainLines(text: string): string {
  return mendSpaces(text) === '' ? '' : text.replace(/\r\n?/gu, '\n').trimEnd();
}

/** What the section for texts of a format makes of one: `@"元"` writes behind it, `;;;` hides it. */
function applyTextFormat(text: string, code: string): string {
  if (text === '' || !/[@;]/u.test(code)) return text;
  try {
    const section = parseNumberFormat(code).text;
    if (!section) return text;
    const shown = section.tokens.map(({ type, value }) =>
      type === 'TEXT' ? text : LITERALS.has(type) ? String(value) : '',
    );
    return plainLines(shown.join(''));
  } catch {
    return text;
  }
}

const LITERALS = new Set<string>(['STRING', 'ESCAPED', 'CHAR', 'PAREN', 'MINUS', 'PLUS', 'SPACE']);
