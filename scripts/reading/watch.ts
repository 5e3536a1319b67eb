import { Worker } from 'node:worker_threads';

/** The limits that are watched: bytes of the whole process, and seconds of processor time for one document. */
export interface Watched {
  memory: number;
  'cpu-seconds': number;
}

/**
 * Watches this process from a thread of its own, as the one that reads cannot look up from its work: where the process holds more memory
 * than it may, inside or outside the heap, or has worked too long on one document, it is ended at once. Out: says when a document begins and ends.
 */
export function watch(limits: Watched): { begin(): void; end(): void } {
  const state = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  const watcher = new Worker(new URL('watcher.ts', import.meta.url), {
    workerData: { state, limits },
  });
  watcher.unref();
  return {
    begin: () => {
      state[0] = busySeconds();
    },
    end: () => {
      state[0] = 0;
    },
  };
}

/** Processor seconds of this process, all threads. */
export function busySeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
