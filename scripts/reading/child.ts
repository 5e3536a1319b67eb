import { Problem, type ProblemSaid } from '../../src/problem.ts';
import { readDocument, setLimits, type Document, type Limits } from '../../src/readers/index.ts';
import { forbidNetwork } from './network.ts';
import { watch } from './watch.ts';

/** One document to read. */
export interface Asked {
  bytes: Uint8Array;
  file: string;
}

/** What comes back: the document, what a person can mend, or where the program failed. */
export type Answer = { document: Document } | { problem: ProblemSaid } | { defect: string };

/** Limits come as the first argument, before any document. */
const limits = JSON.parse(process.argv[2] ?? '{}') as Limits;
forbidNetwork();
setLimits(limits);
const watched = watch(limits);

process.on('message', ({ bytes, file }: Asked) => {
  watched.begin();
  void read(bytes, file).then((answer) => {
    watched.end();
    process.send?.(answer);
  });
});
// Whoever asked is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit());

async function read(bytes: Uint8Array, file: string): Promise<Answer> {
  try {
    return { document: await readDocument(bytes, file) };
  } catch (error) {
    if (error instanceof Problem) return { problem: { id: error.id, values: error.values, place: error.place } };
    return { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
