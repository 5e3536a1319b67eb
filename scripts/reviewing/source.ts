import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Disclosure } from '../../src/budget/schema.ts';
import { hidePersonalNumbers } from '../../src/privacy.ts';
import type { Place } from '../../src/problem.ts';
import { readDocument, type Document } from '../../src/readers/index.ts';

/** A line of an original: its number in the source and its text, personal numbers hidden. */
export interface SourceLine {
  file: string;
  line: number | null;
  page: number | null;
  sheet: string | null;
  row: number | null;
  text: string;
}

/** A disclosure's originals: their text, and the PDF files among them. */
export interface Original {
  lines: SourceLine[];
  pdfs: { name: string; bytes: Uint8Array }[];
}

/** A disclosure's originals, found in a folder by name and SHA-256; `null` when one of them is not there. */
export async function findOriginal(folder: string, disclosure: Disclosure): Promise<Original | null> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, sha256 } of disclosure.source.files) {
    const bytes = await findFile(folder, names, name, sha256);
    if (!bytes) return null;
    files.push({ name, bytes });
  }
  return readOriginal(files);
}

/** The originals of a disclosure, read anew. Throws a Problem for one that cannot be read. */
export async function readOriginal(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Original> {
  const original: Original = { lines: [], pdfs: [] };
  for (const { name, bytes } of files) {
    const document = await readDocument(bytes, name);
    original.lines.push(...(document.format === 'text' ? rawLines(name, bytes) : blockLines(name, document)));
    if (document.format === 'pdf') original.pdfs.push({ name, bytes });
  }
  return original;
}

async function findFile(
  folder: string,
  names: readonly string[],
  name: string,
  sha256: string,
): Promise<Uint8Array | null> {
  for (const candidate of names.filter((entry) => basename(entry) === name)) {
    const bytes = await readFile(join(folder, candidate));
    if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  }
  return null;
}

function rawLines(file: string, bytes: Uint8Array): SourceLine[] {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text
    .split(/\r?\n/u)
    .map((line, index) => ({ ...lineOf(file, { line: index + 1 }), text: hidePersonalNumbers(line) }));
}

/** What the reader saw in a file that has no lines of its own: headings, paragraphs and rows of tables. */
function blockLines(file: string, document: Document): SourceLine[] {
  return document.blocks.flatMap((block) => {
    if (block.type !== 'grid') {
      return [{ ...lineOf(file, block.place), text: hidePersonalNumbers(block.text) }];
    }
    return block.cells.map((cells, row) => ({
      ...lineOf(file, { page: block.place.page, ...block.places[row] }),
      text: hidePersonalNumbers(cells.join('  |  ')),
    }));
  });
}

function lineOf(file: string, { line, page, sheet, row }: Place): Omit<SourceLine, 'text'> {
  return { file, line: line ?? null, page: page ?? null, sheet: sheet ?? null, row: row ?? null };
}
