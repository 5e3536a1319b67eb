import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DEFAULT_LIMITS } from '../../src/readers/index.ts';
import { say } from '../command-line/index.ts';
import { startReading, USUAL_PROCESSES } from '../reading/index.ts';

/** Reads a folder of PDF files in the pool as `convert` does, and one after the other with `pdftotext -layout`; the shortest of `rounds` counts. */
export async function benchFolder(files: readonly string[], pages: number, rounds: number): Promise<void> {
  const documents = files.map((file) => ({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) }));
  const reading = startReading(DEFAULT_LIMITS);
  let [cold, ours, theirs] = [0, Infinity, Infinity];
  try {
    for (let round = 0; round <= rounds; round++) {
      const start = performance.now();
      await Promise.allSettled(documents.map(({ bytes, name }) => reading.read(bytes, name)));
      const time = performance.now() - start;
      if (round === 0) cold = time;
      else ours = Math.min(ours, time);
      const between = performance.now();
      for (const file of files)
        execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 2 ** 28, stdio: 'pipe' });
      theirs = Math.min(theirs, performance.now() - between);
    }
  } finally {
    reading.close();
  }
  const speed = (time: number): string => `${((pages / time) * 1000).toFixed(1)} pages/s`;
  say(
    `folder: ${files.length} files, ${USUAL_PROCESSES} processes; pool ${speed(ours)}, pdftotext one by one ${speed(theirs)}, ratio ${(ours / theirs).toFixed(2)}; first time, with the start of the processes, ${(cold / theirs).toFixed(2)}`,
  );
}
