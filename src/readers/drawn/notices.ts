import type { NoticeSaid, NoticeValues } from '../../notice.ts';
import type { ReadingNotice } from '../document.ts';
import { area, contains, type Box } from './geometry.ts';
import type { Item, Layout } from './layout.ts';
import { UNREADABLE, type PageContent } from './page.ts';

/** Part of the page that a picture must cover to be worth a word. */
const LARGE_PICTURE = 0.2;
/** With more characters than this a page is read, whatever pictures stand on it. */
const SOME_TEXT = 40;
/** Filled outlines on a page without text from which they are writing. */
const WRITTEN_OUTLINES = 100;
/** The same beside text: a title, or some figures. */
const SOME_OUTLINES = 30;

/** Tells what of a page could not be read. `place` carries the page. */
export function noticesOf(content: PageContent, layout: Layout): ReadingNotice[] {
  const { page } = content;
  const notices: ReadingNotice[] = [];
  const add = (said: NoticeSaid): void => {
    notices.push({ ...said, place: { page } });
  };
  if (content.scan) add({ id: 'page-scanned', values: { page, dpi: content.scan.dpi } });
  if (content.redCells) add({ id: 'red-not-read', values: { page, count: content.redCells } });
  if (content.tooCoarse !== undefined) {
    add({ id: 'scan-too-coarse', values: { page, ...content.tooCoarse } });
  } else if (content.mustTurn !== undefined) {
    add({ id: 'scan-turned', values: { page, degrees: content.mustTurn } });
  } else if (isUnread(content)) {
    add({ id: 'page-is-picture', values: { page, how: pictureKind(content) } });
  } else if (content.images.some((image) => isTellingPicture(image, content))) {
    add({ id: 'picture-on-page', values: { page } });
  }
  if (!isUnread(content) && content.outlines >= SOME_OUTLINES)
    add({ id: 'outlines-on-page', values: { page, count: content.outlines } });
  const unreadable = content.glyphs.filter((glyph) => glyph.text === UNREADABLE).length;
  if (unreadable > 0) add({ id: 'unreadable-characters', values: { page, count: unreadable } });
  // How many, not which: what was painted over may be meant to stay unread.
  if (content.unseenGlyphs) add({ id: 'text-in-ground', values: { page, count: content.unseenGlyphs } });
  if (content.covered.length > 0) add({ id: 'covered-text', values: { page, count: content.covered.length } });
  for (const struck of layout.struck) add({ id: 'struck-text', values: { text: struck } });
  if (layout.items.some((item) => item.type === 'table' && item.inferred))
    add({ id: 'lines-inferred', values: { page } });
  if (layout.items.some((item) => item.type === 'table' && item.aligned))
    add({ id: 'columns-aligned', values: { page } });
  const packed = layout.items.flatMap((item) => (item.type === 'table' ? item.notes : []));
  const count = packed.filter(({ kind }) => kind === 'packed').length;
  if (count > 0) add({ id: 'packed-cells', values: { page, count } });
  if (layout.strayLabels) add({ id: 'text-beside-table', values: { page } });
  if (layout.chartLabels > 0) add({ id: 'chart-on-page', values: { page, count: layout.chartLabels } });
  if (layout.borderless > 0) add({ id: 'borderless-table', values: { page, count: layout.borderless } });
  if (content.truncated) add({ id: 'page-too-large', values: { page } });
  return notices;
}

/** A large picture without writing over it; with writing it is a background. */
function isTellingPicture(image: Box, { glyphs, width, height }: PageContent): boolean {
  if (area(image) < width * height * LARGE_PICTURE) return false;
  return glyphs.filter(({ x0, y0, x1, y1 }) => contains(image, (x0 + x1) / 2, (y0 + y1) / 2)).length < SOME_TEXT / 2;
}

/** Rows that may be cut in two by a page break, but were kept as printed. */
export function tellDoubts(items: readonly Item[]): ReadingNotice[] {
  return items.flatMap((item) =>
    item.type === 'line'
      ? []
      : item.doubts.map((row): ReadingNotice => {
          const page = item.pages[row] ?? item.page;
          return { id: 'row-cut-unclear', values: { page }, place: { page } };
        }),
  );
}

/** Is there something on the page, but nothing that could be read? */
export function isUnread({ glyphs, images, outlines, hiddenGlyphs, width, height }: PageContent): boolean {
  const pictures = images.reduce((sum, image) => sum + area(image), 0) / (width * height);
  if (glyphs.length >= SOME_TEXT) return false;
  if (pictures >= LARGE_PICTURE * 2 || (hiddenGlyphs > 0 && glyphs.length === 0)) return true;
  return glyphs.length === 0 && (outlines >= WRITTEN_OUTLINES || pictures >= 0.05);
}

function pictureKind({ hiddenGlyphs, images, glyphs }: PageContent): NoticeValues<'page-is-picture'>['how'] {
  if (hiddenGlyphs > 0) return 'scan';
  if (images.length === 0) return 'outlines';
  return glyphs.length > 0 ? 'mostly' : 'picture';
}
