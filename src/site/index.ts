/** What the pages need of the build: the content files, the light entries of all department-years, and links. */
export { readChecks, readRules, type CheckState, type CheckStatus } from './checks.ts';
export { readDepartment, readNarrative, readProse, type DisclosureKey, type Prose } from './content.ts';
export { readCorrected, readDownload } from './corrections.ts';
export { listEntries } from './entries.ts';
export { readJurisdictions } from './jurisdictions.ts';
export { link, paths } from './links.ts';
export { listProjects, type ListedProject } from './projects.ts';
export type { DisclosureEntry } from './entry.ts';
