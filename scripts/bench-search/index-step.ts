import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { KeepBytes } from '../../src/content/index.ts';
import { weigh } from '../weigh.ts';
import { say } from '../command-line/index.ts';
import { buildSearch, contentSources } from '../../src/search/index.ts';
import { writeDefaults } from './defaults.ts';

/** Milliseconds in which Pagefind ends. */
const ENDING = 1000;

/** What an index took to build, and what it weighs. Times in seconds. */
interface Cost {
  pages: number;
  clock: number;
  /** Processor time of this process, and of those that it started; NaN where the system does not tell it. */
  own: number;
  children: number;
  files: number;
  bytes: number;
  disk: number;
}

/** Processor time of the processes that this one started and that have ended, in seconds; NaN where the system does not tell it (Linux does). */
async function childrenTime(): Promise<number> {
  const text = await readFile('/proc/self/stat', 'utf8').catch(() => null);
  if (text === null) return NaN;
  const [user = 0, system = 0] = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15)
    .map(Number);
  return (user + system) / 100;
}

async function costOf(write: (folder: string) => Promise<number>): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-index-'));
  try {
    const [before, children, start] = [process.cpuUsage(), await childrenTime(), performance.now()];
    const pages = await write(folder);
    const clock = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    // Pagefind's process is told to end, and is counted when it has.
    await setTimeout(ENDING);
    const weight = await weigh(folder);
    return { ...weight, pages, clock, own: (user + system) / 1e6, children: (await childrenTime()) - children };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Keeps records of pages in a folder, as a build keeps them. */
function keptIn(folder: string): KeepBytes {
  return async (name, key, make) => {
    const file = join(folder, createHash('sha256').update(`${name} ${key}`).digest('hex'));
    const there = await readFile(file).catch(() => null);
    if (there) return there;
    const made = await make();
    await writeFile(file, made);
    return made;
  };
}

/**
 * Builds the search index of a built site, then once more with the records of its pages at hand, and where wanted that of Pagefind's defaults over the
 * same pages; prints what each cost. In: the folder of the site; its content is where MINGZHANG_CONTENT says.
 */
export async function benchIndexStep(site: string, withDefaults: boolean): Promise<void> {
  // Pagefind goes first: whoever reads the pages first may wait for the disk.
  const defaults = withDefaults ? await costOf((folder) => writeDefaults(site, folder)) : null;
  const records = await mkdtemp(join(tmpdir(), 'mingzhang-records-'));
  try {
    const write = async (folder: string): Promise<number> =>
      buildSearch({ folder, cache: null, sources: await contentSources(() => site, keptIn(records)) });
    const costs: [name: string, cost: Cost][] = [
      ['Search of the site', await costOf(write)],
      ['with records at hand', await costOf(write)],
    ];
    const { bytes } = await weigh(records);
    say(`\n${'Index'.padEnd(26)}  pages  seconds  processor (ours + Pagefind's)    files       MB  MB on disk`);
    for (const [name, cost] of costs) say(line(name, cost));
    if (defaults) {
      say(line('Pagefind with its defaults', defaults));
      for (const [name, cost] of costs) say(ratioLine(name, cost, defaults));
    }
    say(`The records of the pages have ${(bytes / 1e6).toFixed(1)} MB.`);
  } finally {
    await rm(records, { recursive: true, force: true });
  }
}

function ratioLine(name: string, cost: Cost, to: Cost): string {
  const ratios = [cost.clock / to.clock, (cost.own + cost.children) / (to.own + to.children)];
  const [clock, processor] = ratios.map((ratio) => ratio.toFixed(2).padStart(7));
  return `${`${name}, to it`.padEnd(33)}  ${clock}  ${processor}`;
}

function line(name: string, { pages, clock, own, children, files, bytes, disk }: Cost): string {
  const cells = [
    name.padEnd(26),
    String(pages).padStart(5),
    clock.toFixed(1).padStart(7),
    `${(own + children).toFixed(1).padStart(7)} (${own.toFixed(1)} + ${children.toFixed(1)})`.padEnd(29),
    String(files).padStart(7),
    (bytes / 1e6).toFixed(1).padStart(7),
    (disk / 1e6).toFixed(1).padStart(10),
  ];
  return cells.join('  ');
}
