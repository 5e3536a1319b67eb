import { unzipSync } from 'fflate';
import { Problem } from '../problem.ts';

/** More than any office file of a disclosure unpacks to; an archive beyond it is taken for a bomb. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
const MAX_ENTRIES = 5000;

/**
 * Unpacks the wanted entries of a ZIP archive.
 * Never yields more bytes than the archive declares, and throws a Problem before unpacking where it declares too many,
 * or where the archive is damaged.
 */
export function unpack(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean = () => true,
): Map<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: (entry) => {
        if (++entries > MAX_ENTRIES) throw tooLarge(file);
        if (entry.name.endsWith('/') || !wanted(entry.name)) return false;
        total += entry.originalSize;
        if (total > MAX_UNPACKED_BYTES) throw tooLarge(file);
        return true;
      },
    });
    return new Map(Object.entries(unpacked));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('The file is damaged: its ZIP archive cannot be unpacked.', {
      place: { file },
      hint: 'Download it again, or open it in Office and save it anew.',
      cause: error,
    });
  }
}

/** The names of the entries of a ZIP archive, nothing unpacked; `null` where it is damaged. */
export function listEntries(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        names.push(entry.name);
        if (names.length > MAX_ENTRIES) throw new RangeError('too many entries');
        return false;
      },
    });
  } catch {
    return names.length > MAX_ENTRIES ? names : null;
  }
  return names;
}

function tooLarge(file: string): Problem {
  return new Problem('The file unpacks to far more than a budget document holds and was not opened.', {
    place: { file },
    hint: 'Check where it comes from; if it is genuine, split it into smaller files.',
  });
}
