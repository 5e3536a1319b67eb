import { isAmount, printedDecimals } from '../../money.ts';
import { mendSpaces } from '../../text.ts';

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u3000-\u303f“”‘’…—\u{20000}-\u{323af}]/u;

/** A line of writing that may go on in the next. */
export interface JoinableLine {
  text: string;
  /** Whether the line was full, so that the first word of the next would not have fitted on it. */
  full: boolean;
}

/** Joins the lines of one cell or paragraph: nothing between Chinese characters, no blank inside a number that was broken. */
export function joinLines(lines: readonly JoinableLine[]): string {
  let joined = '';
  let full = false;
  for (const line of lines) {
    joined += joined === '' ? line.text : `${gapBetween(joined, line.text, full)}${line.text}`;
    full = line.full;
  }
  return mendSpaces(joined);
}

function gapBetween(before: string, after: string, full: boolean): '' | ' ' {
  const last = /[\s\S]$/u.exec(before)?.[0] ?? '';
  const first = /^[\s\S]/u.exec(after)?.[0] ?? '';
  if (WIDE.test(last) || WIDE.test(first)) return '';
  return isBrokenWord(before, after, full) ? '' : ' ';
}

/** A number or a code cut in two: its halves make an amount only together, or it ran on to the very end of a full line. */
function isBrokenWord(before: string, after: string, full: boolean): boolean {
  const head = /(?<![A-Za-z\d.,%+-])[A-Za-z\d.,%+-]+$/u.exec(before)?.[0] ?? '';
  const tail = /^[A-Za-z\d.,%]+/u.exec(after)?.[0] ?? '';
  if (head === '' || tail === '') return false;
  const whole = isAmount(head) && isAmount(tail) && !head.endsWith('.') && !tail.startsWith('.');
  if (isAmount(head + tail) && !whole) return true;
  // Two amounts one under the other: one number only if the first has no decimals yet and the join is a number.
  if (whole && (printedDecimals(head) > 0 || head.includes(',') || !isAmount(head + tail))) return false;
  return full && /\d/u.test(head) && /\d/u.test(tail);
}
