/** Browser: what a query looked for beside what was typed, kept for the page that a result leads to. */

const KEY = 'search-also';

/** Keeps the words for this tab; where the browser keeps nothing, the next page marks what was typed only. */
export function keepAlso(typed: string, texts: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([typed, ...texts]));
  } catch {
    // Storage may be forbidden; nothing depends on it.
  }
}

/** The words kept for this query, in normal form. */
export function recallAlso(typed: string): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    const [query, ...texts] = Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : [];
    return query === typed ? texts : [];
  } catch {
    return [];
  }
}
