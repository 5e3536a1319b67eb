import type { ComparedDocument, ComparedFigure } from '../views/compare/document.ts';
import { priceFactor } from './prices.ts';
import { dividedBy, ratio, times, type Ratio } from './ratio.ts';
import type { State } from './state.ts';

/** Why a document has no value on a line. */
export type Gap =
  // The line: its document does not print it, prints only what it is part of, only its parts, or prints it on several rows.
  | 'not-listed'
  | 'less-deep'
  | 'parts-only'
  | 'twice'
  | 'no-table'
  // The figure: its cell is blank, holds no amount that could be read, or has no unit.
  | 'blank'
  | 'unread'
  | 'no-unit'
  // What it is divided by.
  | 'no-whole'
  | 'no-population'
  | 'no-prices';

/** A document's place on a line. `value` is in fen, or a share of 1; `null` where `gap` says why. */
export interface Cell {
  figure: ComparedFigure | null;
  value: Ratio | null;
  gap: Gap | null;
  /** What a share is of. */
  whole: ComparedFigure | null;
}

export function emptyCell(gap: Gap, figure: ComparedFigure | null = null): Cell {
  return { figure, value: null, gap, whole: null };
}

/** The value of a printed figure as the state wants it. `whole`: what its shares are of. */
export function cellOf(
  figure: ComparedFigure,
  whole: ComparedFigure | null,
  document: ComparedDocument,
  { as, prices }: Pick<State, 'as' | 'prices'>,
): Cell {
  const { fen } = figure;
  if (fen === null) {
    if (figure.unit === null && figure.text !== '') return emptyCell('no-unit', figure);
    return emptyCell(figure.text === '' && figure.at !== null ? 'blank' : 'unread', figure);
  }
  const found = (value: Ratio): Cell => ({ figure, value, gap: null, whole: as === 'share' ? whole : null });
  if (as === 'share') {
    const all = whole?.fen ?? null;
    return all !== null && all > 0 ? found(ratio(fen, all)) : emptyCell('no-whole', figure);
  }
  const factor = prices === null ? ratio(1) : priceFactor(document.prices, document.year, prices);
  if (!factor) return emptyCell('no-prices', figure);
  const amount = times(ratio(fen), factor);
  if (as === 'amount') return found(amount);
  return document.population
    ? found(dividedBy(amount, ratio(document.population.persons)))
    : emptyCell('no-population', figure);
}
