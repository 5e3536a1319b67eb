import { isDeepStrictEqual } from 'node:util';
import { append } from '../../src/lists.ts';
import { personalKind, personalWhy, reviewWords, type Locale } from '../../src/i18n/index.ts';
import { findPersonal, halfShown, HIDDEN_NUMBER, type Personal, type Roles } from '../../src/privacy/index.ts';
import type { Place } from '../../src/problem.ts';
import type { PersonalNumber } from '../../src/readers/index.ts';
import { escape } from './reviewed.ts';

/** A text with the numbers in it that look personal, in their order. Of those that are hidden it shows half. */
export interface MarkedText {
  text: string;
  numbers: Personal[];
}

/** Every label at once: what might be a personal number beside any of them. */
const ANY: Roles = new Set(['contact', 'identity', 'card'] as const);

/** A line of an original of plain text, and what was made of the numbers in it. */
export function markRaw(line: string, personal: readonly PersonalNumber[]): MarkedText {
  if (personal.length === 0) return { text: line, numbers: [] };
  const numbers = [...findPersonal(line, ANY), ...findPersonal(line)].flatMap((one, index, all) => {
    const shown = halfShown(line.slice(one.from, one.to));
    const known = personal.find((number) => number.shown === shown);
    const isFirst = all.findIndex((other) => other.from < one.to && one.from < other.to) === index;
    return known && isFirst ? [{ ...one, kind: known.kind, hidden: known.hidden, why: known.why }] : [];
  });
  return halved(
    line,
    numbers.sort((a, b) => a.from - b.from),
  );
}

/** A text as it was read, its numbers at the place half shown again. `left`: the numbers of the document not yet met; those met are taken out. */
export function markHidden(text: string, place: Place, left: PersonalNumber[]): MarkedText {
  const numbers: Personal[] = [];
  let whole = '';
  for (const [index, part] of text.split(HIDDEN_NUMBER).entries()) {
    if (index > 0) {
      const at = left.findIndex((one) => one.hidden && isDeepStrictEqual(one.place, place));
      const [met] = at < 0 ? [] : left.splice(at, 1);
      const shown = met?.shown ?? HIDDEN_NUMBER;
      const { kind, why } = met ?? { kind: 'other', why: 'form' };
      numbers.push({ kind, why, hidden: true, from: whole.length, to: whole.length + shown.length });
      whole += shown;
    }
    const kept = findPersonal(part).filter((one) =>
      left.some((other) => !other.hidden && other.shown === halfShown(part.slice(one.from, one.to))),
    );
    append(
      numbers,
      kept.map((one) => ({ ...one, hidden: false, from: one.from + whole.length, to: one.to + whole.length })),
    );
    whole += part;
  }
  return { text: whole, numbers };
}

function halved(text: string, numbers: Personal[]): MarkedText {
  let shown = text;
  for (const { from, to, hidden } of numbers)
    if (hidden) shown = shown.slice(0, from) + halfShown(shown.slice(from, to)) + shown.slice(to);
  return { text: shown, numbers };
}

/** HTML of a line of an original: what is hidden on the site is marked so, with its kind and the rule. */
export function renderOriginal({ text, numbers }: MarkedText, locale: Locale): string {
  return marked(text, numbers, (one) => {
    const words = reviewWords(locale).personal;
    const says = one.hidden ? words.hidden : words.kept;
    return [
      one.hidden ? 'hidden-number' : 'kept-number',
      says(personalKind(locale, one.kind), personalWhy(locale, one.why)),
    ];
  });
}

/** HTML of a text of the content: what stands on the site, with what is hidden there and what should be. */
export function renderPublished(text: string, locale: Locale, roles?: Roles): string {
  const { personal } = reviewWords(locale);
  const found = findPersonal(text, roles);
  const shown = halved(text, found).text;
  const html = marked(shown, found, (one) => {
    const says = one.hidden ? personal.leak : personal.kept;
    return [
      one.hidden ? 'leaked-number' : 'kept-number',
      says(personalKind(locale, one.kind), personalWhy(locale, one.why)),
    ];
  });
  return html.replaceAll(HIDDEN_NUMBER, `<mark class="hidden-number">${HIDDEN_NUMBER}</mark>`);
}

function marked(
  text: string,
  numbers: readonly Personal[],
  say: (one: Personal) => [name: string, words: string],
): string {
  let html = '';
  let end = 0;
  for (const one of numbers) {
    const [name, words] = say(one);
    const number = escape(text.slice(one.from, one.to));
    html += `${escape(text.slice(end, one.from))}<mark class="${name}">${number} <small>${escape(words)}</small></mark>`;
    end = one.to;
  }
  return html + escape(text.slice(end));
}
