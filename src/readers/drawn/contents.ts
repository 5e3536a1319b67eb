import { compact } from '../../text.ts';
import type { Line } from './lines.ts';

const LEADERS = /(?<![.．…·•‥\-\s])\s*(?:[.．…·•‥-]\s*){4,}\d{0,4}$/u;
const TITLE = /^(?:目录|目次|contents)$/iu;

/**
 * The lines of a table of contents: what stands on a page after `目录`, up to the first line that repeats an entry, and
 * every line with dots that lead to a page number. They look like headings and are none.
 */
export function findContents(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>();
  let page = 0;
  let entries = new Set<string>();
  for (const line of lines) {
    const text = line.pieces.map((piece) => piece.text).join(' ');
    const key = entryKey(text);
    if (TITLE.test(key)) {
      page = line.page;
      entries = new Set();
      continue;
    }
    if (line.page !== page || entries.has(key)) page = 0;
    if (page === 0 && !LEADERS.test(text)) continue;
    found.add(line);
    entries.add(key);
  }
  return found;
}

function entryKey(text: string): string {
  return compact(text.replace(LEADERS, '').replace(/\s\d{1,4}$/u, ''));
}
