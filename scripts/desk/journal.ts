import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { alone, jsonOrNull, writeWhole } from '../../src/content/index.ts';
import { Problem } from '../../src/problem.ts';
import { readOptionalText } from './files.ts';
import type { Folders } from './folders.ts';

/** A file as a decision found it and leaves it; `null`: there is none. */
const fileSchema = z.object({
  root: z.enum(['content', 'inbox']),
  /** From its root, forward slashes. */
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const entrySchema = z.object({
  id: z.string(),
  /** The parcels it is about. */
  parcels: z.array(z.string()).min(1),
  what: z.string(),
  decision: z.unknown(),
  when: z.string(),
  by: z.string(),
  /** `begun` and `undoing` are finished by the next start. */
  state: z.enum(['begun', 'done', 'undoing', 'undone']),
  files: z.array(fileSchema),
  /** Files and folders that went elsewhere, by path from the inbox. */
  moves: z.array(z.object({ from: z.string(), to: z.string() })),
});

export type FileChange = z.infer<typeof fileSchema>;
export type Entry = z.infer<typeof entrySchema>;

/** A place where a test ends the process. */
export type Checkpoint = (step: string) => void;

/**
 * The decisions that were made, one file each. An entry reaches the disk before the first file that it changes, and says that it is done
 * after the last: a process that is killed anywhere leaves what was saved, and the next start finishes what it had begun.
 */
export class Journal {
  readonly #folder: string;
  readonly #folders: Folders;
  readonly #checkpoint: Checkpoint;
  #entries: Entry[] = [];
  #last = '0';

  constructor(folder: string, folders: Folders, checkpoint: Checkpoint = () => undefined) {
    this.#folder = folder;
    this.#folders = folders;
    this.#checkpoint = checkpoint;
  }

  /** Reads all entries and finishes those that were begun. */
  async load(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const names = (await readdir(this.#folder)).filter((name) => /^\d+\.json$/u.test(name)).sort();
    this.#entries = [];
    this.#last = names.at(-1)?.replace('.json', '') ?? '0';
    for (const name of names) {
      // One that is damaged cannot be undone; what it changed stands in the files.
      const entry = entrySchema.safeParse(jsonOrNull(await readFile(join(this.#folder, name), 'utf8')));
      if (entry.success) this.#entries.push(entry.data);
    }
    for (const entry of this.#entries) {
      if (entry.state === 'begun') await this.#finish(entry, 'done', true);
      if (entry.state === 'undoing') await this.#finish(entry, 'undone', true);
    }
  }

  /** The entries of a parcel, the newest first. */
  of(parcel: string): Entry[] {
    return this.#entries.filter(({ parcels }) => parcels.includes(parcel)).reverse();
  }

  /** Saves a decision: when this returns it is on the disk. Throws a Problem where a file is not as it was found; nothing is changed then. */
  async save(given: Omit<Entry, 'id' | 'state' | 'when'>): Promise<Entry> {
    await this.#require(given.files, 'before');
    const last = Number(this.#last);
    const entry: Entry = {
      ...given,
      id: String(last + 1).padStart(8, '0'),
      when: new Date().toISOString(),
      state: 'begun',
    };
    this.#last = entry.id;
    await this.#write(entry);
    this.#entries.push(entry);
    this.#checkpoint('begun');
    await this.#finish(entry, 'done');
    return entry;
  }

  /** Takes a decision back. `files`: as they stand where they are not where they were. Throws a Problem where one was changed since. */
  async undo(entry: Entry, files: readonly FileChange[] = entry.files): Promise<void> {
    await this.#require(files, 'after');
    entry.files = [...files];
    entry.state = 'undoing';
    await this.#write(entry);
    this.#checkpoint('undoing');
    await this.#finish(entry, 'undone');
  }

  async #finish(entry: Entry, state: 'done' | 'undone', anew = false): Promise<void> {
    const forward = state === 'done';
    await alone(this.#folders.content, async () => {
      const moves = forward ? entry.moves : entry.moves.map(({ from, to }) => ({ from: to, to: from })).reverse();
      for (const { from, to } of moves) {
        const [source, target] = [join(this.#folders.inbox, from), join(this.#folders.inbox, to)];
        if (!existsSync(source) || existsSync(target)) continue;
        await mkdir(dirname(target), { recursive: true });
        await rename(source, target);
        this.#checkpoint('moved');
      }
      for (const file of entry.files) {
        const [from, to] = forward ? [file.before, file.after] : [file.after, file.before];
        const path = this.#pathOf(file);
        // Somebody wrote it after the process was killed: his text stays.
        if (anew && (await readOptionalText(path)) !== from) continue;
        if (to === null) await rm(path, { force: true });
        else await writeWhole(path, to);
        this.#checkpoint('written');
      }
    });
    entry.state = state;
    await this.#write(entry);
    this.#checkpoint('finished');
  }

  async #require(files: readonly FileChange[], which: 'before' | 'after'): Promise<void> {
    for (const file of files)
      if ((await readOptionalText(this.#pathOf(file))) !== file[which])
        throw new Problem('desk-changed-by-hand', { file: file.path });
  }

  #pathOf({ root, path }: FileChange): string {
    return join(this.#folders[root], ...path.split('/'));
  }

  async #write(entry: Entry): Promise<void> {
    await writeWhole(join(this.#folder, `${entry.id}.json`), JSON.stringify(entry, null, 1));
  }
}
