import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DEFAULT_LIMITS } from '../../src/readers/index.ts';
import { startReading } from '../reading/index.ts';

// Reads the PDF files that it is given, in the pool, as `convert` does, and nothing else; says how many pages they have.
const reading = startReading(DEFAULT_LIMITS);
try {
  const documents = await Promise.all(
    process.argv.slice(2).map(async (file) => reading.read(new Uint8Array(await readFile(file)), basename(file))),
  );
  const pages = documents.map(({ blocks }) => blocks.reduce((last, { place }) => Math.max(last, place.page ?? 0), 0));
  process.stdout.write(`${pages.reduce((sum, count) => sum + count, 0)}\n`);
} finally {
  reading.close();
}
