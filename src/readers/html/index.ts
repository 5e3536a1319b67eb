import { Problem } from '../../problem.ts';
import { compact, mendSpaces } from '../../text.ts';
import type { Block, Reading, ReadingNotice } from '../document.ts';
import { settleRaised } from '../raised.ts';
import { isPageCut } from '../cut-short.ts';
import { decodePage } from './charset.ts';
import { findArticle, isFileLink } from './chrome.ts';
import { attributeOf, findAll, parsePage, textOf, type Parent } from './dom.ts';
import { dressPage } from './dress.ts';
import { readBlocks } from './walk.ts';

/** What is known of a page besides its bytes. */
export interface PageOptions {
  /** The encoding named by the server that sent the page. */
  charset?: string;
}

/**
 * Reads a web page: the article with its tables, without the furniture of the site. Pages saved from Word or Excel are
 * read too. Throws a Problem for a page that is only a frame around others, or is nested beyond reason.
 */
export function readHtml(bytes: Uint8Array, file: string, options: PageOptions = {}): Reading {
  const { text, isDamaged, isCut } = decodePage(bytes, options.charset);
  const page = parsePage(text, file);
  const dressed = dressPage(page, file);
  const article = findArticle(page);
  const blocks = settleRaised(addTitle(readBlocks(article, file), page, file));
  if (blocks.length === 0 && findAll(page, (element) => /^i?frame$/u.test(element.tagName)).length > 0) {
    throw new Problem('page-is-frame', {}, { place: { file } });
  }
  return {
    file,
    blocks,
    notices: [...notices(blocks, article, { isDamaged, isCut: isCut || isPageCut(text) }, file), ...dressed],
  };
}

/** Puts the title of the page in front unless the article begins with it or with a heading of its own. */
function addTitle(blocks: Block[], page: Parent, file: string): Block[] {
  const title = pageTitle(page);
  if (title === '' || blocks.length === 0) return blocks;
  const opening = blocks.slice(0, 5);
  const isThere = opening.some(
    (block) =>
      block.type !== 'grid' &&
      (compact(block.text).includes(compact(title)) || (block.type === 'heading' && block.level === 1)),
  );
  return isThere ? blocks : [{ type: 'heading', level: 1, text: title, place: { file, line: 1 } }, ...blocks];
}

/** The title of the article: as the site declares it, as its first heading, or from the window's title. */
function pageTitle(page: Parent): string {
  const declared = findAll(
    page,
    (element) => element.tagName === 'meta' && /^articletitle$/iu.test(attributeOf(element, 'name') ?? ''),
  );
  const heading = findAll(page, (element) => element.tagName === 'h1');
  const fromMeta = mendSpaces((declared[0] && attributeOf(declared[0], 'content')) ?? '');
  if (fromMeta !== '') return fromMeta;
  const fromHeading = heading[0] ? mendSpaces(textOf(heading[0])) : '';
  if (heading.length === 1 && fromHeading !== '') return fromHeading;
  const window = findAll(page, (element) => element.tagName === 'title')[0];
  const own =
    mendSpaces(window ? textOf(window, () => false) : '').split(
      /[_|｜]|\s[-–—]+\s|(?<![-–—])[-–—]+(?=[^-–—]*$)(?=[^-–—]*(?:网|政府|门户|平台))/u,
    )[0] ?? '';
  // Without a run of Chinese, or from a program, it names no document.
  return /\p{Script=Han}{4}/u.test(own) && !/^(?:无标题|新建|文档\s*\d|工作簿)/u.test(own) ? own.trim() : '';
}

/** What of a page did not come whole. */
interface Damage {
  isDamaged: boolean;
  isCut: boolean;
}

function notices(
  blocks: readonly Block[],
  article: Parent,
  { isDamaged, isCut }: Damage,
  file: string,
): ReadingNotice[] {
  const found: ReadingNotice[] = [];
  if (isDamaged) found.push({ id: 'bad-encoding', values: {}, place: { file } });
  if (isCut) found.push({ id: 'file-cut-short', values: {}, place: { file } });
  if (blocks.some((block) => block.type === 'grid')) return found;
  const files = findAll(article, (element) => element.tagName === 'a' && isFileLink(element)).map((link) =>
    mendSpaces(textOf(link)),
  );
  const names = files.filter((name) => name !== '');
  if (names.length > 0) {
    const values = { names: names.slice(0, 5).join('\n'), count: names.length };
    found.push({ id: 'attachments', values, place: { file } });
  } else if (findAll(article, (element) => element.tagName === 'img').length > 0) {
    found.push({ id: 'pictures-only', values: {}, place: { file } });
  }
  return found;
}
