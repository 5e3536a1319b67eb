import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { append } from '../../src/lists.ts';
import type { CheckedCell, CheckResult } from '../../src/budget/check-schema.ts';
import type { Disclosure } from '../../src/budget/schema.ts';
import { openPictures, type PageContent, type PictureBook } from '../../src/readers/index.ts';
import { NARRATIVE } from '../../src/vocabulary/index.ts';
import { locate, type Frame, type Wanted } from './locate.ts';
import { findRow, findWords, wordsAround } from './marks.ts';
import type { Original, SourceLine } from './source.ts';

/** The place of one or more cells in the original, for the eye. */
export type Evidence =
  /**
   * A page as a picture (`href`), its size in points, and frames around the figures; `lost` where one of them was not found on it.
   */
  | { kind: 'picture'; href: string; page: number; width: number; height: number; frames: Frame[]; lost: boolean }
  /** Lines, or rows of a sheet, with those in question marked. */
  | { kind: 'lines'; lines: { line: SourceLine; marked: boolean }[] };

/** What a finding is shown from: its first cells. */
export const CELLS_SHOWN = 4;
const AROUND = 2;
const MOST_PAGES = 40;
const WIDEST = 1400;
const SHARPNESS = 1.7;

export interface Evidenced {
  disclosure: Disclosure;
  narrative: string | null;
  results: readonly CheckResult[];
}

/**
 * The places in the original of every difference's figures: pages of PDF and OFD files as pictures, written to `folder`/`name`-page.png, and
 * lines of all others. Pictures show what the file shows, personal numbers too. Of a document at most 40 pages are drawn.
 */
export async function showPlaces(
  one: Evidenced,
  original: Original,
  folder: string,
  name: string,
): Promise<Map<CheckResult, Evidence[]>> {
  const drawn = new Pictures(original, folder, name);
  try {
    const found = new Map<CheckResult, Evidence[]>();
    for (const result of one.results.filter(({ outcome }) => outcome === 'differs')) {
      const cells = result.cells.slice(0, CELLS_SHOWN).map((cell) => placeOf(cell, one, original));
      const pictures = new Map<string, Extract<Evidence, { kind: 'picture' }>>();
      const lines: number[] = [];
      for (const place of cells) {
        const picture = await drawn.find(place);
        if (!picture) {
          if (place.line >= 0) lines.push(place.line);
          continue;
        }
        const { href, content } = picture;
        const { width, height } = content;
        const evidence = pictures.get(href) ?? {
          ...{ kind: 'picture' as const, href, page: content.page, width, height },
          ...{ frames: [], lost: false },
        };
        if (place.wanted) {
          const frames = locate(content, place.wanted);
          append(evidence.frames, frames);
          evidence.lost ||= frames.length === 0;
        }
        pictures.set(href, evidence);
      }
      found.set(result, [...pictures.values(), ...excerpts(original.lines, lines)]);
    }
    return found;
  } finally {
    await drawn.close();
  }
}

/** Lines around those in question, those near to each other together. */
function excerpts(lines: readonly SourceLine[], at: readonly number[]): Evidence[] {
  const groups: number[][] = [];
  for (const index of [...new Set(at)].sort((a, b) => a - b)) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && index - last <= 2 * AROUND + 1) groups.at(-1)?.push(index);
    else groups.push([index]);
  }
  return groups.map((group) => {
    const from = Math.max(0, (group[0] ?? 0) - AROUND);
    const shown = lines.slice(from, (group.at(-1) ?? 0) + AROUND + 1);
    return {
      kind: 'lines' as const,
      lines: shown
        .map((line, index) => ({ line, marked: group.includes(from + index) }))
        .filter(({ line, marked }) => marked || line.text.trim() !== ''),
    };
  });
}

interface CellPlace {
  file: string | null;
  page: number | null;
  /** Index among the lines of the original; -1 where it is not found. */
  line: number;
  wanted: Wanted | null;
}

function placeOf(cell: CheckedCell, { disclosure, narrative }: Evidenced, { lines }: Original): CellPlace {
  const { table, row, column, place, text } = cell;
  if (table === NARRATIVE) {
    const words = narrative === null || place.line === undefined ? null : wordsAround(narrative, place.line, text);
    const line = words === null ? -1 : findWords(lines, words);
    const wanted = words && { kind: 'prose' as const, ...words };
    return { file: lines[line]?.file ?? null, page: lines[line]?.page ?? null, line, wanted };
  }
  // Cells of last year's document stand in another file.
  if (cell.anchor === null) return { file: null, page: null, line: -1, wanted: null };
  const cells = disclosure.tables.find(({ id }) => id === table)?.cells[row ?? -1] ?? [];
  const line = findRow(lines, place, cells);
  const wanted = column === null || text.trim() === '' ? null : { kind: 'cell' as const, text, row: cells, column };
  return { file: place.file ?? null, page: place.page ?? null, line, wanted };
}

/** Pages of the files of a document that have some, each drawn once. */
export class Pictures {
  readonly #original: Original;
  readonly #folder: string;
  readonly #name: string;
  readonly #books = new Map<string, Promise<PictureBook | null>>();
  readonly #pages = new Map<string, Promise<{ href: string; content: PageContent } | null>>();

  constructor(original: Original, folder: string, name: string) {
    this.#original = original;
    this.#folder = folder;
    this.#name = name;
  }

  /** A page with a frame, `null` where it cannot be drawn. */
  async frame(file: string | null, page: number, box: Frame): Promise<Evidence | null> {
    const picture = await this.find({ file, page, line: -1, wanted: null });
    if (!picture) return null;
    const { width, height } = picture.content;
    return { kind: 'picture', href: picture.href, page, width, height, frames: [box], lost: false };
  }

  /** The page of a place. A paragraph may go on overleaf: then the page that has the figure. */
  async find({ file, page, wanted }: CellPlace): Promise<{ href: string; content: PageContent } | null> {
    const { paged } = this.#original;
    const index = file === null ? 0 : paged.findIndex(({ name }) => name === file);
    const pdf = paged[index];
    if (!pdf || page === null) return null;
    if (wanted?.kind === 'prose') {
      const book = await this.#open(pdf);
      const has = async (number: number) => {
        const content = await book?.read(number);
        return Boolean(content && locate(content, wanted).length > 0);
      };
      if (!(await has(page)) && (await has(page + 1))) return this.#page(pdf, page + 1, index);
    }
    return this.#page(pdf, page, index);
  }

  async #page(
    pdf: Original['paged'][number],
    page: number,
    index: number,
  ): Promise<{ href: string; content: PageContent } | null> {
    const { paged } = this.#original;
    const id = `${this.#name}${paged.length > 1 ? `-${index + 1}` : ''}-p${page}.png`;
    if (!this.#pages.has(id)) {
      if (this.#pages.size >= MOST_PAGES) return null;
      this.#pages.set(id, this.#draw(pdf, page, id));
    }
    return this.#pages.get(id) ?? null;
  }

  async #draw(
    pdf: Original['paged'][number],
    page: number,
    id: string,
  ): Promise<{ href: string; content: PageContent } | null> {
    const book = await this.#open(pdf);
    const content = await book?.read(page);
    if (!book || !content) return null;
    const picture = await book.draw(page, Math.round(Math.min(WIDEST, content.width * SHARPNESS)));
    if (!picture) return null;
    await mkdir(join(this.#folder, 'pages'), { recursive: true });
    await writeFile(join(this.#folder, 'pages', id), picture.png);
    return { href: `pages/${id}`, content: picture.content };
  }

  #open({ name, bytes }: Original['paged'][number]): Promise<PictureBook | null> {
    const known = this.#books.get(name) ?? openPictures(bytes, name).catch(() => null);
    this.#books.set(name, known);
    return known;
  }

  async close(): Promise<void> {
    for (const book of this.#books.values()) await (await book)?.close();
  }
}
