/** A seeded source of numbers (mulberry32): the same seed gives the same department-year on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1, without 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  }

  /** `count` different items, in their order. */
  some<T>(items: readonly T[], count: number): T[] {
    const left = items.map((item) => ({ item, key: this.next() })).toSorted((a, b) => a.key - b.key);
    const chosen = new Set(left.slice(0, count).map(({ item }) => item));
    return items.filter((item) => chosen.has(item));
  }

  /** Divides a whole number into `count` parts that are not negative and add up to it. */
  split(total: number, count: number): number[] {
    const cuts = Array.from({ length: count - 1 }, () => this.whole(0, total)).toSorted((a, b) => a - b);
    return [...cuts, total].map((cut, index) => cut - (cuts[index - 1] ?? 0));
  }
}
