import { format as printNumber } from 'numfmt';
import { chineseDigits } from './chinese-digits.ts';
import { generalText, plainDecimal, roundDecimal, shiftDecimal } from './decimal.ts';
import { parseNumberFormat, type Section } from './format-sections.ts';

/** What a sheet prints of a number, and where that is not the number in the cell. */
export interface PrintedNumber {
  text: string;
  /**
   * `sign`: the sheet prints no sign of a negative number; it was added to the text. `scaled`: the printed number is
   * another than the cell's, and not by rounding. `hidden`: nothing is printed of a number that is not zero.
   * `words`: the print is no number in digits. `unprintable`: the format cannot be applied, the text is the plain number.
   */
  differs: 'sign' | 'scaled' | 'hidden' | 'words' | 'unprintable' | null;
  /** What the format makes of the number: an amount, a share of a whole, a date or time. */
  kind: 'amount' | 'percentage' | 'date';
  /** The colour the format sets, six hexadecimal digits, or `null`. */
  color: string | null;
}

type Printed = Pick<PrintedNumber, 'text' | 'differs'>;

const OPTIONS = { locale: 'zh-CN', throws: true, nbsp: false } as const;
/** The last day a sheet knows, 9999-12-31, and how many days the dates of old Macintosh workbooks begin later. */
const LAST_DAY = 2_958_466;
const DAYS_TO_1904 = 1462;

/**
 * Prints a number as a sheet does under a format code. The value is rounded in decimal, half away from zero, on its 15
 * digits. Never throws: what no format can print is written plainly and said to be `unprintable`.
 */
export function printCellNumber(value: number, code: string, date1904 = false): PrintedNumber {
  const plain = { kind: 'amount', color: null } as const;
  if (!Number.isFinite(value)) return { text: '#NUM!', differs: null, ...plain };
  try {
    const { sections } = parseNumberFormat(code);
    const chosen = chooseSection(sections, value);
    if (!chosen) return { ...plainNumber(value), ...plain };
    const { isDate, percents, color } = chosen.section;
    const kind = isDate ? 'date' : percents > 0 ? 'percentage' : 'amount';
    return { ...printInSection(chosen.section, value, chosen.needsMinus, date1904), kind, color };
  } catch {
    return { ...plainNumber(value), ...plain };
  }
}

function plainNumber(value: number): Printed {
  return { text: generalText(value), differs: 'unprintable' };
}

function printInSection(section: Section, value: number, needsMinus: boolean, date1904: boolean): Printed {
  if (section.isDate) {
    const serial = value + (date1904 ? DAYS_TO_1904 : 0);
    if (serial < 0 || serial >= LAST_DAY) return plainNumber(value);
    // Only 上午/下午 is Chinese; AM/PM stays as it is, in a Chinese Excel too.
    const locale = section.isEnglishTime ? 'en-US' : 'zh-CN';
    const text = inChinese(printNumber(section.pattern, serial, { ...OPTIONS, locale }), section);
    return { text, differs: null };
  }
  const size = Number(shiftDecimal(plainDecimal(Math.abs(value)), section.shift));
  const shown = section.decimals === null ? size : Number(roundDecimal(plainDecimal(size), section.decimals));
  const bare =
    section.pattern === '' ? '' : inChinese(printNumber(withGeneral(section, size), shown, OPTIONS), section);
  if (bare.trim() === '') return { text: '', differs: value === 0 ? null : 'hidden' };
  const isZero = !/[1-9一二三四五六七八九壹贰叁肆伍陆柒捌玖１-９]/u.test(bare);
  const text = needsMinus && !isZero && !showsSign(bare) ? `-${bare}` : bare;
  if (value < 0 && !isZero && !showsSign(text)) return { text: `-${text}`, differs: 'sign' };
  return { text, differs: compare(text, value, section.percents) };
}

/** General inside a section stands for the number as General writes it, which numfmt cuts to eleven characters. */
function withGeneral({ tokens, pattern }: Section, size: number): string {
  if (!tokens.some(({ type }) => type === 'GENERAL')) return pattern;
  return tokens
    .filter(({ type }) => type !== 'CONDITION' && type !== 'DBNUM')
    .map(({ type, raw }) => (type === 'GENERAL' ? `"${generalText(size)}"` : raw))
    .join('');
}

function inChinese(text: string, { dbNum, isDate }: Section): string {
  return dbNum === null ? text : chineseDigits(text, dbNum, isDate);
}

/** The ways finance marks a negative number in print, but for the sign of an exponent. */
function showsSign(text: string): boolean {
  return /(?<!\dE)[-−－–‑△▲▵负减]|[(（][^()（）\d一二三四五六七八九壹贰叁肆伍陆柒捌玖]*[\d一二三四五六七八九壹贰叁肆伍陆柒捌玖][^()（）]*[)）]/u.test(
    text,
  );
}

/** Compares a printed number, multiplied by a hundred `percents` times, with the cell's. */
function compare(text: string, value: number, percents: number): PrintedNumber['differs'] {
  const [printed, ...more] = text.match(/\d[\d,]*\.?\d*|\.\d+/gu) ?? [];
  if (printed === undefined) {
    if (value === 0) return null;
    return /^[\s\-—–]*$/u.test(text) ? 'hidden' : 'words';
  }
  if (value > 0 && /^[^\d\-−－–‑△▲▵负减(（]*[-−－–‑△▲▵负减(（]\D*\d/u.test(text)) return 'scaled';
  if (more.length > 0) return null;
  const digits = printed.replaceAll(',', '');
  const decimals = /\.(\d*)$/u.exec(digits)?.[1]?.length ?? 0;
  const expected = roundDecimal(plainDecimal(Math.abs(value)), decimals + 2 * percents);
  return Number(shiftDecimal(plainDecimal(Number(digits)), -2 * percents)) === Number(expected) ? null : 'scaled';
}

interface Chosen {
  section: Section;
  /** The section serves numbers of either sign, so that a sheet writes the minus itself. */
  needsMinus: boolean;
}

/**
 * The section for a value: without conditions positive; negative; zero. With conditions the first that holds, where a
 * section without one, before the last, takes what it would take without (the first positive, the second negative).
 */
function chooseSection(sections: readonly Section[], value: number): Chosen | null {
  const [first, second, third] = sections;
  if (!first) return null;
  const negative = value < 0;
  if (sections.length === 1)
    return first.condition && !holds(first, value) ? null : { section: first, needsMinus: negative };
  if (!sections.some(({ condition }) => condition)) {
    if (negative) return { section: second ?? first, needsMinus: false };
    return { section: value === 0 && third ? third : first, needsMinus: false };
  }
  for (const [index, section] of sections.entries()) {
    const isLast = index === sections.length - 1;
    if (section.condition ? holds(section, value) : isLast || (index === 0 ? value > 0 : negative)) {
      return { section, needsMinus: negative && !servesNegativesOnly(sections, index) };
    }
  }
  return null;
}

function holds({ condition }: Section, value: number): boolean {
  if (!condition) return true;
  const { operator, than } = condition;
  switch (operator) {
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '>=':
      return value >= than;
    case '=':
      return value === than;
    default:
      return value !== than;
  }
}

/** Can only negative numbers come to this section? Then the sheet leaves their sign to the format. */
function servesNegativesOnly(sections: readonly Section[], index: number): boolean {
  const { condition } = sections[index] ?? {};
  if (condition) return condition.operator.startsWith('<') && condition.operator !== '<>' && condition.than <= 0;
  if (index > 0 && index < sections.length - 1) return true;
  const [first] = sections;
  return sections.length === 2 && first?.condition?.operator === '>=' && first.condition.than <= 0;
}
