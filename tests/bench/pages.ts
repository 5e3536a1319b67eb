import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawnPage } from '../../src/readers/drawn/index.ts';
import { openPages } from '../../src/readers/pdf/page-reader.ts';
import { DOCUMENTS, MANIFEST } from '../real-documents/documents.ts';
import { stripLines, type Strip } from './strip.ts';

/** The fixture and the published documents that lines are taken from. */
export const TWIN = join(import.meta.dirname, '../fixtures/twins/qinghe-culture-2026.pdf');
export const REAL = MANIFEST.filter(({ file }) => file.endsWith('.pdf')).map(({ file }) => join(DOCUMENTS, file));

export async function pagesOf(path: string): Promise<DrawnPage[]> {
  const reader = await openPages(new Uint8Array(readFileSync(path)), path);
  try {
    const pages: DrawnPage[] = [];
    for (let page = 1; page <= reader.pages; page++) pages.push({ page, ...(await reader.read(page)) });
    return pages;
  } finally {
    await reader.close();
  }
}

/** The pages of a document without some lines of its tables. */
export function withFewerLines(pages: readonly DrawnPage[], strip: Strip): DrawnPage[] {
  return pages.map((page) => ({ ...page, content: page.content && stripLines(page.content, strip) }));
}
