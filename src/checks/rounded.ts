import type { Rounding } from '../budget/check-schema.ts';
import { lastDigit, ownUnit, parseAmount, printedDecimals } from '../money.ts';
import type { Figure } from './figure.ts';

/**
 * How one of two figures that differ was made from the other: rounded half up or half to even, or cut, to the last digit it
 * prints itself. `null` where neither is the other with fewer digits. A lone `0` is no amount rounded away, it says none.
 */
export function roundingBetween(first: Figure, second: Figure): Rounding | null {
  const [a, b] = [stepOf(first), stepOf(second)];
  if (a === null || b === null || a === b || first.fen === second.fen) return null;
  const [coarse, fine, step] = a > b ? [first, second, a] : [second, first, b];
  if (coarse.fen === 0 && printedDecimals(coarse.cell.text) === 0 && step > CENTS) return null;
  if (Math.sign(coarse.fen) * Math.sign(fine.fen) < 0) return null;
  const [size, other] = [Math.abs(coarse.fen), Math.abs(fine.fen)];
  const cut = other - (other % step);
  const rest = other - cut;
  const even = (cut / step) % 2 === 0;
  if (size === (rest * 2 >= step ? cut + step : cut)) return 'half-up';
  if (size === (rest * 2 > step || (rest * 2 === step && !even) ? cut + step : cut)) return 'half-even';
  return size === cut ? 'cut' : null;
}

/** Fen in a yuan: a whole yuan is as fine as a rounded zero may be. */
const CENTS = 100;

/** Is the figure what its cell prints: neither a blank nor computed? */
export function isPrinted(figure: Figure): boolean {
  return stepOf(figure) !== null;
}

/** The last digit that a figure prints, in fen; `null` where the figure is not what its cell prints (blank, computed). */
function stepOf({ cell, fen }: Figure): number | null {
  const unit = ownUnit(cell.text) ?? cell.unit;
  if (unit === null || cell.fen !== fen || parseAmount(cell.text, unit) !== fen) return null;
  const step = lastDigit(unit, printedDecimals(cell.text));
  return step < 1 ? 1 : step;
}
