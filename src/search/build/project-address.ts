import type { Disclosure } from '../../budget/schema.ts';
import { projectFormAnchor, projectSlug } from '../../content/index.ts';
import { paths } from '../../links.ts';

/**
 * Where what a document says of a project can be read, without the base of the site: on the page of the project. Those pages tell what
 * was planned: of final accounts it is an anchor of their own page.
 */
export function formAddress(
  { region, department, year, stage }: Disclosure['identity'],
  project: { id: string; code: string | null; name: string },
): string {
  if (stage !== undefined) return project.id;
  return `${paths.project(region.slug, department.slug, projectSlug(project))}#${projectFormAnchor(year, project.id)}`;
}
