import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../problem.ts';
import type { FullTextAnswer, FullTextAsked } from './full-text-thread.ts';
import { endIndexer, writeFullText } from './full-text.ts';

/** Has one bundle indexed in a thread of its own, and says what became of it. */
async function answer({ folder, pages }: FullTextAsked): Promise<FullTextAnswer> {
  try {
    return { names: await writeFullText(folder, pages) };
  } catch (error) {
    // What is thrown in a thread comes out of it without what a Problem knows.
    if (error instanceof Problem && error.id === 'search-index-failed') return { failed: error.values };
    throw error;
  } finally {
    await endIndexer();
  }
}

parentPort?.postMessage(await answer(workerData as FullTextAsked));
