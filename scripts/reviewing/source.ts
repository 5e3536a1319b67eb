import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { append } from '../../src/lists.ts';
import type { Disclosure } from '../../src/budget/schema.ts';
import { decisionsIn } from '../../src/content/index.ts';
import { HIDDEN_NUMBER, hideInName } from '../../src/privacy/index.ts';
import type { Place } from '../../src/problem.ts';
import { hasPictures, type Document } from '../../src/readers/index.ts';
import type { Reading } from '../reading/index.ts';
import { markHidden, markRaw, type MarkedText } from './personal.ts';

/** A line of an original: its number in the source and its text, of which personal numbers show half. */
export interface SourceLine extends MarkedText {
  file: string;
  line: number | null;
  page: number | null;
  sheet: string | null;
  row: number | null;
}

/** A disclosure's originals: their text, and those among them whose pages can be drawn. */
export interface Original {
  lines: SourceLine[];
  paged: { name: string; bytes: Uint8Array }[];
}

/** A file of an original, and what a person has decided on the numbers in it. */
interface GivenFile {
  name: string;
  bytes: Uint8Array;
  decisions?: Awaited<ReturnType<typeof decisionsIn>>;
}

/** A disclosure's originals, found in a folder by name and SHA-256; `null` when one of them is not there. */
export async function findOriginal(
  folder: string,
  disclosure: Disclosure,
  reading: Pick<Reading, 'read'>,
): Promise<Original | null> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files: GivenFile[] = [];
  for (const { name, sha256 } of disclosure.source.files) {
    const found = await findFile(folder, names, name, sha256);
    if (!found) return null;
    files.push({ name, ...found });
  }
  return readOriginal(files, reading);
}

/** The originals of a disclosure, read anew by `reading`. Throws a Problem for one that cannot be read. */
export async function readOriginal(files: readonly GivenFile[], reading: Pick<Reading, 'read'>): Promise<Original> {
  const original: Original = { lines: [], paged: [] };
  for (const { name, bytes, decisions } of files) {
    const document = await reading.read(bytes, name, decisions);
    append(original.lines, document.format === 'text' ? rawLines(name, bytes, document) : blockLines(name, document));
    if (hasPictures(document.format)) original.paged.push({ name, bytes });
  }
  return original;
}

async function findFile(
  folder: string,
  names: readonly string[],
  name: string,
  sha256: string,
): Promise<Omit<GivenFile, 'name'> | null> {
  // A name that holds a personal number is not stored as it is; what the file holds tells it.
  const isNamed = (entry: string) =>
    name.includes(HIDDEN_NUMBER) ? hideInName(basename(entry)) !== basename(entry) : basename(entry) === name;
  for (const candidate of names.filter(isNamed)) {
    const path = join(folder, candidate);
    // A pipe or device may never end.
    if (!(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    if (createHash('sha256').update(bytes).digest('hex') === sha256)
      return { bytes, decisions: await decisionsIn(dirname(path)) };
  }
  return null;
}

function rawLines(file: string, bytes: Uint8Array, { personal = [] }: Document): SourceLine[] {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text
    .split(/\r?\n/u)
    .map((line, index) => ({ ...lineOf(file, { line: index + 1 }), ...markRaw(line, personal) }));
}

/** What the reader saw in a file that has no lines of its own: headings, paragraphs and rows of tables. */
function blockLines(file: string, document: Document): SourceLine[] {
  const left = [...(document.personal ?? [])];
  const mark = (text: string, place: Place) => markHidden(text, place, left);
  return document.blocks.flatMap((block) => {
    if (block.type !== 'grid') {
      return [{ ...lineOf(file, block.place), ...mark(block.text, block.place) }];
    }
    return block.cells.map((cells, row) => ({
      ...lineOf(file, { page: block.place.page, ...block.places[row] }),
      ...mark(cells.join('  |  '), block.places[row] ?? block.place),
    }));
  });
}

function lineOf(file: string, { line, page, sheet, row }: Place): Omit<SourceLine, keyof MarkedText> {
  return { file, line: line ?? null, page: page ?? null, sheet: sheet ?? null, row: row ?? null };
}
