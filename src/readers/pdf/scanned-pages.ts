import { area, isUnread, type PageContent } from '../drawn/index.ts';
import { largest } from '../../lists.ts';
import { COARSEST, FINEST, LEAST, readScan, turnNeeded, type Recogniser } from '../scan/index.ts';
import type { PageReader } from './page-reader.ts';
import { openDrawing } from './picture.ts';

/** A page of outlines has no pixels of its own: it is drawn with so many to an inch. */
const DRAWN = 200;

/** The same pages, of which those that are pictures are drawn and read by a recogniser. Where drawing fails they stay as they are. */
export function withScans(reader: PageReader, bytes: Uint8Array, recogniser: Recogniser): PageReader {
  const drawing = openDrawing(bytes);
  return {
    pages: reader.pages,
    async read(page) {
      clearAway();
      const read = await reader.read(page);
      const { content, turn } = read;
      if (!content || !isUnread(content)) return read;
      const own = dpiOf(content);
      if (own < COARSEST)
        return { ...read, content: { ...content, tooCoarse: { dpi: Math.round(own), least: LEAST } } };
      clearAway();
      const dpi = Math.min(own, FINEST);
      const picture = await drawing.pixels(page, dpi, turn);
      if (!picture) return read;
      clearAway();
      const { width, height } = content;
      const frame = { page, width, height, dpi };
      const scanned = await readScan(picture, frame, recogniser);
      const mustTurn = await turnNeeded(scanned, picture, frame, recogniser);
      return { ...read, content: mustTurn === 0 ? scanned : { ...content, mustTurn } };
    },
    async close() {
      await reader.close();
      await drawing.close();
    },
  };
}

/**
 * Each decoding of a picture leaves tens of megabytes outside of the heap, which are collected late. Where the process was started with the
 * collector in reach they go before the next.
 */
function clearAway(): void {
  globalThis.gc?.();
}

/** Pixels an inch of a page: those of its largest picture. */
function dpiOf({ images }: PageContent): number {
  const areas = images.map(area);
  return images[areas.indexOf(largest(areas))]?.dpi ?? DRAWN;
}
