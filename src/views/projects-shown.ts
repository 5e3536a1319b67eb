import type { Strings } from '../i18n/index.ts';
import { PROJECTS_SHOWN } from '../vocabulary/index.ts';
import { formatShare } from './percent.ts';
import type { ProjectView } from './projects.ts';

/** The largest projects of a document, where the page of the year shows them alone. */
interface ShownProjects {
  projects: readonly ProjectView[];
  /** What they have of the sum of all, computed; `null` where that says nothing. */
  share: string | null;
}

/**
 * In: the projects from the largest to the smallest. Out: those that the page of the year shows; `null` where it shows all of them. What the
 * narrative tells, without a cell of its own, is linked from elsewhere by its row: no such row is left out.
 */
export function viewShownProjects(projects: readonly ProjectView[], strings: Strings): ShownProjects | null {
  const count = Math.max(PROJECTS_SHOWN, projects.findLastIndex(({ told }) => told !== null) + 1);
  if (projects.length <= count) return null;
  const shown = projects.slice(0, count);
  return { projects: shown, share: formatShare(sumOf(shown), sumOf(projects), strings) };
}

function sumOf(projects: readonly ProjectView[]): number {
  return projects.reduce((sum, { amount }) => sum + (amount?.fen ?? 0), 0);
}
