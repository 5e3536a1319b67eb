import { append } from '../../lists.ts';
import type { Glyph } from './page.ts';

/** Numbers, signs and letters of notes, in brackets or without. */
const MARK =
  /^[[(（［〔【]?(?:注\d{0,2}|\d{1,2}(?:[,，、]\d{1,2})*|[a-z]|[*＊※†‡#]{1,3}|[①-⑳⑴-⒇㈠-㈩¹²³⁴-⁹]{1,2})[\])）］〕】]?$/u;
/** A mark is smaller than the writing it belongs to by this factor at the least. */
const SMALLER = 0.88;
const UNIT = /^[A-Za-zμ㎡㎥]$/u;
const EXPONENT = /^[⁻-]?\d$/u;
const DIGIT = /^\d$/u;
const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-()n'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'][index] ?? plain]),
);

/**
 * Takes the raised note marks out of a line of a cell: what stands behind a figure or a label, or before one. Exponents (`m²`, `10³`) stay,
 * as the characters that are made for them.
 */
export function splitNoteMarks(line: readonly Glyph[]): { glyphs: Glyph[]; mark: string } {
  const glyphs: Glyph[] = [];
  let mark = '';
  for (let index = 0; index < line.length;) {
    let end = index;
    while (line[end]?.raised) end++;
    const raised = line.slice(index, end);
    if (raised.length === 0) {
      append(glyphs, line.slice(index, ++end));
    } else if (isNoteMark(raised, line, index, end)) {
      mark += raised.map(({ text }) => text).join('');
    } else {
      append(glyphs, raised.map(writeRaised));
    }
    index = end;
  }
  return { glyphs, mark };
}

function isNoteMark(raised: readonly Glyph[], line: readonly Glyph[], start: number, end: number): boolean {
  const text = raised.map((glyph) => glyph.text).join('');
  const before = line[start - 1];
  if (!MARK.test(text)) return false;
  if (!before) return end < line.length;
  if (!EXPONENT.test(text)) return true;
  // `m²`; `10³ 吨`, but not a figure that ends its cell.
  return !UNIT.test(before.text) && !(end < line.length && DIGIT.test(before.text) && isTen(line, start));
}

/** Is the last line of a cell a note mark that wrapped: small, and no more than the mark? */
export function isWrappedMark(line: readonly Glyph[], above: readonly Glyph[]): boolean {
  const size = above[0]?.size ?? 0;
  return line.every((glyph) => glyph.size <= SMALLER * size) && MARK.test(line.map(({ text }) => text).join(''));
}

/** Are the digits before a place just `10`? */
function isTen(line: readonly Glyph[], end: number): boolean {
  let start = end;
  while (start > 0 && DIGIT.test(line[start - 1]?.text ?? '')) start--;
  return (
    line
      .slice(start, end)
      .map(({ text }) => text)
      .join('') === '10'
  );
}

/** A raised character in running text: the digit that is made to stand so, so that it is not read as part of a number. */
export function writeRaised(glyph: Glyph): Glyph {
  return glyph.raised ? { ...glyph, text: SUPERSCRIPTS[glyph.text] ?? glyph.text } : glyph;
}
