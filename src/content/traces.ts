import { AsyncLocalStorage } from 'node:async_hooks';

/** What was read while something was made, by name of file or folder: the SHA-256 of what was read there, or `null` where nothing was. */
export type Seen = Map<string, string | null>;

/**
 * Gives bytes that were kept under a name, or has them made. `key`: of what they are made beside what is read of the content meanwhile, which
 * who keeps them finds out by itself.
 */
export type KeepBytes = (name: string, key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/** What was read, and what had been made before and was used again, which knows what was read for it. */
interface Trace {
  seen: Seen;
  used: Set<Trace>;
}

/** Pages come to the program that builds them as modules of their own: the process alone is common to both. */
const SHARED = Symbol.for('mingzhang.traces');
const shared = globalThis as { [SHARED]?: AsyncLocalStorage<Trace> };
const traces = (shared[SHARED] ??= new AsyncLocalStorage<Trace>());

/** Is anybody asking what is read? */
export function isTracing(): boolean {
  return traces.getStore() !== undefined;
}

/** Says what was read under a name. */
export function noteSeen(name: string, digest: string | null): void {
  traces.getStore()?.seen.set(name, digest);
}

/** Makes something, and tells all that was read for it. */
export async function traced<T>(make: () => Promise<T>): Promise<{ made: T; seen: Seen }> {
  const trace: Trace = { seen: new Map(), used: new Set() };
  const made = await traces.run(trace, make);
  const seen: Seen = new Map();
  gather(trace, seen, new Set());
  return { made, seen };
}

/** Makes something once and hands it out to all who ask; what was read for it counts as read by each of them. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let known: { made: Promise<T>; trace: Trace } | null = null;
  return () => {
    if (known === null) {
      const trace: Trace = { seen: new Map(), used: new Set() };
      known = { trace, made: traces.run(trace, make) };
    }
    traces.getStore()?.used.add(known.trace);
    return known.made;
  };
}

function gather(trace: Trace, into: Seen, done: Set<Trace>): void {
  if (done.has(trace)) return;
  done.add(trace);
  for (const [name, digest] of trace.seen) into.set(name, digest);
  for (const used of trace.used) gather(used, into, done);
}
