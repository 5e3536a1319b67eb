import { inflateSync } from 'node:zlib';

/*
 * pdf.js inflates each stream of a file by the platform's `DecompressionStream`, which in Node goes to another thread and back in pieces of
 * 16 KB through two queues: a third of the time in which it reads a page. Here a stream is inflated where it stands, in one call of the same
 * library. What is whole, cut short, broken or followed by more comes out, or fails, as it does there.
 */

const Native = globalThis.DecompressionStream;

/** As much of a `DecompressionStream` as pdf.js uses: all is written at once, then read. Formats but `deflate` are the platform's own. */
class InflateAtOnce {
  #bytes: Uint8Array | null = null;
  #error: unknown = null;

  constructor(format: string) {
    if (format !== 'deflate') return new Native(format as CompressionFormat) as unknown as InflateAtOnce;
  }

  readonly writable = {
    getWriter: () => ({
      write: (bytes: Uint8Array): Promise<void> => {
        try {
          this.#bytes = inflate(bytes);
        } catch (error) {
          this.#error = error;
        }
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    }),
  };

  readonly readable = {
    getReader: () => ({
      read: (): Promise<{ value: Uint8Array | undefined; done: boolean }> => {
        if (this.#error !== null) return Promise.reject(this.#error);
        const value = this.#bytes ?? undefined;
        this.#bytes = null;
        return Promise.resolve({ value, done: value === undefined });
      },
    }),
  };
}

/** Node 24 refuses what follows the end of a stream, in both ways; before it neither does. */
const ALL_OF_IT = { rejectGarbageAfterEnd: true };

function inflate(bytes: Uint8Array): Uint8Array | null {
  const { buffer, byteOffset, length } = inflateSync(bytes, ALL_OF_IT);
  return length === 0 ? null : new Uint8Array(buffer, byteOffset, length);
}

const open = new Set<symbol>();

/** Makes pdf.js inflate so, for as long as a file is open. Out: says that it is closed. */
export function inflateAtOnce(): () => void {
  const file = Symbol('file');
  open.add(file);
  globalThis.DecompressionStream = InflateAtOnce as unknown as typeof DecompressionStream;
  return () => {
    open.delete(file);
    if (open.size === 0) globalThis.DecompressionStream = Native;
  };
}
