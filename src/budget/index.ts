/** Tables → a typed, checked department-year. */
export { assembleBudget, type Assembled, type SourceFile } from './assemble.ts';
export { leaveOutProse } from './figures-only.ts';
export { departmentSlug, regionSlug } from './slugs.ts';
export { FUNCTIONAL_CLASSES, functionalClassOf, plainLabel } from './classification.ts';
export type { Overrides } from './identity.ts';
