import { area, isUnread, type PageContent } from '../drawn/index.ts';
import { largest } from '../../lists.ts';
import { COARSEST, FINEST, LEAST, readScan, turnNeeded, type Recogniser } from '../scan/index.ts';
import type { PageReader } from './page-reader.ts';
import { openPictures, type PictureBook } from './picture.ts';

/** A page of outlines has no pixels of its own: it is drawn with so many to an inch. */
const DRAWN = 200;

/** The same pages, of which those that are pictures are drawn and read by a recogniser. Where drawing fails they stay as they are. */
export function withScans(reader: PageReader, bytes: Uint8Array, file: string, recogniser: Recogniser): PageReader {
  let book: Promise<PictureBook> | null = null;
  return {
    pages: reader.pages,
    async read(page) {
      const read = await reader.read(page);
      const { content } = read;
      if (!content || !isUnread(content)) return read;
      const own = dpiOf(content);
      if (own < COARSEST)
        return { ...read, content: { ...content, tooCoarse: { dpi: Math.round(own), least: LEAST } } };
      book ??= openPictures(bytes, file);
      const dpi = Math.min(own, FINEST);
      const picture = await (await book).pixels(page, dpi);
      if (!picture) return read;
      const { width, height } = content;
      const frame = { page, width, height, dpi };
      const scanned = await readScan(picture, frame, recogniser);
      const mustTurn = await turnNeeded(scanned, picture, frame, recogniser);
      return { ...read, content: mustTurn === 0 ? scanned : { ...content, mustTurn } };
    },
    async close() {
      await reader.close();
      await (await book)?.close();
    },
  };
}

/** Pixels an inch of a page: those of its largest picture. */
function dpiOf({ images }: PageContent): number {
  const areas = images.map(area);
  return images[areas.indexOf(largest(areas))]?.dpi ?? DRAWN;
}
