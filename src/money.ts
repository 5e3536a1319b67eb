/** The units in which amounts are printed, with the power of ten that turns one of them into fen (分). */
const FEN_EXPONENT = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 } as const;

/** A printed unit of money. 1 元 = 100 fen, 1 万元 = 1,000,000 fen. */
export type MoneyUnit = keyof typeof FEN_EXPONENT;

export const MONEY_UNITS = Object.keys(FEN_EXPONENT) as [MoneyUnit, ...MoneyUnit[]];

const AMOUNT = /^([-+−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Is this the text of one amount: digits, with or without thousands separators and decimals? Blanks and percentages are not. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(plain(text));
}

/** Is this text blank in the sense of a budget table: nothing, a lone dot, or dashes? Blank is not zero. */
export function isBlankAmount(text: string): boolean {
  return /^[.．。·—–\-－/]*$/.test(plain(text));
}

/**
 * The value of a printed amount in integer fen, or `null` for anything that is not an amount (blank included).
 * Digits beyond the fen are rounded half away from zero. An amount too large for a safe integer is `null`.
 */
export function parseAmount(text: string, unit: MoneyUnit): number | null {
  const match = AMOUNT.exec(plain(text));
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const exponent = FEN_EXPONENT[unit];
  const digits = whole.replaceAll(',', '') + fraction.slice(0, exponent).padEnd(exponent, '0');
  const roundUp = (fraction[exponent] ?? '0') >= '5' ? 1 : 0;
  const fen = Number(digits) + roundUp;
  if (!Number.isSafeInteger(fen)) return null;
  return fen !== 0 && (sign === '-' || sign === '−') ? -fen : fen;
}

/** How many decimals a printed amount has: 2 for `1,710.24`. */
export function printedDecimals(text: string): number {
  return AMOUNT.exec(plain(text))?.[3]?.length ?? 0;
}

/** One printed unit in fen: 1,000,000 for 万元. */
export function fenPerUnit(unit: MoneyUnit): number {
  return 10 ** FEN_EXPONENT[unit];
}

/** The unit named in a text such as `单位：万元` or `（元）`, or `null`. */
export function findUnit(text: string): MoneyUnit | null {
  const match = /(百万|千|万|亿)?元/.exec(plain(text));
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
  const exponent = FEN_EXPONENT[unit];
  const digits = Math.abs(fen)
    .toString()
    .padStart(exponent + 1, '0');
  const text = `${fen < 0 ? '-' : ''}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return formatter.format(text as Intl.StringNumericLiteral);
}
