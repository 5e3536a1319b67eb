import type { Events } from '../../src/desk/api.ts';

type Listener = <Name extends keyof Events>(name: Name, event: Events[Name]) => void;

/** Tells every open page what happens. */
export class Announcer {
  readonly #listeners = new Set<Listener>();

  /** Out: stops listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    for (const listener of this.#listeners) listener(name, event);
  }
}

/** Does one thing after another for each name, and for several names at once only when all are free. */
export class Turns {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Waits until nothing is being done. */
  async rest(): Promise<void> {
    while (this.#tails.size > 0) await Promise.allSettled(this.#tails.values());
  }

  async take<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = names.map((name) => this.#tails.get(name) ?? Promise.resolve());
    const mine = Promise.all(before.map((one) => one.catch(() => undefined))).then(work);
    for (const name of names) this.#tails.set(name, mine);
    try {
      return await mine;
    } finally {
      for (const name of names) if (this.#tails.get(name) === mine) this.#tails.delete(name);
    }
  }
}

/** How fast files go by: of the last ones, so that one long document does not tell of the others. */
export class Pace {
  #done: { at: number; files: number }[] = [];
  #begun: number | null = null;

  begin(now: number): void {
    this.#begun ??= now;
  }

  count(files: number, now: number): void {
    this.#done = [...this.#done.slice(-19), { at: now, files }];
  }

  /** Nothing is left: the next beginning is a new one. */
  end(): void {
    this.#done = [];
    this.#begun = null;
  }

  /** Files a minute; `null` while none was done. */
  rate(now: number): number | null {
    if (this.#begun === null || this.#done.length === 0) return null;
    const files = this.#done.reduce((sum, one) => sum + one.files, 0);
    const since = this.#done.length < 20 ? this.#begun : (this.#done[0]?.at ?? this.#begun);
    const minutes = Math.max(now - since, 1) / 60_000;
    return files / minutes;
  }
}
