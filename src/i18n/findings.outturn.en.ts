import type { StatementKind } from '../budget/check-schema.ts';
import type { Words } from './findings.told.ts';

/** What a statement says of its subject. */
export const STATED: Record<StatementKind, string> = {
  level: '',
  change: 'the change of ',
  execution: 'last year’s spending on ',
  prior: 'last year’s budget of ',
  'prior-final': 'last year’s outturn of ',
  planned: 'the budget of ',
  rate: 'the execution of ',
  percent: 'the growth of ',
  share: 'the share of ',
  none: '',
  count: '',
};

const SAID = { above: 'above', below: 'below', same: 'the same as' };

type Ids = 'execution-rate' | 'execution-direction' | 'carried-balance';

/** What is said of final accounts: of what was spent beside what was planned, and of money carried from year to year. */
export const OUTTURN: Pick<Words['sentences'], Ids> = {
  'execution-rate'({ percent, spent, planned, computed }, told) {
    const end = told.outcome === 'holds' ? '; they agree.' : '; they differ.';
    return `${told.name(0)}: ${percent}% of the budget is said to be spent; ${told.amount(spent, 1)} of ${told.amount(planned, 2)} is ${computed}%${end}`;
  },
  'execution-direction'({ said, spent, planned }, told) {
    const end = told.outcome === 'holds' ? '; it is.' : '; it is not.';
    return `${told.name(0)}: the outturn is said to be ${SAID[said]} the budget; the outturn beside it is ${told.amount(spent, 1)}, the budget ${told.amount(planned, 2)}${end}`;
  },
  'carried-balance'({ before, after, blanks }, told) {
    const [opening, revenue, spent, closing] = told.cells;
    const sides = `in the row of ${told.name(0)}, the opening balance ${told.amount(opening?.fen ?? 0, 0)} and the year’s revenue ${told.amount(revenue?.fen ?? 0, 1)} make ${told.amount(before, 0, told.cells)}; the year’s expenditure ${told.amount(spent?.fen ?? 0, 2)} and the closing balance ${told.amount(closing?.fen ?? 0, 3)} make ${told.amount(after, 0, told.cells)}`;
    if (told.outcome === 'holds') return `${sides}; they agree.`;
    if (told.outcome === 'rounding') return `${sides}; the difference of ${told.gap()} is rounding.`;
    return `${sides}; they differ by ${told.gap()}.${blanks ? ' Blank cells of the row count as no amount.' : ''}`;
  },
};
