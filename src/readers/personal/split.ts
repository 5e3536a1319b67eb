import { largest } from '../../lists.ts';
import { findPersonal, type Personal, type Roles } from '../../privacy/index.ts';

/** Digits that may be a part of a number. */
const PART = /^[ \u3000]*[\d０-９](?:[\d０-９ \u3000-]{0,10}[\d０-９])?[ \u3000-]*$/u;
const MOST_PARTS = 4;

/**
 * Numbers that are split over neighbouring texts which hold digits alone, where a label asks for a contact: the positions of their
 * parts. Eleven digits of one text are no split number.
 */
export function splitNumbers(texts: readonly string[], rolesAt: (index: number) => Roles): number[][] {
  const found: number[][] = [];
  for (let start = 0; start < texts.length; start++) {
    if (!PART.test(texts[start] ?? '') || !asks(rolesAt(start))) continue;
    for (let end = start + 2; end <= Math.min(start + MOST_PARTS, texts.length); end++) {
      const parts = texts.slice(start, end);
      if (!PART.test(parts.at(-1) ?? '')) break;
      const [number] = findPersonal(parts.map((part) => part.trim()).join(''), rolesAt(start));
      if (!number || !isWhole(number, parts)) continue;
      found.push(Array.from({ length: parts.length }, (_, index) => start + index));
      start = end - 1;
      break;
    }
  }
  return found;
}

function asks(roles: Roles): boolean {
  if (roles.has('unsure')) return false;
  return roles.has('contact') || roles.has('identity') || roles.has('card');
}

/** Is it one number of all the parts together, of eleven digits or as many as an identity card has, none of them enough alone? */
function isWhole({ kind, hidden, from, to }: Personal, parts: readonly string[]): boolean {
  const digits = parts.map((part) => part.replace(/[^\d０-９]/gu, '').length);
  const sum = digits.reduce((total, count) => total + count, 0);
  const whole = kind === 'mobile' ? [11, 13, 15] : [15, 16, 17, 18, 19];
  return (
    hidden &&
    from === 0 &&
    to === parts.map((part) => part.trim()).join('').length &&
    whole.includes(sum) &&
    largest(digits) < 11
  );
}

/** A number that begins at the end of one paragraph and ends at the beginning of the next, where a label stands before it. */
export function splitOver(first: string, second: string): { from: number; to: number } | null {
  const from = /[\d０-９][\d０-９ \u3000-]{0,10}[ \u3000-]*$/u.exec(first)?.index;
  const to = /^[ \u3000]*[\d０-９](?:[\d０-９ \u3000-]{0,10}[\d０-９])?/u.exec(second)?.[0].length;
  if (from === undefined || to === undefined || /[\d０-９.,]$/u.test(first.slice(0, from))) return null;
  const joined = first.trimEnd() + second.trimStart();
  const end = first.trimEnd().length + to - (second.length - second.trimStart().length);
  const parts = [first.slice(from), second.slice(0, to)];
  const number = findPersonal(joined).find((one) => one.from === from && one.to === end);
  if (number?.hidden !== true || number.why !== 'label') return null;
  return isWhole({ ...number, from: 0, to: parts.map((part) => part.trim()).join('').length }, parts)
    ? { from, to }
    : null;
}
