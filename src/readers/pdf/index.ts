import type { Document, ReadingNotice } from '../document.ts';
import { buildBlocks } from './blocks.ts';
import { layOut, type Layout } from './layout.ts';
import { isUnread, noticesOf } from './notices.ts';
import { openPages } from './page-reader.ts';
import { dropRunningLines } from './running-lines.ts';
import { stitchPages } from './stitch.ts';

/** Pages of one file that are read; the longest disclosures have some hundred. */
const MOST_PAGES = 1000;

/**
 * Reads a born-digital PDF file: its ruled tables as grids with merged cells, joined over page breaks, and its text as
 * headings and paragraphs, without running heads and page numbers. Places are pages, from 1.
 * What cannot be read (pictures, tables without rulings, damaged pages) is told in the notices.
 * Throws a Problem when the file is no PDF, is damaged as a whole, or is locked by a password.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Document> {
  const notices: ReadingNotice[] = [];
  const layouts: Layout[] = [];
  const unread = new Set<number>();
  const reader = await openPages(bytes, file);
  try {
    const last = Math.min(reader.pages, MOST_PAGES);
    for (let page = 1; page <= last; page++) {
      const { content, damaged } = await reader.read(page);
      if (damaged || content?.lostText) notices.push(damageNotice(page, content !== null));
      if (!content || isUnread(content)) unread.add(page);
      if (!content) continue;
      const layout = layOut(content);
      notices.push(...noticesOf(content, layout));
      layouts.push(layout);
    }
    if (last < reader.pages) {
      const message = `文件有 ${reader.pages} 页，只读了前 ${last} 页。`;
      notices.push({ id: 'too-many-pages', message, place: { page: last + 1 } });
    }
  } finally {
    await reader.close();
  }
  if (!hasEnd(bytes)) {
    const message = '文件末尾不完整，可能没有下载完，读出的内容可能不全，请重新下载。';
    notices.push({ id: 'file-cut-short', message, place: {} });
  }
  const blocks = buildBlocks(stitchPages(dropRunningLines(layouts), unread));
  return { file, format: 'pdf', blocks, notices };
}

/** A whole PDF file ends with `%%EOF`; a few bytes may follow. */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-2048)).includes('%%EOF');
}

function damageNotice(page: number, partly: boolean): ReadingNotice {
  return partly
    ? { id: 'page-damaged', message: `第 ${page} 页有损坏，读出的内容可能不全，请对照原件。`, place: { page } }
    : { id: 'page-broken', message: `第 ${page} 页损坏，没有读出任何内容，请对照原件。`, place: { page } };
}
