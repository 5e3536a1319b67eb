import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import type { ArchivedYear } from './content-files.ts';
import { onDisk, type PayloadFile } from './payload-file.ts';
import type { Written } from './write-file.ts';

/** Where a content folder keeps originals, and a bag its own, as `<sha256>.<ending>`. */
const FOLDER = 'originals';

/**
 * The originals of a year, below `originals/`: those that its disclosures publish, and no other file that the folder may hold, since what
 * an office does not publish is no part of the archive.
 */
export function originalFiles(content: string, { disclosures }: ArchivedYear): PayloadFile[] {
  const files = new Map<string, PayloadFile>();
  for (const { name, originals } of disclosures)
    for (const original of originals) {
      const from = join(content, FOLDER, original ?? '');
      if (original === null || !existsSync(from)) continue;
      files.set(original, onDisk(from, { path: `${FOLDER}/${original}`, kind: 'original', department: name }));
    }
  return [...files.values()];
}

/** Throws a Problem where an original that was archived is not what its name says. */
export function requireOriginals(payload: readonly Written[]): void {
  for (const { path, sha256 } of payload) {
    const name = /^data\/originals\/([0-9a-f]{64})\./u.exec(path)?.[1];
    if (name === undefined || name === sha256) continue;
    throw new Problem('archived-original-changed', {}, { place: { file: path.replace(/^data/u, 'content') } });
  }
}
