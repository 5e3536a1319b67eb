import { append } from '../../src/lists.ts';
import type { Disclosure } from '../../src/budget/schema.ts';
import type { CellPlace, CellRef, Spot } from '../../src/desk/api.ts';
import { hasPictures, type Document, type PersonalDecision, type ReadFormat } from '../../src/readers/index.ts';
import type { Place } from '../../src/problem.ts';
import type { DrawnPage, Reading } from '../reading/index.ts';
import { markHidden, markRaw, type MarkedText } from '../reviewing/personal.ts';
import type { SourceLine } from '../reviewing/source.ts';
import { spotsOf } from './spots.ts';
import { cellAt, cellOfLine, placeOf, type Asked } from './places.ts';

/** A file of a parcel, and what a person has decided on the numbers in it. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
  decisions?: readonly PersonalDecision[];
  /** Pages that are pictures are read too. */
  scans?: boolean;
}

/** A line of an original as it is shown beside what was read: a row of a table has its cells. */
export interface OriginalLine extends SourceLine {
  /** Which table of the file it is a row of, from 0; `null` for a heading or paragraph. */
  grid: number | null;
  cells: readonly MarkedText[] | null;
  heading: boolean;
}

/** A file to look at: pages that can be drawn, or its lines. `lines` is empty for pages. */
export interface OriginalFile {
  name: string;
  format: ReadFormat;
  /** How many pages can be drawn; 0 where the file has lines. */
  pages: number;
  lines: readonly OriginalLine[];
}

/** Pages kept in memory: a picture has about 200 KB. Nothing is written to disk, since pictures show what is masked elsewhere. */
const MOST_PAGES = 40;

/** The originals of a parcel: what they look like, and what of the disclosure stands where in them. Files are read when they are asked for. */
export class Originals {
  readonly #files: readonly GivenFile[];
  readonly #reading: Pick<Reading, 'read' | 'draw'>;
  readonly #documents = new Map<string, Promise<Document>>();
  readonly #drawn = new Map<string, Promise<DrawnPage>>();
  #view: Promise<OriginalFile[]> | null = null;

  constructor(files: readonly GivenFile[], reading: Pick<Reading, 'read' | 'draw'>) {
    this.#files = files;
    this.#reading = reading;
  }

  /** The files in their order. Throws a Problem for one that cannot be read. */
  view(): Promise<OriginalFile[]> {
    this.#view ??= Promise.all(this.#files.map((file) => this.#viewFile(file)));
    return this.#view;
  }

  /** The numbers that look personal in all files, each half shown, with their places. */
  async personal(): Promise<NonNullable<Document['personal']>> {
    const documents = await Promise.all(this.#files.map((file) => this.#read(file)));
    return documents.flatMap(({ file, personal = [] }) =>
      personal.map((number) => ({ ...number, place: { file, ...number.place } })),
    );
  }

  /** A page as PNG; `null` where there is none or it cannot be drawn here. */
  async picture(file: string, page: number): Promise<Uint8Array | null> {
    return (await this.#page(file, page))?.png ?? null;
  }

  /** Where a cell, a row, or a piece of the narrative stands. `null` where it is not found. */
  async locate(asked: Asked, disclosure: Disclosure, narrative: string | null): Promise<CellPlace | null> {
    const files = await this.view();
    return placeOf(asked, { disclosure, narrative, files, content: (file, page) => this.#content(file, page) });
  }

  /** The writing of a page in reading order; empty where it has none or cannot be drawn here. */
  async spots(at: { file: string; page: number }, disclosure: Pick<Disclosure, 'tables'>): Promise<Spot[]> {
    const content = await this.#content(at.file, at.page);
    return content ? spotsOf(at, content, disclosure, this.#files.length > 1) : [];
  }

  /** The cell of the tables as read at a point of a page, told in parts of its width and height; `null` where there is none. */
  async cellAt(
    at: { file: string; page: number; x: number; y: number },
    disclosure: Disclosure,
  ): Promise<CellRef | null> {
    const content = await this.#content(at.file, at.page);
    if (!content) return null;
    const point = { ...at, x: at.x * content.width, y: at.y * content.height };
    return cellAt(point, content, disclosure, this.#files.length > 1);
  }

  /** The cell of the tables as read of a line of an original (by its position), and the column of the original's table. */
  async cellOfLine(
    at: { file: string; line: number; column: number | null },
    disclosure: Disclosure,
  ): Promise<CellRef | null> {
    const file = (await this.view()).find(({ name }) => name === at.file);
    const line = file?.lines[at.line];
    return line ? cellOfLine(line, at.column, disclosure) : null;
  }

  #read(file: GivenFile): Promise<Document> {
    const { name, bytes, decisions = [], scans = false } = file;
    const known = this.#documents.get(name) ?? this.#reading.read(bytes, name, decisions, { scans });
    this.#documents.set(name, known);
    return known;
  }

  async #viewFile(file: GivenFile): Promise<OriginalFile> {
    const document = await this.#read(file);
    const { format } = document;
    const drawn = hasPictures(format) ? await this.#page(file.name, 1) : null;
    const raw = format === 'text' ? rawLines(file, document) : null;
    const lines = raw ?? blockLines(file.name, document);
    return { name: file.name, format, pages: drawn?.png ? drawn.pages : 0, lines };
  }

  async #content(file: string, page: number): Promise<DrawnPage['content']> {
    return (await this.#page(file, page))?.content ?? null;
  }

  async #page(name: string, page: number): Promise<DrawnPage | null> {
    const file = this.#files.find((one) => one.name === name);
    if (!file || !Number.isInteger(page) || page < 1) return null;
    const key = `${page} ${name}`;
    const known = this.#drawn.get(key) ?? this.#reading.draw(file.bytes, name, page);
    // The newest stands last, so that the oldest is forgotten first.
    this.#drawn.delete(key);
    this.#drawn.set(key, known);
    const [oldest] = this.#drawn.keys();
    if (this.#drawn.size > MOST_PAGES && oldest !== undefined) this.#drawn.delete(oldest);
    return known.catch(() => {
      this.#drawn.delete(key);
      return null;
    });
  }
}

/** The lines of a text as they stand in the file; `null` where they are in another encoding than UTF-8. */
function rawLines({ name, bytes }: GivenFile, { personal = [] }: Document): OriginalLine[] | null {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  let grid = -1;
  let inside = false;
  return text.split(/\r?\n/u).map((line, index) => {
    const isRow = line.includes('\t');
    if (isRow && !inside) grid += 1;
    inside = isRow;
    return {
      ...lineOf(name, { line: index + 1 }),
      ...markRaw(line, personal),
      grid: isRow ? grid : null,
      cells: isRow ? line.split('\t').map((cell) => markRaw(cell, personal)) : null,
      heading: /^#{1,6}\s/u.test(line),
    };
  });
}

/** What the reader saw in a file that has no lines of its own: headings, paragraphs and rows of tables. */
function blockLines(file: string, document: Document): OriginalLine[] {
  const left = [...(document.personal ?? [])];
  const lines: OriginalLine[] = [];
  let grid = -1;
  for (const block of document.blocks) {
    if (block.type !== 'grid') {
      const marked = markHidden(block.text, block.place, left);
      const heading = block.type === 'heading';
      lines.push({ ...lineOf(file, block.place), ...marked, grid: null, cells: null, heading });
      continue;
    }
    grid += 1;
    append(
      lines,
      block.cells.map((texts, row) => {
        const place = { page: block.place.page, ...block.places[row] };
        const cells = texts.map((text) => markHidden(text, block.places[row] ?? block.place, left));
        const text = cells.map((cell) => cell.text).join(' | ');
        return { ...lineOf(file, place), text, numbers: [], grid, cells, heading: false };
      }),
    );
  }
  return lines;
}

function lineOf(file: string, { line, page, sheet, row }: Place): Omit<SourceLine, keyof MarkedText> {
  return { file, line: line ?? null, page: page ?? null, sheet: sheet ?? null, row: row ?? null };
}
