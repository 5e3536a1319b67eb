import type { PageContent } from '../drawn/index.ts';
import { AnnotationMode, getDocument } from './pdfjs.ts';
import { documentOptions, openPdf } from './source.ts';

/** Pages of a PDF file as they look on paper. Must be closed. */
export interface PictureBook {
  pages: number;
  /**
   * Draws a page (from 1), `width` pixels wide, as PNG, and tells what stands where on it, in points. `null` where it cannot be
   * read or drawn. Nothing is masked: the picture shows what the file shows.
   */
  draw(page: number, width: number): Promise<{ png: Uint8Array; content: PageContent } | null>;
  /** What stands where on a page, without a picture; `null` where it cannot be read. */
  read(page: number): Promise<PageContent | null>;
  close(): Promise<void>;
}

interface Canvas {
  canvas: { toBuffer(type: 'image/png'): Uint8Array };
  context: unknown;
}

/**
 * Opens a PDF file for pictures of its pages. Throws a Problem when it cannot be opened; drawing needs `@napi-rs/canvas`, which
 * comes with pdf.js where the platform has it, and gives `null` without.
 */
export async function openPictures(bytes: Uint8Array, file: string): Promise<PictureBook> {
  const text = await openPdf(bytes, file, false);
  // Fonts that are not in the file are those of the system, for a picture; for reading they would be a guess.
  const task = getDocument({ ...documentOptions(bytes), stopAtErrors: false, useSystemFonts: true });
  const read = async (page: number) => text.readPage(page).catch(() => null);
  return {
    pages: text.pages,
    read: async (page) => (await read(page))?.content ?? null,
    async draw(number, width) {
      const found = await read(number);
      if (!found) return null;
      try {
        const document = await task.promise;
        const page = await document.getPage(number);
        const viewport = page.getViewport({
          scale: width / found.content.width,
          rotation: (page.rotate + found.turn) % 360,
        });
        const { create } = document.canvasFactory as { create(width: number, height: number): Canvas };
        const { canvas, context } = create.call(
          document.canvasFactory,
          Math.round(viewport.width),
          Math.round(viewport.height),
        );
        await page.render({
          canvas: canvas as never,
          canvasContext: context as never,
          viewport,
          annotationMode: AnnotationMode.ENABLE,
        }).promise;
        page.cleanup();
        return { png: canvas.toBuffer('image/png'), content: found.content };
      } catch {
        return null;
      }
    },
    async close() {
      await text.close();
      await task.destroy();
    },
  };
}
