import type { Entry } from './source.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import { decodeName, staysInside } from './names.ts';
import { Problem } from '../problem.ts';
import type { Tell } from './verify.ts';

/** The text of a small file of an archive, `null` where it is not UTF-8. Throws a Problem where it is longer than `most` bytes. */
export async function readText(entry: Entry, most: number): Promise<string | null> {
  const tooLong = () => new Problem('archive-beyond-limits', { what: 'lists' }, { place: { file: entry.path } });
  if (entry.size > most) throw tooLong();
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of await entry.open()) {
    pieces.push(piece as Buffer);
    bytes += (piece as Buffer).length;
    if (bytes > most) throw tooLong();
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(pieces));
  } catch {
    return null;
  }
}

/**
 * Reads a list of a bag: a digest and a path a line. What is no such line, or names something that can be no file of the archive, is
 * told and left out. `payload`: paths must be below `data/`; else they must not. Out: digests by path, in NFC.
 */
export function parseList(text: string, file: string, payload: boolean, tell: Tell): Map<string, string> {
  const digests = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > ARCHIVE_LIMITS.entries)
    throw new Problem('archive-beyond-limits', { what: 'lists' }, { place: { file } });
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const [, digest, name] = /^([0-9a-f]{64})[ \t]+\*?([^ \t\r].*)\r?$/iu.exec(text) ?? [];
    if (digest === undefined || name === undefined) {
      tell('list-line', file, { line });
      continue;
    }
    const path = decodeName(name.replace(/\r$/u, '')).normalize('NFC');
    if (!staysInside(path) || path.startsWith('data/') !== payload) tell('list-unsafe', file, { line });
    else if (digests.has(path)) tell('list-twice', file, { line });
    else digests.set(path, digest.toLowerCase());
  }
  return digests;
}
