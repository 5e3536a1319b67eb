import { listProjectPages, type ProjectPage } from '../../content/index.ts';
import { buildProjectList, type BuiltList } from '../../search/projects/build.ts';

let pages: Promise<ProjectPage[]> | null = null;
let list: Promise<BuiltList> | null = null;

/** The pages of all projects: read once for a build, anew for each page while somebody works on the content. */
export function projectPages(): Promise<ProjectPage[]> {
  if (!import.meta.env.PROD) return listProjectPages();
  pages ??= listProjectPages();
  return pages;
}

/** The list of all projects. */
export function projectList(): Promise<BuiltList> {
  const build = async () => buildProjectList(await projectPages());
  if (!import.meta.env.PROD) return build();
  list ??= build();
  return list;
}
