import { createHash } from 'node:crypto';
import { nameSlug, type Identity } from '../budget/index.ts';
import { bareName } from '../text.ts';
import { listProjects, type ListedProject } from './projects.ts';

/** A project in one document. */
export interface ProjectYear extends ListedProject {
  year: number;
}

/** A page of a project: its address inside its department, and every document of the department that tells of it. */
export interface ProjectPage {
  region: Identity['region'];
  department: Identity['department'];
  slug: string;
  /** Of the newest document. */
  name: string;
  /** Newest first; several of one year where several bear the name. */
  years: ProjectYear[];
}

/**
 * The address of a project inside its department: its code; where it has none, its name as letters and four digits of the name's
 * digest. Made of nothing but the project itself, so that it stays when other projects come and go.
 */
export function projectSlug({ code, name }: { code: string | null; name: string }): string {
  const plain = code?.normalize('NFKC').trim() ?? '';
  if (/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/u.test(plain)) return plain.toLowerCase();
  const digest = createHash('sha256').update(bareName(name)).digest('hex').slice(0, 4);
  // A slug has single hyphens: one at most is left at the cut.
  const words = nameSlug(name).slice(0, 60);
  return `${words.endsWith('-') ? words.slice(0, -1) : words}-${digest}`;
}

/** What one document says of a project, as an anchor of the project's page. `id`: that of the project in the document. */
export function projectFormAnchor(year: number, id: string): string {
  return `form-${year}-${id}`;
}

/**
 * Whether two entries of a department's documents are one project: one code, or one name where not both have a code. `codes`: the codes
 * that a name stands with; where it has several, which of them one without a code is cannot be told.
 */
function isSame(a: ListedProject, b: ListedProject, codes: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (a.code !== null && b.code !== null) return a.code === b.code;
  const name = bareName(a.name);
  if (name !== bareName(b.name)) return false;
  return (a.code === null && b.code === null) || (codes.get(name)?.size ?? 0) <= 1;
}

function codesByName(projects: readonly ListedProject[]): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { name, code } of projects) {
    if (code === null) continue;
    const known = codes.get(bareName(name)) ?? new Set();
    codes.set(bareName(name), known.add(code));
  }
  return codes;
}

/** The pages of one department's projects. Each address shows the whole history, that under another code or name too. */
export function pagesOf(projects: readonly ProjectYear[]): Omit<ProjectPage, 'region' | 'department'>[] {
  const codes = codesByName(projects);
  const slugs = new Map<string, ProjectYear[]>();
  for (const project of projects) {
    const slug = projectSlug(project);
    slugs.set(slug, [...(slugs.get(slug) ?? []), project]);
  }
  return [...slugs].map(([slug, own]) => {
    const years = projects
      .filter((project) => own.includes(project) || own.some((one) => isSame(one, project, codes)))
      .toSorted((a, b) => b.year - a.year);
    return { slug, name: years.find((year) => own.includes(year))?.name ?? '', years };
  });
}

/** The pages of all projects, by region and department as the folders stand, then in the order of the newest document. */
export async function listProjectPages(): Promise<ProjectPage[]> {
  const departments = Map.groupBy(await listProjects(), ({ identity: { region, department } }) => `${region.slug}/${department.slug}`);
  return [...departments.values()].flatMap((projects) => {
    const years = projects.map((project) => ({ ...project, year: project.identity.year }));
    const newest = years.toSorted((a, b) => b.year - a.year);
    const [first] = newest;
    if (!first) return [];
    const { region, department } = first.identity;
    return pagesOf(newest).map((page) => ({ region, department, ...page }));
  });
}
