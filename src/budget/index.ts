/** Tables → a typed, checked department-year: the stage of conversion, and the schemas and types of what it makes. */
export { assembleBudget, type Assembled, type SourceFile } from './assemble.ts';
export { leaveOutProse } from './figures-only.ts';
export { figuresOf } from './compare-members.ts';
export { joinMembers, type Joined, type Member } from './packages.ts';
export type { Overrides } from './identity.ts';
export {
  departmentSchema,
  disclosureSchema,
  headlineSchema,
  identitySchema,
  unitSchema,
  type CitedAmount,
  type Column,
  type Department,
  type Disclosure,
  type Headline,
  type Identity,
  type Indicator,
  type Measure,
  type Notice,
  type OverallPerformance,
  type PrintedAmount,
  type Project,
  type Row,
  type Table,
  type TableKind,
  type ToldProject,
} from './schema.ts';
export {
  accountsOf,
  bearsName,
  commonNames,
  commonNamesSchema,
  knownNames,
  listedAccountSchema,
  type CommonNames,
  type KnownName,
  type ListedAccount,
  type PrintedAccount,
} from './account-names.ts';
export { type Fact, type SpentBefore } from './said-schema.ts';
export { isSameRegion, UNKNOWN_REGION } from './region-of.ts';
export { bySound } from './spoken.ts';
export { splitRegion } from './regions.ts';
export { regionPath, type RegionPath } from './region-path.ts';
export { requireBudget } from './require-budget.ts';
export {
  RULES_VERSION,
  checksFileSchema,
  ruleCountsSchema,
  type CheckedCell,
  type CheckResult,
  type ChecksFile,
  type NarrativeLink,
  type Outcome,
  type RuleCounts,
  type RuleId,
  type Severity,
} from './check-schema.ts';
export {
  extendingSchema,
  extendJurisdiction,
  jurisdictionSchema,
  ownWords,
  pickJurisdiction,
  tableStatus,
  type Extending,
  type Jurisdiction,
  type TableStatus,
} from './jurisdiction.ts';
export {
  applyCorrections,
  correctionsFileSchema,
  DOUBT_IDS,
  type CheckedDoubt,
  type Correction,
  type Corrections,
} from './corrections.ts';
export { listDoubts, makeChecked, settleDoubts, type Doubt } from './doubts.ts';
export { nameSlug, regionSlug } from './slugs.ts';
