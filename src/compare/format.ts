import type { ComparisonWords } from '../i18n/comparison.ts';
import { formatFen } from '../money.ts';
import { formatChange, formatShare } from '../views/percent.ts';
import { changeText, readingText } from '../views/scale.ts';
import { ratio, rounded, times, type Ratio } from './ratio.ts';
import type { Row } from './rows.ts';
import type { State } from './state.ts';
import type { Cell } from './values.ts';

type Table = ComparisonWords['table'];
type Wanted = Pick<State, 'as' | 'prices'>;

/** A text with its fen, where it is an amount that can be shown in another unit. */
export interface Written {
  text: string;
  fen?: number;
}

/** Percentage points with one decimal and their sign. */
function pointsText(difference: Ratio): string {
  const tenths = rounded(times(difference, ratio(1000)));
  const size = Math.abs(tenths);
  return `${tenths < 0 ? '−' : '+'}${Math.trunc(size / 10)}.${size % 10}`;
}

/** Yuan for each resident with two decimals; said to be less where they would print a zero for what is none. */
function residentText(value: Ratio, words: Table): string {
  const fen = rounded(value);
  const sign = value.over < 0n ? '−' : '';
  return sign + (fen === 0 && value.over !== 0n ? words.shareBelow('0.01') : formatFen(Math.abs(fen), '元'));
}

/** A value as it is read: 万元, a share, or yuan for each resident. `null` where there is none. */
export function writeValue({ figure, value, whole }: Cell, { as }: Wanted, words: Table): Written | null {
  if (!value || !figure) return null;
  if (as === 'share') {
    const text = formatShare(figure.fen, whole?.fen ?? null, { disclosure: words });
    return text === null ? null : { text };
  }
  if (as === 'resident') return { text: residentText(value, words) };
  const fen = rounded(value);
  return { text: readingText(fen), fen };
}

/** What is printed, for the tip of a figure; with the word for it where something else is shown. */
export function writePrinted({ figure }: Cell, { as, prices }: Wanted, words: Table): string {
  if (!figure) return '';
  const text = words.money(figure.text, figure.unit);
  return as === 'amount' && prices === null ? text : words.printed(text);
}

/** A difference with its sign; `null` where there is none to tell. */
export function writeDifference({ difference }: Row, { as }: Wanted, words: Table): Written | null {
  if (!difference) return null;
  if (difference.over === 0n) return { text: words.same };
  if (as === 'share') return { text: words.points(pointsText(difference)) };
  if (as === 'resident') return { text: `${difference.over > 0n ? '+' : ''}${residentText(difference, words)}` };
  const fen = rounded(difference);
  return { text: changeText(fen) ?? words.same, fen };
}

/** How much more the second is than the first, in per cent; `null` for shares, and where the first is not positive. */
export function writePercent({ cells: [first, second], difference }: Row, { as }: Wanted): string | null {
  if (as === 'share' || !difference || difference.over === 0n || !first?.value || !second?.value) return null;
  const under = first.value.under * second.value.under;
  const [now, before] = [second.value, first.value].map(({ over, under: own }) => Number((over * under) / own));
  return now === undefined || before === undefined ? null : formatChange(now, before);
}
