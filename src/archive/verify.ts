import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import type { ArchiveFaultId } from '../i18n/index.ts';
import { Problem } from '../problem.ts';
import { DECLARATION, MANIFEST, TAG_MANIFEST } from './bag.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import { parseList, readText } from './lists.ts';
import type { Entry, Source } from './source.ts';

/** Tells a fault: what is wrong, the file, and what the sentence needs besides. */
export type Tell = (
  id: ArchiveFaultId,
  path: string,
  values?: { line?: number; detail?: string; stated?: string; found?: string },
) => void;

/** What the lists and totals of a bag state. */
interface Stated {
  payload: Map<string, string>;
  tags: Map<string, string>;
  totals: string | null;
}

const INFO = 'bag-info.txt';

/**
 * Holds a bag against its own lists and totals and tells every fault: each file that is changed, missing or added, links, names that
 * lead out of it, lists that are not as they must be. Out: how many files and bytes the payload has. Throws a Problem for what is beyond
 * the limits.
 */
export async function verifyBag(source: Source, tell: Tell): Promise<{ files: number; bytes: number }> {
  const stated = await readStated(source, tell);
  const seen = new Set<string>();
  const payload = { files: 0, bytes: 0 };
  for await (const entry of source.entries()) {
    if (!entry.path.startsWith(source.top)) {
      tell(entry.fault === 'unsafe' ? 'unsafe' : 'outside', entry.path);
      continue;
    }
    const path = entry.path.slice(source.top.length).normalize('NFC');
    if (seen.has(path)) tell('twice', path);
    else if (entry.fault !== null) tell(entry.fault, path, { detail: entry.detail ?? '' });
    const isTwice = seen.has(path);
    seen.add(path);
    if (isTwice || entry.fault !== null || path === TAG_MANIFEST) continue;
    const isPayload = path.startsWith('data/');
    if (path === 'fetch.txt') tell('fetch', path);
    const expected = (isPayload ? stated.payload : stated.tags).get(path);
    const found = await digestOf(entry);
    if ('detail' in found) tell('unreadable', path, found);
    else if (expected === undefined) tell('added', path);
    else if (found.sha256 !== expected) tell('changed', path);
    if (isPayload) {
      payload.files += 1;
      payload.bytes += 'bytes' in found ? found.bytes : 0;
    }
  }
  for (const path of [...stated.payload.keys(), ...stated.tags.keys()]) if (!seen.has(path)) tell('missing', path);
  const found = `${payload.bytes}.${payload.files}`;
  if (stated.totals !== null && stated.totals !== found) tell('totals', INFO, { stated: stated.totals, found });
  return payload;
}

/** Reads declaration, totals and lists of a bag, and tells what is wrong with them. */
async function readStated({ top, entries }: Source, tell: Tell): Promise<Stated> {
  const texts = new Map<string, string>();
  for await (const entry of entries()) {
    const name = entry.path.slice(top.length);
    if (!entry.path.startsWith(top) || entry.fault !== null || texts.has(name)) continue;
    if (!['bagit.txt', INFO, MANIFEST, TAG_MANIFEST].includes(name)) continue;
    const isList = name === MANIFEST || name === TAG_MANIFEST;
    const text = await readOrDetail(() => readText(entry, isList ? ARCHIVE_LIMITS.list : ARCHIVE_LIMITS.tag));
    if (typeof text === 'string') texts.set(name, text);
    // One that cannot be read is told with all files.
    else if (text === null) tell('not-utf-8', name);
  }
  if (texts.get('bagit.txt')?.replaceAll('\r\n', '\n') !== DECLARATION) tell('declaration', 'bagit.txt');
  const totals = /^Payload-Oxum:[ \t]*(\d{1,16}\.\d{1,16})[ \t]*\r?$/imu.exec(texts.get(INFO) ?? '')?.[1] ?? null;
  if (totals === null) tell('totals-missing', INFO);
  const list = (name: string): Map<string, string> => {
    const text = texts.get(name);
    if (text === undefined) tell('list-missing', name);
    return parseList(text ?? '', name, name === MANIFEST, tell);
  };
  return { payload: list(MANIFEST), tags: list(TAG_MANIFEST), totals };
}

/** SHA-256 and size of a file, or why it cannot be read. */
async function digestOf(entry: Entry): Promise<{ sha256: string; bytes: number } | { detail: string }> {
  return readOrDetail(async () => {
    const hash = createHash('sha256');
    let bytes = 0;
    const stream = await entry.open();
    stream.on('data', (piece: Buffer) => {
      hash.update(piece);
      bytes += piece.length;
    });
    await finished(stream);
    return { sha256: hash.digest('hex'), bytes };
  });
}

/** What reading a file gives, or what the system or the library says against it. */
async function readOrDetail<T>(read: () => Promise<T>): Promise<T | { detail: string }> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem) throw error;
    return { detail: (error as Error).message };
  }
}
