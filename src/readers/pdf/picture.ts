import type { PageContent } from '../drawn/index.ts';
import { AnnotationMode, getDocument, type PDFDocumentLoadingTask } from './pdfjs.ts';
import { documentOptions, openPdf } from './source.ts';

/** Pages of a PDF file as they look on paper. Must be closed. */
export interface PictureBook {
  pages: number;
  /**
   * Draws a page (from 1), `width` pixels wide, as PNG, and tells what stands where on it, in points. `null` where it cannot be
   * read or drawn. Nothing is masked: the picture shows what the file shows.
   */
  draw(page: number, width: number): Promise<{ png: Uint8Array; content: PageContent } | null>;
  /** The pixels of a page, so many to an inch, four bytes each; `null` where it cannot be drawn. */
  pixels(page: number, dpi: number): Promise<PagePixels | null>;
  /** What stands where on a page, without a picture; `null` where it cannot be read. */
  read(page: number): Promise<PageContent | null>;
  close(): Promise<void>;
}

/** Draws pages of a PDF file. Must be closed. */
export interface Drawing {
  /** A page on a canvas, `scale` pixels to a point; `null` where it cannot be drawn. `turn`: by how many degrees it is turned further than the file says. */
  draw(page: number, scale: number, turn: number): Promise<Canvas | null>;
  /** The same as pixels, so many to an inch, four bytes each. */
  pixels(page: number, dpi: number, turn: number): Promise<PagePixels | null>;
  close(): Promise<void>;
}

/** A page as pixels: red, green, blue and opacity of each, row by row. */
export interface PagePixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

interface Canvas {
  canvas: { width: number; height: number; toBuffer(type: 'image/png'): Uint8Array };
  context: { getImageData(x: number, y: number, width: number, height: number): PagePixels };
}

/**
 * Opens a PDF file for pictures of its pages. Throws a Problem when it cannot be opened; drawing needs `@napi-rs/canvas`, which
 * comes with pdf.js where the platform has it, and gives `null` without.
 */
export async function openPictures(bytes: Uint8Array, file: string): Promise<PictureBook> {
  const text = await openPdf(bytes, file, false);
  const drawing = openDrawing(bytes);
  const read = async (page: number) => text.readPage(page).catch(() => null);
  return {
    pages: text.pages,
    read: async (page) => (await read(page))?.content ?? null,
    async draw(number, width) {
      const found = await read(number);
      if (!found) return null;
      const drawn = await drawing.draw(number, width / found.content.width, found.turn);
      return drawn && { png: drawn.canvas.toBuffer('image/png'), content: found.content };
    },
    async pixels(number, dpi) {
      const found = await read(number);
      return found && drawing.pixels(number, dpi, found.turn);
    },
    async close() {
      await text.close();
      await drawing.close();
    },
  };
}

/** Opens a PDF file to draw its pages, when the first is asked for; what cannot be opened gives no picture. Needs what `openPictures` needs. */
export function openDrawing(bytes: Uint8Array): Drawing {
  let task: PDFDocumentLoadingTask | null = null;
  // Fonts that are not in the file are those of the system, for a picture; for reading they would be a guess.
  const draw = (number: number, scale: number, turn: number): Promise<Canvas | null> => {
    task ??= getDocument({ ...documentOptions(bytes), stopAtErrors: false, useSystemFonts: true });
    return drawPage(task, number, scale, turn);
  };
  return {
    draw,
    async pixels(number, dpi, turn) {
      const drawn = await draw(number, dpi / 72, turn);
      if (!drawn) return null;
      const { canvas, context } = drawn;
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
      // A canvas holds its pixels outside of what is collected as garbage: several would lie about.
      [canvas.width, canvas.height] = [0, 0];
      return pixels;
    },
    async close() {
      // A file that is closed while pdf.js (6.5) still opens it ends the process, by a promise that nobody holds.
      await task?.promise.catch(() => null);
      await task?.destroy();
    },
  };
}

/** Draws a page, `turn` degrees further than the file says; `null` where it cannot be drawn. */
async function drawPage(
  task: PDFDocumentLoadingTask,
  number: number,
  scale: number,
  turn: number,
): Promise<Canvas | null> {
  try {
    const document = await task.promise;
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });
    const { create } = document.canvasFactory as { create(width: number, height: number): Canvas };
    const drawn = create.call(document.canvasFactory, Math.round(viewport.width), Math.round(viewport.height));
    await page.render({
      canvas: drawn.canvas as never,
      canvasContext: drawn.context as never,
      viewport,
      annotationMode: AnnotationMode.ENABLE,
    }).promise;
    page.cleanup();
    return drawn;
  } catch {
    return null;
  }
}
