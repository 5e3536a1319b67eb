import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { jsonOrNull, writeWhole } from '../../src/content/index.ts';

/** By path: what the system says of a file, as one text, and the SHA-256 of its bytes. */
const noteSchema = z.record(z.string(), z.tuple([z.string(), z.string()]));

/**
 * What was written so short a time before it was read may be written again without the system telling it: its clocks are coarse, and some disks
 * tell the time in steps of two seconds.
 */
const SETTLED_MS = 10_000;

/** SHA-256 of the bytes of a file, in hexadecimal. Rejects with the system's error where it cannot be read. */
export async function digestFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/**
 * Digests of files, which are read again only where the system says that they may be others: where place, number (inode), size, or the time of the last change of bytes
 * or of what is said of them (ctime, which no program sets) are not what they were. So a file is not missed that has the same size and was given its old time again.
 */
export class KnownDigests {
  readonly #file: string;
  readonly #before: z.infer<typeof noteSchema>;
  readonly #now = new Map<string, [string, string]>();
  #isNew = false;

  private constructor(file: string, before: z.infer<typeof noteSchema>) {
    this.#file = file;
    this.#before = before;
  }

  /** Opens what is noted in a file; nothing is known where there is none, or where it is no such note. */
  static async open(file: string): Promise<KnownDigests> {
    const text = await readFile(file, 'utf8').catch(() => 'null');
    return new KnownDigests(file, noteSchema.safeParse(jsonOrNull(text)).data ?? {});
  }

  /** Begins anew: every file is read, and what is in the note is forgotten. */
  static begin(file: string): KnownDigests {
    return new KnownDigests(file, {});
  }

  /** SHA-256 of the bytes of a file, in hexadecimal. Rejects with the system's error where it cannot be read. */
  readonly digest = async (path: string): Promise<string> => {
    const { state, isSettled } = look(path);
    const known = this.#now.get(path) ?? this.#before[path];
    if (known?.[0] === state) {
      this.#now.set(path, known);
      return known[1];
    }
    const digest = await digestFile(path);
    this.#isNew = true;
    if (isSettled && look(path).state === state) this.#now.set(path, [state, digest]);
    else this.#now.delete(path);
    return digest;
  };

  /** Notes what was asked for, for the next time; where that cannot be written, all of it is read again then. */
  async save(): Promise<void> {
    if (!this.#isNew && this.#now.size === Object.keys(this.#before).length) return;
    await writeWhole(this.#file, JSON.stringify(Object.fromEntries(this.#now))).catch(() => undefined);
  }
}

function look(path: string): { state: string; isSettled: boolean } {
  const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = statSync(path, { bigint: true });
  const settled = BigInt(Date.now() - SETTLED_MS);
  return { state: [dev, ino, size, mtimeNs, ctimeNs].join(' '), isSettled: mtimeMs < settled && ctimeMs < settled };
}
