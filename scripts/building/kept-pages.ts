import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { jsonOrNull, lookAgain, traced, writeWhole, type Seen } from '../../src/content/index.ts';
import type { KeepFiles } from '../../src/data/index.ts';
import { noteFile, stateOf } from './files.ts';
import { digestFiles } from './unchanged.ts';

/** The variable by which a build is told where the last portal stands, as JSON of `Kept`. */
export const KEPT = 'MINGZHANG_KEPT_PAGES';

/** What every page of a portal was made of, and every other group of files that is made at a time. */
const manifestSchema = z.strictObject({
  /** SHA-256 of the program and of what is set. */
  program: z.string(),
  /** Files and folders that pages were made of, each with the SHA-256 of what was read there. */
  seen: z.array(z.tuple([z.string(), z.string().nullable()])),
  parts: z.record(
    z.string(),
    z.strictObject({
      /** Of what it was made with beside what was read. */
      key: z.string(),
      /** Paths below the portal, each with SHA-256, bytes and time of change of the file. */
      files: z.array(z.tuple([z.string(), z.string(), z.number(), z.number()])),
      /** Places in `seen`. */
      seen: z.array(z.int()),
    }),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;
type NotedFile = Manifest['parts'][string]['files'][number];

/** A file as it was made: its path below the portal, and its bytes. */
interface KeptFile {
  file: string;
  body: Uint8Array;
}

/** What is made at a time, with what it was made of. */
interface Made {
  key: string;
  files: readonly KeptFile[];
  seen: Seen;
}

/** Where the portal that was built last stands, and the folder in which is kept what its pages were made of. */
export interface Kept {
  site: string;
  cache: string;
  /** SHA-256 of the program and of what is set: with another one every page is made anew. */
  program: string;
  /** Which share of the portal this process makes, from 0, where it makes one. */
  share?: number;
}

/** Where the last portal stands, as the build was told; `null` where it was not. */
export function toldKept(): Kept | null {
  const told = process.env[KEPT];
  return told ? (JSON.parse(told) as Kept) : null;
}

/** What a process that makes a share tells the one that takes it. */
const shareSchema = manifestSchema.extend({ taken: z.int().min(0) });

/** What of the last portal can be taken again, and what the pages and files of this one are made of. */
export class KeptPages {
  readonly #kept: Kept;
  readonly #before: Manifest | null;
  readonly #now = new Map<string, Promise<string | null>>();
  readonly #parts = new Map<string, Manifest['parts'][string]>();
  readonly #places = new Map<string, number>();
  readonly #seen: Manifest['seen'] = [];
  /** What was made, or looked into: when its files changed is not known yet. */
  readonly #undated = new Set<string>();

  private constructor(kept: Kept, before: Manifest | null) {
    this.#kept = kept;
    this.#before = before?.program === kept.program ? before : null;
  }

  /** Reads what is known of the last portal; nothing where it was made by another program. */
  static async open(kept: Kept): Promise<KeptPages> {
    const text = await readFile(manifestOf(kept), 'utf8').catch(() => 'null');
    return new KeptPages(kept, manifestSchema.safeParse(jsonOrNull(text)).data ?? null);
  }

  /**
   * Where files of the last portal lie that were made of a name, `null` where they must be made: something that they were made of has changed, or
   * one of them. `key`: of what they are made with beside what is read.
   */
  async find(name: string, key: string): Promise<readonly string[] | null> {
    const made = this.#parts.get(name);
    if (made?.key === key) return made.files.map(([file]) => file);
    const part = this.#before?.parts[name];
    if (!this.#before || part?.key !== key) return null;
    for (const place of part.seen) {
      const [source, digest] = this.#before.seen[place] ?? ['', ''];
      // What cannot be read any more is told by the page that is made of it.
      if ((await this.#look(source).catch(() => undefined)) !== digest) return null;
    }
    for (const file of part.files) {
      const state = await this.#stateOf(file);
      if (state === 'other') return null;
      if (state === 'same') this.#undated.add(name);
    }
    const seen = part.seen.flatMap((place) => this.#before?.seen.slice(place, place + 1) ?? []);
    this.#parts.set(name, { ...part, seen: seen.map(([source, digest]) => this.#placeOf(source, digest)) });
    return part.files.map(([file]) => file);
  }

  /** Lays files of the last portal to the same places in another folder. */
  lay(files: readonly string[], folder: string): void {
    for (const path of new Set(files.map((file) => dirname(join(folder, file))))) mkdirSync(path, { recursive: true });
    for (const file of files) {
      const [from, to] = [join(this.#kept.site, file), join(folder, file)];
      // The portal is removed when the next one stands in its place: until then both have the file. Not every disk allows that.
      try {
        linkSync(from, to);
      } catch {
        copyFileSync(from, to);
      }
    }
  }

  /** Notes what was made, and what was read for it. */
  async keep(name: string, { key, files, seen: read }: Made): Promise<void> {
    const seen: number[] = [];
    for (const [source, digest] of read) {
      const found = source.startsWith('tree:') ? await this.#look(source) : digest;
      seen.push(this.#placeOf(source, found));
    }
    const noted = files.map(({ file, body }): NotedFile => [file, sha256(body), body.length, 0]);
    this.#parts.set(name, { key, files: noted, seen });
    this.#undated.add(name);
  }

  /** Takes a group of files from the last portal, or has them made and notes what was read for them. */
  readonly keepFiles: KeepFiles = async (name, key, { folder, write, make }) => {
    // No page begins with a slash.
    const own = `/${name}`;
    const found = await this.find(own, key);
    if (found) {
      this.lay(found, folder);
      return { files: found.length, taken: true };
    }
    const files: KeptFile[] = [];
    const { seen } = await traced(() =>
      make(async (path, content) => {
        await write(path, content);
        files.push({ file: path, body: typeof content === 'string' ? Buffer.from(content) : content });
      }),
    );
    await this.keep(own, { key, files, seen });
    return { files: files.length, taken: false };
  };

  /** Takes in what a share knows of its pages. Out: how many of them were taken from the last portal. */
  async takeIn(share: number): Promise<number> {
    const file = shareOf(this.#kept, share);
    const { seen: known, parts, taken } = shareSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    await rm(file);
    const places = known.map(([source, digest]) => this.#placeOf(source, digest));
    const placed = (seen: readonly number[]) => seen.flatMap((place) => places.slice(place, place + 1));
    for (const [name, part] of Object.entries(parts)) this.#parts.set(name, { ...part, seen: placed(part.seen) });
    return taken;
  }

  /** The files of all that was made or taken so far. */
  files(): string[] {
    return [...this.#parts.values()].flatMap(({ files }) => files.map(([file]) => file));
  }

  /**
   * Writes what is known of the pages of this portal, which lies whole in a folder, to be taken once it stands; of a share, for the process that takes it.
   * `taken`: how many pages this process took from the last portal; `shares`: how many shares others made. Out: whether that could be written (a portal is whole
   * without, the next one takes none of its pages), and how many pages all of them took.
   */
  async write(folder: string, { taken = 0, shares = 0 } = {}): Promise<{ isNoted: boolean; taken: number }> {
    const { share } = this.#kept;
    const file = share === undefined ? draftOf(this.#kept) : shareOf(this.#kept, share);
    let all = taken;
    try {
      for (const name of this.#undated) this.#date(name, folder);
      for (let number = 0; number < shares; number++) all += await this.takeIn(number);
      const manifest: Manifest = {
        program: this.#kept.program,
        seen: this.#seen,
        parts: Object.fromEntries(this.#parts),
      };
      await mkdir(dirname(file), { recursive: true });
      // Of millions of pages it may be longer than a text can be.
      await writeWhole(file, JSON.stringify(share === undefined ? manifest : { ...manifest, taken }));
      return { isNoted: true, taken: all };
    } catch {
      await rm(file, { force: true }).catch(() => undefined);
      if (share === undefined) await settlePages(this.#kept, false).catch(() => undefined);
      return { isNoted: false, taken: all };
    }
  }

  /** Is a file what it was: untouched, the same though it was touched, or another? */
  async #stateOf([file, digest, bytes, changed]: NotedFile): Promise<'untouched' | 'same' | 'other'> {
    const path = join(this.#kept.site, file);
    const found = stateOf(path);
    if (found?.isFile() !== true || found.size !== bytes) return 'other';
    if (found.mtimeMs === changed) return 'untouched';
    const body = await readFile(path).catch(() => null);
    return body !== null && sha256(body) === digest ? 'same' : 'other';
  }

  /** Notes when the files of a name changed last; nothing is known of what is not where it was taken to be. */
  #date(name: string, folder: string): void {
    const part = this.#parts.get(name);
    if (!part) return;
    const files: NotedFile[] = [];
    for (const [file, digest] of part.files) {
      const found = stateOf(join(folder, file));
      if (found === null) {
        this.#parts.delete(name);
        return;
      }
      files.push([file, digest, found.size, found.mtimeMs]);
    }
    this.#parts.set(name, { ...part, files });
  }

  #placeOf(source: string, digest: string | null): number {
    const name = JSON.stringify([source, digest]);
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#seen.push([source, digest]) - 1;
    this.#places.set(name, place);
    return place;
  }

  /** What is read under a name in this build, which looks once: the content stands still. */
  #look(source: string): Promise<string | null> {
    const known = this.#now.get(source);
    if (known) return known;
    const looked = source.startsWith('tree:') ? digestFiles(source.slice('tree:'.length)) : lookAgain(source);
    this.#now.set(source, looked);
    return looked;
  }
}

/** When it was noted of what the pages of the last portal were made, as a time of a file; `null` where nothing can be taken from it. */
export async function notedAt(kept: Kept): Promise<number | null> {
  const file = await open(manifestOf(kept)).catch(() => null);
  if (file === null) return null;
  try {
    // The whole of it is long, and read by who takes pages.
    const head = Buffer.from(`{"program":${JSON.stringify(kept.program)},`);
    const { buffer } = await file.read(Buffer.alloc(head.length), 0, head.length, 0);
    return buffer.equals(head) ? (await file.stat()).mtimeMs : null;
  } finally {
    await file.close();
  }
}

/** Takes what was written of a portal's pages once it stands in its place, or forgets all of it. */
export async function settlePages(kept: Omit<Kept, 'program'>, isSound: boolean): Promise<void> {
  if (isSound) return rename(draftOf(kept), manifestOf(kept)).catch(() => undefined);
  for (const file of [draftOf(kept), manifestOf(kept)]) await rm(file, { force: true });
}

function manifestOf({ site, cache }: Omit<Kept, 'program'>): string {
  return noteFile(cache, 'pages', site);
}

function shareOf(kept: Omit<Kept, 'program'>, number: number): string {
  return `${manifestOf(kept)}.share-${number}`;
}

function draftOf(kept: Omit<Kept, 'program'>): string {
  return `${manifestOf(kept)}.draft`;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
