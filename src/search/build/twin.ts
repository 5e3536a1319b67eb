import { isBlankAmount } from '../../money.ts';
import { toTokens } from '../text/tokens.ts';
import type { Section } from './page-text.ts';

/** Percentages, weights and amounts: the amount index answers those. Codes have no separators and no decimals. */
const FIGURE = /^[<>≤≥=+\-−\s]*(?:\d{1,2}|\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+)\s*(?:%|个|元|万元)?$/u;

/** Whether a block is a bare figure, or what stands for a blank one. */
export function isFigure(block: string): boolean {
  return isBlankAmount(block) || FIGURE.test(block.normalize('NFKC'));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * A page as Pagefind is to see it: its ranked sections with headings and anchors, every text once, without bare figures, and
 * every character laid out as a word.
 */
export function writeTwin(sections: readonly Section[]): string {
  const seen = new Set<string>();
  const isNew = (block: string) => {
    if (seen.has(block) || isFigure(block) || /^[0-9a-f]{40,}$/.test(block)) return false;
    seen.add(block);
    return true;
  };
  const parts = sections.flatMap(({ anchor, title, blocks, ranked }, index) => {
    if (!ranked) return [];
    const fresh = blocks.filter(isNew).map((block) => `<p>${escape(toTokens(block))}</p>`);
    const isNewTitle = isNew(title);
    if (fresh.length === 0 && !isNewTitle) return [];
    const level = index === 0 ? 'h1' : 'h2';
    return [`<${level} id="${escape(anchor || 'main')}">${escape(toTokens(title))}</${level}>`, ...fresh];
  });
  return `<!doctype html><html lang="und"><body>${parts.join('\n')}</body></html>`;
}
