import { createHash } from 'node:crypto';
import type { Document } from '../../src/readers/index.ts';
import type { Reading } from '../reading/index.ts';

/** So many documents are held: those of the parcels that a person has before him. */
const HELD = 16;

/**
 * A reading that does not read the same file twice: a document is looked at, decided on and accepted soon after another. What was read of
 * it depends on its bytes, its name and what was decided on its numbers, and on nothing else.
 */
export function remembering(reading: Reading): Reading {
  const held = new Map<string, Promise<Document>>();
  return {
    ...reading,
    read: (...given) => {
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
