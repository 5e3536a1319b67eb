import { createHash } from 'node:crypto';
import { Problem } from '../../src/problem.ts';

/** UTF-16 units and UTF-8 bytes of the longest name: Linux takes 255 bytes, and a path on Windows may be short as a whole. */
const LONGEST = 100;
const MOST_BYTES = 200;
/** Folders in each other that a drop may have. */
const DEEPEST = 30;
/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu;
/** Characters that no name may hold on Windows, or that nobody sees. */
const FORBIDDEN = /[<>:"|?*\p{Cc}\p{Cf}]/gu;
/** What systems leave in folders. */
const LEFT_BY_SYSTEMS = /^(?:thumbs\.db|desktop\.ini|\..*|~\$.*|__macosx)$/iu;

/**
 * The parts of a path below a drop, as they may stand on every system. `path`: as it comes in an address, decoded, parted by `/`. Out: `null`
 * for what systems leave in folders and nobody means. Throws a Problem for a path that could lead out of its folder.
 */
export function dropPath(path: string): string[] | null {
  const parts = path.split('/');
  const leadsOut = parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]|^[a-z]:$/iu.test(part));
  if (leadsOut || parts.length > DEEPEST) throw new Problem('desk-path-outside', {});
  if (parts.some((part) => LEFT_BY_SYSTEMS.test(part))) return null;
  return parts.map(safeName);
}

/**
 * A name as every system takes it: itself wherever that can be. What Windows does not take is replaced, a long name shortened in the
 * middle, where a digest of it keeps it apart from others; the ending stays.
 */
export function safeName(name: string): string {
  let safe = withoutTail(name.normalize('NFC').replace(FORBIDDEN, '_').replace(/[/\\]/gu, '_'));
  if (safe === '') safe = '_';
  if (RESERVED.test(safe)) safe = `_${safe}`;
  if (safe.length <= LONGEST && Buffer.byteLength(safe) <= MOST_BYTES) return safe;
  const ending = /\.[a-z0-9]{1,8}$/iu.exec(safe)?.[0] ?? '';
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const stem = [...safe.slice(0, safe.length - ending.length)];
  const rest = `~${digest}${ending}`;
  while (stem.length + rest.length > LONGEST || Buffer.byteLength(stem.join('')) + rest.length > MOST_BYTES) stem.pop();
  return `${stem.join('')}${rest}`;
}

/** Windows takes dots and blanks at the end away by itself. */
function withoutTail(name: string): string {
  let end = name.length;
  while (end > 0 && (name[end - 1] === '.' || name[end - 1] === ' ')) end -= 1;
  return name.slice(0, end);
}

/** A name that none of the others has, whatever its case: numbered where it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const lower = new Set([...taken].map((one) => one.toLowerCase()));
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : name.replace(/(\.[^.]{1,8})?$/u, `-${number}$1`);
    if (!lower.has(free.toLowerCase())) return free;
  }
}
