import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Runs a program in a process of its own, without a shell, and hands on each line that it says. Out: with what it ended, a number or the
 * name of a signal. Throws what the system says where there is no such program. `started`: gets what ends it.
 */
export async function runChild(
  [command = '', ...words]: readonly string[],
  options: { cwd: string; env?: Record<string, string> },
  line: (text: string) => void,
  started: (kill: () => void) => void = () => undefined,
): Promise<number | string> {
  const child = spawn(command, words, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    // With a group of its own: what it starts ends with it.
    detached: process.platform !== 'win32',
  });
  started(() => endGroup(child));
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', line);
  return new Promise((done, fail) => {
    child.once('error', fail);
    // All that it said has come.
    child.once('close', (code, signal) => done(code ?? signal ?? 'end'));
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') {
    child.kill();
    return;
  }
  try {
    process.kill(-child.pid);
  } catch {
    // It has ended.
  }
}
