import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { DISCLOSURE_FILE } from '../../src/content/index.ts';
import type {
  AcceptAnswer,
  AcceptAsked,
  DecisionAnswer,
  DecisionAsked,
  JoinAsked,
  Parcel,
  Queue,
  SplitAsked,
} from '../../src/desk/api.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { DEFAULT_LIMITS } from '../../src/readers/index.ts';
import { startReading } from '../reading/index.ts';
import { accept, checkAccepted } from './accepting.ts';
import { toldOf } from './answers.ts';
import { joinParcels, removedParcels, removeParcel, restoreParcel, splitParcel } from './arranging.ts';
import { isAccepted, saidOf, type Context } from './context.ts';
import { decide, saidAsData, undoLast } from './deciding.ts';
import { finishDrop, forgetDrop, receive, takeIn, wholeDrops } from './drops.ts';
import { Announcer, Pace, Turns } from './events.ts';
import type { Folders } from './folders.ts';
import { Journal, type Checkpoint, type Entry } from './journal.ts';
import { parcelOf, suggest, type Beside } from './parcels.ts';
import { readFirst, settle } from './read-parcels.ts';
import { Inbox, newRecord, requireId, type ParcelRecord } from './records.ts';
import { remembering } from './remember.ts';

/** So many parcels are read at once; each may have several files. */
const AT_ONCE = Math.min(2, availableParallelism());

/** A change that was decided on an older version than there is. */
export class Stale extends Problem<'desk-stale'> {
  readonly version: number;
  readonly since: readonly Entry[];

  constructor(version: number, since: readonly Entry[]) {
    super('desk-stale', {});
    this.version = version;
    this.since = since;
  }
}

/** The desk's work, whoever asks for it: parcels from drop to content. One at a time is done to each parcel. */
export class Desk {
  readonly context: Context;
  readonly announcer = new Announcer();
  readonly #turns = new Turns();
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

  constructor(folders: Folders, locale: Locale, checkpoint?: Checkpoint) {
    const inbox = new Inbox(folders.inbox);
    const journal = new Journal(inbox.own('journal'), folders, checkpoint);
    const reading = remembering(startReading(DEFAULT_LIMITS));
    this.context = { folders, inbox, journal, reading, locale, most: DEFAULT_LIMITS['file-bytes'] };
  }

  /** Goes on where the last desk ended: what was begun is finished, what was dropped is taken in, what was not read is read. */
  async open(): Promise<void> {
    const { inbox, journal } = this.context;
    await journal.load();
    await rm(inbox.own('scratch'), { recursive: true, force: true });
    for (const batch of await wholeDrops(inbox)) await this.#takeIn(batch);
    for (const id of await readdir(inbox.own('making')).catch(() => []))
      await rename(inbox.own('making', id), inbox.parcel(id)).catch(() => undefined);
    for (const record of await inbox.load()) {
      await this.#keep(record);
      if (record.stage === 'waiting') this.#waiting.push(record.id);
    }
    this.#next();
  }

  /** Ends reading and waits for what is being written. */
  async close(): Promise<void> {
    this.#closed = true;
    this.context.reading.close();
    await this.#turns.rest();
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

  parcel(record: ParcelRecord): Parcel {
    const { checked } = this.#said.get(record.id) ?? {};
    const beside: Beside = {
      isReading: this.#reading.has(record.id),
      checked: (checked ?? null) as Beside['checked'],
      isPublished: this.isPublished(record),
      suggestion: suggest(record, this.records()),
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
      const names = await readdir(inbox.parcel(id)).catch(() => []);
      const files = names.map((name) => ({ name, format: null, bytes: 0, sha256: '', used: true }));
      const failed = problem && { stage: 'failed' as const, problem: { id: problem.id, sentence: problem.sentence } };
      await inbox.save({ ...record, files, ...failed });
      await this.#keep({ ...record, files, ...failed });
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
      this.#tell(id);
      void this.#turns
        .take([id], () => this.#readOne(id))
        .catch((error: unknown) => this.#failed(id, error))
        .finally(() => {
          this.#reading.delete(id);
          if (this.#reading.size + this.#waiting.length === 0) this.#pace.end();
          this.#tell(id);
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
    const read = { ...own, record: { ...own.record, version: record.version + 1 } };
    await settle(this.context, read);
    for (const other of others) {
      await this.#keep(other);
      this.#waiting.push(other.id);
      this.#tell(other.id);
    }
    await this.#keep(read.record);
    this.#done += read.record.files.length;
    this.#pace.count(Math.max(read.record.files.length, 1), Date.now());
  }

  async #failed(id: string, error: unknown): Promise<void> {
    const record = this.#records.get(id);
    if (!record || this.#closed) return;
    const { id: problem, sentence } = toldOf(error, this.context.locale);
    await this.#keep({ ...record, stage: 'failed', problem: { id: problem, sentence }, version: record.version + 1 });
  }

  /** What is known of a parcel from now on. */
  async #keep(record: ParcelRecord): Promise<void> {
    this.#records.set(record.id, record);
    this.#said.set(record.id, saidAsData(await saidOf(this.context, record.id)));
  }

  #tell(id: string): void {
    this.#version += 1;
    const record = this.#records.get(id);
    this.announcer.tell('parcel', { id, parcel: record ? this.parcel(record) : null, version: this.#version });
    this.announcer.tell('progress', this.queue());
  }

  /** Throws where a change was decided on another version than there is. */
  #require(record: ParcelRecord, version: number): void {
    if (this.#reading.has(record.id) || record.stage === 'waiting') throw new Problem('desk-not-read', {});
    if (record.version !== version) throw new Stale(record.version, this.context.journal.of(record.id).slice(0, 5));
  }

  async decide(id: string, asked: DecisionAsked): Promise<DecisionAnswer> {
    this.record(id);
    return this.#turns.take([id], async () => {
      this.#require(this.record(id), asked.version);
      const { record, answer } = await decide(this.context, this.record(id), asked);
      if (asked.dry === true) return answer;
      await this.#keep(record);
      if (isAccepted(record)) await this.#check([record]);
      this.#tell(id);
      return answer;
    });
  }

  /** Takes back the last decision on a parcel; files that it moved go back where they were. */
  async undo(id: string, version: number): Promise<Parcel> {
    const { parcels = [] } = this.context.journal.of(this.record(id).id).find(({ state }) => state === 'done') ?? {};
    return this.#turns.take([...new Set([id, ...parcels])], async () => {
      this.#require(this.record(id), version);
      const { record, moved } = await undoLast(this.context, this.record(id));
      if (moved.length > 0) await this.#moved(moved);
      else await this.#keep(record);
      if (isAccepted(record)) await this.#check([record]);
      this.#tell(id);
      return this.parcel(this.record(id));
    });
  }

  /** Makes one parcel of several, in this order. */
  async join({ parcels, by }: JoinAsked): Promise<Parcel> {
    return this.#arrange(parcels, async (records) => {
      const ids = await joinParcels(this.context, records, by);
      return { ids, id: ids[0] ?? '' };
    });
  }

  /** Makes a parcel of its own of some files of one. Out: the new one. */
  async split({ id, version, files, by }: SplitAsked): Promise<Parcel> {
    return this.#arrange([{ id, version }], async ([record]) => {
      if (!record) throw new Problem('desk-not-there', {});
      const made = await splitParcel(this.context, record, files, by);
      return { ids: [id, made], id: made };
    });
  }

  /** Takes a parcel away; it can be brought back. What the content has of it stays there. */
  async remove(id: string, version: number, by: string): Promise<void> {
    this.record(id);
    await this.#turns.take([id], async () => {
      this.#require(this.record(id), version);
      await removeParcel(this.context, this.record(id), by);
      await this.#moved([id]);
    });
  }

  /** Brings back a parcel that was taken away. */
  async restore(id: string): Promise<Parcel> {
    requireId(id);
    return this.#turns.take([id], async () => {
      for (const one of await restoreParcel(this.context, id)) await this.#moved([one]);
      return this.parcel(this.record(id));
    });
  }

  removed(): Promise<{ id: string; names: string[] }[]> {
    return removedParcels(this.context);
  }

  async #arrange(
    asked: readonly { id: string; version: number }[],
    work: (records: readonly ParcelRecord[]) => Promise<{ ids: string[]; id: string }>,
  ): Promise<Parcel> {
    for (const { id } of asked) this.record(id);
    const ids = asked.map(({ id }) => id);
    return this.#turns.take(ids, async () => {
      for (const { id, version } of asked) this.#require(this.record(id), version);
      const done = await work(ids.map((id) => this.record(id)));
      await this.#moved(done.ids);
      return this.parcel(this.record(done.id));
    });
  }

  /** Parcels whose files were moved: those that are left are read anew. */
  async #moved(ids: readonly string[]): Promise<void> {
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
        const names = (await readdir(inbox.parcel(id))).filter((name) => name !== DISCLOSURE_FILE);
        const files = names.map((name) => ({ name, format: null, bytes: 0, sha256: '', used: true }));
        const next = { ...made, version, files, accepted: old?.accepted ?? null };
        await inbox.save(next);
        await this.#keep(next);
        if (!this.#waiting.includes(id)) this.#waiting.push(id);
      }
      this.#tell(id);
    }
    this.#next();
  }

  /** Puts parcels into the content and checks them together. One that is refused costs no other. */
  async accept(asked: readonly ({ id: string } & AcceptAsked)[]): Promise<AcceptAnswer> {
    for (const { id } of asked) this.record(id);
    const ids = asked.map(({ id }) => id);
    return this.#turns.take(ids, async () => {
      const answer: AcceptAnswer['parcels'] = [];
      const accepted: ParcelRecord[] = [];
      for (const { id, version, ...options } of asked) {
        try {
          this.#require(this.record(id), version);
          const done = await accept(this.context, this.record(id), options);
          await this.#keep(done.record);
          accepted.push(done.record);
          answer.push({ id, accepted: done.record.accepted?.id ?? null, files: done.files, error: null });
        } catch (error) {
          if (asked.length === 1) throw error;
          answer.push({ id, accepted: null, files: [], error: toldOf(error, this.context.locale) });
        }
        this.#tell(id);
      }
      return { parcels: answer, problems: await this.#check(accepted) };
    });
  }

  /** Checks what the content holds. Out: what is wrong with files that go with it. */
  async #check(records: readonly ParcelRecord[]): Promise<string[]> {
    const { records: checked, problems } = await checkAccepted(this.context, records);
    for (const record of checked) {
      await this.#keep(record);
      this.#tell(record.id);
    }
    return problems.map((problem) => toldOf(problem, this.context.locale).sentence);
  }
}
