/** Zones are kept in two halves, as the bitwise operators of JavaScript hold 32 bits. */
const HALF_BITS = 30;
const HALF = 2 ** HALF_BITS;
/** Numbers of a place: the page that it belongs to, the gram, both halves of its zones. They lie side by side, as they are read together. */
const WIDTH = 4;
const [OWNER, GRAM, LOW, HIGH] = [0, 1, 2, 3] as const;

/**
 * The grams of one page, by their hashes, each with the set of zones that it stands in. One table of typed arrays with open
 * addressing serves page after page: a place counts as free unless it bears the number of this page.
 */
export class GramTable {
  private bits = 16;
  private places = new Uint32Array(WIDTH << this.bits);
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
    this.places.fill(0);
    this.owner = 1;
  }

  /** Adds grams, and to the set of zones of each another set (`zoneBit`). */
  add(grams: Uint32Array, zones: number): void {
    while ((this.count + grams.length) * 2 > 1 << this.bits) this.grow();
    const [low, high] = [zones % HALF, Math.floor(zones / HALF)];
    for (const gram of grams) this.put(gram, low, high);
  }

  /** Tells each gram with its set of zones, once, in no order that means anything. */
  forEach(tell: (gram: number, zones: number) => void): void {
    const { places, owner } = this;
    for (let at = 0; at < places.length; at += WIDTH) {
      if (places[at] !== owner) continue;
      tell(places[at + GRAM] ?? 0, (places[at + HIGH] ?? 0) * HALF + (places[at + LOW] ?? 0));
    }
  }

  private put(gram: number, low: number, high: number): void {
    const { places, owner } = this;
    const last = places.length - WIDTH;
    // Grams are hashes already: their high bits are as good as any.
    let at = (gram >>> (32 - this.bits)) * WIDTH;
    while (places[at] === owner && places[at + GRAM] !== gram) at = at === last ? 0 : at + WIDTH;
    if (places[at] !== owner) {
      places[at + OWNER] = owner;
      places[at + GRAM] = gram;
      places[at + LOW] = low;
      places[at + HIGH] = high;
      this.count += 1;
      return;
    }
    places[at + LOW] = (places[at + LOW] ?? 0) | low;
    places[at + HIGH] = (places[at + HIGH] ?? 0) | high;
  }

  private grow(): void {
    const { places, owner } = this;
    this.bits += 1;
    this.places = new Uint32Array(WIDTH << this.bits);
    this.count = 0;
    for (let at = 0; at < places.length; at += WIDTH) {
      if (places[at] === owner) this.put(places[at + GRAM] ?? 0, places[at + LOW] ?? 0, places[at + HIGH] ?? 0);
    }
  }
}
