import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The published documents that tests read: not part of the project, named in `manifest.json` with their digests. */
export interface RealDocument {
  file: string;
  sha256: string;
  bytes: number;
  pages?: number;
  /** What it shows that no other does. */
  why: string;
}

/** Where they are: MINGZHANG_DOCUMENTS, else a folder beside the project. */
export const DOCUMENTS = resolve(
  process.env['MINGZHANG_DOCUMENTS'] ?? join(import.meta.dirname, '../../../shared/documents'),
);

export const MANIFEST = JSON.parse(
  readFileSync(join(import.meta.dirname, 'manifest.json'), 'utf8'),
) as readonly RealDocument[];

/** Are all of them there? Where they are not, their tests are skipped and counted, and the end of the run says so. */
export const present = MANIFEST.every(({ file }) => existsSync(join(DOCUMENTS, file)));

/** The bytes of a document. Throws when the manifest does not name it, or when it is another than the one that was read by hand. */
export function readReal(file: string): Uint8Array {
  const entry = MANIFEST.find((one) => one.file === file);
  if (!entry) throw new Error(`${file} is not in tests/real-documents/manifest.json. Add it, with the reason.`);
  const bytes = new Uint8Array(readFileSync(join(DOCUMENTS, file)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== entry.sha256)
    throw new Error(`${file} is another document than the manifest names (${sha256}): the tests know the other one.`);
  return bytes;
}
