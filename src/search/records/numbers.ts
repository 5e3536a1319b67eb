import { withoutLastZeros } from '../text/numbers.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;

/**
 * A number in plain digits, by which 1,234.50 and 1234.5 are one: without sign, separators and the zeros that end its decimals; `null`
 * for what is none.
 */
export function plainNumber(text: string): string | null {
  const plain = text.normalize('NFKC').trim().replaceAll(',', '').replace(/^[-−]/u, '');
  if (!/^\d+(?:\.\d+)?$/u.test(plain)) return null;
  return withoutLastZeros(plain) ?? plain;
}

/** The numbers in printed figures, each once. */
export function numbersIn(printed: readonly string[]): string[] {
  const found = printed.flatMap((text) => text.normalize('NFKC').match(NUMBER) ?? []);
  return [...new Set(found.flatMap((text) => plainNumber(text) ?? []))];
}
