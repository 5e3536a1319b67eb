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
