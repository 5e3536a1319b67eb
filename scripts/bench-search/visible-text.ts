import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const HIDDEN = new Set(['nav', 'script', 'style', 'noscript', 'template']);
/** Drawings: no text, but they take room between two texts. */
const DRAWN = new Set(['canvas', 'svg']);
const INLINE = new Set(['a', 'span', 'b', 'strong', 'em', 'i', 'code', 'mark', 'sup', 'sub', 'small', 'del', 'abbr']);

/**
 * A department-year as a reader sees it: the address of its page and the text of each block of that page, navigation left out, and of the
 * tables that stand on its pages of forms. What the portal itself says around those (its headings, ways back, buttons) is of no document.
 */
export interface VisiblePage {
  path: string;
  /** With the spacing of the page, runs of blanks as one. */
  blocks: string[];
  /** In the form in which `grep` compares here. */
  plain: string;
  /** The same of the page itself, without its pages of forms. */
  own: string;
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

function attribute(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined;
}

/** The elements of a class, those inside another one left out. */
function ofClass(node: Node, name: string): Node[] {
  if (attribute(node, 'class')?.split(' ').includes(name)) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap((child) => ofClass(child, name)) : [];
}

/**
 * The texts of the blocks of an element. `publishedOnly`: without the portal's own tools, and each part of a caption for itself, as it
 * stands there.
 */
export function blocksOf(root: Node, publishedOnly = false): string[] {
  const blocks: string[] = [];
  let current = '';
  const close = () => {
    const text = current.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push(text);
    current = '';
  };
  const walk = (node: Node, inCaption: boolean) => {
    if ('value' in node && node.nodeName === '#text') current += node.value;
    const name = 'tagName' in node ? node.tagName : null;
    if (name !== null && HIDDEN.has(name)) return;
    const isTool = publishedOnly && attribute(node, 'data-search-ignore') !== undefined;
    const isBlock = name !== null && (!INLINE.has(name) || isTool || (publishedOnly && inCaption && name === 'span'));
    if (isBlock) close();
    if (isTool || (name !== null && DRAWN.has(name))) return;
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, inCaption || name === 'caption');
    if (isBlock) close();
  };
  walk(root, false);
  close();
  return blocks;
}

/** The `main` element of a page; `null` where there is no such page. */
async function mainOf(file: string): Promise<Node | null> {
  return existsSync(file) ? findMain(parse(await readFile(file, 'utf8'))) : null;
}

/** The forms on the pages of forms of a document, of which there are several where forms are very many. */
async function formsBeside(file: string): Promise<Node[]> {
  const forms: Node[] = [];
  for (let part = 1; ; part += 1) {
    const page = await mainOf(file.replace('index.html', `forms/${part === 1 ? '' : `${part}/`}index.html`));
    if (!page) return forms;
    forms.push(...ofClass(page, 'published'));
  }
}

/** Reads the department-years of a built site, in the order of their addresses: those in Chinese, which the index is made of. */
export async function readVisiblePages(folder: string): Promise<VisiblePage[]> {
  const files = (await readdir(folder, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /^(?!en\/)[^/]+\/[^/]+\/\d{4}\/(?:final\/)?index\.html$/.test(name))
    .sort();
  const pages: VisiblePage[] = [];
  for (const file of files) {
    const page = await mainOf(join(folder, file));
    const published = (await formsBeside(join(folder, file))).flatMap((form) => blocksOf(form, true));
    const shown = page ? blocksOf(page) : [];
    const blocks = [...new Set([...shown, ...published])];
    const [own = '', plain = ''] = [shown, blocks].map((list) => list.map(plainForm).join('\n'));
    pages.push({ path: `/${file.replace('index.html', '')}`, blocks, plain, own });
  }
  return pages;
}
