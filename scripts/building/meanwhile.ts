import { AsyncLocalStorage } from 'node:async_hooks';

/** Work on pages that are made already, which may be done while those that are left wait for something else. */
export class Meanwhile {
  readonly #works: (() => Promise<unknown>)[] = [];
  /** It is begun while a page is made, and nothing that it reads is read for that page. */
  readonly #apart = AsyncLocalStorage.snapshot();

  /** Adds work. Out: has it done where it is not begun, and gives what comes of it. */
  readonly add = <T>(work: () => Promise<T>): (() => Promise<T>) => {
    let begun: Promise<T> | null = null;
    const begin = () => (begun ??= work());
    this.#works.push(begin);
    return begin;
  };

  /** Begins all of it, in the order in which it was added. What fails is told to who asks for it. */
  begin(): void {
    this.#apart(() => {
      for (const begin of this.#works) begin().catch(() => undefined);
    });
  }
}
