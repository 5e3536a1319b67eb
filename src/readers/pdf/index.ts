import type { Reading } from '../document.ts';
import { readDrawn, type DrawnPage } from '../drawn/index.ts';
import { limits } from '../limits.ts';
import type { Recogniser } from '../scan/index.ts';
import { openPages, type PageReader } from './page-reader.ts';
import { withScans } from './scanned-pages.ts';

/**
 * Reads a born-digital PDF file: its ruled tables as grids with merged cells, joined over page breaks, and its text as
 * headings and paragraphs, without running heads and page numbers. Places are pages, from 1.
 * What cannot be read (pictures, tables without rulings, damaged pages) is told in the notices; with a recogniser pages that
 * are pictures are read too. Throws a Problem when the file is no PDF, is damaged as a whole, or is locked by a password.
 */
export async function readPdf(bytes: Uint8Array, file: string, recogniser: Recogniser | null = null): Promise<Reading> {
  const pages = await openPages(bytes, file);
  const reader = recogniser ? withScans(pages, bytes, recogniser) : pages;
  try {
    const last = Math.min(reader.pages, limits().pages);
    const { blocks, notices } = await readDrawn(pagesOf(reader, last));
    if (last < reader.pages) {
      const values = { pages: reader.pages, read: last };
      notices.push({ id: 'too-many-pages', values, place: { page: last + 1 } });
    }
    if (!hasEnd(bytes)) notices.push({ id: 'file-cut-short', values: {}, place: {} });
    return { file, blocks, notices };
  } finally {
    await reader.close();
  }
}

/** The pages one after the other, so that only one page's content is held at a time. */
async function* pagesOf(reader: PageReader, last: number): AsyncGenerator<DrawnPage> {
  for (let page = 1; page <= last; page++) yield { page, ...(await reader.read(page)) };
}

/** A whole PDF file ends with `%%EOF`; a few bytes may follow. */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-2048)).includes('%%EOF');
}

// Pages as pictures, for people.
export { openPictures } from './picture.ts';

// What reading takes without what is made of it, for the benchmark.
export { countOperations } from './source.ts';
