import { spawn } from 'node:child_process';
import { lookBelow } from './processes.ts';
import { Stages, type Stage, type StageMark } from './stages.ts';

/** What a command took. */
export interface Taken {
  /** Seconds by the clock. */
  seconds: number;
  /** Seconds of processor time, of the command and all that it started and waited for. */
  processor: number;
  /** The most memory held at one time by the command and all that it started, in megabytes; `null` where the system does not tell. */
  megabytes: number | null;
  /** Its parts, where marks of them were given and printed. */
  stages: Stage[];
  /** Seconds of processor time that watching took in this process, which are not the command's. */
  watching: number;
}

interface How {
  env?: Readonly<Record<string, string>>;
  marks?: readonly StageMark[];
}

const EVERY = 250;
/** The shell, not Node, tells the processor time of a command with all that it started. */
const TIMED = 'TIMEFORMAT=$\'\\n%R %U %S\'; time "$@"';

/**
 * Runs a command by itself. Memory is looked at four times a second, of the command and what it started only (`lookBelow` says what that
 * cannot see). Throws with the end of its output when it does not end well.
 */
export async function measure(
  command: readonly string[],
  cwd: string,
  { env = {}, marks = [] }: How = {},
): Promise<Taken> {
  const [own, start] = [process.cpuUsage(), performance.now()];
  const child = spawn('bash', ['-c', TIMED, 'measured', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid ?? 0;
  const stages = new Stages(marks);
  const now = () => ({
    seconds: (performance.now() - start) / 1000,
    processor: lookBelow(pid)?.processor ?? 0,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      output = (output + text).slice(-8000);
      if (stream === child.stdout) stages.read(text, now);
    });
  let most = 0;
  const watch = setInterval(() => {
    const look = lookBelow(pid);
    if (look) most = Math.max(most, look.bytes, look.highest);
  }, EVERY);
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  }).finally(() => {
    clearInterval(watch);
  });
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${output.slice(-4000)}`);
  const [seconds = 0, user = 0, system = 0] = (output.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number);
  const processor = user + system;
  const { user: ownUser, system: ownSystem } = process.cpuUsage(own);
  return {
    seconds,
    processor,
    megabytes: most === 0 ? null : Math.round(most / 1e6),
    stages: stages.finish({ seconds, processor }),
    watching: (ownUser + ownSystem) / 1e6,
  };
}
