import type { CheckResult } from '../../src/budget/check-schema.ts';
import type { Disclosure } from '../../src/budget/schema.ts';
import { RULES, type Summary } from '../../src/checks/index.ts';
import { findingText, ruleText } from '../../src/i18n/index.ts';
import type { Place } from '../../src/problem.ts';

const MARKS = { error: '✗ 错误', warning: '! 提醒', note: '· 说明' } as const;
const OUTCOMES = { holds: '✓ 相符', rounding: '≈ 四舍五入', differs: '', 'not-applicable': '– 不适用' } as const;

/** The findings of one document as plain lines, grouped by rule. `all` adds roundings and what could not be checked. */
export function report(
  name: string,
  disclosure: Disclosure,
  results: readonly CheckResult[],
  summary: Summary,
  all: boolean,
): string {
  const { identity } = disclosure;
  const lines = [`${identity.department.name} ${identity.year}（${name}）`, `  ${countLine(summary)}`];
  for (const rule of RULES) {
    const shown = results.filter(
      (result) => result.rule === rule.id && (result.outcome === 'differs' || (all && result.outcome !== 'holds')),
    );
    if (shown.length === 0) continue;
    lines.push(`  ${RULES.indexOf(rule) + 1}. ${ruleText('zh-CN', rule.id).title}`);
    for (const result of shown) lines.push(...describe(result));
  }
  return `${lines.join('\n')}\n`;
}

/** `相符 310，四舍五入 12，不符 3（错误 2，提醒 1），不适用 4`. */
export function countLine({ counts, open }: Summary): string {
  const standing = [
    open.error > 0 && `错误 ${open.error}`,
    open.warning > 0 && `提醒 ${open.warning}`,
    open.note > 0 && `说明 ${open.note}`,
    counts.acknowledged > 0 && `已说明 ${counts.acknowledged}`,
  ].filter(Boolean);
  const differs = `不符 ${counts.differs}${standing.length > 0 ? `（${standing.join('，')}）` : ''}`;
  return `相符 ${counts.holds}，四舍五入 ${counts.rounding}，${differs}，不适用 ${counts.notApplicable}`;
}

/** A place in Chinese: `budget.xlsx，工作表“收支总表”，第 12 行`. */
export function placeText({ file, page, line, sheet, row }: Place): string {
  const parts = [
    file,
    sheet !== undefined && `工作表“${sheet}”`,
    page !== undefined && `第 ${page} 页`,
    line !== undefined && `第 ${line} 行`,
    row !== undefined && `第 ${row} 行`,
  ];
  return parts.filter(Boolean).join('，');
}

function describe(result: CheckResult): string[] {
  const mark = result.outcome === 'differs' ? MARKS[result.severity] : OUTCOMES[result.outcome];
  const places = [
    ...new Set(
      result.cells
        .slice(0, 3)
        .map((cell) => placeText(cell.place))
        .filter(Boolean),
    ),
  ];
  const accepted = result.acknowledged
    ? [`      已说明（${result.acknowledged.date}）：${result.acknowledged.reason}`]
    : [];
  return [
    `    ${mark}  ${findingText('zh-CN', result)}`,
    ...(places.length > 0 ? [`      ${places.join('；')}`] : []),
    ...accepted,
  ];
}
