import { smallest } from '../../lists.ts';
import type { ReadingNotice } from '../document.ts';
import type { Layout } from './layout.ts';

/** Sizes of one watermark on several pages differ by less, in points. */
const SAME_SIZE = 0.5;

/** Takes lines out that are a watermark on another page, where it runs through other writing. */
export function dropKnownWatermarks(pages: readonly Layout[]): Layout[] {
  const sizes = new Map<string, number>();
  for (const { text, size } of pages.flatMap(({ watermarks }) => watermarks)) sizes.set(text, size);
  if (sizes.size === 0) return [...pages];
  return pages.map((layout) => ({
    ...layout,
    items: layout.items.filter((item) => {
      if (item.type === 'table') return true;
      const text = item.pieces.map((piece) => piece.text.replace(/ /gu, '')).join('');
      return Math.abs((sizes.get(text) ?? Infinity) - (item.pieces[0]?.size ?? 0)) > SAME_SIZE;
    }),
  }));
}

/** One notice a watermark, with the number of pages on which it was told from the text. */
export function tellWatermarks(pages: readonly Layout[]): ReadingNotice[] {
  const places = new Map<string, Set<number>>();
  for (const { page, watermarks } of pages) {
    for (const { text } of watermarks) places.set(text, (places.get(text) ?? new Set()).add(page));
  }
  return [...places].map(([text, on]) => ({
    id: 'watermark',
    values: { text: text.slice(0, MOST_TOLD), pages: on.size },
    place: { page: smallest(on) },
  }));
}

/** Characters of a watermark that are quoted. */
const MOST_TOLD = 40;
