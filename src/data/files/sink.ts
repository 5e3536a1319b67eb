import { closeSync, openSync, writeFileSync } from 'node:fs';
import { Gzip } from 'fflate';

/** A file that is written piece by piece. */
export interface Sink {
  write(bytes: Uint8Array): void;
  close(): void;
}

/** A file as it is. */
export function plainSink(path: string): Sink {
  const file = openSync(path, 'w');
  return { write: (bytes) => writeFileSync(file, bytes), close: () => closeSync(file) };
}

/**
 * A gzip file whose bytes depend on what is written alone: no time in its header, one mark for the system, and a compressor that
 * is one exact package. zlib is another with every build (Node's and the system's write other lengths for one text), and its header
 * names the system.
 */
export function gzipSink(path: string): Sink {
  const file = openSync(path, 'w');
  const gzip = new Gzip({ level: 6, mtime: 0 }, (chunk) => writeFileSync(file, chunk));
  return {
    // The compressor keeps what it is given.
    write: (bytes) => gzip.push(bytes.slice()),
    close: () => {
      gzip.push(new Uint8Array(0), true);
      closeSync(file);
    },
  };
}
