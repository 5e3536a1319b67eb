import { MONEY_UNITS, parseAmount, type MoneyUnit } from '../../money.ts';

/** A text that names an amount of money with its unit: `1,710.24 万元`, `50万`, `1.2 亿元`. */
const WITH_UNIT = /^(-?(?!0\d)\d[\d,]*(?:\.\d+)?) ?(亿元|亿|百万元|万元|万|千元|元)$/u;
const SHORT_UNITS: Record<string, MoneyUnit> = { 万: '万元', 亿: '亿元' };
const PROSE = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)\s*(亿元|百万元|万元|千元|元)/gu;
const BARE = /^-?\d[\d,]*(?:\.\d+)?$/;

function unitOf(text: string): MoneyUnit | null {
  const unit = SHORT_UNITS[text] ?? text;
  return MONEY_UNITS.find((candidate) => candidate === unit) ?? null;
}

/** The amount in fen that a text with a unit names, or `null`. Zero names nothing worth finding. */
export function amountWithUnit(text: string): number | null {
  const match = WITH_UNIT.exec(text.normalize('NFKC').trim());
  const unit = unitOf(match?.[2] ?? '');
  return match?.[1] && unit ? parseAmount(match[1], unit) || null : null;
}

/** What a number without a unit may mean in fen: so many 元, or so many 万元. */
export function amountsWithoutUnit(text: string): number[] {
  const plain = text.normalize('NFKC').trim();
  if (!BARE.test(plain)) return [];
  const readings = (['元', '万元'] as const).map((unit) => parseAmount(plain, unit));
  return readings.filter((fen): fen is number => fen !== null && fen !== 0);
}

/** Zeros at the end of decimals say nothing: 1234.50 and 1,234.5 are one number. `null` for what is no number with such zeros. */
export function withoutLastZeros(text: string): string | null {
  const plain = text.normalize('NFKC').trim().replaceAll(',', '');
  if (!/^-?\d+\.\d*0$/.test(plain)) return null;
  let end = plain.length;
  while (plain[end - 1] === '0') end -= 1;
  return plain.slice(0, plain[end - 1] === '.' ? end - 1 : end);
}

/** Whether a printed amount, with or without its unit, is a number in plain digits: `1,234.50 万元` is 1234.5. */
export function isNumber(printed: string, plain: string): boolean {
  const digits = /^-?[\d,]+(?:\.\d+)?/.exec(printed.normalize('NFKC').trim())?.[0].replaceAll(',', '');
  return digits !== undefined && (withoutLastZeros(digits) ?? digits) === plain;
}

/** The amounts with units in a piece of prose: the text as printed and its value in fen. */
export function amountsInProse(text: string): { printed: string; fen: number }[] {
  return [...text.normalize('NFKC').matchAll(PROSE)].flatMap(([printed, digits, unitText]) => {
    const unit = unitOf(unitText ?? '');
    const fen = digits && unit ? parseAmount(digits, unit) : null;
    return fen ? [{ printed, fen }] : [];
  });
}
