import type { PageContent } from '../drawn/index.ts';
import { openPdf, type PdfSource } from './source.ts';

/** Reads the pages of an opened file. Must be closed. */
export interface PageReader {
  pages: number;
  /**
   * Reads a page (from 1); `content` is `null` when nothing of it could be read, `damaged` says that some of it may be lost, `turn` by how many
   * degrees it was turned further than the file says.
   */
  read(page: number): Promise<{ content: PageContent | null; damaged: boolean; turn: number }>;
  close(): Promise<void>;
}

/**
 * Opens a PDF file page by page. A page on which pdf.js meets an error is read again with what it can save of it.
 * Throws a Problem when the file cannot be opened.
 */
export async function openPages(bytes: Uint8Array, file: string): Promise<PageReader> {
  const strict = await openPdf(bytes, file, true);
  let lenient: PdfSource | null = null;
  return {
    pages: strict.pages,
    async read(page) {
      const first = await strict.readPage(page).catch(() => null);
      if (first?.whole) return { content: first.content, damaged: false, turn: first.turn };
      lenient ??= await openPdf(bytes, file, false);
      const second = await lenient.readPage(page).catch(() => null);
      const content = second?.content ?? null;
      // Damage to pictures and colours takes no text away.
      const damaged = content === null || !(await strict.hasWholeText(page));
      return { content, damaged, turn: second?.turn ?? 0 };
    },
    async close() {
      await strict.close();
      await lenient?.close();
    },
  };
}
