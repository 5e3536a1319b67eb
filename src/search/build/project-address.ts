import type { Disclosure } from '../../budget/schema.ts';
import { projectFormAnchor, projectSlug } from '../../content/index.ts';
import { paths } from '../../links.ts';

/** Where what a document says of a project can be read, without the base of the site: on the page of the project. */
export function formAddress(
  { region, department, year }: Disclosure['identity'],
  project: { id: string; code: string | null; name: string },
): string {
  return `${paths.project(region.slug, department.slug, projectSlug(project))}#${projectFormAnchor(year, project.id)}`;
}
