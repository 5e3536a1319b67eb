import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { traced, writeWhole, type KeepBytes } from '../../src/content/index.ts';
import { filesBelow, inOrder, noteFile } from './files.ts';
import { KeptPages, settlePages, type Kept } from './kept-pages.ts';

/** What is kept, each in a folder of its own: records of the search, and rows of the data files, which another process makes meanwhile. */
const KEPT_KINDS = ['made', 'rows'] as const;
type KeptKind = (typeof KEPT_KINDS)[number];

/** Forgets what is kept for a portal: all of it is made anew. */
export async function forgetBytes(kept: Kept): Promise<void> {
  for (const kind of KEPT_KINDS) await settlePages(placeOf(kept, kind), false);
}

/** Where it is kept, as if it were a portal of its own. */
function placeOf(kept: Kept, kind: KeptKind): Kept {
  return { ...kept, site: noteFile(kept.cache, kind, kept.site).replace(/\.json$/u, '') };
}

/**
 * Keeps what was worked out of documents for a portal from build to build, in the folder of the cache: it is given again while the program and all that was
 * read for it are what they were. Several processes that make one portal keep theirs in the same folder.
 */
export class KeptBytes {
  readonly #kept: Kept;
  readonly #notes: KeptPages;

  private constructor(kept: Kept, notes: KeptPages) {
    this.#kept = kept;
    this.#notes = notes;
  }

  /** Opens what is kept for the portal of which `kept` says where its pages are. */
  static async open(kept: Kept, kind: KeptKind): Promise<KeptBytes> {
    const own = placeOf(kept, kind);
    return new KeptBytes(own, await KeptPages.open(own));
  }

  readonly keep: KeepBytes = async (name, key, make) => {
    const [file] = (await this.#notes.find(name, key)) ?? [];
    const there = file === undefined ? null : await readFile(join(this.#kept.site, file)).catch(() => null);
    if (there !== null) return there;
    const { made, seen } = await traced(make);
    await this.#put(name, made)
      .then((written) => this.#notes.keep(name, { key, files: [{ file: written, body: made }], seen }))
      // What cannot be written is made again next time.
      .catch(() => undefined);
    return made;
  };

  /** Takes in what processes that made shares of the portal have kept; where one could not write that, nothing of it. */
  async takeIn(shares: number): Promise<void> {
    for (let number = 0; number < shares; number++) await this.#notes.takeIn(number).catch(() => undefined);
  }

  /** Notes what is kept, and removes what nobody asked for in this build. A share leaves both to the process that takes it in. */
  async close(): Promise<void> {
    const { site, share } = this.#kept;
    const { isNoted } = await this.#notes.write(site);
    if (share !== undefined) return;
    if (isNoted) await settlePages(this.#kept, true);
    const needed = new Set(this.#notes.files());
    const left = filesBelow(site).filter((path) => !needed.has(relative(site, path).replaceAll('\\', '/')));
    await inOrder(left, (path) => rm(path, { force: true }));
  }

  async #put(name: string, bytes: Uint8Array): Promise<string> {
    const digest = createHash('sha256').update(name).digest('hex');
    const file = `${digest.slice(0, 2)}/${digest.slice(2, 34)}`;
    const path = join(this.#kept.site, file);
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, bytes);
    return file;
  }
}
