/** Zones are kept in two halves, as the bitwise operators of JavaScript hold 32 bits. */
const HALF_BITS = 30;
const HALF = 2 ** HALF_BITS;

/**
 * The grams of one page, by their hashes, each with the set of zones that it stands in. One table of typed arrays with open
 * addressing serves page after page: a place counts as free unless it bears the number of this page.
 */
export class GramTable {
  private bits = 16;
  private owners = new Uint32Array(1 << this.bits);
  private grams = new Uint32Array(1 << this.bits);
  private low = new Uint32Array(1 << this.bits);
  private high = new Uint32Array(1 << this.bits);
  private owner = 1;
  private count = 0;

  /** How many grams there are. */
  get size(): number {
    return this.count;
  }

  /** Begins the next page. */
  clear(): void {
    this.count = 0;
    this.owner += 1;
    if (this.owner < 2 ** 32) return;
    this.owners.fill(0);
    this.owner = 1;
  }

  /** Adds a gram, and to its set of zones another set (`zoneBit`). */
  add(gram: number, zones: number): void {
    if (this.count * 2 >= this.grams.length) this.grow();
    this.put(gram, zones % HALF, Math.floor(zones / HALF));
  }

  /** Tells each gram with its set of zones, once, in no order that means anything. */
  forEach(tell: (gram: number, zones: number) => void): void {
    const { owners, grams, high, low, owner } = this;
    for (let at = 0; at < owners.length; at += 1) {
      if (owners[at] === owner) tell(grams[at] ?? 0, (high[at] ?? 0) * HALF + (low[at] ?? 0));
    }
  }

  private put(gram: number, low: number, high: number): void {
    const mask = this.grams.length - 1;
    // Grams are hashes already: their high bits are as good as any.
    let at = gram >>> (32 - this.bits);
    while (this.owners[at] === this.owner && this.grams[at] !== gram) at = (at + 1) & mask;
    if (this.owners[at] !== this.owner) {
      this.owners[at] = this.owner;
      this.grams[at] = gram;
      this.low[at] = 0;
      this.high[at] = 0;
      this.count += 1;
    }
    this.low[at] = (this.low[at] ?? 0) | low;
    this.high[at] = (this.high[at] ?? 0) | high;
  }

  private grow(): void {
    const { owners, grams, low, high, owner } = this;
    this.bits += 1;
    this.owners = new Uint32Array(1 << this.bits);
    this.grams = new Uint32Array(1 << this.bits);
    this.low = new Uint32Array(1 << this.bits);
    this.high = new Uint32Array(1 << this.bits);
    this.count = 0;
    for (const [at, held] of owners.entries()) {
      if (held === owner) this.put(grams[at] ?? 0, low[at] ?? 0, high[at] ?? 0);
    }
  }
}
