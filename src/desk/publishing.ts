/* What server and page say of publishing. */

export type JobName = 'check' | 'build' | 'export';

/** The last run of a piece of publishing. */
export interface Job {
  name: JobName;
  state: 'running' | 'done' | 'failed';
  /** Of what is counted: department-years checked; `null` where nobody knows how much there is. */
  progress: { done: number; all: number } | null;
  /** The last lines that it said. */
  log: string[];
  /** When it began and ended, ISO 8601. */
  begun: string;
  ended: string | null;
  /** What went wrong, or what there is to know at its end. */
  sentence: string | null;
}

/**
 * Where a built portal can be put, as `publish.yaml` in the folder `.desk` of the inbox says; nothing else is offered. It stands there since
 * what lies in the content is published: names of machines and accounts are not.
 */
export interface Targets {
  /** The folder it is copied to. */
  folder: string | null;
  /** The command that puts it elsewhere, word by word as it will run. */
  command: string[] | null;
  /** What is wrong with that file. */
  sentence: string | null;
}

export interface Publishing {
  jobs: Partial<Record<JobName, Job>>;
  /** Whether there is a built portal, since when, and whether the content has changed since. */
  built: { at: string; stale: boolean } | null;
  /** The address of the built portal on this machine. */
  preview: string;
  targets: Targets;
  /** When it was last published. */
  published: string | null;
  /** A ZIP file of the portal that may be fetched: its address here. */
  zip: string | null;
}
