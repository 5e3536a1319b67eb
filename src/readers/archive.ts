import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { Problem } from '../problem.ts';
import { limits } from './limits.ts';

/**
 * Unpacks the wanted entries of a ZIP archive.
 * Never yields more bytes than the archive declares, and throws a Problem before unpacking where it declares too many,
 * or where the archive is damaged, an entry does not match its checksum, or two of the wanted have one name: which of them
 * counts would depend on the program. Names that differ in case only are one name, unless `caseMatters`.
 */
export function unpack(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string, index: number) => boolean = () => true,
  { caseMatters = false }: { caseMatters?: boolean } = {},
): Map<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  const entriesSaid = readDirectory(bytes);
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const expected = new Map<string, number>();
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: (entry) => {
        const said = entriesSaid[entries++];
        if (entries > limits().parts) throw tooManyParts(file);
        const name = plainName(entry.name, said);
        if (name.endsWith('/') || !wanted(name, entries - 1)) return false;
        const key = caseMatters ? name : name.toLowerCase();
        if (seen.has(key)) throw new Problem('part-twice', { part: name }, { place: { file } });
        seen.add(key);
        total += entry.originalSize;
        if (total > limits()['unpacked-bytes']) throw tooLarge(file);
        names.set(entry.name, name);
        if (said) expected.set(entry.name, said.checksum);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Problem ? error : damaged(file, error);
  }
  for (const [name, checksum] of expected) {
    if (crc32(unpacked[name] ?? new Uint8Array()) !== checksum) throw damaged(file);
  }
  return new Map(Object.entries(unpacked).map(([name, content]) => [names.get(name) ?? name, content]));
}

/** What the central directory says of an entry. */
interface DirectoryEntry {
  checksum: number;
  /** The name is said to be in UTF-8; otherwise its encoding is that of the machine that packed it. */
  isUtf8: boolean;
  isLink: boolean;
}

/**
 * The name of an entry as text: in UTF-8 where the archive or the bytes say so, else in GB18030, as Windows packs in China.
 * Some programs part its folders by `\`.
 */
function plainName(name: string, said: DirectoryEntry | undefined): string {
  return decodeName(name, said).replaceAll('\\', '/');
}

function decodeName(name: string, said: DirectoryEntry | undefined): string {
  // One character a byte: so the library hands on what is not said to be UTF-8.
  if (said?.isUtf8 || !/[\u0080-\u00ff]/u.test(name) || /[^\0-\u00ff]/u.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  return name;
}

/** The end of the central directory has 22 bytes and a comment of at most 65535. */
const LONGEST_END = 22 + 65_535;

/** The entries in the order of the central directory (APPNOTE.TXT 4.3.12), as far as they are read; empty where it is not found. */
function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, bytes.length - LONGEST_END);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first) return [];
  const entries: DirectoryEntry[] = [];
  let position = view.getUint32(end + 16, true);
  const most = limits().parts;
  while (entries.length <= most && position + 46 <= bytes.length && view.getUint32(position, true) === 0x02014b50) {
    entries.push({
      checksum: view.getUint32(position + 16, true),
      isUtf8: (view.getUint16(position + 8, true) & 0x800) !== 0,
      // The mode of a file as Unix writes it.
      isLink: view.getUint32(position + 38, true) >>> 28 === 0xa,
    });
    const lengths = [28, 30, 32].map((offset) => view.getUint16(position + offset, true));
    position += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

/** A file in an archive, nothing unpacked; sizes in bytes, as the archive declares them. */
export interface ListedEntry {
  /** Its position in the archive: names may repeat. */
  index: number;
  name: string;
  packed: number;
  size: number;
  isLink: boolean;
}

/** The files and folders (`…/`) in a ZIP archive, nothing unpacked; `null` where it is damaged. */
export function listArchive(bytes: Uint8Array): ListedEntry[] | null {
  const listed: ListedEntry[] = [];
  const said = readDirectory(bytes);
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        const more = said[listed.length];
        const name = plainName(entry.name, more);
        const { size: packed, originalSize: size } = entry;
        listed.push({ index: listed.length, name, packed, size, isLink: more?.isLink ?? false });
        if (listed.length > limits().parts) throw new RangeError('too many entries');
        return false;
      },
    });
  } catch {
    return listed.length > limits().parts ? listed : null;
  }
  return listed;
}

/** The names of the entries of a ZIP archive, nothing unpacked; `null` where it is damaged. */
export function listEntries(bytes: Uint8Array): string[] | null {
  return listArchive(bytes)?.map(({ name }) => name) ?? null;
}

function damaged(file: string, cause?: unknown): Problem {
  return new Problem('archive-damaged', {}, { place: { file }, cause });
}

/** A ZIP archive with more entries than are read. */
export function tooManyParts(file: string): Problem {
  return new Problem('too-many-parts', { most: limits().parts }, { place: { file } });
}

function tooLarge(file: string): Problem {
  return new Problem('archive-too-large', {}, { place: { file } });
}
