import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../../src/problem.ts';
import type { Assembled } from '../../src/budget/index.ts';
import { isReadByOffice, type Document, type Limits } from '../../src/readers/index.ts';
import type { CheckedYear } from './check-year.ts';
import type { Answer, Asked, TaskName } from './child.ts';
import type { DrawnPage } from './draw-page.ts';
import { takeTurns } from '../turns.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const ROOT = dirname(dirname(dirname(CHILD)));
/** More are for a person to ask for: each may take the memory that a document may. */
const MOST_PROCESSES = 4;
/** So many processes read at once where nobody says how many. */
export const USUAL_PROCESSES = Math.min(availableParallelism(), MOST_PROCESSES);
const TYPES = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
/** What a process that reads is allowed: to read the program, and to have the thread that watches it. */
export const CONTAINED = [...TYPES, '--permission', `--allow-fs-read=${ROOT}`, '--allow-worker'];
/** Scanned pages are drawn and read by libraries with machine code: the process that may load them reads nothing else. */
const WITH_MACHINE_CODE = '--allow-addons';
/** Pictures are large and lie outside of the heap: what is used up is cleared away at once, and little is kept for what is new. */
export const SPARING = {
  flags: ['--expose-gc', '--max-semi-space-size=4'],
  // glibc by itself raises the size above which memory goes back to the system, with every picture that is let go.
  environment: { MALLOC_MMAP_THRESHOLD_: String(4 * 2 ** 20) },
};
/** Reading a page from its pixels takes so many times what reading it from its text takes. */
const SCANS_TAKE = 20;
/** LibreOffice starts slowly and reads in processes of its own. */
const OFFICE_SECONDS = 60;

/** Reads documents in processes of their own. */
export interface Reading {
  /**
   * Reads one document. What goes beyond a limit, or takes the process that reads it down, costs that document alone: a Problem says
   * so. Throws as `readDocument` does.
   */
  read(...given: Asked<'read'>['given']): Promise<Document>;
  /** Makes the disclosure of a document, under the same limits. Throws as `assembleBudget` does. */
  assemble(...given: Asked<'assemble'>['given']): Promise<Assembled>;
  /** Holds a department-year against all rules, under the same limits; `name` is what a Problem calls it. */
  check(name: string, ...given: Asked<'check'>['given']): Promise<CheckedYear>;
  /** Draws a page of a PDF or OFD file, under the same limits. Throws as `drawPage` does. */
  draw(...given: Asked<'draw'>['given']): Promise<DrawnPage>;
  /** Ends all processes. */
  close(): void;
}

/**
 * Starts reading in up to `processes` processes, each of which lives until a document ends it. They may read the program and nothing
 * else, write nothing, start nothing and reach no network; a document comes to them as bytes. Old Word files need LibreOffice,
 * which may write into the folder for temporary files: they have a process of their own, and so have documents with scanned
 * pages, whose process may load machine code of the program's own packages.
 */
export function startReading(limits: Limits, processes = USUAL_PROCESSES): Reading {
  const contained = startProcesses(processes, limits, CONTAINED);
  const longer = { seconds: limits.seconds * SCANS_TAKE, 'cpu-seconds': limits['cpu-seconds'] * SCANS_TAKE };
  const rights = [...CONTAINED, ...SPARING.flags, WITH_MACHINE_CODE];
  const scanning = startProcesses(processes, { ...limits, ...longer }, rights, SPARING.environment);
  const office = startProcesses(1, { ...limits, seconds: limits.seconds + OFFICE_SECONDS }, TYPES);
  return {
    read: async (...given) => {
      const [bytes, file, , options] = given;
      const pool = isReadByOffice(bytes) ? office : options?.scans ? scanning : contained;
      const made = await pool.ask({ task: 'read', given, file });
      return made as Document;
    },
    assemble: async (...given) => (await contained.ask({ task: 'assemble', given, file: given[0].file })) as Assembled,
    check: async (name, ...given) => (await contained.ask({ task: 'check', given, file: name })) as CheckedYear,
    draw: async (...given) => (await scanning.ask({ task: 'draw', given, file: given[1] })) as DrawnPage,
    close: () => {
      contained.close();
      scanning.close();
      office.close();
    },
  };
}

function startProcesses(count: number, limits: Limits, rights: readonly string[], environment = {}) {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const inTurn = takeTurns(count);

  const begin = (): ChildProcess => {
    const heap = Math.ceil(limits.memory / 2 ** 20);
    const execArgv = [...rights, `--max-old-space-size=${heap}`];
    const child = fork(CHILD, [JSON.stringify(limits)], {
      execArgv,
      env: { ...process.env, ...environment },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    all.add(child);
    child.once('exit', () => {
      all.delete(child);
      // It may end while it waits for work: the next document must not be sent to it.
      const at = idle.indexOf(child);
      if (at >= 0) idle.splice(at, 1);
    });
    return child;
  };

  return {
    ask: <Name extends TaskName>(asked: Asked<Name>): Promise<unknown> =>
      inTurn(async () => {
        const child = idle.pop() ?? begin();
        const answer = await ask(child, asked, limits);
        idle.push(child);
        return unpackAnswer(answer);
      }),
    close(): void {
      idle.length = 0;
      for (const child of all) child.kill('SIGKILL');
    },
  };
}

/** Sends a document to a process and waits for the answer. Throws a Problem where the process ends instead, or takes too long. */
function ask<Name extends TaskName>(child: ChildProcess, asked: Asked<Name>, limits: Limits): Promise<Answer> {
  const place = { file: asked.file };
  return new Promise((done, fail) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limits.seconds * 1000);
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      child.removeAllListeners('message').off('exit', onExit).off('error', onError);
      end();
    };
    const onExit = (code: number | null, signal: string | null): void =>
      settle(() => fail(explainEnd(late ? 'late' : (signal ?? code), limits, place)));
    const onError = (cause: Error): void => {
      child.kill('SIGKILL');
      settle(() => fail(new Problem('reading-broke-off', { detail: cause.message }, { place, cause })));
    };
    child.once('message', (answer) => settle(() => done(answer as Answer)));
    child.once('exit', onExit);
    child.once('error', onError);
    child.send(asked, (error) => error && onError(error));
  });
}

/** Why a process ended while it was reading. V8 aborts (SIGABRT, or 134 where there are no signals) when its own heap is full. */
function explainEnd(end: string | number | null, limits: Limits, place: { file: string }): Problem {
  if (end === 'late') return new Problem('reading-too-long', { seconds: limits.seconds }, { place });
  if (end === 'SIGTERM') return new Problem('reading-too-long', { seconds: limits['cpu-seconds'] }, { place });
  if (end === 'SIGKILL' || end === 'SIGABRT' || end === 134)
    return new Problem('reading-too-much-memory', { megabytes: Math.round(limits.memory / 2 ** 20) }, { place });
  return new Problem('reading-broke-off', { detail: String(end) }, { place });
}

function unpackAnswer(answer: Answer): unknown {
  if ('made' in answer) return answer.made;
  if ('problem' in answer) throw new Problem(answer.problem.id, answer.problem.values, { place: answer.problem.place });
  throw new Error(answer.defect);
}
