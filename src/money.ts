/** The units in which amounts are printed, with the power of ten that turns one of them into fen (分). */
const FEN_EXPONENT = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 } as const;

/** A printed unit of money. 1 元 = 100 fen, 1 万元 = 1,000,000 fen. */
export type MoneyUnit = keyof typeof FEN_EXPONENT;

export const MONEY_UNITS = Object.keys(FEN_EXPONENT) as [MoneyUnit, ...MoneyUnit[]];

/** Signs that stand before digits: hyphens, dashes and minus signs of every width, the triangles of finance (△ is a decrease), and 负. */
const MINUS = '[-\\u2010-\\u2015\\u2212△▲▽▼负]';
const DIGITS = "(?<whole>\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:['’]\\d{3})+|\\d+)(?:\\.(?<fraction>\\d*))?|\\.(?<bare>\\d+)";
const FIGURE = new RegExp(
  `^(?<sign>${MINUS}|\\+)?¥?(?<again>${MINUS}|\\+)?(?:${DIGITS})(?<unit>(?:百万|千|万|亿)?元)?$`,
  'u',
);
/** (65.50) is a negative: a figure without a sign of its own in brackets. */
const IN_BRACKETS = /^([¥]?)\(([^()]+)\)((?:百万|千|万|亿)?元)?$/u;

/** Digits in groups of three parted by blanks: more than two groups, or decimals, or it may as well be two figures. */
const SPACED_GROUPS = /^\d{1,3}(?:(?: \d{3})+\.\d+|(?: \d{3}){2,})$/u;
/** Every character by itself: `1 , 2 3 4 . 5 0`. Without a separator it may be a list of digits. */
const LETTER_SPACED = /^(?=.*[.,])[\d.,](?: [\d.,])+$/u;

interface Figure {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly unit: MoneyUnit | null;
}

/** Nothing in it that would be written in another way. */
const IS_PLAIN = /^[!-&(-~]*$/u;

/** Half-width, one blank for several. Raised and circled numbers stay what they are: they are no digits of the figure. */
function plain(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return (
    simplified(text)
      .replace(/[^\p{No}]+/gu, (part) => part.normalize('NFKC'))
      .replace(/[\u200b\u2060\ufeff]+/gu, '')
      .replace(/\s+/gu, ' ')
      // Spreadsheets mark a figure kept as text so.
      .replace(/^ ?['‘’](?=[^'‘’]*$)/u, '')
      .trim()
  );
}

/** The text without the blanks that typesetting leaves inside one figure; `null` where blanks part two. */
function joinBlanks(text: string): string | null {
  const tight = text
    .replace(/^([^\d.]+) /u, '$1')
    .replace(/^([^\d.]+) /u, '$1')
    .replace(/ (?=[)元百千万亿][^\d]*$)/u, '');
  if (!tight.includes(' ')) return tight;
  const [all, lead = '', digits = ''] = /^([^\d.]*)([\d.][\d.,' ’]*)/u.exec(tight) ?? [];
  if (all === undefined) return null;
  const tail = tight.slice(all.length);
  if (tail.includes(' ')) return null;
  if (SPACED_GROUPS.test(digits) || LETTER_SPACED.test(digits)) return lead + digits.replaceAll(' ', '') + tail;
  // A blank beside a point or a comma never parts two figures.
  const closed = digits.replace(/ (?=[.,])|(?<=[.,]) /gu, '');
  return closed.includes(' ') ? null : lead + closed + tail;
}

/** Texts of cells come again and again: as they are read, checked and shown. */
const known = new Map<string, Figure | null>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 40;

function readFigure(text: string): Figure | null {
  if (text.length > LONGEST_KNOWN) return interpret(text);
  let figure = known.get(text);
  if (figure === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, (figure = interpret(text)));
  }
  return figure;
}

function interpret(text: string): Figure | null {
  if (!/\p{Nd}/u.test(text)) return null;
  const joined = joinBlanks(plain(text));
  if (joined === null) return null;
  const [bracketed, currency = '', inner = '', unit = ''] = IN_BRACKETS.exec(joined) ?? [];
  const groups = FIGURE.exec(bracketed === undefined ? joined : currency + inner + unit)?.groups;
  if (!groups) return null;
  const signs = [groups.sign, groups.again].filter((sign) => sign !== undefined);
  if (signs.length > 1 || (bracketed !== undefined && signs.length > 0)) return null;
  return {
    negative: bracketed !== undefined || signs.some((sign) => sign !== '+'),
    whole: (groups.whole ?? '0').replace(/[,'’]/gu, ''),
    fraction: groups.bare ?? groups.fraction ?? '',
    unit: (groups.unit as MoneyUnit | undefined) ?? null,
  };
}

/**
 * Is this the text of one amount? With or without thousands separators, decimals, a sign (`-`, `△`, brackets), ￥ and a unit of
 * its own. Blanks, percentages and two figures in one cell are not.
 */
export function isAmount(text: string): boolean {
  return readFigure(text) !== null;
}

/** Are these several figures in one cell (`1,234.50 36`)? Which of them is the amount is for a person to say. */
export function isSeveralAmounts(text: string): boolean {
  const parts = plain(text).split(' ');
  return parts.length > 1 && !isAmount(text) && parts.every((part) => isAmount(part));
}

/** Is this text blank in the sense of a budget table: nothing, a lone dot, or dashes? Blank is not zero. */
export function isBlankAmount(text: string): boolean {
  return /^[.。·\-\u2010-\u2015\u2212/ ]*$/u.test(plain(text));
}

/** The unit that an amount prints behind its digits (`34.50万元`), or `null`. */
export function ownUnit(text: string): MoneyUnit | null {
  return readFigure(text)?.unit ?? null;
}

/**
 * The value of a printed amount in integer fen, or `null` for anything that is not one amount (blank included). `unit` is that
 * of its table; a unit printed with the amount goes before it. Digits beyond the fen are rounded half away from zero. An
 * amount too large for a safe integer is `null`.
 */
export function parseAmount(text: string, unit: MoneyUnit): number | null {
  const figure = readFigure(text);
  if (!figure) return null;
  const { negative, whole, fraction } = figure;
  const exponent = FEN_EXPONENT[figure.unit ?? unit];
  const digits = whole + fraction.slice(0, exponent).padEnd(exponent, '0');
  const roundUp = (fraction[exponent] ?? '0') >= '5' ? 1 : 0;
  const fen = Number(digits) + roundUp;
  if (!Number.isSafeInteger(fen)) return null;
  return fen !== 0 && negative ? -fen : fen;
}

/** A printed amount as plain digits, all that are printed: `(1,234.5)` is `-1234.5`; `null` for anything that is not one amount. */
export function plainDigits(text: string): string | null {
  const figure = readFigure(text);
  if (!figure) return null;
  const { negative, whole, fraction } = figure;
  const digits = whole.replace(/^0+(?=\d)/u, '') + (fraction === '' ? '' : `.${fraction}`);
  return negative && /[1-9]/u.test(digits) ? `-${digits}` : digits;
}

/** How many decimals a printed amount has: 2 for `1,710.24`. */
export function printedDecimals(text: string): number {
  return readFigure(text)?.fraction.length ?? 0;
}

/** One printed unit in fen: 1,000,000 for 万元. */
export function fenPerUnit(unit: MoneyUnit): number {
  return 10 ** FEN_EXPONENT[unit];
}

/** The last digit, in fen, of a figure printed in `unit` to `decimals` places: 10,000 for 万元 with two. */
export function lastDigit(unit: MoneyUnit, decimals: number): number {
  return fenPerUnit(unit) / 10 ** decimals;
}

/** 萬元 and 億圓 in simplified characters. */
function simplified(text: string): string {
  return text.replace(/[萬億圓]/gu, (character) => (character === '萬' ? '万' : character === '億' ? '亿' : '元'));
}

/** The unit named in a text such as `单位：万元` or `（元）`, or `null`. */
export function findUnit(text: string): MoneyUnit | null {
  const match = /(百万|千|万|亿)?元/.exec(simplified(text.normalize('NFKC')).replace(/\s+/gu, ''));
  return match ? (match[0] as MoneyUnit) : null;
}

const formatters = new Map<number, Intl.NumberFormat>();

/**
 * Writes fen in a unit with thousands separators: `formatFen(171024000000, '万元')` is `171,024.00` at two decimals.
 * Exact: works on the decimal string, never on a rounded float, unless decimals must be cut.
 */
export function formatFen(fen: number, unit: MoneyUnit, decimals = 2): string {
  let formatter = formatters.get(decimals);
  if (!formatter) {
    formatter = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formatters.set(decimals, formatter);
  }
  return formatter.format(fenDigits(fen, unit) as Intl.StringNumericLiteral);
}

/** Fen in a unit as plain digits, with every decimal that a fen needs: `fenDigits(34500, '万元')` is `0.034500`. Exact. */
export function fenDigits(fen: number, unit: MoneyUnit): string {
  const exponent = FEN_EXPONENT[unit];
  const digits = Math.abs(fen)
    .toString()
    .padStart(exponent + 1, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
