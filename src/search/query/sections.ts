import { findAll } from '../text/normalise.ts';
import { fromTokens } from '../text/tokens.ts';
import type { PagefindData } from './pagefind.ts';
import { textsOf, type Piece } from './parse.ts';

/** A section of a page that holds what was looked for. */
export interface Hit {
  /** Identifier on the page, "" for the page itself; the address of another page from `/` on. */
  anchor: string;
  title: string;
  /** Text around the match; "" where only the title matches. */
  excerpt: string;
  /** How many parts of the query it holds. */
  pieces: number;
}

const BEFORE = 24;
const AFTER = 56;

/** The text around the first place of a piece, with dots where it is cut. */
export function excerptAround(text: string, at: number, length: number): string {
  const start = Math.max(0, at - BEFORE);
  const end = Math.min(text.length, at + length + AFTER);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
}

function holds(text: string, pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => findAll(text, textsOf(piece)).length > 0);
}

/** Pagefind's excerpts of a section may begin with its heading, which the list shows anyway. */
function withoutTitle(excerpt: string, title: string): string {
  return excerpt.startsWith(title) ? excerpt.slice(title.length).replace(/^[\s·]+/u, '') : excerpt;
}

interface Section {
  anchor: string;
  title: string;
  text: string;
}

/** The sections of a page as Pagefind keeps it: its words, divided at the headings. */
export function readSections({ content, anchors }: Pick<PagefindData, 'content' | 'anchors'>): Section[] {
  const words = content.split(/\s+/);
  return anchors.map(({ id, text, location }, index) => {
    const body = words.slice(location + text.split(/\s+/).length, anchors[index + 1]?.location ?? words.length);
    return { anchor: id === 'main' ? '' : id, title: fromTokens(text), text: fromTokens(body.join(' ')) };
  });
}

/**
 * The sections that hold parts of a query, those with most parts first. The excerpt is Pagefind's own where it shows the part,
 * and is cut from the section where Pagefind looked for another (single characters, parts of numbers).
 */
export function findHits(data: PagefindData, pieces: readonly Piece[]): Hit[] {
  const own = new Map(data.sub_results.map(({ anchor, excerpt }) => [anchor?.id ?? 'main', fromTokens(excerpt)]));
  const hits = readSections(data).flatMap(({ anchor, title, text }): Hit[] => {
    const inText = holds(text, pieces);
    const found = new Set([...inText, ...holds(title, pieces)]);
    if (found.size === 0) return [];
    const [first] = inText;
    const given = withoutTitle(own.get(anchor || 'main') ?? '', title);
    const excerpt = !first
      ? ''
      : holds(given, inText).length === inText.length
        ? `…${given}…`
        : excerptAround(text, findAll(text, textsOf(first))[0]?.start ?? 0, first.text.length);
    return [{ anchor, title, excerpt, pieces: found.size }];
  });
  return hits.sort((a, b) => b.pieces - a.pieces);
}
