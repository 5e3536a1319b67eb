import { Problem, type ProblemSaid } from '../../src/problem.ts';
import { readDocument, setLimits, type Limits } from '../../src/readers/index.ts';
import { assembleProven } from './assemble-proven.ts';
import { checkYear } from './check-year.ts';
import { drawPage } from './draw-page.ts';
import { forbidNetwork } from './network.ts';
import { watch } from './watch.ts';

/** What may be asked of a process that reads. */
export const TASKS = { read: readDocument, assemble: assembleProven, check: checkYear, draw: drawPage };

export type TaskName = keyof typeof TASKS;

/** One piece of work, named by the file it is about. */
export interface Asked<Name extends TaskName = TaskName> {
  task: Name;
  given: Parameters<(typeof TASKS)[Name]>;
  file: string;
}

/** What comes back: what was made, what a person can mend, or where the program failed. */
export type Answer = { made: unknown } | { problem: ProblemSaid } | { defect: string };

/** Limits come as the first argument, before any document. */
const limits = JSON.parse(process.argv[2] ?? '{}') as Limits;
forbidNetwork();
setLimits(limits);
const watched = watch(limits);

process.on('message', (asked: Asked) => {
  watched.begin();
  void answerTo(asked).then((answer) => {
    watched.end();
    process.send?.(answer);
  });
});
// Whoever asked is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit());

async function answerTo({ task, given }: Asked): Promise<Answer> {
  try {
    const work = TASKS[task] as (...values: unknown[]) => unknown;
    return { made: await work(...given) };
  } catch (error) {
    if (error instanceof Problem) return { problem: { id: error.id, values: error.values, place: error.place } };
    return { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
