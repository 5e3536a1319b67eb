/** Synthetic department-years for tests and benchmarks: consistent to the last digit, made from a seed. */
export { makeSynthetic, type Synthetic, type SyntheticOptions } from './budget.ts';
export { changeAmount } from './change.ts';
export { makeNarrative } from './narrative.ts';
export { makeTable, type ColumnPlan, type LinePlan, type Money } from './table.ts';
