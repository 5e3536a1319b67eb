/** What the pages need of the build: the content files, the light entries of all department-years, and links. */
export {
  readDepartment,
  readDisclosure,
  readDisclosureText,
  readNarrative,
  readProse,
  type DisclosureKey,
  type Prose,
} from './content.ts';
export { listEntries } from './entries.ts';
export { link, paths } from './links.ts';
export { listProjects, type ListedProject } from './projects.ts';
export type { DisclosureEntry } from './loader.ts';
