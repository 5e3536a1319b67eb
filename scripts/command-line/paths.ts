import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Locale } from '../../src/i18n/index.ts';
import { nearest } from './nearest.ts';
import { printed } from './output.ts';

/**
 * Sets aside the paths that are not there. Out: those that are, and a sentence for each of the others. A command goes on with what
 * is there and ends with 1; where nothing is left it ends with 2.
 */
export async function splitPaths(
  paths: readonly string[],
  locale: Locale,
): Promise<{ there: string[]; missing: string[] }> {
  const there: string[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const code = await stat(path).then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code ?? '',
    );
    // What cannot be looked at for another reason is told by the stage that opens it.
    if (code === 'ENOENT' || code === 'ENOTDIR') missing.push(await sayMissing(path, locale));
    else there.push(path);
  }
  return { there, missing };
}

async function sayMissing(path: string, locale: Locale): Promise<string> {
  const folder = dirname(path);
  const close = nearest(basename(path), await readdir(folder).catch(() => []));
  const guess = close === null ? null : printed(join(folder, close));
  return locale === 'zh-CN'
    ? `${printed(path)}：没有这个文件或文件夹。${guess === null ? '请检查路径。' : `是不是 ${guess} ？`}`
    : `${printed(path)}: There is no such file or folder. ${guess === null ? 'Check the path.' : `Did you mean ${guess} ?`}`;
}
