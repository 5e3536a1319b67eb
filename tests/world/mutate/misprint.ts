import { printedDecimals } from '../../../src/money.ts';
import type { Random } from '../random.ts';

const TRIES = 60;

/**
 * A figure with a misprint of a kind that happens: a digit is another, two digits change places, a digit is left out, the
 * figure is ten times as much. In: its text, and how many last digits rounding may hide: what is less than that is no error to
 * find. Out: `null` for a figure so small that no misprint of it is more.
 */
export function misprint(text: string, slack: number, random: Random): string | null {
  const plain = text.replaceAll(',', '');
  const decimals = printedDecimals(plain);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const at = random.whole(0, plain.length - 1);
    const digit = plain.charAt(at);
    const kinds = [
      plain.slice(0, at) + String(random.whole(0, 9)) + plain.slice(at + 1),
      plain.slice(0, at) + plain.charAt(at + 1) + digit + plain.slice(at + 2),
      plain.slice(0, at) + plain.slice(at + 1),
      String(Number(plain) * 10),
    ];
    const [whole = '', fraction = ''] = random.pick(kinds).split('.');
    const wrong = decimals > 0 ? `${whole || '0'}.${fraction.padEnd(decimals, '0').slice(0, decimals)}` : whole;
    const off = Math.abs(Number(wrong) - Number(plain)) * 10 ** decimals;
    if (/^\d+(?:\.\d+)?$/u.test(wrong) && off > slack + 1e-6 && Number(wrong) < 1e11) return wrong;
  }
  return null;
}
