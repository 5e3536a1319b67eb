/**
 * The content folder: where its files stand, what they hold, and how they are written. What Astro makes of them is behind
 * doors of its own: `collections.ts` for pages, `loaders.ts` for the collections' configuration.
 */
export { namesOf, storeNames } from './account-names.ts';
export { AtHand } from './at-hand.ts';
export { currentChecksOf, readChecks, storeChecks, type CheckState, type CheckStatus } from './checks.ts';
export { readDepartment } from './departments.ts';
export { parseCorrections, readCorrected, readForLists } from './corrections.ts';
export { readDays } from './days.ts';
export { keyOf, listDisclosures, readNarrative, requireDisclosures } from './disclosures.ts';
export {
  contentRoot,
  departmentPath,
  disclosureId,
  keyOfId,
  pathOf,
  YEAR_KINDS,
  type DisclosureKey,
} from './folder.ts';
export { fileTooLong } from './refusals.ts';
export {
  freezeYear,
  frozenFaults,
  frozenProblems,
  frozenYears,
  readFrozen,
  requireFrozen,
  staysFrozen,
  type FrozenFault,
} from './frozen.ts';
export { readHistory, readKept, readVersions, type History, type Version } from './history.ts';
export { jsonOrNull, stableJson } from './json.ts';
export { isRunning } from './lock.ts';
export { loadDisclosures, type Loaded } from './load.ts';
export { readOriginal, type OriginalsGiven, type Telling, type Unshown } from './originals.ts';
export { parseFile } from './parse.ts';
export { readPortal, type Portal } from './portal.ts';
export { findProfile } from './profiles.ts';
export { PROGRAM, programTold } from './program.ts';
export { listProjectPages, projectFormAnchor, projectSlug, type ProjectPage, type ProjectYear } from './project-pages.ts';
export { decisionsIn, DISCLOSURE_FILE, disclosureFileSchema, findSources, type Source } from './sources.ts';
export { bySound, regionPath } from '../budget/index.ts';
export { byBody, byStage } from './order.ts';
export { dayNow } from './record.ts';
export { holdContent, lookAgain } from './read.ts';
export { readRegions, type Population, type PriceIndex, type RegionLookup } from './regions.ts';
export { readRedirects, type Redirect } from './redirects.ts';
export { storeBudget, type Stored } from './store.ts';
export { alone, recoverContent } from './together.ts';
export { once, traced, type KeepBytes, type Seen } from './traces.ts';
export { listShared, listYearFiles } from './year-files.ts';
export type { DisclosureEntry } from './entry.ts';
export { notWritten, writeWhole } from './write.ts';
