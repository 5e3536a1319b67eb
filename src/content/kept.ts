import { disclosureSchema, leaveOutProse, type Assembled, type Disclosure } from '../budget/index.ts';
import { HIDDEN_NUMBER } from '../privacy/index.ts';
import { stableJson } from './json.ts';
import { hidesIn } from './same-figures.ts';

/** A version that is published now, by whose decisions those before it are kept. */
export interface Present {
  disclosure: Disclosure;
  narrative: string | null;
  words: Assembled['words'];
}

/**
 * A superseded disclosure as it is kept: byte for byte as it was, but that what is left out or hidden now is so there too. A
 * document that was published anew to take a number out of it must not go on showing the number beside. `null` where prose is to be
 * left out of what is no disclosure of the present schema.
 */
export function keptDisclosure(text: string, now: Present): string | null {
  const old: unknown = JSON.parse(text);
  const known = disclosureSchema.safeParse(old);
  let kept = old;
  if (now.disclosure.figuresOnly && !(known.success && known.data.figuresOnly)) {
    if (!known.success) return null;
    kept = leaveOutProse(known.data, now.words);
  }
  const hidden = hideAlike(kept, now.disclosure);
  return hidden === old ? text : stableJson(hidden);
}

/** A superseded narrative as it is kept; `null` where the version now published has its prose left out. */
export function keptNarrative(text: string, now: Present): string | null {
  if (now.disclosure.figuresOnly) return null;
  const hiding = (now.narrative ?? '').split('\n').filter((line) => line.includes(HIDDEN_NUMBER));
  return text
    .split('\n')
    .map((line) => hiding.find((other) => hidesIn(other, line)) ?? line)
    .join('\n');
}

/**
 * A value with the texts hidden that are hidden in another: those in the same place, and those that the words around the number show
 * to be the same. The value itself where there is nothing to hide.
 */
function hideAlike(old: unknown, now: unknown): unknown {
  const hiding = textsOf(now).filter((text) => text.includes(HIDDEN_NUMBER));
  if (hiding.length === 0) return old;
  const telling = hiding.filter((text) => text !== HIDDEN_NUMBER);
  const walk = (value: unknown, beside: unknown): unknown => {
    if (typeof value === 'string') {
      if (typeof beside === 'string' && hidesIn(beside, value) && (beside !== HIDDEN_NUMBER || isNumber(value))) return beside;
      return telling.find((text) => hidesIn(text, value)) ?? value;
    }
    if (Array.isArray(value)) {
      const items = value.map((item, index) => walk(item, Array.isArray(beside) ? beside[index] : undefined));
      return items.every((item, index) => item === value[index]) ? value : items;
    }
    if (value === null || typeof value !== 'object') return value;
    const fields = Object.entries(value).map(([key, item]) => [key, item, walk(item, fieldOf(beside, key))] as const);
    return fields.every(([, before, after]) => before === after)
      ? value
      : Object.fromEntries(fields.map(([key, , after]) => [key, after]));
  };
  return walk(old, now);
}

/** Can a text be nothing but a personal number? The same place of another document may hold an amount. */
function isNumber(text: string): boolean {
  return !/[.,，]/u.test(text) && text.replaceAll(/\D/gu, '').length >= 7;
}

function fieldOf(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}
