import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { notWritten } from '../../src/content/index.ts';
import { TEXT_ENDINGS } from '../serving/types.ts';
import { takeTurns } from '../turns.ts';

/** Files below this gain next to nothing: the headers of an answer are as large. */
const LEAST = 512;
/** Files above this stay as they are: servers compress them on the way, or have a twin of their own. */
const MOST = 64 * 1024 * 1024;
const AT_ONCE = 4;

const TWINS: readonly [ending: string, compress: (bytes: Uint8Array) => Promise<Buffer>][] = [
  ['.gz', (bytes) => promisify(gzip)(bytes, { level: 9 })],
  [
    '.br',
    (bytes) =>
      promisify(brotliCompress)(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
  ],
];

/**
 * Lays a `.gz` and a `.br` beside every file of text of a finished site, for servers that send them as they are. One that is not
 * smaller is left out, one that is there stays. Same files, same bytes. Out: how many files were given twins, and bytes before and after (gzip).
 * Throws a Problem where one cannot be written.
 */
export async function precompress(folder: string): Promise<{ files: number; bytes: number; compressed: number }> {
  const told = { files: 0, bytes: 0, compressed: 0 };
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && isText(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const inTurn = takeTurns(AT_ONCE);
  const work = async (path: string): Promise<void> => {
    const { size } = await stat(path);
    if (size < LEAST || size > MOST) return;
    const bytes = await readFile(path);
    const [smaller] = await Promise.all(TWINS.map(([ending, compress]) => layBeside(path + ending, bytes, compress)));
    told.files += 1;
    told.bytes += size;
    told.compressed += smaller ?? size;
  };
  await Promise.all(names.map((path) => inTurn(() => work(path))));
  return told;
}

function isText(name: string): boolean {
  return TEXT_ENDINGS.some((ending) => name.endsWith(`.${ending}`));
}

/** Out: the size of the twin, or `null` where there is none as it would not be smaller. */
async function layBeside(
  path: string,
  bytes: Uint8Array,
  compress: (bytes: Uint8Array) => Promise<Buffer>,
): Promise<number | null> {
  const there = await stat(path).catch(() => null);
  if (there) return there.size;
  const compressed = await compress(bytes);
  if (compressed.length >= bytes.length) return null;
  // The site is beside its place until all of it is there: what fails here is never seen.
  await writeFile(path, compressed).catch((cause: unknown) => {
    throw notWritten(path, cause);
  });
  return compressed.length;
}
