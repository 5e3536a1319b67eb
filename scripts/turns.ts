interface Waiting {
  go: () => void;
  next: Waiting | null;
}

/** Lets so many pieces of work run at once; the others wait for their turn, in the order in which they came. */
export function takeTurns(most: number): <Made>(work: () => Promise<Made>) => Promise<Made> {
  // A chain: taking the first of a long list moves all the others.
  let first: Waiting | null = null;
  let last: Waiting | null = null;
  let busy = 0;
  const wait = () =>
    new Promise<void>((go) => {
      const own: Waiting = { go, next: null };
      if (last) last.next = own;
      else first = own;
      last = own;
    });
  return async (work) => {
    if (busy >= most) await wait();
    else busy++;
    try {
      return await work();
    } finally {
      // A turn is handed on, so that nobody who comes now takes it from who waits.
      const own: Waiting | null = first;
      first = own?.next ?? null;
      if (first === null) last = null;
      if (own) own.go();
      else busy--;
    }
  };
}
