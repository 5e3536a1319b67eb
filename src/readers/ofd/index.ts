import { append } from '../../lists.ts';
import type { NoticeSaid } from '../../notice.ts';
import { Problem } from '../../problem.ts';
import type { Block, Reading, ReadingNotice } from '../document.ts';
import { readDrawn, type DrawnPage } from '../drawn/index.ts';
import { limits } from '../limits.ts';
import { tellBeside } from './beside.ts';
import { OfdPackage } from './package.ts';
import { readPage, type ReadPage } from './read-page.ts';
import { openDocuments, type OfdDocument } from './structure.ts';
import { childrenOf } from './tags.ts';

export { openOfdPictures } from './picture.ts';

/**
 * Reads an OFD file (GB/T 33190-2016): tables and text of its pages as of any other pages that are drawn, document after document,
 * pages counted through. Places are pages, from 1. Seals and annotations are no part of it; what cannot be read, and what of the
 * writing does not show, is told in the notices. Throws a Problem when the file is damaged as a whole or encrypted.
 */
export async function readOfd(bytes: Uint8Array, file: string): Promise<Reading> {
  const pack = new OfdPackage(bytes, file);
  const entry = pack.entry();
  const bodies = childrenOf(entry.tag, 'DocBody');
  const documents = openDocuments(pack, entry);
  if (!documents.some((document) => document !== null)) {
    throw new Problem('ofd-damaged', { part: [...pack.damaged][0] ?? entry.name }, { place: { file } });
  }
  const blocks: Block[] = [];
  const notices: ReadingNotice[] = [];
  const add = (said: NoticeSaid, place: ReadingNotice['place'] = {}): void => {
    notices.push({ ...said, place });
  };
  if (documents.length > 1) add({ id: 'documents-in-file', values: { count: documents.length } });
  const all = documents.reduce((sum, document) => sum + (document?.pages.length ?? 0), 0);
  let read = 0;
  for (const [index, document] of documents.entries()) {
    const body = bodies[index];
    if (!document || !body) continue;
    const first = read + 1;
    const last = Math.min(read + document.pages.length, limits().pages);
    const told: ReadingNotice[] = [];
    const drawn = await readDrawn(pagesOf(pack, document, first, last, told));
    append(blocks, drawn.blocks);
    append(notices, drawn.notices, told);
    for (const said of tellBeside(pack, entry, body, document, first)) add(said);
    read = Math.max(read, last);
  }
  if (read < all) add({ id: 'too-many-pages', values: { pages: all, read } }, { page: read + 1 });
  for (const part of pack.damaged) add({ id: 'part-damaged', values: { part } });
  return { file, blocks, notices };
}

/** The pages one after the other, so that only one page's content is held at a time; what is to be said of their writing goes to `told`. */
function* pagesOf(
  pack: OfdPackage,
  document: OfdDocument,
  first: number,
  last: number,
  told: ReadingNotice[],
): Generator<DrawnPage> {
  for (let page = first; page <= last; page++) {
    const entry = document.pages[page - first];
    if (!entry) return;
    const read = readPage(pack, document, entry, page);
    for (const said of tellWriting(read, page)) told.push({ ...said, place: { page } });
    yield { page, content: read.content, damaged: read.damaged };
  }
}

/** What of the writing on a page is not read, or perhaps not shown. */
function tellWriting({ content, tally }: ReadPage, page: number): NoticeSaid[] {
  const said: NoticeSaid[] = [];
  // Behind a scanned page stands what a program read in it: that the page is a picture is said already.
  if (tally.hidden > 0 && content && content.glyphs.length > 0) {
    said.push({ id: 'text-not-shown', values: { page, count: tally.hidden } });
  }
  if (tally.outside > 0) said.push({ id: 'text-outside-frame', values: { page, count: tally.outside } });
  return said;
}
