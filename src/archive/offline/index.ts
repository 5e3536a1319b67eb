/** A year of the portal that opens from a disk without network: its pages, a start page and a search. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parse, serialize } from 'parse5';
import { offlineWords } from '../../i18n/index.ts';
import { paths } from '../../links.ts';
import { FORMS_PAGE, partPage, PROJECTS_PAGE } from '../../vocabulary/index.ts';
import type { ArchivedYear } from '../content-files.ts';
import type { PayloadFile } from '../payload-file.ts';
import { placeOf, relativeAddress, type Held } from './address.ts';
import type { Document } from './dom.ts';
import { entriesOf } from './entries.ts';
import { makeOffline, type Offline } from './rewrite.ts';
import { addSearch, SEARCH_ANCHOR } from './start.ts';

export type { Held } from './address.ts';

/** The page at which a reader begins, and what its search is made of. */
export const START = 'site/index.html';
const INDEX = 'site/_offline/search-index.js';
const SCRIPT = 'site/_offline/search.js';

/** The portal speaks one language, whoever makes the archive. */
const LOCALE = 'zh-CN';

/** The list of a year in a portal, of which the start page is made. */
function listOf(year: number): string {
  return `site/years/${year}/index.html`;
}

/** What the bag of a year with these files holds, as its pages know it. */
export function heldIn(files: readonly PayloadFile[], year: number): Held {
  const held = new Set(files.map(({ path }) => path));
  if (held.has(listOf(year))) held.add(START);
  return held;
}

/**
 * The files of a payload with pages that open from a disk, and with a start page (the portal's list of the year, with a search over
 * departments, tables, accounts and projects) where the portal has that list. Pages are read and changed one at a time, when they are
 * written; the index is made page by page, of which `lines` are at hand, by the path of their page.
 */
export function makeReadable(
  files: readonly PayloadFile[],
  year: ArchivedYear,
  lines: ReadonlyMap<string, string> = new Map(),
): PayloadFile[] {
  const held = heldIn(files, year.year);
  const pages = readablePages(files, year.year, held);
  const list = files.find(({ path }) => path === listOf(year.year));
  if (!list) return pages;
  const openStart = () =>
    later(async () => {
      const page = await read(list);
      makeOffline(page, contextOf(list, START, page, { held, search: null }));
      addSearch(page, START, [INDEX, SCRIPT], year.year, offlineWords(LOCALE));
      return serialize(page);
    });
  const openScript = () => createReadStream(new URL('search.js', import.meta.url));
  const openIndex = () => Readable.from(indexOf(files, year, lines));
  return [
    ...pages,
    { path: START, kind: 'start', department: null, open: openStart },
    { path: INDEX, kind: 'search', department: null, open: openIndex },
    { path: SCRIPT, kind: 'search', department: null, open: openScript },
  ];
}

/** Files with pages that open from a disk in a bag that holds `held`, without the start page. */
export function readablePages(files: readonly PayloadFile[], year: number, held: Held): PayloadFile[] {
  const text = offlineWords(LOCALE).search(year);
  const search = held.has(START) ? { file: START, hash: `#${SEARCH_ANCHOR}`, text } : null;
  return files.map((file) => {
    if (file.kind !== 'page') return file;
    const open = () =>
      later(async () => {
        const page = await read(file);
        makeOffline(page, contextOf(file, file.path, page, { held, search }));
        return serialize(page);
      });
    return { ...file, open };
  });
}

function contextOf(file: PayloadFile, at: string, page: Document, known: Pick<Offline, 'held' | 'search'>): Offline {
  return { from: file.path.slice('site/'.length), at, place: placeOf(page), ...known };
}

/** The index of the search as a script, a page a line. */
async function* indexOf(
  files: readonly PayloadFile[],
  year: ArchivedYear,
  known: ReadonlyMap<string, string>,
): AsyncGenerator<string> {
  yield 'globalThis.mingzhangIndex = [\n';
  for await (const [, line] of indexLines(files, year, known)) yield line;
  yield '];\n';
}

/** The lines of the index with the paths of their pages, in the order of the department-years; those that are known are not made again. */
export async function* indexLines(
  files: readonly PayloadFile[],
  { year, disclosures }: ArchivedYear,
  known: ReadonlyMap<string, string> = new Map(),
): AsyncGenerator<[path: string, line: string]> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const words = offlineWords(LOCALE);
  for (const { region, department, stage, name: body } of disclosures) {
    const name = stage === undefined ? body : words.final(body);
    const page = `site${paths.disclosure(region, department, year, stage)}`;
    /** The page of all projects has those of the page of the document too, which then are told from it alone. */
    const all = byPath.has(`${page}${PROJECTS_PAGE}index.html`);
    for (const file of pagesOf(page, byPath)) {
      const isOwn = file.path === `${page}index.html`;
      const line =
        known.get(file.path) ?? (await lineOf(file, { name, isDepartment: isOwn, projects: !isOwn || !all }));
      yield [file.path, line];
    }
  }
}

/** What is taken of a page. `isDepartment`: it stands for the department; `projects`: whether its projects are told from it. */
interface Taken {
  name: string;
  isDepartment: boolean;
  projects: boolean;
}

async function lineOf(file: PayloadFile, { name, isDepartment, projects }: Taken): Promise<string> {
  const entries = entriesOf(await read(file), isDepartment ? name : null, projects);
  return `${JSON.stringify({ address: relativeAddress(START, file.path), name, entries })},
`;
}

/** Of a document its page, that of all its projects, and those of its forms in their order, as far as there are any. */
function* pagesOf(page: string, files: ReadonlyMap<string, PayloadFile>): Generator<PayloadFile> {
  const own = files.get(`${page}index.html`);
  if (own) yield own;
  const projects = files.get(`${page}${PROJECTS_PAGE}index.html`);
  if (projects) yield projects;
  for (let part = 1; ; part += 1) {
    const file = files.get(`${page}${FORMS_PAGE}${partPage(part)}index.html`);
    if (!file) return;
    yield file;
  }
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
