/** The text of HTML that this site writes: well-formed, its own. Nothing from outside is read here. */

/** A run of a rendered text below one heading. */
export interface TextPart {
  anchor: string | null;
  title: string;
  blocks: string[];
}

/** Tags inside a line of text; every other begins a block. */
const INLINE = /^<\/?(?:a|span|b|strong|em|i|code|mark|sup|sub|small|del|abbr|ins|s|u|time)[\s>/]/;
const TAG = /<[^<>]*>/g;
const HEADING = /<h[1-6](?:\s[^>]*?)?\sid="([^"]*)"[^>]*>([\s\S]*?)<\/h[1-6]>/g;
const NOT_SHOWN = /<(nav|script|style|noscript|template|svg|canvas)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g;
const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', nbsp: '\u00a0' };

function plain(html: string): string {
  return html
    .replace(TAG, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return NAMED[name ?? ''] ?? whole;
    });
}

function blocksOf(html: string): string[] {
  return html
    .replace(TAG, (tag) => (INLINE.test(tag) ? '' : '\u0000'))
    .split('\u0000')
    .map((part) => plain(part).trim())
    .filter((part) => part !== '');
}

/** The text of a rendered narrative below each of its headings. */
export function textParts(html: string): TextPart[] {
  const parts: TextPart[] = [];
  let anchor: string | null = null;
  let title = '';
  let from = 0;
  const close = (to: number) => {
    const blocks = blocksOf(html.slice(from, to));
    if (blocks.length > 0 || title !== '') parts.push({ anchor, title, blocks });
  };
  for (const match of html.matchAll(HEADING)) {
    close(match.index);
    [anchor, title, from] = [match[1] ?? null, plain(match[2] ?? '').trim(), match.index + match[0].length];
  }
  close(html.length);
  return parts;
}

/** The texts of the `main` element of a page, block by block, without navigation. */
export function shownBlocks(page: string): string[] {
  const start = page.indexOf('<main');
  const end = page.lastIndexOf('</main>');
  return start === -1 ? [] : blocksOf(page.slice(start, end).replace(NOT_SHOWN, '\u0000'));
}
