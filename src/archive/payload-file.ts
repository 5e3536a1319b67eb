import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { ArchivedKind } from '../i18n/index.ts';

/** A file that goes into the payload of a bag. */
export interface PayloadFile {
  /** Below `data/`, with forward slashes, in NFC: `content/disclosures/yubei/finance/2024.json`. */
  path: string;
  kind: ArchivedKind;
  /** Whose it is, where it is one department's. */
  department: string | null;
  /** Its bytes. It is read once. */
  open(): Readable;
}

/** What was looked for and is not there. */
export interface Lacking {
  /** There is no built portal. */
  site: boolean;
  /** Department-years without a page in it. */
  pages: number;
  originals: { missing: number; all: number };
}

/** A file on disk for the payload. */
export function onDisk(from: string, file: Omit<PayloadFile, 'open'>): PayloadFile {
  return { ...file, path: file.path.normalize('NFC'), open: () => createReadStream(from) };
}

/** SHA-256 of a file as it stands. */
export async function digestOf({ open }: PayloadFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of open()) hash.update(piece as Buffer);
  return hash.digest('hex');
}
