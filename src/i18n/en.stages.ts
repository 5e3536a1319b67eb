import { counted } from './counted.ts';
import type { DocumentCounts, Stage } from './zh-CN.stages.ts';

/** Which of the two documents of a year, in English. */
export const stageName = (stage: Stage) => (stage === undefined ? 'budget' : 'final accounts');

/** 12 budgets and 3 sets of final accounts: each stage is counted by itself. */
export const countedDocuments = ({ budgets, finals }: DocumentCounts) =>
  [
    ...(budgets > 0 || finals === 0 ? [counted(budgets, 'budget')] : []),
    ...(finals > 0 ? [counted(finals, 'set of final accounts', 'sets of final accounts')] : []),
  ].join(' and ');

/** What of the two there is. */
export const namedDocuments = ({ budgets, finals }: DocumentCounts) =>
  finals === 0 ? 'budgets' : budgets === 0 ? 'final accounts' : 'budgets and final accounts';

/** What a number before it counts. */
export const foundDocuments = (counts: DocumentCounts) => {
  const several = counts.budgets + counts.finals !== 1;
  if (counts.budgets > 0) return several ? namedDocuments(counts) : 'budget';
  return counts.finals === 0 ? 'budgets' : several ? 'sets of final accounts' : 'set of final accounts';
};

/** The same where room is scarce. */
export const briefDocuments = ({ budgets, finals }: DocumentCounts) =>
  [
    ...(budgets > 0 || finals === 0 ? [counted(budgets, 'budget')] : []),
    ...(finals > 0 ? [`${finals} final`] : []),
  ].join(' · ');
