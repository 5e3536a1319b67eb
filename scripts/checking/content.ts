import { loadDisclosures } from '../../src/content/index.ts';
import { Problem } from '../../src/problem.ts';

/** Loads what a command line names, `content/` without a path. Out: exit code 2, told on standard error, where a path is wrong. */
export async function loadFromCommand(
  paths: readonly string[],
): Promise<Awaited<ReturnType<typeof loadDisclosures>> | 2> {
  try {
    return await loadDisclosures(paths.length > 0 ? paths : ['content']);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.toString());
    return 2;
  }
}
