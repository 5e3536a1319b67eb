import type { Identity } from '../../budget/schema.ts';
import type { Narrative, PlacedStatement } from './index.ts';

/** `局本级2026年收入预算`: of the own office; `本级安排`, `本级财政` name the money, not the body. */
const OWN_OFFICE = /本级(?!安排|财政|资金|专项|项目|政府|财力|配套|支出责任|及|和|与|、|\)?(?:及|和|与|、))/u;
/** `含下属单位`, `全系统`: of the office with all its units. */
const WITH_UNITS = /(?:含|包括|及|和|与)(?:所属|下属|直属)(?:的?\d+[个家])?(?:事业|预算|二级)*单位|全系统|部门汇总/u;

/**
 * Leaves out what a narrative says of another body than the disclosure is of: of the own office (本级) beside a whole department's tables,
 * of the department with its units beside a unit's. Ordinals stay, so that what is left out counts as not compared.
 */
export function ofOwnScope(narrative: Narrative, { kind }: Identity['department']): Narrative {
  const other = kind === 'department' ? OWN_OFFICE : WITH_UNITS;
  return {
    ...narrative,
    statements: narrative.statements.filter((one) => !other.test(sentenceBefore(narrative, one))),
  };
}

function sentenceBefore({ parts }: Narrative, { part, start }: PlacedStatement): string {
  return /(?<![^。；])[^。；]*$/u.exec(parts[part]?.text.slice(0, start) ?? '')?.[0] ?? '';
}
