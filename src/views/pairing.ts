/** What was paired of two lists, and what is left of each, in their order. */
export interface Pairing<T> {
  pairs: [T, T][];
  gone: T[];
  added: T[];
}

/** How two things are known to be the same; `null` where a thing says nothing of that kind. */
export interface Likeness<T> {
  key: (of: T) => string | null;
  /** Several of one key are so alike that it does not matter which is paired with which. */
  interchangeable?: boolean;
}

/**
 * Pairs what is the same in two lists by one likeness after the other. A key that several in a list have tells nothing, so that
 * nothing is ever paired by its position; what is left is gone or added.
 */
export function pair<T extends object>(
  before: readonly T[],
  after: readonly T[],
  likenesses: readonly Likeness<T>[],
): Pairing<T> {
  let [gone, added] = [[...before], [...after]];
  const pairs: [T, T][] = [];
  for (const { key, interchangeable = false } of likenesses) {
    const ours = groups(gone, key);
    const theirs = groups(added, key);
    const paired = new Set<T>();
    for (const [name, group] of ours) {
      const others = theirs.get(name) ?? [];
      if (!interchangeable && (group.length > 1 || others.length > 1)) continue;
      for (const [index, one] of group.entries()) {
        const other = others[index];
        if (other === undefined) break;
        pairs.push([one, other]);
        paired.add(one).add(other);
      }
    }
    gone = gone.filter((one) => !paired.has(one));
    added = added.filter((one) => !paired.has(one));
  }
  return { pairs, gone, added };
}

function groups<T>(list: readonly T[], key: (of: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of list) {
    const name = key(one);
    if (name === null) continue;
    const group = found.get(name);
    if (group) group.push(one);
    else found.set(name, [one]);
  }
  return found;
}
