import { createHash } from 'node:crypto';
import {
  contentRoot,
  disclosureId,
  keyOf,
  pathOf,
  requireDisclosures,
  requireFrozen,
  type DisclosureKey,
} from '../../content/index.ts';
import { Problem } from '../../problem.ts';
import { contentSources } from '../build/index.ts';
import { recordsOf } from './records.ts';

/** A server takes identifiers of so many bytes. */
const LONGEST_ID = 512;

/** The records of the documents whose keys pass, as pairs of lines of a bulk request: the action, then the record. */
export interface BulkLines {
  /** How many documents there are. */
  documents: number;
  /** One pair after the other; of the content one document is held at a time. */
  lines: AsyncIterable<string>;
}

/** An identifier that a server takes: itself, or where it is too long a digest of it. */
function shortened(id: string): string {
  return Buffer.byteLength(id) <= LONGEST_ID ? id : createHash('sha256').update(id).digest('hex');
}

/**
 * All that is sent to a search server. In: the address of the site, or its base alone, with a slash at its end; which documents are
 * wanted. Out: lines in the order of the content. Rejects with a Problem where a file of the content is wrong, and of all that stops a build
 * of the site.
 */
export async function bulkLines(root: string, isWanted: (key: DisclosureKey) => boolean): Promise<BulkLines> {
  await requireFrozen(contentRoot());
  await requireDisclosures();
  const { keys, read } = await contentSources(() => null);
  const wanted = keys.filter(isWanted);
  const lines = async function* () {
    for (const key of wanted) {
      const source = await read(key);
      const id = disclosureId(keyOf(source.disclosure.identity));
      if (id !== disclosureId(key))
        throw new Problem('disclosure-misplaced', { id }, { place: { file: pathOf('disclosures', key) } });
      for (const { id: name, record } of recordsOf(source, id, root))
        yield `${JSON.stringify({ index: { _id: shortened(name) } })}\n${JSON.stringify(record)}\n`;
    }
  };
  return { documents: wanted.length, lines: lines() };
}
