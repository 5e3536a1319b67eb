import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { openPromise } from 'yauzl';
import { Problem } from '../problem.ts';

/** An ordinary file that everybody may read, as ZIP keeps it. */
const MODE = 0o100644;

/**
 * Writes files of a folder into a new ZIP file, below one folder called `top`, in the order given. Names are UTF-8, every entry bears
 * the same rights and the noon of `day` (ZIP knows no time zone), and what the format needs for many or large files (ZIP64) is used
 * where it is needed. Then the entries that the file lists are counted: a Problem where they are not as many.
 */
export async function writeZip(
  target: string,
  folder: string,
  paths: readonly string[],
  { top, day }: { top: string; day: string },
): Promise<void> {
  const zip = new ZipFile();
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const options = { mtime: new Date(year, month - 1, date, 12), forceDosTimestamp: true, mode: MODE };
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  for (const path of paths) {
    zip.addReadStreamLazy(`${top}/${path}`, options, (give) => {
      const stream = createReadStream(join(folder, path));
      stream.once('error', (error) => output.destroy(error));
      give(null, stream);
    });
  }
  zip.end();
  await pipeline(output, createWriteStream(target, { flags: 'wx', flush: true }));
  const read = await countEntries(target);
  if (read !== paths.length)
    throw new Problem('zip-miscounted', { wrote: paths.length, read }, { place: { file: target } });
}

/** How many entries the directory of a ZIP file lists, each read. */
async function countEntries(path: string): Promise<number> {
  const zip = await openPromise(path, { lazyEntries: true });
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) count += Number(entry.fileNameRaw.length > 0);
  } finally {
    zip.close();
  }
  return count;
}
