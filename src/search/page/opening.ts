import { part } from '../../dom.ts';
import type { Calls } from '../query/desk.ts';
import type { Synonym } from '../query/synonyms.ts';
import { openDesk } from './desk.ts';
import { readState } from './state.ts';

/**
 * Where the page asks, opened before its sentences are there: the thread starts, and where the address asks for something the index is read,
 * while they are still on their way.
 */

const root = part<HTMLElement>('[data-search]');
const folder = (root.dataset['engine'] ?? '').replace(/(?<![^/])[^/]*$/, '');

/** The terms that the page explains. */
export const terms = [...document.querySelectorAll<HTMLElement>('[data-term]')];

export function listOf(text: string | undefined): string[] {
  return (text ?? '').split('|').filter(Boolean);
}

/** The everyday words of the terms on the page, with what documents print for them. */
function readSynonyms(): Synonym[] {
  return terms.flatMap(({ dataset }) => {
    const finds = [dataset['term'] ?? '', ...listOf(dataset['finds'])];
    return listOf(dataset['aliases']).map((alias) => ({ alias, finds }));
  });
}

let opening: Promise<Calls> | null = null;

/** Where is asked; opened once, and again where it could not be. */
export function desk(): Promise<Calls> {
  const { endpoint } = root.dataset;
  const server = endpoint === undefined ? {} : { endpoint };
  opening ??= openDesk({
    folder,
    synonyms: readSynonyms(),
    locale: document.documentElement.lang,
    ...server,
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Reads what nearly every query needs. Errors are met by the query that comes after. */
export function warmUp(): void {
  desk().then(
    (open) => open.warmUp(),
    () => undefined,
  );
}

if (readState(location.search).query === '') desk().catch(() => undefined);
else warmUp();
