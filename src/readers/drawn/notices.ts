import { isAmount } from '../../money.ts';
import type { ReadingNotice } from '../document.ts';
import { area, contains, type Box } from './geometry.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { UNREADABLE, type PageContent } from './page.ts';

/** Part of the page that a picture must cover to be worth a word. */
const LARGE_PICTURE = 0.2;
/** With more characters than this a page is read, whatever pictures stand on it. */
const SOME_TEXT = 40;
/** Filled outlines on a page without text from which they are writing. */
const WRITTEN_OUTLINES = 100;
const MANY_UNREADABLE = 0.02;

/** Says in plain words what of a page could not be read. `place` carries the page. */
export function noticesOf(content: PageContent, layout: Layout): ReadingNotice[] {
  const { page } = content;
  const notices: ReadingNotice[] = [];
  const add = (id: string, message: string): void => {
    notices.push({ id, message: `第 ${page} 页${message}`, place: { page } });
  };
  const text = content.glyphs.length;
  if (isUnread(content)) {
    add('page-is-picture', pictureMessage(content));
  } else if (content.images.some((image) => isTellingPicture(image, content))) {
    add('picture-on-page', '有图片，图片中的文字没有读出，请对照原件。');
  }
  const unreadable = content.glyphs.filter((glyph) => glyph.text === UNREADABLE).length;
  if (unreadable > 0 && unreadable >= text * MANY_UNREADABLE) {
    add('unreadable-characters', `有 ${unreadable} 个字符的字体没有编码对照，读不出是什么字，请对照原件。`);
  }
  if (findBorderless(layout)) {
    add('borderless-table', '有一张没有表格线的表，只按行读成文字，没有读成表格，请对照原件。');
  }
  if (content.truncated) add('page-too-large', '内容过多，只读了前一部分，请对照原件。');
  return notices;
}

/** A large picture without writing over it; with writing it is a background. */
function isTellingPicture(image: Box, { glyphs, width, height }: PageContent): boolean {
  if (area(image) < width * height * LARGE_PICTURE) return false;
  return glyphs.filter(({ x0, y0, x1, y1 }) => contains(image, (x0 + x1) / 2, (y0 + y1) / 2)).length < SOME_TEXT / 2;
}

/** Is there something on the page, but nothing that could be read? */
export function isUnread({ glyphs, images, outlines, hiddenGlyphs, width, height }: PageContent): boolean {
  const pictures = images.reduce((sum, image) => sum + area(image), 0) / (width * height);
  if (glyphs.length >= SOME_TEXT) return false;
  if (pictures >= LARGE_PICTURE * 2 || (hiddenGlyphs > 0 && glyphs.length === 0)) return true;
  return glyphs.length === 0 && (outlines >= WRITTEN_OUTLINES || pictures >= 0.05);
}

function pictureMessage({ hiddenGlyphs, images, glyphs }: PageContent): string {
  if (hiddenGlyphs > 0) return '是扫描图片，图片下的识别文字不可靠，没有采用；其中的表格和数字没有读出，请对照原件。';
  if (images.length === 0) return '的文字是画成的图形，没有可读的文字；其中的表格和数字没有读出，请对照原件。';
  if (glyphs.length > 0) return '主要是图片；图片中的表格和数字没有读出，请对照原件。';
  return '是图片，没有可读的文字；其中的表格和数字没有读出，请对照原件。';
}

/** Lines in a row, outside tables, of several pieces with an amount that ends at the same place: a table without rulings. */
function findBorderless({ items }: Layout): boolean {
  const ends: number[][] = [];
  for (const item of items) {
    const amounts = item.type === 'line' && item.pieces.length > 1 ? amountEnds(item) : [];
    if (amounts.length > 0) ends.push(amounts);
    else if (isColumn(ends)) return true;
    else ends.length = 0;
  }
  return isColumn(ends);
}

function amountEnds({ pieces }: Line): number[] {
  return pieces.filter(({ text }) => isAmount(text)).map(({ x1 }) => x1);
}

function isColumn(ends: readonly number[][]): boolean {
  return (
    ends.length >= 3 && (ends[0] ?? []).some((x) => ends.every((line) => line.some((other) => Math.abs(other - x) < 3)))
  );
}
