import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIGEST_DIGITS, fillUp, packFile, type Piece } from '../format/directory.ts';

/** A pack is closed when it has so many bytes. A server that knows no ranges sends all of one for each piece. */
const FULL = 512 * 1024;
/** Pieces are of some kilobytes: the tables for long texts would cost more time than the compression. */
const SMALL = { level: 9, windowBits: 13, memLevel: 6 };

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
  private waiting: { bytes: Uint8Array; place: Piece }[] = [];
  private size = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Compresses a piece and adds it; in this thread, as handing a piece of so few bytes to another one costs a third to a half as much time again. `list`: where to note
   * its place; it is whole after `close`.
   */
  async add(content: Uint8Array | string, list: Piece[]): Promise<void> {
    const bytes = fillUp(gzipSync(content, SMALL));
    const place: Piece = { pack: '', start: this.size, end: this.size + bytes.length };
    list.push(place);
    this.waiting.push({ bytes, place });
    this.size += bytes.length;
    if (this.size >= FULL) await this.write();
  }

  /** Writes the last pack. */
  async close(): Promise<void> {
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
