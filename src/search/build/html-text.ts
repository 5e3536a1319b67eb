/** A run of a rendered text below one heading. */
export interface TextPart {
  anchor: string | null;
  title: string;
  blocks: string[];
}

const BLOCK_TAG =
  /<\/?(?:p|h[1-6]|ul|ol|li|blockquote|pre|hr|br|table|thead|tbody|tr|td|th|div|section|dl|dt|dd|input)\b[^>]*>/g;
const HEADING = /<h[1-6](?:\s[^>]*?)?\sid="([^"]*)"[^>]*>([\s\S]*?)<\/h[1-6]>/g;
const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return NAMED[name ?? ''] ?? whole;
    });
}

function blocksOf(html: string): string[] {
  return html
    .split(BLOCK_TAG)
    .map((part) => plain(part).trim())
    .filter((part) => part !== '');
}

/** The text of HTML that `renderMarkdown` wrote, below each of its headings. Takes no other HTML. */
export function textBlocks(html: string): TextPart[] {
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
