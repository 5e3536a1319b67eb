import { isAmount } from '../money.ts';

/** Characters that are note marks by themselves (raised, circled and bracketed numbers, asterisks), for a class of a pattern. */
const CHARACTERS = '⁰¹²³⁴-⁹⁽⁾①-⑳⑴-⒇⒈-⒛㈠-㈩㊀-㊉⓪❶-❿⓵-⓾*＊※†‡';

/** What is a note mark behind a text: one of the characters, 注1, [1]. */
const MARK = `(?:[${CHARACTERS}]{1,4}|[（(［\\[〔【]?(?<![备附脚])注\\s*[\\d一二三四五六七八九十①-⑳]{1,2}[)）\\]］〕】]?|[［\\[〔【]\\d{1,2}[\\]］〕】])`;
const MARKED = new RegExp(`^(?<text>.*?[^\\s（(])\\s*(?<mark>${MARK})$`, 'su');
/** ②36.00: before a figure. */
const MARKED_BEFORE = new RegExp(
  `^(?<mark>[${CHARACTERS}]{1,4})\\s*(?<text>[^${CHARACTERS}\\s][^${CHARACTERS}]*)$`,
  'u',
);
const OF_CHARACTERS = new RegExp(`^[${CHARACTERS}]+$`, 'u');
const LABEL = /\p{Script=Han}{2}[)）]?$/u;
const ANY_MARK = /[\p{No}※†‡]|注\d/u;

/**
 * A figure or a label and the note mark printed behind it as a character, before a figure too: `36.00` and `②`; `null`
 * for a text without one.
 * `figures`: only behind figures, and only marks that are nothing else, for those who do not know yet what a cell holds.
 */
export function splitNoteMark(text: string, among: 'all' | 'figures' = 'all'): { text: string; mark: string } | null {
  const before = MARKED_BEFORE.exec(text.trim())?.groups;
  if (before?.text && before.mark && isAmount(before.text)) return { text: before.text, mark: before.mark };
  const groups = MARKED.exec(among === 'all' ? text : text.trim())?.groups;
  if (!groups?.text || !groups.mark || ANY_MARK.test(groups.text)) return null;
  const { text: bare, mark } = groups;
  const isMarked = among === 'all' ? isAmount(bare) || LABEL.test(bare) : isAmount(bare) && OF_CHARACTERS.test(mark);
  return isMarked ? { text: bare, mark } : null;
}

/** Could this, raised behind something, be a note mark: numbers, signs, letters, in brackets or without? */
export function isRaisedMark(text: string): boolean {
  return RAISED.test(text);
}

const RAISED = /^[\s\d①-⑳⑴-⒇⒈-⒛㈠-㈩*＊※†‡a-z()（）[\]【】〔〕,，、注]{1,8}$/iu;
