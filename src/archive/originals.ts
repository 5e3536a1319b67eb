import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivedYear } from './content-files.ts';
import { onDisk, type Lacking, type PayloadFile } from './payload-file.ts';

/**
 * The originals of a year that are kept, below `originals/`, those of earlier versions included. The folders hold them as
 * `<sha256>.<ending>`; the first that has one is taken.
 */
export async function originalFiles(
  folders: readonly string[],
  { disclosures, earlier }: ArchivedYear,
): Promise<{ files: PayloadFile[]; lacking: Lacking['originals'] }> {
  const kept = new Map<string, { name: string; folder: string }>();
  for (const folder of folders) {
    for (const name of await readdir(folder).catch(() => [])) {
      const digest = /^([0-9a-f]{64})(?:\.[a-z0-9]{1,8})?$/u.exec(name)?.[1];
      if (digest !== undefined && !kept.has(digest)) kept.set(digest, { name, folder });
    }
  }
  const owners = new Map<string, string | null>();
  for (const digest of earlier) owners.set(digest, null);
  for (const { name, originals } of disclosures) for (const digest of originals) owners.set(digest, name);
  const files: PayloadFile[] = [];
  for (const [digest, department] of owners) {
    const found = kept.get(digest);
    if (found)
      files.push(
        onDisk(join(found.folder, found.name), { path: `originals/${found.name}`, kind: 'original', department }),
      );
  }
  const wanted = new Set(disclosures.flatMap(({ originals }) => originals));
  const missing = [...wanted].filter((digest) => !kept.has(digest)).length;
  return { files, lacking: { missing, all: wanted.size } };
}
