import { isAmount, isBlankAmount } from '../../money.ts';

/** One digit, sign or bracket of a figure, perhaps with the separator set close to it. */
const SPACED_SIGN = /^[-+−(（]?\d?[.,，．)）%]?$/u;
/** With fewer signs, `3 6` may as well be two figures. */
const FEWEST = 3;

/** A figure that was set letter by letter, `1 , 2 3 4 . 5 0`, without the blanks; any other text as it is. */
export function closeFigure(text: string): string {
  if (!text.includes(' ')) return text;
  // No figure ends or begins at a separator.
  const tight = text.replace(/ (?=[.,])|(?<=\d[.,]) (?=\d)/gu, '');
  if (!tight.includes(' ') && isAmount(tight)) return tight;
  const signs = text.split(' ');
  if (signs.length < FEWEST || !signs.every((sign) => SPACED_SIGN.test(sign))) return text;
  const closed = signs.join('');
  return isAmount(closed.replace(/^[(（](.*)[)）]$/u, '$1').replace(/%$/u, '')) ? closed : text;
}

/** Figures of one kind between a sign before and one behind, or two of them: `≥95%`, `(12.5)%`, `10-20`, `2019～2021`. */
const NUMBER = '[-−–+]?\\(?[$€£¥￥]?[\\d,，]+(?:\\.\\d+)?\\)?';
const RANGE = new RegExp(`^[≥≤>＞<＜=＝±]?${NUMBER}(?:[%％‰]?[-–—~～至/]${NUMBER})?[%％‰]?$`, 'u');

/** Is this what stands in a column of figures: an amount, a dash or mark for a blank one, a percentage, a range? */
export function isValue(text: string): boolean {
  const tight = text.replace(/\s+/gu, '').replaceAll('（', '(').replaceAll('）', ')');
  if (tight === '') return false;
  return isAmount(text) || isBlankAmount(tight) || RANGE.test(tight) || /^(?:n\/?a|n\.a\.|:|…+)$/iu.test(tight);
}
