import type { Job, JobName } from '../../src/desk/api.ts';
import { Problem } from '../../src/problem.ts';
import { printed } from '../command-line/index.ts';
import type { Announcer } from './events.ts';

/** Lines of a job that are kept for whoever opens the page later. */
const KEPT = 200;
/** A change of progress is told so often. */
const OFTEN = 200;

/** How a job says what it does. */
export interface Telling {
  line(text: string): void;
  progress(done: number, all: number): void;
}

/** The pieces of publishing, one at a time, each with what it said. */
export class Jobs {
  readonly #announcer: Announcer;
  readonly #jobs: Partial<Record<JobName, Job>> = {};
  #running: JobName | null = null;

  constructor(announcer: Announcer) {
    this.#announcer = announcer;
  }

  all(): Partial<Record<JobName, Job>> {
    return this.#jobs;
  }

  /**
   * Begins a job and answers at once; its state tells how it goes on. `work` hands back what there is to know at its end. Throws a Problem
   * where another runs.
   */
  begin(
    name: JobName,
    work: (telling: Telling) => Promise<string | null>,
    sayFailure: (error: unknown) => string,
  ): Job {
    if (this.#running !== null) throw new Problem('desk-busy', { job: this.#running });
    this.#running = name;
    const begun = new Date().toISOString();
    const job: Job = { name, state: 'running', progress: null, log: [], begun, ended: null, sentence: null };
    this.#jobs[name] = job;
    let told = 0;
    const telling: Telling = {
      line: (text) => {
        // A command of others may say anything; a page shows it as text.
        const line = printed(text);
        job.log = [...job.log.slice(-(KEPT - 1)), line];
        this.#announcer.tell('log', { job: name, line });
      },
      progress: (done, all) => {
        job.progress = { done, all };
        if (done < all && Date.now() - told < OFTEN) return;
        told = Date.now();
        this.#announcer.tell('job', job);
      },
    };
    const end = (state: Job['state'], sentence: string | null): void => {
      Object.assign(job, { state, sentence, ended: new Date().toISOString() });
      this.#running = null;
      this.#announcer.tell('job', job);
    };
    this.#announcer.tell('job', job);
    work(telling).then(
      (sentence) => end('done', sentence),
      (error: unknown) => end('failed', sayFailure(error)),
    );
    return job;
  }
}
