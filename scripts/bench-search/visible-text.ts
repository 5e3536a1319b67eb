import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const HIDDEN = new Set(['nav', 'script', 'style', 'noscript', 'template', 'canvas', 'svg']);
const INLINE = new Set(['a', 'span', 'b', 'strong', 'em', 'i', 'code', 'mark', 'sup', 'sub', 'small', 'del', 'abbr']);

/**
 * A department-year as a reader sees it: the address of its page and the text of each block of that page and of its page of forms,
 * navigation left out.
 */
export interface VisiblePage {
  path: string;
  /** With the spacing of the page, runs of blanks as one. */
  blocks: string[];
  /** In the form in which `grep` compares here. */
  plain: string;
}

/**
 * The form in which texts are compared: half width, lower case, without blanks, quotation marks and thousands separators. It is
 * written here anew, so that a mistake of the search's own form shows.
 */
export function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”‘’"'「」『』]/gu, '')
    .replace(/(\d),(?=\d\d\d(?!\d))/g, '$1');
}

function findMain(node: Node): Node | null {
  if ('tagName' in node && node.tagName === 'main') return node;
  if (!('childNodes' in node)) return null;
  for (const child of node.childNodes) {
    const found = findMain(child);
    if (found) return found;
  }
  return null;
}

/** The texts of the blocks of an element. */
export function blocksOf(root: Node): string[] {
  const blocks: string[] = [];
  let current = '';
  const close = () => {
    const text = current.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push(text);
    current = '';
  };
  const walk = (node: Node) => {
    if ('value' in node && node.nodeName === '#text') current += node.value;
    if ('tagName' in node && HIDDEN.has(node.tagName)) return;
    const isBlock = 'tagName' in node && !INLINE.has(node.tagName);
    if (isBlock) close();
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
    if (isBlock) close();
  };
  walk(root);
  close();
  return blocks;
}

/** The texts of the blocks of a page; none where there is no such page. */
async function blocksIn(file: string): Promise<string[]> {
  if (!existsSync(file)) return [];
  const main = findMain(parse(await readFile(file, 'utf8')));
  return main ? blocksOf(main) : [];
}

/** Reads the department-years of a built site, in the order of their addresses: those in Chinese, which the index is made of. */
export async function readVisiblePages(folder: string): Promise<VisiblePage[]> {
  const files = (await readdir(folder, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /^(?!en\/)[^/]+\/[^/]+\/\d{4}\/(?:final\/)?index\.html$/.test(name))
    .sort();
  const pages: VisiblePage[] = [];
  for (const file of files) {
    const own = await blocksIn(join(folder, file));
    const forms = await blocksIn(join(folder, file.replace('index.html', 'forms/index.html')));
    const blocks = [...new Set([...own, ...forms])];
    pages.push({ path: `/${file.replace('index.html', '')}`, blocks, plain: blocks.map(plainForm).join('\n') });
  }
  return pages;
}
