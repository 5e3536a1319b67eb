/** So many are at hand: the documents that the pages of one department-year speak of, and more. */
const MOST = 8;

/**
 * What was made last of some inputs, by name. Who asks again with the same inputs gets the same value, which nobody may change;
 * an input that changed, as the text of a file, makes it anew. What makes it reads nothing: who asks has read the inputs. Few are kept, so that memory does not grow with the documents.
 */
export class AtHand<T> {
  readonly #made = new Map<string, { inputs: readonly unknown[]; value: T }>();
  readonly #most: number;

  constructor(most: number = MOST) {
    this.#most = most;
  }

  get(name: string, inputs: readonly unknown[], make: () => T): T {
    const known = this.#made.get(name);
    this.#made.delete(name);
    const same = known?.inputs.length === inputs.length && known.inputs.every((input, at) => input === inputs[at]);
    const entry = same ? known : { inputs, value: make() };
    this.#made.set(name, entry);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= this.#most) break;
      this.#made.delete(oldest);
    }
    return entry.value;
  }
}

/** A value of objects and lists that nobody can change any more: it is given to more than one. */
export function frozen<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}
