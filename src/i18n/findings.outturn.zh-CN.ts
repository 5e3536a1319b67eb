import type { StatementKind } from '../budget/check-schema.ts';
import type { Words } from './findings.told.ts';

/** What a statement says of its subject. */
export const STATED: Record<StatementKind, string> = {
  level: '',
  change: '的增减',
  execution: '的上年执行数',
  prior: '的上年预算数',
  'prior-final': '的上年决算数',
  planned: '的预算数',
  rate: '的完成情况',
  percent: '的增减百分比',
  share: '的占比',
  none: '',
  count: '',
};

const SAID = { above: '大于', below: '小于', same: '等于' };

type Ids = 'execution-rate' | 'execution-direction' | 'carried-balance';

/** What is said of final accounts: of what was spent beside what was planned, and of money carried from year to year. */
export const OUTTURN: Pick<Words['sentences'], Ids> = {
  'execution-rate'({ percent, spent, planned, computed }, told) {
    const end = told.outcome === 'holds' ? '，相符。' : '，不符。';
    return `${told.name(0)}：写完成预算的 ${percent}%，按决算${told.amount(spent, 1)}、预算${told.amount(planned, 2)}计算为 ${computed}%${end}`;
  },
  'execution-direction'({ said, spent, planned }, told) {
    const end = told.outcome === 'holds' ? '，相符。' : '，不符。';
    return `${told.name(0)}：写决算数${SAID[said]}预算数，同一处的决算为${told.amount(spent, 1)}，预算为${told.amount(planned, 2)}${end}`;
  },
  'carried-balance'({ before, after, blanks }, told) {
    const [opening, revenue, spent, closing] = told.cells;
    const sides = `${told.name(0)}所在行：年初结转和结余${told.amount(opening?.fen ?? 0, 0)}加本年收入${told.amount(revenue?.fen ?? 0, 1)}为${told.amount(before, 0, told.cells)}，本年支出${told.amount(spent?.fen ?? 0, 2)}加年末结转和结余${told.amount(closing?.fen ?? 0, 3)}为${told.amount(after, 0, told.cells)}`;
    if (told.outcome === 'holds') return `${sides}，相符。`;
    if (told.outcome === 'rounding') return `${sides}，相差${told.gap()}，属四舍五入。`;
    return `${sides}，相差${told.gap()}。${blanks ? '行中有空格，空格按没有金额计。' : ''}`;
  },
};
