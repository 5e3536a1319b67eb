import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Disclosure } from '../../src/budget/schema.ts';
import { hidePersonalNumbers } from '../../src/privacy.ts';
import { readDocument, type Document } from '../../src/readers/index.ts';

/** A line of an original: its number in the source and its text, personal numbers hidden. */
export interface SourceLine {
  file: string;
  line: number | null;
  page: number | null;
  text: string;
}

/** The text of a disclosure's originals, found in a folder by name and SHA-256; `null` when one of them is not there. */
export async function findSourceText(folder: string, disclosure: Disclosure): Promise<SourceLine[] | null> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const lines: SourceLine[] = [];
  for (const { name, sha256 } of disclosure.source.files) {
    const bytes = await findFile(folder, names, name, sha256);
    if (!bytes) return null;
    const document = await readDocument(bytes, name);
    lines.push(...(document.format === 'text' ? rawLines(name, bytes) : blockLines(name, document)));
  }
  return lines;
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
    .map((line, index) => ({ file, line: index + 1, page: null, text: hidePersonalNumbers(line) }));
}

/** What the reader saw in a file that has no lines of its own: headings, paragraphs and rows of tables. */
function blockLines(file: string, document: Document): SourceLine[] {
  return document.blocks.flatMap((block) => {
    if (block.type !== 'grid') {
      return [
        {
          file,
          line: block.place.line ?? null,
          page: block.place.page ?? null,
          text: hidePersonalNumbers(block.text),
        },
      ];
    }
    return block.cells.map((cells, row) => ({
      file,
      line: block.places[row]?.line ?? null,
      page: block.places[row]?.page ?? block.place.page ?? null,
      text: hidePersonalNumbers(cells.join('  |  ')),
    }));
  });
}
