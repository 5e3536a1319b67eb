import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { jsonOrNull, lookAgain, writeWhole, type Seen } from '../../src/content/index.ts';
import { digestFiles } from './unchanged.ts';

/** The variable by which a build is told where the last portal stands, as JSON of `Kept`. */
export const KEPT = 'MINGZHANG_KEPT_PAGES';

/** What every page of a portal was made of. */
const manifestSchema = z.strictObject({
  /** SHA-256 of the program and of what is set. */
  program: z.string(),
  /** Files and folders that pages were made of, each with the SHA-256 of what was read there. */
  seen: z.array(z.tuple([z.string(), z.string().nullable()])),
  pages: z.record(
    z.string(),
    z.strictObject({
      /** Of what was handed to the page. */
      key: z.string(),
      /** The file below the portal, its type as a server would say it, and its SHA-256. */
      file: z.string(),
      type: z.string(),
      sha256: z.string(),
      /** Places in `seen`. */
      seen: z.array(z.int()),
    }),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;

/** A page as it was made: its bytes, and what a server would say of them. */
export interface KeptPage {
  body: Uint8Array;
  type: string;
}

/** Where the portal that was built last stands, and the folder in which is kept what its pages were made of. */
export interface Kept {
  site: string;
  cache: string;
  /** SHA-256 of the program and of what is set: with another one every page is made anew. */
  program: string;
}

/** The pages of the last portal that can be taken again, and what those of this one are made of. */
export class KeptPages {
  readonly #kept: Kept;
  readonly #before: Manifest | null;
  readonly #now = new Map<string, Promise<string | null>>();
  readonly #pages: Manifest['pages'] = {};
  readonly #places = new Map<string, number>();
  readonly #seen: Manifest['seen'] = [];
  reused = 0;

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
   * A page of the last portal, `null` where it must be made: something that it was made of has changed, or its file. `key`: of what is
   * handed to the page.
   */
  async find(name: string, key: string): Promise<KeptPage | null> {
    const page = this.#before?.pages[name];
    if (!this.#before || page?.key !== key) return null;
    for (const place of page.seen) {
      const [source, digest] = this.#before.seen[place] ?? ['', ''];
      // What cannot be read any more is told by the page that is made of it.
      if ((await this.#look(source).catch(() => undefined)) !== digest) return null;
    }
    const body = await readFile(join(this.#kept.site, page.file)).catch(() => null);
    if (body === null || sha256(body) !== page.sha256) return null;
    const seen: Seen = new Map(page.seen.map((place) => this.#before?.seen[place] ?? ['', null]));
    await this.keep(name, { key, file: page.file, type: page.type, body, seen });
    this.reused++;
    return { body, type: page.type };
  }

  /** Notes a page that was made, and what was read for it. */
  async keep(
    name: string,
    made: { key: string; file: string; type: string; body: Uint8Array; seen: Seen },
  ): Promise<void> {
    const { key, file, type, body } = made;
    const seen: number[] = [];
    for (const [source, digest] of made.seen) {
      const found = source.startsWith('tree:') ? await this.#look(source) : digest;
      seen.push(this.#placeOf(source, found));
    }
    this.#pages[name] = { key, file, type, sha256: sha256(body), seen };
  }

  /**
   * Writes what is known of the pages of this portal, to be taken once it stands. Out: whether that could be written; a portal is whole without,
   * the next one takes none of its pages.
   */
  async write(): Promise<boolean> {
    const manifest: Manifest = { program: this.#kept.program, seen: this.#seen, pages: this.#pages };
    try {
      await mkdir(dirname(manifestOf(this.#kept)), { recursive: true });
      // Of millions of pages it may be longer than a text can be.
      await writeWhole(draftOf(this.#kept), JSON.stringify(manifest));
      return true;
    } catch {
      await settlePages(this.#kept, false).catch(() => undefined);
      return false;
    }
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

/** Takes what was written of a portal's pages once it stands in its place, or forgets all of it. */
export async function settlePages(kept: Omit<Kept, 'program'>, isSound: boolean): Promise<void> {
  if (isSound) return rename(draftOf(kept), manifestOf(kept)).catch(() => undefined);
  for (const file of [draftOf(kept), manifestOf(kept)]) await rm(file, { force: true });
}

function manifestOf({ site, cache }: Omit<Kept, 'program'>): string {
  return join(cache, 'pages', `${sha256(resolve(site)).slice(0, 32)}.json`);
}

function draftOf(kept: Omit<Kept, 'program'>): string {
  return `${manifestOf(kept)}.draft`;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
