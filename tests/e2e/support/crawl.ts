import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What a page of a built site offers and points to. */
export interface CrawledPage {
  /** Its address below the root, with the base: `/years/2026/`. */
  path: string;
  ids: Set<string>;
  /** Identifiers that occur more than once. */
  repeated: string[];
  /** href, src and action attributes, as written. */
  links: string[];
  /** The address that a page leads on to at once; `null` for one that is shown. */
  moved: string | null;
}

function visit(node: Node, see: (name: string, attributes: Map<string, string>) => void): void {
  if ('attrs' in node) see(node.tagName, new Map(node.attrs.map(({ name, value }) => [name, value])));
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, see);
}

/** Sites as read, so that the tests of a file read each once: nothing writes into a built site. */
const crawled = new Map<string, Promise<CrawledPage[]>>();

/** Reads every HTML page of a folder. `base` is the path the site was built for. */
export function crawl(folder: string, base: string): Promise<CrawledPage[]> {
  const known = crawled.get(folder) ?? readPages(folder, base);
  crawled.set(folder, known);
  return known;
}

async function readPages(folder: string, base: string): Promise<CrawledPage[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => {
      const page: CrawledPage = { path: base + toPath(file), ids: new Set(), repeated: [], links: [], moved: null };
      visit(parse(await readFile(join(folder, file), 'utf8')), (name, attributes) => {
        if (name === 'meta' && attributes.get('http-equiv') === 'refresh')
          page.moved = /url=(.*)$/u.exec(attributes.get('content') ?? '')?.[1] ?? null;
        const id = attributes.get('id');
        if (id !== undefined) {
          if (page.ids.has(id)) page.repeated.push(id);
          page.ids.add(id);
        }
        for (const name of ['href', 'src', 'action', 'data-engine']) {
          const value = attributes.get(name);
          if (value !== undefined) page.links.push(value);
        }
      });
      return page;
    }),
  );
}

function toPath(file: string): string {
  return file
    .split(sep)
    .join('/')
    .replace(/(^|\/)index\.html$/, '$1');
}

/** Every file of a folder, as a path below the root. */
export async function listFiles(folder: string, base: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => base + relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

/** Follows one link of a page. Out: what is wrong with it, or `null`. */
function follow(page: CrawledPage, link: string, pages: Map<string, CrawledPage>, files: Set<string>): string | null {
  const target = new URL(link, `http://site${page.path}`);
  if (target.host !== 'site')
    return /^(?:https?|mailto):$/.test(target.protocol) ? null : `${link} has no plain address`;
  const path = decodeURIComponent(target.pathname);
  const found = pages.get(path);
  if (!found) return files.has(path) ? null : `${link} leads nowhere`;
  const anchor = decodeURIComponent(target.hash.slice(1));
  return anchor === '' || found.ids.has(anchor) ? null : `${link} has no such anchor`;
}

/** The links of all pages of a folder that lead nowhere, or to an anchor that is not there, each with its page. */
export async function listBroken(folder: string, base: string): Promise<string[]> {
  const pages = await crawl(folder, base);
  const files = await listFiles(folder, base);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const wrong = follow(page, link, byPath, files);
      return wrong ? [`${page.path}: ${wrong}`] : [];
    }),
  );
}
