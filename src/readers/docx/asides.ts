import type { Element } from '@xmldom/xmldom';
import { Problem } from '../../problem.ts';
import { mendSpaces } from '../../text.ts';
import type { Paragraph } from '../document.ts';
import { settleRaised } from '../raised.ts';
import { attribute, childElements } from '../xml.ts';
import { readBlocks } from './body.ts';
import type { Story } from './story.ts';

/** A page number, without the dashes before it: digits, with words and dashes around. */
const PAGE_NUMBER =
  /^(?:第\s{0,9})?\d{0,4}\s{0,9}页?(?:\s{0,9}[/／共，,]{1,3}\s{0,9}\d{0,4}\s{0,9}页?)?\s{0,9}(?:[-—–－][-—–－\s]*)?$/u;

/** Lines of page headers and footers, each once, marked with where they stand. */
export interface Asides {
  headers: Paragraph[];
  footers: Paragraph[];
}

/** The parts of a Word package, as far as page headers and footers need them. */
export interface AsideParts {
  /** The relationships of the main part. */
  relations: Element | null;
  /** The path of the part at a relationship's target. */
  path: (target: string) => string;
  /** Every part that is a header or a footer by the list of contents or its root element, by path. */
  kinds: ReadonlyMap<string, 'header' | 'footer'>;
  parse: (path: string) => Element | null;
}

/**
 * Reads the headers and footers that the sections of a document refer to. Where a reference leads to none, those that nothing
 * else refers to are read instead. A damaged one costs itself only.
 */
export function readAsides(body: Element, parts: AsideParts, story: Story): Asides {
  const targets = new Map<string, string>();
  for (const relation of parts.relations ? childElements(parts.relations) : [])
    targets.set(attribute(relation, 'Id') ?? '', parts.path(attribute(relation, 'Target') ?? ''));
  const references = (kind: 'header' | 'footer') =>
    [...body.getElementsByTagNameNS('*', `${kind}Reference`)].map((reference) =>
      targets.get(attribute(reference, 'id') ?? ''),
    );
  const read = (kind: 'header' | 'footer'): Paragraph[] => {
    const found = references(kind).map((path) => (path !== undefined && parts.kinds.get(path) === kind ? path : null));
    const spare = found.includes(null)
      ? [...parts.kinds.keys()].filter((path) => parts.kinds.get(path) === kind && !found.includes(path)).sort()
      : [];
    const paths = new Set([...found.filter((path) => path !== null), ...spare]);
    const texts = new Set([...paths].flatMap((path) => linesOf(path, parts.parse, story)));
    return [...texts].map((text) => ({ type: 'paragraph', text, place: { file: story.file, part: `page-${kind}` } }));
  };
  return { headers: read('header'), footers: read('footer') };
}

/** Which parts are headers and footers: by their content type or, where that says nothing, by their root element. */
export function asideKinds(
  parts: ReadonlyMap<string, Uint8Array>,
  parse: (path: string) => Element | null,
): Map<string, 'header' | 'footer'> {
  const kinds = new Map<string, 'header' | 'footer'>();
  for (const entry of contentsOf(parse)) {
    const kind = /\.(header|footer)\+xml$/u.exec(attribute(entry, 'ContentType') ?? '')?.[1];
    const path = attribute(entry, 'PartName')?.replace(/^\//u, '');
    if (path && parts.has(path) && kind) kinds.set(path, kind === 'header' ? 'header' : 'footer');
  }
  for (const [path, bytes] of parts) {
    const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
    const root = /^(?:[^<]|<[?!][^>]*>)*<(?:\w+:)?(hdr|ftr)[\s>/]/u.exec(opening)?.[1];
    if (root && !kinds.has(path)) kinds.set(path, root === 'hdr' ? 'header' : 'footer');
  }
  return kinds;
}

/** The entries of the list of contents; none where it is missing or damaged, which hurts nothing but this. */
function contentsOf(parse: (path: string) => Element | null): Element[] {
  try {
    const contents = parse('[Content_Types].xml');
    return contents ? [...childElements(contents)] : [];
  } catch {
    return [];
  }
}

function linesOf(path: string, parse: (path: string) => Element | null, story: Story): string[] {
  try {
    const root = parse(path);
    if (!root) return [];
    const aside: Story = { ...story, notices: [], fields: [], ordinal: 0, row: null };
    return settleRaised(readBlocks(root, aside))
      .flatMap((block) => (block.type === 'grid' ? block.cells.map((line) => line.join(' ')) : [block.text]))
      .map(mendSpaces)
      .filter((text) => !PAGE_NUMBER.test(text.replace(/^[-—–－\s]+/u, '')));
  } catch (error) {
    if (!(error instanceof Problem) || error.id === 'xml-doctype') throw error;
    // The unit of all tables may stand there.
    story.notices.push({ id: 'part-damaged', values: { part: path }, place: { file: story.file } });
    return [];
  }
}
