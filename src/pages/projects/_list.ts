import { listProjectPages, once, type ProjectPage } from '../../content/index.ts';
import { buildProjectList, type BuiltList } from '../../search/projects/build.ts';

const pages = once(listProjectPages);
const list = once(async () => buildProjectList(await pages()));

/** The pages of all projects: read once for a build, anew for each page while somebody works on the content. */
export function projectPages(): Promise<ProjectPage[]> {
  return import.meta.env.PROD ? pages() : listProjectPages();
}

/** The list of all projects. */
export async function projectList(): Promise<BuiltList> {
  return import.meta.env.PROD ? list() : buildProjectList(await listProjectPages());
}
