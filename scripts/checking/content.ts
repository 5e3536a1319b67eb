import { loadDisclosures, type Loaded } from '../../src/content/index.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { complain, describeFailure, EXIT, splitPaths } from '../command-line/index.ts';

/**
 * Loads what a command line names, `content/` without a path. Out: what could be read, and a sentence for what could not; or the
 * exit code for a wrong command, told on standard error, when none of the paths is there.
 */
export async function loadFromCommand(
  paths: readonly string[],
  locale: Locale,
): Promise<
  | { loaded: Loaded[]; problems: string[]; common: Awaited<ReturnType<typeof loadDisclosures>>['common'] }
  | typeof EXIT.usage
> {
  const { there, missing } = await splitPaths(paths.length > 0 ? paths : ['content'], locale);
  if (there.length === 0) {
    for (const sentence of missing) complain(sentence);
    return EXIT.usage;
  }
  const { loaded, problems, common } = await loadDisclosures(there);
  return {
    loaded,
    problems: [...missing, ...problems.map((problem) => describeFailure(problem, locale).text)],
    common,
  };
}
