/** Year against year: what changed, from where that is known, and the reason that the narrative states. */
export { viewChanges, type ChangesView } from './view.ts';
export { viewTotals, withPriorClasses, withPriorThreePublic, type TotalChange, type TotalKey } from './totals.ts';
export { leavesOut, viewChangeTable } from './table.ts';
export type { ChangeGroup } from './lines.ts';
export { reasonCell } from './table.ts';
export { collectReasons, type Reason } from './reasons.ts';
