/**
 * What a figure of an invented narrative is: a `level` is this year's amount of something, a `change` the difference to last
 * year's, a `prior` last year's amount itself. `alone`: nothing else in the document states it or follows from it (an amount in
 * a reason, a change against a year that no table prints), so that nobody could find it wrong.
 */
export type ToldKind = 'level' | 'change' | 'prior' | 'percent' | 'share' | 'count' | 'alone';

/** A figure of the narrative's text: its digits without the unit. */
export interface ToldFigure {
  kind: ToldKind;
  start: number;
  text: string;
  /** So many last digits rounding may hide. */
  slack: number;
}

const [OPEN, MIDDLE, CLOSE] = ['\ue010', '\ue011', '\ue012'];
const MARKED = new RegExp(`${OPEN}([a-z]+) (\\d+)${MIDDLE}([^${CLOSE}]*)${CLOSE}`, 'gu');

/** The digits of a figure with what they are, until `readMarks` takes it off again. */
export function mark(kind: ToldKind, text: string, slack: number): string {
  return `${OPEN}${kind} ${Math.ceil(slack)}${MIDDLE}${text}${CLOSE}`;
}

/** The text as it is printed, and its figures with their places. */
export function readMarks(marked: string): { text: string; figures: ToldFigure[] } {
  const figures: ToldFigure[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARKED)) {
    text += marked.slice(from, match.index);
    const [whole, kind, slack, digits = ''] = match;
    figures.push({ kind: kind as ToldKind, start: text.length, text: digits, slack: Number(slack) });
    text += digits;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), figures };
}
