import type { Strings } from '../i18n/index.ts';
import { PROJECTS_PAGE, PROJECTS_SHOWN } from '../vocabulary/index.ts';
import { formatShare } from './percent.ts';
import type { ProjectView } from './projects.ts';

/** The first projects of a document, where the page of the year shows them alone. */
interface ShownProjects {
  projects: readonly ProjectView[];
  /** Are they the largest? Not where an amount that is left out has no value, as without a unit or where nothing proves it. */
  areLargest: boolean;
  /** What they have of the sum of all, computed; `null` where that says nothing. */
  share: string | null;
}

/** A project, from the largest to the smallest, as far as its place is told by it. */
interface Ranked {
  id: string;
  /** What the narrative tells of it, if anything. */
  told?: unknown;
}

/**
 * How many of the projects, from the largest to the smallest, the page of the year shows where it cannot show all. What the narrative tells,
 * without a cell of its own, is linked from elsewhere by its row: no such row is left out.
 */
function countShown(projects: readonly Ranked[]): number {
  return Math.max(PROJECTS_SHOWN, projects.findLastIndex(({ told = null }) => told !== null) + 1);
}

/** In: the projects from the largest to the smallest. Out: those that the page of the year shows; `null` where it shows all of them. */
export function viewShownProjects(projects: readonly ProjectView[], strings: Strings): ShownProjects | null {
  const count = countShown(projects);
  if (projects.length <= count) return null;
  const shown = projects.slice(0, count);
  const left = projects.slice(count).map(({ amount }) => amount?.fen ?? null);
  const areLargest = !left.includes(null);
  return { projects: shown, areLargest, share: areLargest ? shareOf(sumOf(shown), sumOf(projects), strings) : null };
}

/** Where the row of a project stands, from the address of the page of the year: there, or on the page of all. */
export function placeOfProject(projects: readonly Ranked[], id: string): string {
  const isShown = projects.findIndex((project) => project.id === id) < countShown(projects);
  return `${isShown ? '' : PROJECTS_PAGE}#${id}`;
}

/** A share of all; `null` where it would be more than all, as what is left out is below zero, or be written as all and is not. */
function shareOf(part: number, all: number, strings: Strings): string | null {
  const share = formatShare(part, all, strings);
  const isAll = share === formatShare(all, all, strings);
  return part > all || (isAll && part < all) ? null : share;
}

function sumOf(projects: readonly ProjectView[]): number {
  return projects.reduce((sum, { amount }) => sum + (amount?.fen ?? 0), 0);
}
