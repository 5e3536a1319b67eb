import type { ComparedPrices } from '../views/compare/document.ts';
import { dividedBy, ratio, ratioOf, times, type Ratio } from './ratio.ts';

/** The years that a price index knows, in order. An index on the year before starts one year earlier than its first entry. */
export function yearsOf({ base, index }: ComparedPrices): number[] {
  const years = index.map(([year]) => year);
  const [first] = years;
  return base === 'previous-year' && first !== undefined ? [first - 1, ...years] : years;
}

/** How high prices stood in a year, on a scale of its own index; `null` for a year that it does not know. */
function levelIn(prices: ComparedPrices, year: number): Ratio | null {
  if (!yearsOf(prices).includes(year)) return null;
  if (prices.base !== 'previous-year') {
    const [, value = ''] = prices.index.find(([found]) => found === year) ?? [];
    return ratioOf(value);
  }
  return prices.index
    .filter(([found]) => found <= year)
    .reduce((level, [, value]) => times(level, dividedBy(ratioOf(value), ratio(100))), ratio(1));
}

/** What an amount of `year` is multiplied by to stand in prices of `wanted`; `null` where the index does not know both. Exact. */
export function priceFactor(prices: ComparedPrices | null, year: number, wanted: number): Ratio | null {
  const [from, to] = prices ? [levelIn(prices, year), levelIn(prices, wanted)] : [null, null];
  return from && to && dividedBy(to, from);
}
