import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { Problem } from '../problem.ts';

/** More than any office file of a disclosure unpacks to; an archive beyond it is taken for a bomb. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
const MAX_ENTRIES = 5000;

/**
 * Unpacks the wanted entries of a ZIP archive.
 * Never yields more bytes than the archive declares, and throws a Problem before unpacking where it declares too many,
 * or where the archive is damaged or an entry does not match its checksum.
 */
export function unpack(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean = () => true,
): Map<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  const checksums = readChecksums(bytes);
  const expected = new Map<string, number>();
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: (entry) => {
        const checksum = checksums[entries++];
        if (entries > MAX_ENTRIES) throw tooLarge(file);
        if (/[/\\]$/u.test(entry.name) || !wanted(plainName(entry.name))) return false;
        total += entry.originalSize;
        if (total > MAX_UNPACKED_BYTES) throw tooLarge(file);
        if (checksum !== undefined) expected.set(entry.name, checksum);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Problem ? error : damaged(file, error);
  }
  for (const [name, checksum] of expected) {
    if (crc32(unpacked[name] ?? new Uint8Array()) !== checksum) throw damaged(file);
  }
  return new Map(Object.entries(unpacked).map(([name, content]) => [plainName(name), content]));
}

/** The name of an entry; some programs part its folders by `\`. */
function plainName(name: string): string {
  return name.replaceAll('\\', '/');
}

/** The CRC-32 of each entry in the order of the central directory (APPNOTE.TXT 4.3.12); empty where it is not found. */
function readChecksums(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return [];
  const checksums: number[] = [];
  let position = view.getUint32(end + 16, true);
  while (position + 46 <= bytes.length && view.getUint32(position, true) === 0x02014b50) {
    checksums.push(view.getUint32(position + 16, true));
    const lengths = [28, 30, 32].map((offset) => view.getUint16(position + offset, true));
    position += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return checksums;
}

/** The names of the entries of a ZIP archive, nothing unpacked; `null` where it is damaged. */
export function listEntries(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        names.push(plainName(entry.name));
        if (names.length > MAX_ENTRIES) throw new RangeError('too many entries');
        return false;
      },
    });
  } catch {
    return names.length > MAX_ENTRIES ? names : null;
  }
  return names;
}

function damaged(file: string, cause?: unknown): Problem {
  return new Problem('archive-damaged', {}, { place: { file }, cause });
}

function tooLarge(file: string): Problem {
  return new Problem('archive-too-large', {}, { place: { file } });
}
