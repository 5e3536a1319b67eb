import { tokenize } from 'numfmt';
import { indexedColor } from './colors.ts';

type Token = ReturnType<typeof tokenize>[number];

/** One section of a number format (`0.00;[Red]-0.00` has two), ready to be printed. */
export interface Section {
  /** As numfmt understands it: no condition, colour or scaling by a hidden `%` in it. */
  pattern: string;
  tokens: Token[];
  condition: { operator: string; than: number } | null;
  isDate: boolean;
  /** The half of the day is written AM and PM. */
  isEnglishTime: boolean;
  /** `[DBNum1]` to `[DBNum3]`: digits in Chinese, Chinese capitals, full width. */
  dbNum: 1 | 2 | 3 | null;
  /** Powers of ten the value is moved by before printing, on top of what the pattern says: `0.00,,⏎%` is −4. */
  shift: number;
  /** Decimals of the value that the pattern shows, or `null` where it is no plain decimal number. */
  decimals: number | null;
  /** The colour the section sets for its text, `null` where it sets none. */
  color: string | null;
  /** How many `%` multiply the printed number by a hundred. */
  percents: number;
}

/** A number format in its parts. */
export interface NumberFormat {
  sections: Section[];
  /** The section for texts; `null` prints them as they are. */
  text: Section | null;
}

const known = new Map<string, NumberFormat>();

/**
 * Takes a number format code of a sheet apart (ECMA-376 part 1, 18.8.31). Throws where it is no format.
 * The spellings of Chinese Excel are understood: `!.` for `\.`, `G/通用格式`, `[红色]`, `上午/下午`.
 */
export function parseNumberFormat(code: string): NumberFormat {
  const cached = known.get(code);
  if (cached) return cached;
  const parts = splitSections(tokenize(plainCode(code === '' ? 'General' : code)));
  const isEnglishTime = !/上午\/下午|\[\$-(?:F400|0*804|zh)/iu.test(code);
  const textAt = parts.length >= 4 ? 3 : parts.findIndex((tokens) => tokens.some(({ type }) => type === 'TEXT'));
  const sections = parts.slice(0, 4).map((tokens) => readSection(tokens, isEnglishTime));
  const format = {
    sections: sections.filter((_, index) => index !== textAt || sections.length === 1),
    text: sections[textAt] ?? null,
  };
  known.set(code, format);
  return format;
}

/** Tells which outside quotes is which: a quoted text, an escaped character, a bracket, or one other character. */
const PIECES = /"[^"]*"?|\\.|[_*].|\[[^[\]]*\]|!.|G\/通用格式|上午\/下午|[\s\S]/gu;

/** Brackets that mean something beyond a colour: conditions, currency and locale, Chinese digits, hours that run on. */
const MEANING = /^\[(?:[<>=]|\$|DBNum\d|h+\]|m+\]|s+\])/iu;

function plainCode(code: string): string {
  return code.replace(PIECES, (piece) => {
    if (piece === 'G/通用格式') return 'General';
    if (piece === '上午/下午') return 'AM/PM';
    if (piece === '!' || piece === '\\') return '';
    if (piece.startsWith('!')) return `\\${piece.slice(1)}`;
    if (piece.startsWith('"') && (piece.length === 1 || !piece.endsWith('"'))) return `${piece}"`;
    if (piece.startsWith('[')) return plainBracket(piece);
    return piece;
  });
}

function plainBracket(piece: string): string {
  const name = piece.slice(1, -1);
  const chinese = CHINESE_COLORS[name];
  if (chinese !== undefined) return `[${chinese}]`;
  return MEANING.test(piece) || COLORS[name.toLowerCase()] !== undefined || /^color\s*\d+$/iu.test(name) ? piece : '';
}

/** Names of colours in formats; numbered ones count from the ninth of the palette. */
const COLORS: Record<string, string> = {
  black: '000000',
  white: 'ffffff',
  red: 'ff0000',
  green: '00ff00',
  blue: '0000ff',
  yellow: 'ffff00',
  magenta: 'ff00ff',
  cyan: '00ffff',
};
const CHINESE_COLORS: Record<string, string> = {
  黑色: 'Black',
  白色: 'White',
  红色: 'Red',
  绿色: 'Green',
  蓝色: 'Blue',
  黄色: 'Yellow',
  洋红: 'Magenta',
  青色: 'Cyan',
};

function colorOf(tokens: readonly Token[]): string | null {
  const name = tokens
    .find(({ type }) => type === 'COLOR')
    ?.raw.slice(1, -1)
    .trim()
    .toLowerCase();
  if (name === undefined) return null;
  const number = /^color\s*(\d+)$/u.exec(name);
  return number ? indexedColor(Number(number[1]) + 7) : (COLORS[name] ?? null);
}

function splitSections(tokens: Token[]): Token[][] {
  const sections: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'BREAK') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

const DATE_TYPES = new Set<string>(['DATETIME', 'DURATION', 'AMPM']);
const DIGIT_TYPES = new Set<string>(['ZERO', 'HASH', 'QMARK']);
/** What makes a section something else than one decimal number. */
const OTHER_TYPES = new Set<string>(['EXP', 'SLASH', 'GENERAL', 'DATETIME', 'DURATION', 'AMPM', 'TEXT']);

function readSection(all: Token[], isEnglishTime: boolean): Section {
  const { tokens, shift } = dropHiddenPercent(all);
  const condition = tokens.find(({ type }) => type === 'CONDITION');
  const parts = /^\[([<>=]+)\s*(-?[\d.]+(?:E[+-]?\d+)?)\]$/iu.exec(condition?.raw ?? '');
  const dbNum = Number(/\d/u.exec(tokens.find(({ type }) => type === 'DBNUM')?.raw ?? '')?.[0] ?? 0);
  return {
    pattern: tokens
      .filter(({ type }) => type !== 'CONDITION' && type !== 'DBNUM')
      .map(({ raw }) => raw)
      .join(''),
    tokens,
    condition: parts ? { operator: parts[1] ?? '', than: Number(parts[2]) } : null,
    isDate: tokens.some(({ type, raw }) => DATE_TYPES.has(type) || /^\[\$-F[48]00\]$/iu.test(raw)),
    color: colorOf(tokens),
    isEnglishTime: isEnglishTime && tokens.some(({ type }) => type === 'AMPM'),
    dbNum: dbNum >= 1 && dbNum <= 3 ? (dbNum as 1 | 2 | 3) : null,
    shift,
    decimals: shownDecimals(tokens),
    percents: tokens.filter(({ type }) => type === 'PERCENT').length,
  };
}

/**
 * Excel cannot divide by ten thousand, so sheets divide by a million and multiply by a hundred, with the `%` on a second
 * line that the row is too low to show: `0.00,,⏎%`. Neither stands in the print, the division remains.
 */
function dropHiddenPercent(tokens: Token[]): { tokens: Token[]; shift: number } {
  const percent = tokens.findIndex(({ type }) => type === 'PERCENT');
  const last = tokens.findLastIndex(({ type }) => DIGIT_TYPES.has(type));
  const between = tokens.slice(last + 1, percent);
  const scale = between.filter(({ type }) => type === 'SCALE').reduce((sum, { raw }) => sum + raw.length, 0);
  const onNextLine = between.some(({ raw }) => /[\r\n]/u.test(raw));
  const isBare = between.every(({ type, raw }) => type === 'SCALE' || /^\s+$/u.test(raw));
  if (percent < 0 || last < 0 || percent < last || !isBare || !(onNextLine || scale > 0)) return { tokens, shift: 0 };
  return { tokens: [...tokens.slice(0, last + 1), ...tokens.slice(percent + 1)], shift: 2 - 3 * scale };
}

function shownDecimals(tokens: readonly Token[]): number | null {
  if (tokens.some(({ type }) => OTHER_TYPES.has(type))) return null;
  if (!tokens.some(({ type }) => DIGIT_TYPES.has(type))) return null;
  const point = tokens.findIndex(({ type }) => type === 'POINT');
  const fraction = point < 0 ? 0 : tokens.slice(point).filter(({ type }) => DIGIT_TYPES.has(type)).length;
  const percents = tokens.filter(({ type }) => type === 'PERCENT').length;
  const scale = tokens.reduce((sum, { type, raw }) => sum + (type === 'SCALE' ? raw.length : 0), 0);
  return fraction + 2 * percents - 3 * scale;
}
