import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process and all that it started hold at one look, and have taken up to it. */
export interface Look {
  /** Bytes of memory held by all of them together. */
  bytes: number;
  /** The most bytes that any one of them has held since it began. */
  highest: number;
  /** Seconds of processor time, with those of processes that have ended and were waited for. */
  processor: number;
}

/** Linux tells processor time in hundredths of a second, whatever its own clock. */
const TICKS = 100;
const THREADS = 'task';

/**
 * Looks at a process and all below it, and at nothing else of the machine: children are asked of the threads that started them, which is a few
 * reads a process. `null` where the process has ended or the system does not tell (only Linux does). `proc`: the folder in which it tells.
 * What it cannot see: processes whose parent has ended, and what was held only between two looks by several processes together; what one
 * process held then is seen in `highest`. Memory that processes share, such as the program itself, is counted in each.
 */
export function lookBelow(pid: number, proc = '/proc'): Look | null {
  const look: Look = { bytes: 0, highest: 0, processor: 0 };
  const waiting = [pid];
  for (let at = 0; at < waiting.length; at++) {
    const folder = join(proc, String(waiting[at]));
    const own = lookAt(folder);
    if (!own) {
      if (at === 0) return null;
      continue;
    }
    look.bytes += own.bytes;
    look.highest = Math.max(look.highest, own.highest);
    look.processor += own.processor;
    waiting.push(...childrenOf(folder));
  }
  return look;
}

/** A process may end between two reads: then nothing of it is known. */
function lookAt(folder: string): Look | null {
  const status = read(join(folder, 'status'));
  const stat = read(join(folder, 'stat'));
  if (status === null || stat === null) return null;
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(status)?.[1] ?? 0);
  // The name of the program stands in brackets and may hold blanks and brackets itself.
  const times = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15);
  return {
    bytes: kilobytes('VmRSS') * 1024,
    highest: kilobytes('VmHWM') * 1024,
    processor: times.reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS,
  };
}

function childrenOf(folder: string): number[] {
  const threads = namesIn(join(folder, THREADS));
  return threads.flatMap((thread) => {
    const told = read(join(folder, THREADS, thread, 'children')) ?? '';
    return told
      .split(' ')
      .filter((word) => word !== '')
      .map(Number);
  });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
