import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measure } from '../../scripts/bench-pages/measure.ts';
import { lookBelow } from '../../scripts/bench-pages/processes.ts';
import { temporaryFolder } from '../helpers/folders.ts';

interface Told {
  held: number;
  highest: number;
  /** Hundredths of a second: own, of the system, and both of ended children. */
  ticks: [number, number, number, number];
  /** Children by the thread that started them. */
  children: Record<string, string>;
}

function tell(proc: string, pid: number, { held, highest, ticks, children }: Told): void {
  const folder = join(proc, String(pid));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'status'), `Name:\tnode\nVmHWM:\t  ${highest} kB\nVmRSS:\t  ${held} kB\nThreads:\t2\n`);
  writeFileSync(join(folder, 'stat'), `${pid} (no) de) S 1 1 1 0 -1 4 1 1 1 1 ${ticks.join(' ')} 20 0 2 0\n`);
  for (const [thread, told] of Object.entries(children)) {
    mkdirSync(join(folder, 'task', thread), { recursive: true });
    writeFileSync(join(folder, 'task', thread, 'children'), told);
  }
}

it('what a process started is found, whichever thread started it, and nothing else', () => {
  const proc = temporaryFolder();
  tell(proc, 10, { held: 100, highest: 150, ticks: [100, 20, 3, 4], children: { 10: '11 ', 15: '12 13 ' } });
  tell(proc, 11, { held: 200, highest: 900, ticks: [200, 0, 0, 0], children: { 11: '' } });
  tell(proc, 12, { held: 300, highest: 300, ticks: [0, 50, 0, 0], children: { 12: '14 ' } });
  tell(proc, 14, { held: 400, highest: 400, ticks: [1, 0, 0, 0], children: { 14: '' } });
  tell(proc, 99, { held: 5000, highest: 5000, ticks: [900, 0, 0, 0], children: { 99: '' } });
  // 13 has ended between two reads.
  expect(lookBelow(10, proc)).toEqual({ bytes: 1000 * 1024, highest: 900 * 1024, processor: 3.78 });
  expect(lookBelow(13, proc)).toBeNull();
  expect(lookBelow(10, join(proc, 'nothing'))).toBeNull();
});

it.runIf(process.platform === 'linux')('the system tells of a process and of what it started', async () => {
  const inner = `const held = Buffer.alloc(150 * 2 ** 20, 1); console.log(held.length); setInterval(() => held, 1e6);`;
  const outer = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' });`;
  const child = spawn(process.execPath, ['-e', outer], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await new Promise((done) => child.stdout.once('data', done));
    const look = lookBelow(child.pid ?? 0);
    expect(look?.bytes).toBeGreaterThan(150 * 2 ** 20);
    expect(look?.highest).toBeGreaterThan(150 * 2 ** 20);
    const { pid } = process;
    expect(lookBelow(pid)?.bytes).toBeGreaterThan(look?.bytes ?? Infinity);
  } finally {
    process.kill(-(child.pid ?? 0));
  }
});

it.runIf(process.platform === 'linux')('memory held between two looks is told all the same', async () => {
  const script = `Buffer.alloc(300 * 2 ** 20, 1); globalThis.gc?.(); setTimeout(() => {}, 600);`;
  const taken = await measure([process.execPath, '--expose-gc', '-e', script], temporaryFolder());
  expect(taken.megabytes).toBeGreaterThan(300);
});
