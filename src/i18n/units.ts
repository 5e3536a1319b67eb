import { pageLocale } from './locale.ts';

/** Units of money as documents print them, in English. */
const ENGLISH: Readonly<Record<string, string>> = {
  元: 'yuan',
  千元: '1,000 yuan',
  万元: '10,000 yuan',
  百万元: 'million yuan',
  亿元: '100 million yuan',
};

/** What a printed unit is called in a language: 万元, 10,000 yuan. One that has no name there stands as it is. */
export function unitText(locale: string | undefined, unit: string): string {
  return pageLocale(locale) === 'en' ? (ENGLISH[unit] ?? unit) : unit;
}

/** A printed amount with its unit: 539.00 万元, 539.00 × 10,000 yuan. The digits stay as printed. */
export function moneyText(locale: string | undefined, text: string, unit: string | null): string {
  return unit === null || unit === '' ? text : `${text} ${unitBehind(locale, unit)}`;
}

/** A unit as it stands behind an amount: 万元, × 10,000 yuan. */
export function unitBehind(locale: string | undefined, unit: string): string {
  const name = unitText(locale, unit);
  return /^\d/u.test(name) ? `× ${name}` : name;
}
