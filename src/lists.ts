/** Adds the items of other lists at the end of one. However long they are: as arguments of `push` some ten thousand break the program. */
export function append<Item>(list: Item[], ...others: readonly Iterable<Item>[]): void {
  for (const other of others) for (const item of other) list.push(item);
}

/** The largest of some numbers, `-Infinity` of none, however many there are. */
export function largest(numbers: Iterable<number>): number {
  let most = -Infinity;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

/** The smallest of some numbers, `Infinity` of none, however many there are. */
export function smallest(numbers: Iterable<number>): number {
  let least = Infinity;
  for (const number of numbers) least = Math.min(least, number);
  return least;
}

/** The one item of which something is true; `null` where none or several are. */
export function onlyOne<Item>(items: readonly Item[], is: (item: Item) => boolean): Item | null {
  const found = items.filter(is);
  return found.length === 1 ? (found[0] ?? null) : null;
}
