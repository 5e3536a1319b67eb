import { fork } from 'node:child_process';
import { once } from 'node:events';

const TYPES = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

/** Asks a program that answers one message, in a process that does nothing else. `what`: what it is asked for, `flags`: how Node is started further. Throws where the process ends without an answer. */
export async function askAlone<Answer>(
  program: string,
  asked: object,
  what: string,
  flags: readonly string[] = [],
): Promise<Answer> {
  const child = fork(program, { execArgv: [...TYPES, ...flags], serialization: 'advanced' });
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
