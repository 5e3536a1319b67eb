import { Worker } from 'node:worker_threads';
import { Problem, type ProblemValues } from '../../problem.ts';
import { writeFullText, type Twin } from './full-text.ts';

/** What a thread is asked: `writeFullText`. */
export interface FullTextAsked {
  folder: string;
  pages: readonly Twin[];
}

/** What `writeFullText` gives, or why the indexer failed. */
export type FullTextAnswer = { names: string[] } | { failed: ProblemValues['search-index-failed'] };

/** Fewer pages are indexed sooner than a thread and its indexer are started. */
const WORTH = 20;

/**
 * `writeFullText`, where there are enough pages in a thread of its own: Pagefind has one process a thread, which does one thing after the
 * other, so that bundles are indexed at the same time by several.
 */
export async function writeFullTextApart(folder: string, pages: readonly Twin[]): Promise<string[]> {
  if (pages.length < WORTH) return writeFullText(folder, pages);
  const asked: FullTextAsked = { folder, pages };
  const worker = new Worker(new URL('full-text-worker.ts', import.meta.url), {
    workerData: asked,
    // Astro reads TypeScript by itself; a thread of an earlier Node has to be told.
    execArgv: ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'],
  });
  const answer = await new Promise<FullTextAnswer>((done, fail) => {
    let told: FullTextAnswer | null = null;
    worker.once('message', (message: FullTextAnswer) => (told = message));
    worker.once('error', fail);
    worker.once('exit', () => {
      if (told) done(told);
      else fail(new Problem('search-index-failed', { reasons: 'Pagefind ended before its index was written.' }));
    });
  });
  if ('failed' in answer) throw new Problem('search-index-failed', answer.failed);
  return answer.names;
}
