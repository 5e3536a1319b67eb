import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { checksFileSchema, type CheckResult } from '../../src/budget/index.ts';
import { checksFile } from '../../src/checks/index.ts';
import { stableJson } from '../../src/content/index.ts';
import type { Loaded } from '../../src/content/index.ts';

/** Writes the results beside the content they belong to; leaves the file alone when nothing changed. Out: its path. */
export async function writeChecks(one: Loaded, results: readonly CheckResult[]): Promise<string> {
  const { content, name, inputs, options, disclosure } = one;
  const path = join(content ?? '.', 'checks', `${name}.json`);
  const model = checksFile(results, inputs, {
    profile: options.profile?.name ?? null,
    narrative: options.narrative ?? null,
    year: disclosure.identity.year,
  });
  const text = stableJson(checksFileSchema.parse(model));
  if ((await readFile(path, 'utf8').catch(() => null)) !== text) {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, text, { fsync: true });
  }
  return path;
}
