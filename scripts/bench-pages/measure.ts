import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** What a command took. */
export interface Taken {
  /** Seconds by the clock. */
  seconds: number;
  /** Seconds of processor time, of the command and all that it started. */
  processor: number;
  /** The most memory held at one time by the command and all that it started, in megabytes; `null` where the system does not tell. */
  megabytes: number | null;
}

const EVERY = 100;
/** The shell, not Node, tells the processor time of a command with all that it started. */
const TIMED = 'TIMEFORMAT=$\'\\n%R %U %S\'; time "$@"';

/** Runs a command by itself. Throws with the end of its output when it does not end well. */
export async function measure(
  command: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Taken> {
  const child = spawn('bash', ['-c', TIMED, 'measured', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: what belongs to it is told from everything else.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-8000)));
  let most = 0;
  const watch = setInterval(() => {
    void memoryOf(child.pid ?? 0).then((held) => (most = Math.max(most, held)));
  }, EVERY);
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  }).finally(() => {
    clearInterval(watch);
  });
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${output.slice(-4000)}`);
  const [seconds = 0, user = 0, system = 0] = (output.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { seconds, processor: user + system, megabytes: most === 0 ? null : Math.round(most / 1e6) };
}

/** Bytes held by the processes of a group. */
async function memoryOf(group: number): Promise<number> {
  const names = await readdir('/proc').catch(() => []);
  const held = await Promise.all(names.filter((name) => /^\d+$/u.test(name)).map((name) => heldBy(name, group)));
  return held.reduce((sum, bytes) => sum + bytes, 0);
}

async function heldBy(name: string, group: number): Promise<number> {
  // A process may end between two looks.
  const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[2]) === group ? Number(fields[21]) * 4096 : 0;
}
