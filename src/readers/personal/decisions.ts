import { createHash } from 'node:crypto';
import {
  halfShown,
  HIDDEN_NUMBER,
  hideInName,
  lastSigns,
  type Personal,
  type PersonalKind,
} from '../../privacy/index.ts';
import type { Place } from '../../problem.ts';

/**
 * What a person has decided on a number, named so that the decision itself does not tell it: by its last signs and the place where
 * it stands.
 */
export interface PersonalDecision {
  decision: 'show' | 'hide';
  /** The last four signs of the number. */
  ends: string;
  place: Pick<Place, 'file' | 'page' | 'line' | 'sheet' | 'row'>;
  reason: string;
}

/** What a decision came to in a document: which kinds of number, how many different ones, and where. */
export interface Decided {
  /** Which of the decisions, from 0. */
  index: number;
  kind: PersonalKind;
  /** Half shown. */
  shown: string;
  /** What tells different numbers apart without telling them: two may be the same where they are half shown. */
  digest: string;
  place: Place;
}

/** Any number, address or name of an account that a person may want hidden. */
const TOKEN = /[A-Za-z\d０-９][A-Za-z\d０-９@._+-]*/gu;

/** Applies what was decided to what was found in a text at a place. `told` is called for each decision that takes effect. */
export function decide(
  text: string,
  found: readonly Personal[],
  decisions: readonly PersonalDecision[],
  place: Place,
  told: (decided: Decided) => void,
): Personal[] {
  let result = [...found];
  for (const [index, { decision, ends, place: named }] of decisions.entries()) {
    if (!isAt(named, place)) continue;
    const fits = ({ from, to }: { from: number; to: number }) => lastOf(text.slice(from, to)) === lastOf(ends);
    if (decision === 'hide') {
      for (const match of text.matchAll(TOKEN)) {
        const [from, to] = [match.index, match.index + match[0].replace(/(?<![._+-])[._+-]+$/u, '').length];
        if (fits({ from, to }) && result.every((one) => to <= one.from || from >= one.to))
          result.push({ kind: 'other', from, to, hidden: false, why: 'no-label' });
      }
    }
    result = result.map((one) => {
      if (!fits(one)) return one;
      const number = text.slice(one.from, one.to);
      told({ index, kind: one.kind, shown: halfShown(number), digest: digestOf(number), place });
      return { ...one, hidden: decision === 'hide', why: 'decision' };
    });
  }
  return result.sort((a, b) => a.from - b.from);
}

/** Do the decisions speak of this place at all? */
export function speakOf(decisions: readonly PersonalDecision[], place: Place): boolean {
  return decisions.some((decision) => isAt(decision.place, place));
}

function isAt(named: PersonalDecision['place'], place: Place): boolean {
  const names = ['file', 'page', 'line', 'sheet', 'row'] as const;
  // A person names files and sheets as they are; places have their names without personal numbers.
  return names.every((name) => {
    const said = named[name];
    return said === undefined || said === place[name] || (typeof said === 'string' && hideInName(said) === place[name]);
  });
}

function digestOf(number: string): string {
  const signs = number.normalize('NFKC').replace(/[^A-Za-z\d@._+]/gu, '');
  return createHash('sha256').update(signs.toUpperCase()).digest('hex');
}

function lastOf(text: string): string {
  return text.includes(HIDDEN_NUMBER) ? '' : lastSigns(text);
}
