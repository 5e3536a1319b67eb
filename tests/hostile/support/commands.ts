import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

/** How a command ended. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Starts a command as npm does, in English. `flags`: more for Node. */
export function start(
  words: readonly string[],
  flags: readonly string[] = [],
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [...FLAGS, ...flags, 'scripts/mingzhang.ts', ...words], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, out, err })));
  return { child, ended };
}

/** Runs a command to its end. */
export function run(words: readonly string[], flags: readonly string[] = []): Promise<Ended> {
  return start(words, flags).ended;
}
