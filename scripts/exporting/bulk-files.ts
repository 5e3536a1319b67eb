import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** Servers take requests of a bounded size: most of them 100 MB, those of clouds 10. */
export const MOST_BYTES = 10 * 1000 * 1000;
/** So many bytes are gathered before they are written. */
const GATHERED = 256 * 1024;

/** What was written. */
export interface BulkFiles {
  files: number;
  records: number;
  bytes: number;
}

/** One file of a bulk request while it is written. */
class BulkFile {
  bytes = 0;
  private readonly file: FileHandle;
  private gathered = '';

  constructor(file: FileHandle) {
    this.file = file;
  }

  async add(lines: string, bytes: number): Promise<void> {
    this.gathered += lines;
    this.bytes += bytes;
    if (this.gathered.length >= GATHERED) await this.flush();
  }

  private async flush(): Promise<void> {
    await this.file.writeFile(this.gathered);
    this.gathered = '';
  }

  /** Writes what is left; the file is closed whatever happens. */
  async end(): Promise<void> {
    try {
      await this.flush();
      await this.file.sync();
    } finally {
      await this.file.close();
    }
  }
}

/**
 * Writes pairs of lines into files of at most so many bytes, `records-00001.ndjson` and so on; a pair that is larger has a file of its own.
 * What is held is a piece of one file. Rejects with the system's error.
 */
export async function writeBulkFiles(folder: string, lines: AsyncIterable<string>, most: number): Promise<BulkFiles> {
  const wrote: BulkFiles = { files: 0, records: 0, bytes: 0 };
  let current: BulkFile | null = null;
  const end = async () => {
    const ending = current;
    current = null;
    await ending?.end();
  };
  try {
    for await (const pair of lines) {
      const bytes = Buffer.byteLength(pair);
      if (current && current.bytes + bytes > most) await end();
      if (!current) {
        wrote.files += 1;
        current = new BulkFile(await open(join(folder, `records-${String(wrote.files).padStart(5, '0')}.ndjson`), 'w'));
      }
      await current.add(pair, bytes);
      wrote.records += 1;
      wrote.bytes += bytes;
    }
  } finally {
    await end();
  }
  return wrote;
}
