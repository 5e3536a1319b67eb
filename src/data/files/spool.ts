import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import type { Values } from './parquet.ts';

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
    for (const key of [...this.places.keys()].sort()) {
      const places = this.places.get(key) ?? [];
      for (let at = 0; at < places.length; at += 2) yield this.read(places[at] ?? 0, places[at + 1] ?? 0);
    }
  }

  remove(): void {
    closeSync(this.file);
    rmSync(this.path);
  }

  private read(at: number, length: number): Values {
    const bytes = Buffer.alloc(length);
    for (let done = 0; done < length;) {
      const read = readSync(this.file, bytes, done, length - done, at + done);
      if (read === 0) throw new Error(`The spool ${this.path} ends too early.`);
      done += read;
    }
    return JSON.parse(bytes.toString()) as Values;
  }

  private flush(): void {
    writeFileSync(this.file, Buffer.concat(this.waiting));
    this.waiting = [];
    this.waitingBytes = 0;
  }
}
