/** Lets so many pieces of work run at once; the others wait for their turn, in the order in which they came. */
export function takeTurns(most: number): <Made>(work: () => Promise<Made>) => Promise<Made> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy >= most) await new Promise<void>((go) => waiting.push(go));
    else busy++;
    try {
      return await work();
    } finally {
      // A turn is handed on, so that nobody who comes now takes it from who waits.
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}
