/** A year of the portal that opens from a disk without network: its pages, a start page and a search. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parse, serialize } from 'parse5';
import { offlineWords } from '../../i18n/index.ts';
import { paths } from '../../links.ts';
import { FORMS_PAGE } from '../../vocabulary/index.ts';
import type { ArchivedYear } from '../content-files.ts';
import type { PayloadFile } from '../payload-file.ts';
import { placeOf, relativeAddress } from './address.ts';
import type { Document } from './dom.ts';
import { entriesOf } from './entries.ts';
import { makeOffline, type Offline } from './rewrite.ts';
import { addSearch, SEARCH_ANCHOR } from './start.ts';

/** The page at which a reader begins, and what its search is made of. */
const START = 'site/index.html';
const INDEX = 'site/_offline/search-index.js';
const SCRIPT = 'site/_offline/search.js';

/** The portal speaks one language, whoever makes the archive. */
const LOCALE = 'zh-CN';

/**
 * The files of a payload with pages that open from a disk, and with a start page (the portal's list of the year, with a search over
 * departments, tables, accounts and projects) where the portal has that list. Pages are read and changed one at a time, when they are
 * written; the index is made page by page.
 */
export function makeReadable(files: readonly PayloadFile[], year: ArchivedYear): PayloadFile[] {
  const words = offlineWords(LOCALE);
  const list = files.find(({ path }) => path === `site/years/${year.year}/index.html`);
  const held = new Set(files.map(({ path }) => path));
  if (list) held.add(START);
  const search = list ? { file: START, hash: `#${SEARCH_ANCHOR}`, text: words.search(year.year) } : null;
  const contextOf = (file: PayloadFile, at: string, page: Document): Offline => {
    return { from: file.path.slice('site/'.length), at, place: placeOf(page), held, search };
  };
  const pages = files.map((file) => {
    if (file.kind !== 'page') return file;
    const open = () =>
      later(async () => {
        const page = await read(file);
        makeOffline(page, contextOf(file, file.path, page));
        return serialize(page);
      });
    return { ...file, open };
  });
  if (!list) return pages;
  const openStart = () =>
    later(async () => {
      const page = await read(list);
      makeOffline(page, { ...contextOf(list, START, page), search: null });
      addSearch(page, START, [INDEX, SCRIPT], year.year, words);
      return serialize(page);
    });
  const openScript = () => createReadStream(new URL('search.js', import.meta.url));
  const openIndex = () => Readable.from(indexOf(files, year));
  return [
    ...pages,
    { path: START, kind: 'start', department: null, open: openStart },
    { path: INDEX, kind: 'search', department: null, open: openIndex },
    { path: SCRIPT, kind: 'search', department: null, open: openScript },
  ];
}

/** The index of the search as a script, a page a line. */
async function* indexOf(files: readonly PayloadFile[], { year, disclosures }: ArchivedYear): AsyncGenerator<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  yield 'globalThis.mingzhangIndex = [\n';
  const words = offlineWords(LOCALE);
  for (const { region, department, stage, name: body } of disclosures) {
    const name = stage === undefined ? body : words.final(body);
    for (const part of ['', FORMS_PAGE]) {
      const file = byPath.get(`site${paths.disclosure(region, department, year, stage)}${part}index.html`);
      if (!file) continue;
      const entries = entriesOf(await read(file), part === '' ? name : null);
      yield `${JSON.stringify({ address: relativeAddress(START, file.path), name, entries })},\n`;
    }
  }
  yield '];\n';
}

/** A page as a tree, in which what stands for readers without script is part of the page. */
async function read(file: PayloadFile): Promise<Document> {
  return parse(await text(file.open()), { scriptingEnabled: false });
}

function later(make: () => Promise<string>): Readable {
  return Readable.from(
    (async function* () {
      yield await make();
    })(),
  );
}
