/** The name most like a word, where one is like enough to be meant: at most a third of its letters differ. */
export function nearest(word: string, names: readonly string[]): string | null {
  const scored = names.map((name) => ({ name, distance: distanceOf(word.toLowerCase(), name.toLowerCase()) }));
  const [best] = scored.toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return best && best.distance <= Math.max(word.length, best.name.length) / 3 ? best.name : null;
}

/** How many letters must be put in, left out or changed. */
function distanceOf(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...from].entries()) {
    const next = [row + 1];
    for (const [at, other] of [...to].entries()) {
      next.push(Math.min((above[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1, (above[at] ?? 0) + Number(letter !== other)));
    }
    above = next;
  }
  return above.at(-1) ?? 0;
}
