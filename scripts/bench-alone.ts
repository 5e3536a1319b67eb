import { fork } from 'node:child_process';
import { once } from 'node:events';

const TYPES = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

/** How a process is started beside what all are: flags of Node, and variables. */
interface Start {
  flags: readonly string[];
  environment: Readonly<Record<string, string>>;
}

/** Asks a program that answers one message, in a process that does nothing else. `what`: what it is asked for. Throws where the process ends without an answer. */
export async function askAlone<Answer>(
  program: string,
  asked: object,
  what: string,
  { flags, environment }: Start = { flags: [], environment: {} },
): Promise<Answer> {
  const env = { ...process.env, ...environment };
  const child = fork(program, { execArgv: [...TYPES, ...flags], env, serialization: 'advanced' });
  try {
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`the process that ${what} ended with ${String(code)}`);
    });
    child.send(asked);
    const [answer] = (await Promise.race([once(child, 'message'), ended])) as [Answer];
    return answer;
  } finally {
    child.removeAllListeners().kill();
  }
}
