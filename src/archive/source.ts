import type { Readable } from 'node:stream';
import type { ArchiveFaultId } from '../i18n/index.ts';

/** A file of an archive that is to be verified. */
export interface Entry {
  /** As the archive names it, with forward slashes. */
  path: string;
  /** Bytes, as far as folder or directory tell. */
  size: number;
  /** Why it is not opened, where it is not. */
  fault: Extract<ArchiveFaultId, 'link' | 'special' | 'unsafe' | 'unreadable'> | null;
  detail?: string;
  open(): Promise<Readable>;
}

/** Where the files of an archive stand: a folder or a ZIP file. `entries` may be asked any number of times. */
export interface Source {
  /** What stands before the path of every file of the bag: empty, or its folder with a slash. */
  top: string;
  entries(): AsyncIterable<Entry>;
}
