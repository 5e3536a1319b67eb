import { rm } from 'node:fs/promises';
import type {
  AcceptAnswer,
  AcceptAsked,
  DecisionAnswer,
  DecisionAsked,
  JoinAsked,
  Parcel,
  SplitAsked,
  StoredDisclosure,
} from '../../src/desk/api.ts';
import { problemText } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { accept, checkAccepted, withdraw } from './accepting.ts';
import { toldOf } from './answers.ts';
import { joinParcels, removedParcels, removeParcel, restoreParcel, splitParcel } from './arranging.ts';
import { isAccepted } from './context.ts';
import { decide, undoLast } from './deciding.ts';
import type { Entry } from './journal.ts';
import { requireId, type ParcelRecord } from './records.ts';
import { Intake } from './intake.ts';
import { listStored, takeStored } from './stored.ts';
import { WORDS } from './words.ts';

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

/** The desk's work on parcels, whoever asks for it: decisions, files, content. */
export class Desk extends Intake {
  /** Throws where a change was decided on another version than there is. */
  #require(record: ParcelRecord, version: number): void {
    if (this.isReading(record.id) || record.stage === 'waiting') throw new Problem('desk-not-read', {});
    if (record.version !== version) throw new Stale(record.version, this.context.journal.of(record.id).slice(0, 5));
  }

  async decide(id: string, asked: DecisionAsked): Promise<DecisionAnswer> {
    this.record(id);
    return this.turns.take([id], async () => {
      this.#require(this.record(id), asked.version);
      const { record, answer } = await decide(this.context, this.record(id), asked);
      if (asked.dry === true) return answer;
      await this.keep(record);
      if (isAccepted(record)) await this.#check([record]);
      this.tell(id);
      return answer;
    });
  }

  /** Takes back the last decision on a parcel; files that it moved go back where they were. */
  async undo(id: string, version: number): Promise<Parcel> {
    const { parcels = [] } = this.context.journal.of(this.record(id).id).find(({ state }) => state === 'done') ?? {};
    return this.turns.take([...new Set([id, ...parcels])], async () => {
      this.#require(this.record(id), version);
      const { record, moved } = await undoLast(this.context, this.record(id));
      if (moved.length > 0) await this.moved(moved);
      else await this.keep(record);
      if (isAccepted(record)) await this.#check([record]);
      this.tell(id);
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

  /** Reads a parcel anew: what stood in the way may be mended, as a full disk. */
  async readAgain(id: string, version: number): Promise<void> {
    this.record(id);
    await this.turns.take([id], async () => {
      this.#require(this.record(id), version);
      await this.moved([id]);
    });
  }

  /**
   * Takes a parcel away; it can be brought back. It goes out of the content too, unless it was exported from there or a command put it
   * there: then others may have seen it, and it stays. Out: what is left, a sentence each.
   */
  async remove(id: string, version: number, by: string): Promise<string[]> {
    this.record(id);
    return this.turns.take([id], async () => {
      this.#require(this.record(id), version);
      const record = this.record(id);
      await removeParcel(this.context, record, by);
      await this.moved([id]);
      const accepted = record.accepted?.id;
      if (accepted === undefined) return [];
      if (await withdraw(this.context, record, this.wasPublished(accepted))) return [];
      return [problemText(this.context.locale, new Problem('desk-still-published', { id: accepted }))];
    });
  }

  /** Brings back a parcel that was taken away. */
  async restore(id: string): Promise<Parcel> {
    requireId(id);
    return this.turns.take([id], async () => {
      for (const one of await restoreParcel(this.context, id)) await this.moved([one]);
      return this.parcel(this.record(id));
    });
  }

  /** Department-years of the content that no parcel holds. */
  stored(): Promise<StoredDisclosure[]> {
    return listStored(this.context, this.records());
  }

  /** The parcel of a department-year of the content, made where there is none. */
  async openStored(disclosure: string): Promise<Parcel> {
    return this.turns.take([`stored ${disclosure}`], async () => {
      const held = this.records().find(({ accepted }) => accepted?.id === disclosure);
      if (held) return this.parcel(held);
      const record = await takeStored(this.context, disclosure);
      await this.keep(record);
      this.tell(record.id);
      return this.parcel(record);
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
    return this.turns.take(ids, async () => {
      for (const { id, version } of asked) this.#require(this.record(id), version);
      const done = await work(ids.map((id) => this.record(id)));
      await this.moved(done.ids);
      return this.parcel(this.record(done.id));
    });
  }

  /** Puts parcels into the content and checks them together. One that is refused costs no other. */
  async accept(asked: readonly ({ id: string } & AcceptAsked)[]): Promise<AcceptAnswer> {
    for (const { id } of asked) this.record(id);
    const ids = asked.map(({ id }) => id);
    return this.turns.take(ids, async () => {
      const answer: AcceptAnswer['parcels'] = [];
      const accepted: ParcelRecord[] = [];
      const told: string[] = [];
      for (const { id, version, ...options } of asked) {
        try {
          this.#require(this.record(id), version);
          const wasPublished = (one: string) => this.wasPublished(one);
          const done = await accept(this.context, this.record(id), { ...options, wasPublished });
          await this.keep(done.record);
          accepted.push(done.record);
          await this.#forgetStored(done.record);
          const { locale } = this.context;
          if (done.leftBehind !== null)
            told.push(problemText(locale, new Problem('desk-left-behind', { id: done.leftBehind })));
          for (const name of done.held) told.push(WORDS[locale].held(name));
          answer.push({ id, accepted: done.record.accepted?.id ?? null, files: done.files, error: null });
        } catch (error) {
          if (asked.length === 1) throw error;
          answer.push({ id, accepted: null, files: [], error: toldOf(error, this.context.locale) });
        }
        this.tell(id);
      }
      return { parcels: answer, problems: [...told, ...(await this.#check(accepted))] };
    });
  }

  /** What a command had put into the content and was opened here is the document that was accepted now. */
  async #forgetStored({ id, accepted }: ParcelRecord): Promise<void> {
    const same = this.records().filter(
      (one) => one.id !== id && one.stored === true && one.accepted?.id === accepted?.id,
    );
    for (const one of same) await rm(this.context.inbox.parcel(one.id), { recursive: true, force: true });
    await this.moved(same.map((one) => one.id));
  }

  /** Checks what the content holds. Out: what is wrong with files that go with it. */
  async #check(records: readonly ParcelRecord[]): Promise<string[]> {
    const { records: checked, problems } = await checkAccepted(this.context, records);
    for (const record of checked) {
      await this.keep(record);
      this.tell(record.id);
    }
    return problems.map((problem) => toldOf(problem, this.context.locale).sentence);
  }
}
