import type { Assembled } from '../../src/budget/index.ts';
import type { Reading } from '../reading/index.ts';
import { readPackage, type Failed, type Job, type Package } from './documents.ts';
import { assembleJob } from './store.ts';

/** A disclosure that is read and assembled, and not yet stored. */
export interface Ready {
  job: Job;
  assembled: Assembled;
}

/** What a package came to. */
interface Done {
  files: Package;
  all: (Ready | Failed)[];
}

/**
 * Reads and assembles packages, `most` of them at once, and hands them over in their order, whichever was ready first. What is ready before
 * its turn is held in memory: never more than `most` packages. What fails stands in its place. `out`: the content folder with the
 * profiles; `bytes`: of a file that is read.
 */
export async function* readAhead(
  packages: readonly Package[],
  reading: Reading,
  { most, out, bytes }: { most: number; out: string; bytes: number },
): AsyncGenerator<Done> {
  const coming: Promise<Done>[] = [];
  const begin = (files: Package | undefined): void => {
    if (!files) return;
    const done = readOne(files, reading, out, bytes);
    // Told where it is waited for.
    done.catch(() => undefined);
    coming.push(done);
  };
  for (const files of packages.slice(0, most)) begin(files);
  for (let index = most; ; index++) {
    const next = coming.shift();
    if (!next) return;
    const done = await next;
    begin(packages[index]);
    yield done;
  }
}

async function readOne(files: Package, reading: Reading, out: string, bytes: number): Promise<Done> {
  const read = await readPackage(files, reading, bytes);
  const all = await Promise.all(
    read.map(async (job) => {
      if ('error' in job) return job;
      const { path } = job;
      return assembleJob(job, out, reading).then(
        (assembled) => ({ job, assembled }),
        (error: unknown) => ({ path, error }),
      );
    }),
  );
  return { files, all };
}
