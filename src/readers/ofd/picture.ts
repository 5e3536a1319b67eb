import type { SKRSContext2D } from '@napi-rs/canvas';
import { Problem } from '../../problem.ts';
import type { Colour, PageContent } from '../drawn/index.ts';
import type { PictureBook } from '../pdf/picture.ts';
import { OfdPackage } from './package.ts';
import { readPage } from './read-page.ts';
import { openDocuments } from './structure.ts';

/** Where the paint is no one colour, and where a picture stands. */
const UNKNOWN_PAINT = '#d9d9d9';
/** Fonts that have Chinese characters, whichever the machine has; those of the file are not used. */
const FONTS = `"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif`;

/**
 * Opens an OFD file for pictures of its pages. They are drawn from what is read of a page: its writing in a font of the machine, lines,
 * filled areas, and an empty frame for each picture. Throws a Problem when the file cannot be opened.
 */
export function openOfdPictures(bytes: Uint8Array, file: string): PictureBook {
  const pack = new OfdPackage(bytes, file);
  const entry = pack.entry();
  const pages = openDocuments(pack, entry).flatMap((document) =>
    document ? document.pages.map((page) => ({ document, page })) : [],
  );
  if (pages.length === 0) {
    throw new Problem('ofd-damaged', { part: [...pack.damaged][0] ?? entry.name }, { place: { file } });
  }
  const read = (number: number): PageContent | null => {
    const found = pages[number - 1];
    return found ? readPage(pack, found.document, found.page, number).content : null;
  };
  return {
    pages: pages.length,
    read: (number) => Promise.resolve(read(number)),
    async draw(number, width) {
      const content = read(number);
      const png = content && (await drawContent(content, width));
      return png ? { png, content } : null;
    },
    pixels: () => Promise.resolve(null),
    close: () => Promise.resolve(),
  };
}

/** A page drawn from its content, `width` pixels wide, as PNG; `null` where there is nothing to draw with. */
async function drawContent(content: PageContent, width: number): Promise<Uint8Array | null> {
  let createCanvas;
  try {
    ({ createCanvas } = await import('@napi-rs/canvas'));
  } catch {
    return null;
  }
  const scale = width / content.width;
  const canvas = createCanvas(Math.round(width), Math.max(1, Math.round(content.height * scale)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  for (const { box, colour } of [...content.areas, ...content.shapes]) {
    context.fillStyle = paintOf(colour);
    context.fillRect(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0);
  }
  context.strokeStyle = '#7a7a7a';
  context.lineWidth = 1 / scale;
  for (const { x0, y0, x1, y1 } of content.images) context.strokeRect(x0, y0, x1 - x0, y1 - y0);
  context.fillStyle = '#000000';
  const thinnest = 1 / scale;
  for (const { x0, y0, x1, y1 } of content.marks)
    context.fillRect(x0, y0, Math.max(x1 - x0, thinnest), Math.max(y1 - y0, thinnest));
  for (const glyph of content.glyphs) drawGlyph(context, glyph);
  return canvas.toBuffer('image/png');
}

function drawGlyph(context: SKRSContext2D, glyph: PageContent['glyphs'][number]): void {
  const { text, x0, x1, baseline, size, bold, ink, alpha, direction } = glyph;
  context.save();
  context.globalAlpha = alpha;
  context.fillStyle = paintOf(ink);
  context.font = `${bold ? '700 ' : ''}${size}px ${FONTS}`;
  if (direction === 0) {
    // No wider than its place: digits of another font would stand in each other.
    context.fillText(text, x0, baseline, Math.max(x1 - x0, 0.3 * size));
  } else {
    context.translate(direction === 90 ? x0 : direction === 270 ? x1 : x0, baseline);
    context.rotate(((direction ?? 315) * Math.PI) / 180);
    context.fillText(text, 0, 0);
  }
  context.restore();
}

function paintOf(colour: Colour): string {
  return colour.startsWith('#') ? colour : UNKNOWN_PAINT;
}
