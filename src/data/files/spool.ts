import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import type { Values } from './parquet.ts';

/** So many records are read together, in the order of the file. */
const AT_ONCE = 20_000;
/** What lies between two records is read with them where it is less than a second reading costs. */
const GAP = 16 << 10;
const MOST = 4 << 20;

interface Place {
  at: number;
  length: number;
}

/**
 * Records put aside on disk until the order of all of them is known: in memory are the place of each and its key. Each record is
 * one JSON text.
 */
export class Spool {
  private readonly file: number;
  /** Where the records of a key begin and how long each is, in the order they came. */
  private readonly places = new Map<string, number[]>();
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private end = 0;

  private readonly path: string;

  constructor(path: string) {
    this.path = path;
    this.file = openSync(path, 'w+');
  }

  add(key: string, record: Values): void {
    const bytes = Buffer.from(JSON.stringify(record));
    const known = this.places.get(key);
    if (known) known.push(this.end, bytes.length);
    else this.places.set(key, [this.end, bytes.length]);
    this.end += bytes.length;
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes > 1 << 20) this.flush();
  }

  /** The records by key, those of one key in the order they came. */
  *sorted(): Iterable<Values> {
    this.flush();
    let waiting: Place[] = [];
    for (const key of [...this.places.keys()].sort()) {
      const places = this.places.get(key) ?? [];
      for (let at = 0; at < places.length; at += 2) waiting.push({ at: places[at] ?? 0, length: places[at + 1] ?? 0 });
      if (waiting.length < AT_ONCE) continue;
      yield* this.readAll(waiting);
      waiting = [];
    }
    yield* this.readAll(waiting);
  }

  remove(): void {
    closeSync(this.file);
    rmSync(this.path);
  }

  /** Records at some places, in the order of the places. */
  private readAll(places: readonly Place[]): Values[] {
    const made: Values[] = [];
    for (const run of runsOf([...places.entries()].sort(([, a], [, b]) => a.at - b.at))) {
      const bytes = this.read(run.from, run.to - run.from);
      for (const [index, { at, length }] of run.places)
        made[index] = JSON.parse(bytes.toString('utf8', at - run.from, at - run.from + length)) as Values;
    }
    return made;
  }

  private read(at: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    for (let done = 0; done < length;) {
      const read = readSync(this.file, bytes, done, length - done, at + done);
      if (read === 0) throw new Error(`The spool ${this.path} ends too early.`);
      done += read;
    }
    return bytes;
  }

  private flush(): void {
    writeFileSync(this.file, Buffer.concat(this.waiting));
    this.waiting = [];
    this.waitingBytes = 0;
  }
}

/** Places that are read at once, each with its number. */
interface Run {
  from: number;
  to: number;
  places: [number, Place][];
}

/** In: places in the order of the file. Out: the same, those together that stand close to each other. */
function runsOf(places: readonly [number, Place][]): Run[] {
  const runs: Run[] = [];
  for (const one of places) {
    const { at, length } = one[1];
    const last = runs.at(-1);
    if (last && at - last.to < GAP && at - last.from < MOST) {
      last.places.push(one);
      last.to = at + length;
    } else runs.push({ from: at, to: at + length, places: [one] });
  }
  return runs;
}
