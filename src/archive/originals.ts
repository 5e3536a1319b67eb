import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import type { ArchivedYear } from './content-files.ts';
import { onDisk, type Lacking, type PayloadFile } from './payload-file.ts';
import type { Written } from './write-file.ts';

/** Where a content folder keeps originals, and a bag its own, as `<sha256>.<ending>`. */
const FOLDER = 'originals';

/**
 * The originals of a year, below `originals/`: those that its disclosures publish, and no other file that the folder may hold, since what
 * an office does not publish is no part of the archive. What is published and not there counts as missing.
 */
export function originalFiles(
  content: string,
  { disclosures }: ArchivedYear,
): { files: PayloadFile[]; lacking: Lacking['originals'] } {
  const all = disclosures.flatMap(({ name, originals }) => originals.map((original) => ({ original, name })));
  const files = new Map<string, PayloadFile>();
  let missing = 0;
  for (const { original, name } of all) {
    const from = join(content, FOLDER, original ?? '');
    if (original === null || !existsSync(from)) missing += 1;
    else files.set(original, onDisk(from, { path: `${FOLDER}/${original}`, kind: 'original', department: name }));
  }
  return { files: [...files.values()], lacking: { missing, all: all.length } };
}

/** Throws a Problem where an original that was archived is not what its name says. */
export function requireOriginals(payload: readonly Written[]): void {
  for (const { path, sha256 } of payload) {
    const name = /^data\/originals\/([0-9a-f]{64})\./u.exec(path)?.[1];
    if (name === undefined || name === sha256) continue;
    throw new Problem('archived-original-changed', {}, { place: { file: path.replace(/^data/u, 'content') } });
  }
}
