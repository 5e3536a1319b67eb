import { csvText } from '../../csv.ts';
import { normalise } from '../text/normalise.ts';
import { FILTERS, type Filters } from './facets.ts';
import type { Piece, Query } from './parse.ts';
import type { Search } from './search.ts';

/** A project of any department-year. */
export interface FoundProject {
  name: string;
  code: string;
  fen: number | null;
  /** The amount as printed, with its unit. */
  printed: string;
  year: number;
  region: { slug: string; name: string; line: string };
  department: { slug: string; name: string; title: string; kind: 'department' | 'unit' };
  /** Address below the base, with the project's anchor. */
  path: string;
  /** Address of the open finding about the amount, below the base; `null` where there is none. */
  finding: string | null;
}

export type ProjectOrder = 'amount' | 'amount-up' | 'year';

/** All projects of the site, newest year first. */
export async function listAllProjects(search: Search): Promise<FoundProject[]> {
  const bundles = await search.open();
  const lists = await Promise.all(
    bundles.map(async (bundle) => {
      const [list, projects] = await Promise.all([bundle.pages(), bundle.projects()]);
      return projects.flatMap(([page, number, name, code, fen, printed, doubt]): FoundProject[] => {
        const [at] = list.pages[page] ?? [];
        const department = at === undefined ? undefined : list.departments[at];
        const region = department && list.regions[department.region];
        if (!department || !region) return [];
        const { year } = bundle.entry;
        const address = `/${region.slug}/${department.slug}/${year}/`;
        const finding = doubt === undefined ? null : `${address}#${doubt}`;
        const path = `${address}#project-${number}`;
        return [{ name, code, fen, printed, year, region, department, path, finding }];
      });
    }),
  );
  return lists.flat();
}

/** Whether a piece is in the project itself: its name, its code, or its amount. */
function isInProject({ name, code, fen, printed }: FoundProject, { text, amount }: Piece): boolean {
  if (amount !== null && fen === amount) return true;
  const digits = /^[\d.]+/.exec(normalise(printed))?.[0];
  return normalise(name).includes(text) || normalise(code).includes(text) || digits === text;
}

function isInDepartment({ department, region }: FoundProject, { text }: Piece): boolean {
  return normalise(department.name).includes(text) || normalise(region.name).includes(text);
}

/**
 * The projects that answer a query, narrowed and in order. Its parts may stand in the name, the code, the amount or the
 * department; where some projects have one of them themselves, those of a department that only has it in its name are left out.
 */
export function findProjects(
  projects: readonly FoundProject[],
  query: Query,
  filters: Filters,
  order: ProjectOrder,
): FoundProject[] {
  const values = ({ year, region, department }: FoundProject): Partial<Filters> => ({
    year: String(year),
    region: region.slug,
    department: `${region.slug}/${department.slug}`,
    kind: department.kind,
  });
  const { must, not } = query;
  const holds = (project: FoundProject, piece: Piece) => isInProject(project, piece) || isInDepartment(project, piece);
  const all = projects.filter((project) => {
    const own = values(project);
    return (
      FILTERS.every(
        (filter) => filters[filter] === '' || own[filter] === undefined || own[filter] === filters[filter],
      ) &&
      must.every((piece) => holds(project, piece)) &&
      !not.some((piece) => holds(project, piece))
    );
  });
  const themselves = all.filter((project) => must.some((piece) => isInProject(project, piece)));
  const found = themselves.length > 0 ? themselves : all;
  if (order === 'year') return found.sort((a, b) => b.year - a.year || (b.fen ?? -1) - (a.fen ?? -1));
  const sign = order === 'amount' ? 1 : -1;
  // Projects without an amount come last either way.
  return found.sort((a, b) => Number(a.fen === null) - Number(b.fen === null) || sign * ((b.fen ?? 0) - (a.fen ?? 0)));
}

/** Projects as CSV for spreadsheets; amounts in yuan are numbers, beside them stands what is printed. */
export function projectsAsCsv(projects: readonly FoundProject[], headings: readonly string[]): string {
  const rows = projects.map(({ name, code, printed, fen, year, region, department }) => [
    ...[name, code, department.name, region.name, year, printed],
    fen === null ? null : (fen / 100).toFixed(2),
  ]);
  return csvText([headings, ...rows]);
}
