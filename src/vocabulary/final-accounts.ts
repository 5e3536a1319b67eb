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

/** Words of a header that only say whether a column is planned or spent. */
const STAGE_WORDS = /^(?:\d{4}年度?)?(?:(?:本?年初?|全年|调整后?)?预算数?|决算数?)$/u;

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
      .filter((label) => !STAGE_WORDS.test(label))
      .join(' ');
  const own = columns[index];
  if (!own) return null;
  const found = columns.flatMap((column, at) =>
    column.role === 'amount' && column.measure === which && subjectOf(column) === subjectOf(own) ? [at] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
