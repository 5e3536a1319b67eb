import type { Locale } from '../i18n/index.ts';
import { fenPerUnit, formatFen, type MoneyUnit } from '../money.ts';

/** An amount as it is read, beside the printed one: rounded to two decimals, computed. */
export interface Reading {
  text: string;
  unit: MoneyUnit;
}

const MINUS = '−';

/** Two decimals; more where two would print a zero for what is none: every decimal that its fen needs. */
function digits(fen: number, unit: MoneyUnit): string {
  const size = Math.abs(fen);
  const lost = size > 0 && size * 200 < fenPerUnit(unit);
  return `${fen < 0 ? MINUS : ''}${formatFen(size, unit, lost ? 6 : 2)}`;
}

/** Fen in 万元 with two decimals: the one unit of every list and comparison, so that figures under each other can be held against each other. */
export function readingText(fen: number): string {
  return digits(fen, '万元');
}

/** A headline with two decimals, in Chinese in 亿元 from one 亿 on, else in 万元; in English in millions. */
export function headlineReading(fen: number, locale: Locale): Reading {
  const chinese: MoneyUnit = Math.abs(fen) >= fenPerUnit('亿元') ? '亿元' : '万元';
  const unit = locale === 'en' ? '百万元' : chinese;
  return { text: digits(fen, unit), unit };
}

/** A difference of fen in 万元 with its sign. `null` where there is none: the page says a word instead. */
export function changeText(fen: number): string | null {
  return fen === 0 ? null : `${fen > 0 ? '+' : ''}${readingText(fen)}`;
}

/** The same for a sentence, in millions in English: digits with their sign. */
export function changeReading(fen: number, locale: Locale): string {
  if (locale !== 'en') return changeText(fen) ?? '';
  return `${fen > 0 ? '+' : ''}${headlineReading(fen, locale).text}`;
}

/** The unit in which tables are read until a reader chooses another one. */
export const READING_UNIT: MoneyUnit = '万元';

/** The units to choose from: one is ten to the power of `exponent` in fen, and is shown with so many decimals. */
export function switchedUnits(locale: Locale): readonly { unit: MoneyUnit; exponent: number; decimals: number }[] {
  return [
    { unit: '元', exponent: 2, decimals: 2 },
    { unit: READING_UNIT, exponent: 6, decimals: 2 },
    locale === 'en' ? { unit: '百万元', exponent: 8, decimals: 4 } : { unit: '亿元', exponent: 10, decimals: 4 },
  ];
}
