import { readFileSync } from 'node:fs';

/**
 * The most memory that this process has held, in megabytes. Linux counts into what Node tells (`maxRSS`) what the process held that started this
 * one, up to its own start: there the memory that is this program's own is asked for.
 */
export function peakMemory(): number {
  const own = ownPeak();
  return (own ?? process.resourceUsage().maxRSS) / 1024;
}

/** In kilobytes; `null` where the system does not tell. */
function ownPeak(): number | null {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes);
  } catch {
    return null;
  }
}
