/**
 * The content folder: where its files stand, what they hold, and how they are written. What Astro makes of them is behind
 * doors of its own: `collections.ts` for pages, `loader.ts` and `entry.ts` for the collections' configuration.
 */
export { readChecks, type CheckState, type CheckStatus } from './checks.ts';
export { readCorrected, readDownload } from './corrections.ts';
export {
  disclosureId,
  listDisclosures,
  readDepartment,
  readNarrative,
  readProse,
  type DisclosureKey,
  type Prose,
} from './files.ts';
export { readJurisdictions } from './jurisdictions.ts';
export { loadDisclosures, type Loaded } from './load.ts';
export { stableJson } from './json.ts';
export { listProjects, type ListedProject } from './projects.ts';
export { findSources, type Source } from './sources.ts';
export { storeBudget, type Stored } from './store.ts';
export type { DisclosureEntry } from './entry.ts';
