import type { Element } from '@xmldom/xmldom';
import { mendSpaces } from '../../text.ts';
import type { Paragraph } from '../document.ts';
import { settleRaised } from '../raised.ts';
import { attribute, childElements } from '../xml.ts';
import { readBlocks } from './body.ts';
import type { Story } from './story.ts';

/** A page number: digits, with words and dashes around. */
const PAGE_NUMBER = /^[-—–－\s]*(?:第\s*)?\d{0,4}\s*页?(?:\s*[/／共，,]+\s*\d{0,4}\s*页?)?[-—–－\s]*$/u;

/** Lines of page headers and footers, each once, marked with where they stand. */
export interface Asides {
  headers: Paragraph[];
  footers: Paragraph[];
}

/** Reads the headers and footers that the sections of a document refer to. A damaged one costs itself only. */
export function readAsides(
  body: Element,
  relations: Element | null,
  parse: (target: string) => Element | null,
  story: Story,
): Asides {
  const targets = new Map<string, string>();
  for (const relation of relations ? childElements(relations) : [])
    targets.set(attribute(relation, 'Id') ?? '', attribute(relation, 'Target') ?? '');
  const read = (name: string, part: 'page-header' | 'page-footer'): Paragraph[] => {
    const ids = Array.from(body.getElementsByTagNameNS('*', name)).map((reference) => attribute(reference, 'id') ?? '');
    const texts = [...new Set(ids)].flatMap((id) => linesOf(targets.get(id), parse, story));
    return [...new Set(texts)].map((text) => ({ type: 'paragraph', text, place: { file: story.file, part } }));
  };
  return { headers: read('headerReference', 'page-header'), footers: read('footerReference', 'page-footer') };
}

function linesOf(target: string | undefined, parse: (target: string) => Element | null, story: Story): string[] {
  try {
    const root = target === undefined ? null : parse(target);
    if (!root) return [];
    const aside: Story = { ...story, notices: [], fields: [], ordinal: 0, row: null };
    return settleRaised(readBlocks(root, aside))
      .flatMap((block) => (block.type === 'grid' ? block.cells.map((line) => line.join(' ')) : [block.text]))
      .map(mendSpaces)
      .filter((text) => !PAGE_NUMBER.test(text));
  } catch {
    return [];
  }
}
