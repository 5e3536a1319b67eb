import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import { DIGEST_DIGITS, fillUp, packFile, type Piece } from '../format/directory.ts';

/** A pack is closed when it has so many bytes. A server that knows no ranges sends all of one for each piece. */
const FULL = 512 * 1024;
/** Pieces are of some kilobytes: the tables for long texts would cost more time than the compression. */
const SMALL = { level: 9, windowBits: 13, memLevel: 6 };
const compress = promisify(gzip);
/** So many pieces are compressed at once, in threads of their own. */
const AT_ONCE = 16;

/** Digits that name a file by what is in it. */
export function digestName(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, DIGEST_DIGITS);
}

/** Writes a compressed file into a folder and names it by its digest. Out: the name. */
export async function writeNamed(folder: string, prefix: string, content: Uint8Array | string): Promise<string> {
  const packed = gzipSync(content, { level: 9 });
  const name = `${prefix}${digestName(packed)}.bin`;
  await writeFile(join(folder, name), packed);
  return name;
}

/** Lays pieces one behind the other into the packs of a bundle. */
export class Packs {
  private readonly folder: string;
  private readonly compressing: { bytes: Promise<Buffer>; place: Piece }[] = [];
  private waiting: { bytes: Uint8Array; place: Piece }[] = [];
  private size = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Compresses a piece and adds it. `list`: where to note its place; it is whole after `close`. */
  async add(content: Uint8Array | string, list: Piece[]): Promise<void> {
    const place: Piece = { pack: '', start: 0, end: 0 };
    list.push(place);
    const bytes = compress(content, SMALL);
    // Its error is met when it is waited for.
    bytes.catch(() => undefined);
    this.compressing.push({ bytes, place });
    if (this.compressing.length >= AT_ONCE) await this.layNext();
  }

  /** Lays the piece that was added first of those that are not laid yet. */
  private async layNext(): Promise<void> {
    const next = this.compressing.shift();
    if (!next) return;
    const bytes = fillUp(await next.bytes);
    next.place.start = this.size;
    next.place.end = this.size + bytes.length;
    this.waiting.push({ bytes, place: next.place });
    this.size += bytes.length;
    if (this.size >= FULL) await this.write();
  }

  /** Writes the last pack. */
  async close(): Promise<void> {
    while (this.compressing.length > 0) await this.layNext();
    if (this.size > 0) await this.write();
  }

  private async write(): Promise<void> {
    const content = Buffer.concat(this.waiting.map(({ bytes }) => bytes));
    const pack = packFile(digestName(content));
    for (const { place } of this.waiting) place.pack = pack;
    [this.waiting, this.size] = [[], 0];
    await writeFile(join(this.folder, pack), content);
  }
}
