import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';

/** One change of a document: what is done, and where, as a share of what there is. */
export interface Change {
  kind: 'drop' | 'double' | 'swap' | 'enlarge' | 'nest' | 'blank';
  at: number;
  length: number;
}

export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('drop', 'double', 'swap', 'enlarge', 'nest', 'blank' as const),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    length: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 1, maxLength: 6 },
) as fc.Arbitrary<Change[]>;

/** Changes the pieces of a document: lines of a text, tags of a page with the text behind each. */
function changePieces(pieces: readonly string[], list: readonly Change[]): string[] {
  let now = [...pieces];
  for (const { kind, at, length } of list) {
    const from = Math.floor(at * now.length);
    const part = now.slice(from, from + length);
    const [before, behind] = [now.slice(0, from), now.slice(from + length)];
    if (kind === 'drop') now = [...before, ...behind];
    if (kind === 'double') now = [...before, ...part, ...part, ...behind];
    if (kind === 'swap') now = [...before, ...part.toReversed(), ...behind];
    if (kind === 'nest') now = [...before, ...part, ...now.slice(Math.max(0, from - 4 * length), from), ...behind];
    if (kind === 'enlarge')
      now = [...before, ...part.map((one) => one.replace(/\d+/gu, (digits) => `${digits}99`)), ...behind];
    if (kind === 'blank') now = [...before, ...part.map((one) => one.replace(/"[^"<>]*"|\d/gu, '')), ...behind];
  }
  return now;
}

export const changeText = (bytes: Uint8Array, list: readonly Change[]): Uint8Array =>
  strToU8(changePieces(strFromU8(bytes).split('\n'), list).join('\n'));

export const changeTags = (bytes: Uint8Array, list: readonly Change[]): Uint8Array =>
  strToU8(changePieces(strFromU8(bytes).split(/(?=<)/u), list).join(''));

/** Changes one XML part of an office file, chosen by the first change; the archive around it stays sound. */
export function changeParts(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  const parts: Zippable = unzipSync(bytes);
  const names = Object.keys(parts)
    .filter((name) => /\.(?:xml|rels)$/u.test(name))
    .sort();
  const name = names[Math.floor((list[0]?.at ?? 0) * names.length)] ?? '';
  // Most of what a document says stands in few parts.
  const main = names.filter((one) => /document\.xml$|sheet\d*\.xml$|sharedStrings|styles|Content\.xml$/u.test(one));
  const chosen = (list[0]?.length ?? 0) % 2 === 0 ? name : (main[Math.floor((list[0]?.at ?? 0) * main.length)] ?? name);
  parts[chosen] = changeTags(
    parts[chosen] as Uint8Array,
    list.map((one, index) => ({ ...one, at: (one.at * (index + 7)) % 1 })),
  );
  return zipSync(parts, { level: 0, mtime: '2000-01-01' });
}

/** Changes digits outside the compressed streams of a PDF, its length kept. */
export function changePdf(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const outside = [...text.matchAll(/endstream|(?<=\bobj)/gu)].map(({ index }) => index);
  const changed = Uint8Array.from(bytes);
  for (const { at, length } of list) {
    const start = outside[Math.floor(at * outside.length)] ?? 0;
    const next = text.indexOf('stream', start + 9);
    const end = next < 0 ? text.length : next;
    for (let index = start + 9, left = length; index < end && left > 0; index++) {
      const byte = changed[index] ?? 0;
      if (byte < 0x30 || byte > 0x39) continue;
      changed[index] = 0x30 + ((byte - 0x30 + length) % 10);
      left--;
    }
  }
  return changed;
}
