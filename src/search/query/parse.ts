import { cutsNumber, normalise, normaliseWithSeparators } from '../text/normalise.ts';
import { amountsWithoutUnit, amountWithUnit, withoutLastZeros } from '../text/numbers.ts';

/** A part of a query that must stand on a page as it is, or must not. */
export interface Piece {
  /** As typed, for messages. */
  typed: string;
  /** In normal form. */
  text: string;
  /** The amount in fen that it names with its unit: printed in another unit it is found as well. */
  amount: number | null;
  /** The amounts in fen that it may be, without a unit: they lead to the row, but find nothing more. */
  readings: number[];
  /** The number without the zeros that end its decimals, by which 1234.50 finds 1,234.5; `null` where it has none. */
  number: string | null;
  /** What documents print for an everyday word, in normal form: found as well. */
  also: readonly string[];
}

/** The texts, in normal form, any of which answers a part of a query. */
export function textsOf({ text, also }: Piece): readonly string[] {
  return [text, ...also];
}

export interface Query {
  must: Piece[];
  not: Piece[];
}

// Typed by whoever waits for the answer.
// eslint-disable-next-line regexp/no-super-linear-move
const PARTS = /(-?)(?:["“”„「『](.+?)["”“」』](?=\s|$)|(\S+))/gu;
/** A number and its unit belong together, with a blank between them or not. */
const AMOUNT = /(?<![\d.,])(\d[\d,，]*(?:\.\d+)?)\s+(亿元|亿|百万元|万元|万|千元|元)(?=\s|$)/gu;
function pieceOf(typed: string): Piece | null {
  const whole = normalise(typed);
  const text = cutsNumber(whole) ? normaliseWithSeparators(typed) : whole;
  if (text === '') return null;
  const number = withoutLastZeros(typed);
  return { typed, text, amount: amountWithUnit(typed), readings: amountsWithoutUnit(typed), number, also: [] };
}

/**
 * Reads what a reader typed: parts between blanks, all of which must be found; quotation marks hold a part with blanks
 * together; `-` before a part excludes it. A query of excluded parts alone is taken as it stands, for it may be a negative amount.
 */
export function parseQuery(typed: string): Query {
  const query: Query = { must: [], not: [] };
  const joined = typed.replace(/\u3000/gu, ' ').replace(AMOUNT, '$1$2');
  for (const [whole, minus, quoted, bare] of joined.matchAll(PARTS)) {
    const piece = pieceOf(quoted ?? bare ?? '');
    if (!piece) continue;
    if (minus === '-') query.not.push({ ...piece, typed: whole });
    else query.must.push(piece);
  }
  if (query.must.length > 0) return query;
  const alone = pieceOf(joined.trim());
  return { must: alone ? [alone] : [], not: [] };
}
