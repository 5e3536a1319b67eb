import type { TextBlock } from '../tables/index.ts';
import { compact } from '../text.ts';

const HEADING_LEVELS = 6;

/** The narrative (情况说明) as Markdown, or `null` when there is none. A document's own table of contents is left out. */
export function writeNarrative(blocks: readonly TextBlock[]): string | null {
  const kept = withoutContents(blocks);
  const prose = kept.some((block) => block.type === 'paragraph' && /[。；]/u.test(block.text));
  if (!prose) return null;
  const lines = kept.map((block) =>
    block.type === 'heading'
      ? `${'#'.repeat(Math.min(HEADING_LEVELS, block.level))} ${escapeMarkdown(block.text)}`
      : escapeMarkdown(block.text),
  );
  return `${lines.join('\n\n')}\n`;
}

/** The place in the source of each line of what `writeNarrative` writes. */
export function placeNarrative(blocks: readonly TextBlock[]): TextBlock['place'][] {
  return withoutContents(blocks).flatMap(({ text, place }) => [...text.split('\n').map(() => place), place]);
}

/** Leaves out a table of contents: the lines with leaders, and the numbered lines under 目录. */
function withoutContents(blocks: readonly TextBlock[]): TextBlock[] {
  const kept: TextBlock[] = [];
  let listing = false;
  const listed = new Set<string>();
  for (const block of blocks) {
    const text = compact(block.text);
    const entry = text.replace(/(?<!\d)\d+$/u, '').replace(/(?<![.…·])[.…·]+$/u, '');
    if (/^目录$/u.test(text)) {
      listing = true;
    } else if (/(?:\.{4}|…{2}|·{4})\d*$/u.test(text)) {
      listing = true;
      listed.add(entry);
    } else if (
      listing &&
      !listed.has(entry) &&
      text.length <= 50 &&
      /^(?:第?[一二三四五六七八九十]+[、部章]|\d+[.、])/u.test(text) &&
      !/。$/u.test(text)
    ) {
      listed.add(entry);
    } else {
      listing = false;
      kept.push(block);
    }
  }
  return kept;
}

/** Keeps Markdown from reading marks into plain text: list numbers, emphasis, HTML. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/gu, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
    .replace(/^([#+-])/u, '\\$1');
}
