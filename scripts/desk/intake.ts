import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Parcel, Queue } from '../../src/desk/api.ts';
import { type Locale } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { DEFAULT_LIMITS } from '../../src/readers/index.ts';
import { startReading } from '../reading/index.ts';
import { toldOf } from './answers.ts';
import { saidAsData, saidOf, type Context } from './context.ts';
import { finishDrop, forgetDrop, receive, takeIn, wholeDrops } from './drops.ts';
import { Announcer, Pace, Turns } from './events.ts';
import type { Folders } from './folders.ts';
import { isAsNoted, note } from './noted.ts';
import { Journal, type Checkpoint } from './journal.ts';
import { parcelOf, suggest, type Beside } from './parcels.ts';
import { readFirst, settle } from './read-parcels.ts';
import { Inbox, newRecord, requireId, unreadFiles, type ParcelRecord } from './records.ts';
import { remembering } from './remember.ts';
import { refreshStored } from './stored.ts';

/** So many parcels are read at once; each may have several files. */
const AT_ONCE = Math.min(2, availableParallelism());

/** Has a parcel pages that are pictures, or may it for that reason not be read? */
function hasPictures({ files, stage, pictures }: ParcelRecord): boolean {
  return pictures === true || (stage === 'failed' && files.some(({ name }) => /\.pdf$/iu.test(name)));
}

/** Parcels from drop to being read. One thing at a time is done to each parcel. */
export class Intake {
  readonly context: Context;
  readonly announcer = new Announcer();
  protected readonly turns = new Turns();
  readonly #pace = new Pace();
  #records = new Map<string, ParcelRecord>();
  readonly #said = new Map<string, Record<string, unknown>>();
  readonly #reading = new Set<string>();
  readonly #waiting: string[] = [];
  #done = 0;
  #version = 1;
  #closed = false;
  /** Whether what was published last holds a parcel as it is. */
  isPublished: (record: ParcelRecord) => boolean = () => false;
  /** Whether a department-year was in what was published last. */
  wasPublished: (id: string) => boolean = () => false;

  constructor(folders: Folders, locale: Locale, scanning: Pick<Context, 'scans' | 'canScan'>, checkpoint?: Checkpoint) {
    const inbox = new Inbox(folders.inbox);
    const journal = new Journal(inbox.own('journal'), folders, checkpoint);
    const reading = remembering(startReading(DEFAULT_LIMITS));
    this.context = { folders, inbox, journal, reading, locale, most: DEFAULT_LIMITS['file-bytes'], ...scanning };
  }

  /** Goes on where the last desk ended: what was begun is finished, what was dropped is taken in, what was not read is read. */
  async open(): Promise<void> {
    const { inbox, journal } = this.context;
    await journal.load();
    await rm(inbox.own('scratch'), { recursive: true, force: true });
    for (const batch of await wholeDrops(inbox)) await this.#takeIn(batch);
    for (const id of await readdir(inbox.own('making')).catch(() => []))
      await rename(inbox.own('making', id), inbox.parcel(id)).catch(() => undefined);
    for (const found of await inbox.load()) {
      // What was decided and not yet noted, and what was changed by hand since, is read anew.
      const same = await isAsNoted(this.context, found);
      const record = same || found.files.length === 0 ? found : await this.#anew(found);
      if (!record) continue;
      await this.keep(record);
      if (record.stage === 'waiting') this.#waiting.push(record.id);
    }
    this.#next();
  }

  /** A parcel that is other than noted: to be read anew; what a command converted as the content has it now, `null` where that has it no more. */
  async #anew(found: ParcelRecord): Promise<ParcelRecord | null> {
    if (found.stored !== true) return { ...found, stage: 'waiting' };
    try {
      return await refreshStored(this.context, found);
    } catch {
      await rm(this.context.inbox.parcel(found.id), { recursive: true, force: true });
      await this.context.inbox.forget(found.id);
      return null;
    }
  }

  /** Ends reading and waits for what is being written. */
  async close(): Promise<void> {
    this.#closed = true;
    this.context.reading.close();
    await this.turns.rest();
  }

  get version(): number {
    return this.#version;
  }

  records(): ParcelRecord[] {
    return [...this.#records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Throws a Problem where there is no such parcel. */
  record(id: string): ParcelRecord {
    requireId(id);
    const found = this.#records.get(id);
    if (!found) throw new Problem('desk-not-there', {});
    return found;
  }

  protected isReading(id: string): boolean {
    return this.#reading.has(id);
  }

  parcel(record: ParcelRecord): Parcel {
    const { checked, scans } = this.#said.get(record.id) ?? {};
    const beside: Beside = {
      isReading: this.#reading.has(record.id),
      checked: (checked ?? null) as Beside['checked'],
      isPublished: this.isPublished(record),
      suggestion: suggest(record, this.records()),
      lacksEngine: (this.context.scans || scans === true) && !this.context.canScan && hasPictures(record),
    };
    return parcelOf(record, beside);
  }

  parcels(): Parcel[] {
    return this.records().map((record) => this.parcel(record));
  }

  queue(): Queue {
    const filesOf = (ids: Iterable<string>): number =>
      [...ids].reduce((sum, id) => sum + Math.max(this.#records.get(id)?.files.length ?? 0, 1), 0);
    const [waiting, reading] = [filesOf(this.#waiting), filesOf(this.#reading)];
    const rate = this.#pace.rate(Date.now());
    const left = rate === null ? null : Math.round(((waiting + reading) / rate) * 60);
    return { waiting, reading, done: this.#done, rate: rate === null ? null : Math.round(rate * 10) / 10, left };
  }

  async receive(batch: string, path: string, body: Parameters<typeof receive>[3]): Promise<void> {
    await receive(this.context.inbox, batch, path, body, this.context.most);
  }

  /** A drop is whole: its parcels appear, and are read one after the other. Out: their ids. */
  async finish(batch: string): Promise<string[]> {
    await finishDrop(this.context.inbox, batch);
    const ids = await this.#takeIn(batch);
    this.#next();
    return ids;
  }

  async #takeIn(batch: string): Promise<string[]> {
    const { inbox, most, locale } = this.context;
    const ids: string[] = [];
    const before = new Set((await inbox.load()).filter(({ stage }) => stage !== 'waiting').map(({ id }) => id));
    for (const { id, batch: origin, problem } of await takeIn(inbox, batch, { most, locale })) {
      ids.push(id);
      if (before.has(id)) continue;
      const record = newRecord(id, origin);
      const files = await unreadFiles(inbox.parcel(id));
      const failed = problem && { stage: 'failed' as const, problem: { id: problem.id, sentence: problem.sentence } };
      await inbox.save({ ...record, files, ...failed });
      await this.keep({ ...record, files, ...failed });
      if (!failed && !this.#waiting.includes(id)) this.#waiting.push(id);
    }
    await forgetDrop(inbox, batch);
    return ids;
  }

  /** Reads what waits, a few at once. */
  #next(): void {
    while (!this.#closed && this.#reading.size < AT_ONCE) {
      const id = this.#waiting.shift();
      if (id === undefined) break;
      this.#pace.begin(Date.now());
      this.#reading.add(id);
      this.tell(id);
      void this.turns
        .take([id], () => this.#readOne(id))
        .catch((error: unknown) => this.#failed(id, error))
        .finally(() => {
          this.#reading.delete(id);
          if (this.#reading.size + this.#waiting.length === 0) this.#pace.end();
          this.tell(id);
          this.#next();
        });
    }
    this.announcer.tell('progress', this.queue());
  }

  async #readOne(id: string): Promise<void> {
    const record = this.#records.get(id);
    if (!record) return;
    const { own, others } = await readFirst(this.context, record);
    if (this.#closed) return;
    if (own.staged === null) await rm(this.context.inbox.own('scratch', id), { recursive: true, force: true });
    const read = { ...own, record: { ...own.record, version: record.version + 1 } };
    await settle(this.context, read);
    for (const other of others) {
      await this.keep(other);
      this.#waiting.push(other.id);
      this.tell(other.id);
    }
    await this.keep(read.record);
    this.#done += read.record.files.length;
    this.#pace.count(Math.max(read.record.files.length, 1), Date.now());
  }

  async #failed(id: string, error: unknown): Promise<void> {
    const record = this.#records.get(id);
    if (!record || this.#closed) return;
    const { id: problem, sentence } = toldOf(error, this.context.locale);
    await this.keep({ ...record, stage: 'failed', problem: { id: problem, sentence }, version: record.version + 1 });
  }

  /** What is known of a parcel from now on. */
  protected async keep(record: ParcelRecord): Promise<void> {
    this.#records.set(record.id, record);
    this.#said.set(record.id, saidAsData(await saidOf(this.context, record.id)));
    await note(this.context, record);
  }

  protected tell(id: string): void {
    this.#version += 1;
    const record = this.#records.get(id);
    this.announcer.tell('parcel', { id, parcel: record ? this.parcel(record) : null, version: this.#version });
    this.announcer.tell('progress', this.queue());
  }

  /** Parcels whose files were moved: those that are left are read anew. */
  protected async moved(ids: readonly string[]): Promise<void> {
    const { inbox } = this.context;
    for (const id of ids) {
      const old = this.#records.get(id);
      if (!existsSync(inbox.parcel(id))) {
        this.#records.delete(id);
        this.#said.delete(id);
        await inbox.forget(id);
      } else {
        const version = (old?.version ?? 0) + 1;
        const made = newRecord(id, old?.batch ?? id);
        const files = await unreadFiles(inbox.parcel(id));
        const next = { ...made, version, files, accepted: old?.accepted ?? null };
        await inbox.save(next);
        await this.keep(next);
        if (!this.#waiting.includes(id)) this.#waiting.push(id);
      }
      this.tell(id);
    }
    this.#next();
  }
}
