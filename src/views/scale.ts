import { fenPerUnit, formatFen, type MoneyUnit } from '../money.ts';

/** An amount as it is read, beside the printed one: rounded to two decimals, computed. */
export interface Reading {
  text: string;
  unit: MoneyUnit;
}

const MINUS = '−';

function digits(fen: number, unit: MoneyUnit): string {
  return `${fen < 0 ? MINUS : ''}${formatFen(Math.abs(fen), unit, 2)}`;
}

/** Fen in 万元 with two decimals: the one unit of every list and comparison, so that figures under each other can be held against each other. */
export function readingText(fen: number): string {
  return digits(fen, '万元');
}

/** A headline: 亿元 from one 亿 on, else 万元, with two decimals. */
export function headlineReading(fen: number): Reading {
  const unit: MoneyUnit = Math.abs(fen) >= fenPerUnit('亿元') ? '亿元' : '万元';
  return { text: digits(fen, unit), unit };
}

/** A difference of fen in 万元 with its sign. `null` where there is none: the page says a word instead. */
export function changeText(fen: number): string | null {
  return fen === 0 ? null : `${fen > 0 ? '+' : ''}${readingText(fen)}`;
}

/** A printed amount with its unit, for the title of a figure that is shown on another scale. */
export function printedText(text: string, unit: string | null): string {
  return unit === null ? text : `${text} ${unit}`;
}
