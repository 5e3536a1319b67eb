import { fork } from 'node:child_process';
import { once } from 'node:events';

const TYPES = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

/** Asks a program that answers one message, in a process that does nothing else. `what`: what it is asked for. Throws where the process ends without an answer. */
export async function askAlone<Answer>(program: string, asked: object, what: string): Promise<Answer> {
  const child = fork(program, { execArgv: TYPES, serialization: 'advanced' });
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
