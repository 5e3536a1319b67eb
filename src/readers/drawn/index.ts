import { append } from '../../lists.ts';
import type { Block, ReadingNotice } from '../document.ts';
import { buildBlocks } from './blocks.ts';
import { layOut, type Layout } from './layout.ts';
import { isUnread, noticesOf, tellDoubts } from './notices.ts';
import type { PageContent } from './page.ts';
import { dropRunningLines } from './running-lines.ts';
import { joinSideways } from './sideways.ts';
import { stitchPages } from './stitch.ts';
import { dropKnownWatermarks, tellWatermarks } from './known-watermarks.ts';

/** One page as a producer hands it over. */
export interface DrawnPage {
  /** Counted from 1. */
  page: number;
  /** `null` where nothing of the page could be read. */
  content: PageContent | null;
  /** Whether some of it may be lost. */
  damaged: boolean;
}

/**
 * Reads pages of glyphs and rules, whatever they were drawn from, in the order of the document: ruled tables as grids with
 * merged cells, joined over page breaks, and text as headings and paragraphs, without running heads and page numbers.
 * What cannot be read (pictures, tables without rulings, damaged pages) is told in the notices.
 */
export async function readDrawn(
  pages: AsyncIterable<DrawnPage> | Iterable<DrawnPage>,
): Promise<{ blocks: Block[]; notices: ReadingNotice[] }> {
  const notices: ReadingNotice[] = [];
  const layouts: Layout[] = [];
  const unread = new Set<number>();
  for await (const { page, content, damaged } of pages) {
    if (damaged || content?.lostText) notices.push(damageNotice(page, content !== null));
    if (!content || isUnread(content)) unread.add(page);
    if (!content) continue;
    const layout = layOut(content);
    append(notices, noticesOf(content, layout));
    layouts.push(layout);
  }
  append(notices, tellWatermarks(layouts));
  const { pages: pagesOfText, units } = dropRunningLines(dropKnownWatermarks(layouts));
  const { items, notices: joins } = joinSideways(stitchPages(pagesOfText, unread));
  append(notices, joins, tellDoubts(items));
  return { blocks: [...units, ...buildBlocks(items)], notices };
}

function damageNotice(page: number, partly: boolean): ReadingNotice {
  return { id: partly ? 'page-damaged' : 'page-broken', values: { page }, place: { page } };
}

// For producers of pages.
export { PageCanvas, type Paint } from './canvas.ts';
export { readCharacter } from './characters.ts';
export { area, contains, intersect, multiply, transformBox, unitSize, type Box, type Matrix } from './geometry.ts';
export { directionOf, isBoldName, mainDirection, placeLetter } from './letters.ts';
export { findLattices } from './lattice.ts';
export { isUnread } from './notices.ts';
export { findRegions } from './regions.ts';
export { joinMarks } from './rulings.ts';
export { UNREADABLE, type Colour, type Glyph, type Mark, type PageContent } from './page.ts';
export { boundSubpaths, isRectangle, PathPen, type Subpath } from './paths.ts';
