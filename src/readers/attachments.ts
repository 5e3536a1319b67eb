import { Problem } from '../problem.ts';
import { listArchive, tooManyParts, unpack, type ListedEntry } from './archive.ts';
import { explainFormat, detectFormat } from './detect.ts';
import { limits } from './limits.ts';

const SMALL = 1024 * 1024;

/**
 * The members of a ZIP archive of attachments, by path: the bytes of each, or why it cannot be had. Archives in it are opened
 * too, one level deep, as folders. Hidden files and what macOS adds are passed over, links never followed; a path never leads out of the
 * archive. `null` for any other file, an Office document among them. Throws a Problem for an archive beyond the limits.
 */
export function openAttachments(bytes: Uint8Array, file: string): Map<string, Uint8Array | Problem> | null {
  let left = limits()['unpacked-bytes'];
  const members = openLevel(bytes, file, left);
  if (!members) return null;
  const opened = new Map<string, Uint8Array | Problem>();
  for (const member of members.values()) if (!(member instanceof Problem)) left -= member.length;
  for (const [name, member] of members) {
    try {
      const inner = member instanceof Problem ? null : openLevel(member, `${file}/${name}`, left);
      if (!inner) opened.set(name, member);
      for (const [innerName, content] of inner ?? []) {
        opened.set(`${name}/${innerName}`, content);
        if (!(content instanceof Problem)) left -= content.length;
      }
    } catch (error) {
      opened.set(name, asProblem(error));
    }
  }
  return opened;
}

function openLevel(bytes: Uint8Array, file: string, left: number): Map<string, Uint8Array | Problem> | null {
  if (detectFormat(bytes) !== 'zip' || explainFormat(bytes) !== 'file-is-zip') return null;
  const listed = listArchive(bytes) ?? [];
  if (listed.length > limits().parts) throw tooManyParts(file);
  const entries = listed.filter((entry) => isShown(entry.name));
  const tooLarge = (place: string) => new Problem('archive-too-large', {}, { place: { file: place } });
  const { members: mostMembers, 'member-bytes': each, ratio } = limits();
  const isBomb = ({ size, packed }: ListedEntry) => size > each || (size > SMALL && size > packed * ratio);
  const wanted = entries.filter((entry) => !isBomb(entry));
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > mostMembers || total > left) throw tooLarge(file);
  const members = new Map<string, Uint8Array | Problem>();
  for (const entry of entries) {
    const name = unlike(safePath(entry.name), members);
    const place = `${file}/${name}`;
    if (entry.isLink)
      members.set(name, new Problem('link-not-followed', { leads: 'unknown' }, { place: { file: place } }));
    else members.set(name, isBomb(entry) ? tooLarge(place) : unpackOne(bytes, entry, place));
  }
  return members;
}

function unpackOne(bytes: Uint8Array, { name, index }: ListedEntry, place: string): Uint8Array | Problem {
  try {
    const content = unpack(bytes, place, (_, position) => position === index).get(name);
    return content ?? new Problem('archive-damaged', {}, { place: { file: place } });
  } catch (error) {
    return asProblem(error);
  }
}

function isShown(name: string): boolean {
  return !name.endsWith('/') && !name.split('/').some((part) => /^(?:\.(?!\.?$)|~\$|__MACOSX$)/u.test(part));
}

/** A path inside the archive, whatever it says of folders above. */
function safePath(name: string): string {
  const parts = name.split('/').filter((part) => !/^(?:|\.|\.\.|[a-z]:)$/iu.test(part));
  return parts.join('/') || '_';
}

/** A path that no member has yet: members with one name are numbered, none takes the place of another. */
function unlike(path: string, members: ReadonlyMap<string, unknown>): string {
  let free = path;
  for (let number = 2; members.has(free); number++) free = path.replace(/(\.[^./]{1,5})?$/u, `-${number}$1`);
  return free;
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
