import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file of a bag as it was written. */
export interface Written {
  /** In the bag. */
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * Writes a new file into a bag piece by piece and sees that the disk has it. Throws the error of the system where it cannot be read or
 * written whole.
 */
export async function writeFileOf(bag: string, path: string, source: Readable | Iterable<string>): Promise<Written> {
  const target = join(bag, path);
  await mkdir(dirname(target), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = async function* (pieces: AsyncIterable<Buffer | string>) {
    for await (const piece of pieces) {
      const buffer = typeof piece === 'string' ? Buffer.from(piece) : piece;
      hash.update(buffer);
      bytes += buffer.length;
      yield buffer;
    }
  };
  const from = source instanceof Readable ? source : Readable.from(source);
  await pipeline(from, measured, createWriteStream(target, { flags: 'wx', flush: true }));
  const { size } = await stat(target);
  // A file system may take fewer bytes than it was given and say nothing.
  if (size !== bytes) throw Object.assign(new Error('short write'), { code: 'EIO', syscall: 'write', path: target });
  return { path, bytes, sha256: hash.digest('hex') };
}
