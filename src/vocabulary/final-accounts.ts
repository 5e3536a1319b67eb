import { compact } from '../text.ts';
import type { Measure } from './measures.ts';

/** Words over columns that final accounts print and budgets hardly ever fill, most telling first. */
const WORDS: readonly (readonly [RegExp, Measure])[] = [
  [/^(?:年初|上年)(?:财政拨款)?结转和?结余$/u, 'opening-balance'],
  [/^年末(?:财政拨款)?结转和?结余$/u, 'closing-balance'],
  [/^本年收入(?:合计)?$/u, 'current-revenue'],
  [/^本年支出(?:合计)?$/u, 'total'],
  [/^上缴上级支出$/u, 'remitted-to-superior'],
  [/^(?:事业单位)?经营支出$/u, 'commercial-expenditure'],
  [/^对附属单位补助支出$/u, 'subsidy-to-subordinates'],
  [/^教育收费$/u, 'education-fees'],
  [/^基本建设(?:资金)?支出$/u, 'capital-construction'],
];

/** What a column of final accounts is the amount of, by its own label; `null` for a label that is none of theirs. */
export function measureOfFinal(label: string): Measure | null {
  const text = compact(label).replace(/^其中[:：]?/u, '');
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** `2024年度部门` before what a column is of, and what may stand behind it. */
const OF = '(?:\\d{4}年度?)?(?:部门|单位|收入|支出)?';
const HOW_MUCH = '(?:收入|支出)?(?:数|金额|安排数|批复数)?';
const PLANNED = new RegExp(`^${OF}(?:本?年初?|当年|批复)?预算${HOW_MUCH}$|^${OF}预算数?\\(年初\\)$`, 'u');
const ADJUSTED = new RegExp(
  `^${OF}(?:全年|年末|(?:调整|变动)后?)(?:的)?预算${HOW_MUCH}$|^${OF}预算(?:调整|变动)后?数?$|^${OF}预算数?\\((?:全年|调整后?)\\)$`,
  'u',
);
const SPENT = new RegExp(
  `^${OF}(?:本年度?|当年|全年|上一?年度?|实际)?(?:收入|支出)?决算(?:统计)?${HOW_MUCH}$|^统计数$`,
  'u',
);

/**
 * Whether the label of a column of final accounts says that it is planned, planned after adjustment or spent: 年初预算, 全年预算数,
 * 支出决算; `null` for one that does not say it.
 */
export function stageOfLabel(label: string): 'initial-budget' | 'adjusted-budget' | 'spent' | null {
  const text = compact(label).replace(/\((?:百万|千|万|亿)?元\)$/u, '');
  if (ADJUSTED.test(text)) return 'adjusted-budget';
  if (PLANNED.test(text)) return 'initial-budget';
  return SPENT.test(text) ? 'spent' : null;
}

interface StagedColumn {
  labels: readonly string[];
  role: string;
  measure: Measure | null;
}

/**
 * Of columns of final accounts: that which prints what was planned of what the column at an index prints as spent, before adjustment
 * (`initial-budget`) or after it; `null` where there is none, or several.
 */
export function plannedBeside(
  columns: readonly StagedColumn[],
  index: number,
  which: 'initial-budget' | 'adjusted-budget',
): number | null {
  const subjectOf = ({ labels }: StagedColumn) =>
    labels
      .map((label) => compact(label))
      .filter((label) => stageOfLabel(label) === null && !/^\(?\d{1,2}\)?$/u.test(label))
      .join(' ');
  const own = columns[index];
  if (!own) return null;
  const found = columns.flatMap((column, at) =>
    column.role === 'amount' && column.measure === which && subjectOf(column) === subjectOf(own) ? [at] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
