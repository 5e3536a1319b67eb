import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { weigh } from '../weigh.ts';
import { say } from '../command-line/index.ts';
import { buildSearch, contentSources } from '../../src/search/index.ts';

/** Milliseconds in which Pagefind ends. */
const ENDING = 1000;

/** Processor time of the processes that this one started and that have ended, in seconds; `null` where the system does not tell it (Linux does). */
async function childrenTime(): Promise<number | null> {
  const text = await readFile('/proc/self/stat', 'utf8').catch(() => null);
  if (text === null) return null;
  const [user = 0, system = 0] = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15)
    .map(Number);
  return (user + system) / 100;
}

/** Builds the search index of a built site alone and prints what it cost. In: the folder of the site; its content is where MINGZHANG_CONTENT says. */
export async function benchIndexStep(site: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-index-'));
  try {
    const [own, children, start] = [process.cpuUsage(), await childrenTime(), performance.now()];
    const pages = await buildSearch({ folder, cache: null, sources: await contentSources(() => site) });
    const { user, system } = process.cpuUsage(own);
    const all = performance.now() - start;
    // Pagefind's process is told to end, and is counted when it has.
    await setTimeout(ENDING);
    const engine = (await childrenTime()) ?? NaN;
    say(
      `${pages} pages: ${seconds((user + system) / 1e6)} of our processor time, ${seconds(engine - (children ?? NaN))} of Pagefind's, ` +
        `${seconds(all / 1000)} in all`,
    );
    const { files, bytes, disk } = await weigh(folder);
    say(`${files} files, ${megabytes(bytes)}, ${megabytes(disk)} on disk`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function seconds(value: number): string {
  return Number.isNaN(value) ? '?' : `${value.toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
