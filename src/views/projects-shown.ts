import type { Strings } from '../i18n/index.ts';
import { PROJECTS_PAGE, PROJECTS_SHOWN } from '../vocabulary/index.ts';
import { formatShare } from './percent.ts';
import type { ProjectView } from './projects.ts';

/** The largest projects of a document, where the page of the year shows them alone. */
interface ShownProjects {
  projects: readonly ProjectView[];
  /** What they have of the sum of all, computed; `null` where that says nothing. */
  share: string | null;
}

/**
 * How many of the projects, from the largest to the smallest, the page of the year shows where it cannot show all. What the narrative tells,
 * without a cell of its own, is linked from elsewhere by its row: no such row is left out.
 */
function countShown(projects: readonly Pick<ProjectView, 'told'>[]): number {
  return Math.max(PROJECTS_SHOWN, projects.findLastIndex(({ told }) => told !== null) + 1);
}

/** In: the projects from the largest to the smallest. Out: those that the page of the year shows; `null` where it shows all of them. */
export function viewShownProjects(projects: readonly ProjectView[], strings: Strings): ShownProjects | null {
  const count = countShown(projects);
  if (projects.length <= count) return null;
  const shown = projects.slice(0, count);
  return { projects: shown, share: formatShare(sumOf(shown), sumOf(projects), strings) };
}

/** Where the row of a project stands, from the address of the page of the year: there, or on the page of all. */
export function placeOfProject(projects: readonly Pick<ProjectView, 'id' | 'told'>[], id: string): string {
  const isShown = projects.findIndex((project) => project.id === id) < countShown(projects);
  return `${isShown ? '' : PROJECTS_PAGE}#${id}`;
}

function sumOf(projects: readonly ProjectView[]): number {
  return projects.reduce((sum, { amount }) => sum + (amount?.fen ?? 0), 0);
}
