import { createHash } from 'node:crypto';
import type { Document } from '../../src/readers/index.ts';
import { Problem } from '../../src/problem.ts';
import type { Reading } from '../reading/index.ts';

/** So many documents are held: those of the parcels that a person has before him. */
const HELD = 16;

/**
 * A reading that does not read the same file twice: a document is looked at, decided on and accepted soon after another. What was read of
 * it depends on its bytes, its name and what was decided on its numbers, and on nothing else.
 */
export function remembering(reading: Reading): Reading {
  const held = new Map<string, Promise<Document>>();
  let closed = false;
  /** Who goes on after the desk has ended would start processes that nobody ends. */
  const requireOpen = (file: string): void => {
    if (closed) throw new Problem('reading-broke-off', { detail: 'closed' }, { place: { file } });
  };
  return {
    ...reading,
    assemble: async (...given) => {
      requireOpen(given[0].file);
      return reading.assemble(...given);
    },
    check: async (name, ...given) => {
      requireOpen(name);
      return reading.check(name, ...given);
    },
    close: () => {
      closed = true;
      reading.close();
    },
    read: async (...given) => {
      requireOpen(given[1]);
      const [bytes, ...rest] = given;
      const key = createHash('sha256').update(bytes).update(JSON.stringify(rest)).digest('hex');
      const known = held.get(key);
      const read = known ?? reading.read(...given);
      held.delete(key);
      held.set(key, read);
      const [oldest] = held.keys();
      if (held.size > HELD && oldest !== undefined) held.delete(oldest);
      // What failed may succeed the next time: the machine was short of memory.
      if (!known) read.catch(() => held.delete(key));
      return read;
    },
  };
}
