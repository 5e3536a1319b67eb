import { append } from '../lists.ts';
import { crateOf, type About } from './crate.ts';
import { encodeName } from './names.ts';
import type { PayloadFile } from './payload-file.ts';
import { writeFileOf, type Written } from './write-file.ts';

/** How many files are copied at once: the disk has to flush each of them. */
const AT_ONCE = 4;

export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const CRATE = 'ro-crate-metadata.json';

/** A bag as it was written: its payload by path in the bag, and all its files. */
export interface Bag {
  payload: Written[];
  /** Bytes of the payload. */
  bytes: number;
  /** Every file of the bag, by path. */
  paths: string[];
}

/**
 * Writes a bag (BagIt 1.0, RFC 8493) into a folder that is not there yet: the payload under `data/` with its description as RO-Crate
 * 1.2, the lists of SHA-256 of payload and tag files, the declaration and the totals. Files go through piece by piece; the bytes depend
 * on payload and `about` alone. Throws the error of the system where something cannot be read or written.
 */
export async function writeBag(bag: string, files: readonly PayloadFile[], about: About): Promise<Bag> {
  const copied = await copyAll(bag, files);
  const described = files.map((file, index) => ({ ...file, ...(copied[index] as Written), path: file.path }));
  const crate = await writeFileOf(bag, `data/${CRATE}`, crateOf(described, about));
  const payload = [...copied, crate].sort((a, b) => (a.path < b.path ? -1 : 1));
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const tags = [
    await writeFileOf(bag, 'bag-info.txt', infoOf(about, bytes, payload.length)),
    await writeFileOf(bag, 'bagit.txt', [DECLARATION]),
    await writeFileOf(bag, MANIFEST, listOf(payload)),
  ];
  const tagManifest = await writeFileOf(bag, TAG_MANIFEST, listOf(tags));
  return { payload, bytes, paths: [...tags, ...payload, tagManifest].map(({ path }) => path).sort() };
}

/** Copies a payload below `data/`, some files at once. Out: what was written, in the order of the files. */
export async function copyAll(bag: string, files: readonly PayloadFile[]): Promise<Written[]> {
  const copied: Written[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    append(copied, await Promise.all(some.map((file) => writeFileOf(bag, `data/${file.path}`, file.open()))));
  }
  return copied;
}

function* listOf(files: Iterable<Written>): Iterable<string> {
  for (const { path, sha256 } of files) yield `${sha256}  ${encodeName(path)}\n`;
}

/** What the bag says of itself. A value is one line. */
function infoOf({ name, publisher, day, year }: About, bytes: number, files: number): string[] {
  const line = (label: string, value: string): string => `${label}: ${value.replace(/\s+/gu, ' ')}\n`;
  return [
    ...(publisher ? [line('Source-Organization', publisher.name)] : []),
    line('External-Description', name),
    line('External-Identifier', archiveName(year)),
    line('Bagging-Date', day),
    line('Payload-Oxum', `${bytes}.${files}`),
  ];
}

/** The name of a year's bag, as a folder and, with `.zip`, as a file. */
export function archiveName(year: number): string {
  return `mingzhang-${year}`;
}
