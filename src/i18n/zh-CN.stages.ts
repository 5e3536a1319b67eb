/** Which of the two documents of a year; absent for the budget. */
export type Stage = 'final-accounts' | undefined;

/** How many documents of each stage. */
export interface DocumentCounts {
  budgets: number;
  finals: number;
}

export const stageName = (stage: Stage) => (stage === undefined ? '预算' : '决算');

/** 12 份预算、3 份决算: each stage is counted by itself. */
export const countedDocuments = ({ budgets, finals }: DocumentCounts) =>
  [...(budgets > 0 || finals === 0 ? [`${budgets} 份预算`] : []), ...(finals > 0 ? [`${finals} 份决算`] : [])].join(
    '、',
  );

/** 预算, 决算 or 预算和决算: what of the two there is. */
export const namedDocuments = ({ budgets, finals }: DocumentCounts) =>
  finals === 0 ? '预算' : budgets === 0 ? '决算' : '预算和决算';

/** What stands beside a name that is known to be of budgets and final accounts: 5 份, or 预算 5 · 决算 2. */
export const briefDocuments = ({ budgets, finals }: DocumentCounts) =>
  finals === 0 ? `${budgets} 份` : [...(budgets > 0 ? [`预算 ${budgets}`] : []), `决算 ${finals}`].join(' · ');
