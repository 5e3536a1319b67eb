import { Problem } from '../../src/problem.ts';
import type { Loaded } from '../../src/content/index.ts';
import type { CheckedYear, Reading } from '../reading/index.ts';

/** A department-year that was checked, or why it could not be. */
export type Checked = { one: Loaded; year: CheckedYear } | { one: Loaded; problem: Error };

/** So many are checked at once, and wait for those before them. */
const AHEAD = 3;

/**
 * Checks department-years in processes of their own, in their order: one whose checking goes beyond a limit, or takes its process down,
 * costs itself only.
 */
export async function* checkContained(loaded: readonly Loaded[], reading: Reading): AsyncGenerator<Checked> {
  const coming: Promise<Checked>[] = [];
  for (let index = 0; index < loaded.length + AHEAD; index++) {
    const next = loaded[index];
    if (next) coming.push(checkOne(next, reading));
    if (index >= AHEAD || index >= loaded.length) {
      const done = await coming.shift();
      if (done) yield done;
    }
  }
}

async function checkOne(one: Loaded, reading: Reading): Promise<Checked> {
  try {
    return { one, year: await reading.check(one.name, one.disclosure, one.options, one.inputs) };
  } catch (error) {
    return { one, problem: error instanceof Error ? toldOf(error, one.name) : new Error(String(error)) };
  }
}

/** The reasons for which a process of the pool ends, told of checking. */
function toldOf(error: Error, id: string): Error {
  if (!(error instanceof Problem)) return error;
  const { seconds, megabytes } = error.values as { seconds?: number; megabytes?: number };
  switch (error.id) {
    case 'reading-too-long':
      return new Problem('checking-ended', { id, why: 'time', most: seconds ?? 0 });
    case 'reading-too-much-memory':
      return new Problem('checking-ended', { id, why: 'memory', most: megabytes ?? 0 });
    case 'reading-broke-off':
      return new Problem('checking-ended', { id, why: 'fault', most: 0 });
    default:
      return error;
  }
}
