import { largest, smallest } from '../lists.ts';
import type { Figure } from './figure.ts';

export interface Percent {
  value: number;
  /** Decimals it is printed to. */
  decimals: number;
}

/** The percentage that a text prints (`68%`, `-20%`, `－3.5`), or `null`: blanks, `#DIV/0!`, words. */
export function readPercent(text: string): Percent | null {
  const match = /^([-−]?)(\d+(?:,\d{3})*)(?:\.(\d+))?%?$/u.exec(text.normalize('NFKC').replace(/\s+/gu, ''));
  if (!match) return null;
  const value = Number(`${match[2]?.replaceAll(',', '')}.${match[3] ?? 0}`);
  return { value: match[1] ? -value : value, decimals: match[3]?.length ?? 0 };
}

/**
 * Can the printed change be that between two figures, given that all three are rounded? Some cut the last digit off
 * instead of rounding it; then the percentage may be nearer to 0 by less than one whole last digit.
 */
export function percentFits(printed: Percent, now: Figure, before: Figure): boolean {
  const [low, high] = range(now, before, (ratio) => (ratio - 1) * 100);
  return overlaps(printed, low, high);
}

/** Can the printed share be that of a part in a whole? */
export function shareFits(printed: Percent, part: Figure, whole: Figure): boolean {
  const [low, high] = range(part, whole, (ratio) => ratio * 100);
  return overlaps(printed, low, high);
}

function range(a: Figure, b: Figure, of: (ratio: number) => number): [number, number] {
  const ratios = [a.fen - a.half, a.fen + a.half].flatMap((top) =>
    [b.fen - b.half, b.fen + b.half].filter((bottom) => bottom !== 0).map((bottom) => of(top / bottom)),
  );
  return [smallest(ratios), largest(ratios)];
}

/** Is the printed percentage one between `low` and `high`, rounded or cut off to its digits? */
function overlaps(printed: Percent, low: number, high: number): boolean {
  const digit = 10 ** -printed.decimals;
  const [from, to] = [low - 1e-9, high + 1e-9];
  if (printed.value + digit / 2 >= from && printed.value - digit / 2 <= to) return true;
  return printed.value < 0
    ? printed.value - digit < to && printed.value >= from
    : printed.value + digit > from && printed.value <= to;
}
