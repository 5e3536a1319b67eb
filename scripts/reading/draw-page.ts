import { openPictures, type PageContent } from '../../src/readers/index.ts';

/** A page of a file as it looks on paper. */
export interface DrawnPage {
  /** So many pages the file has. */
  pages: number;
  /** `null` where it cannot be drawn on this machine. */
  png: Uint8Array | null;
  /** What stands where on it, in points; `null` where the page cannot be read. */
  content: PageContent | null;
}

/** The widest picture in pixels, and how much sharper than points it is where that is less. */
const WIDEST = 1500;
const SHARPNESS = 2;

/** Draws a page of a PDF or OFD file (from 1). Throws a Problem when the file cannot be opened. */
export async function drawPage(bytes: Uint8Array, file: string, page: number): Promise<DrawnPage> {
  const book = await openPictures(bytes, file);
  try {
    const content = await book.read(page);
    if (!content) return { pages: book.pages, png: null, content };
    const drawn = await book.draw(page, Math.round(Math.min(WIDEST, content.width * SHARPNESS)));
    return { pages: book.pages, png: drawn?.png ?? null, content };
  } finally {
    await book.close();
  }
}
