import { append } from '../../src/lists.ts';
import type { CheckResult } from '../../src/budget/check-schema.ts';
import type { Disclosure } from '../../src/budget/schema.ts';
import { RULES, type Summary } from '../../src/checks/index.ts';
import { findingText, ruleText, type Locale } from '../../src/i18n/index.ts';
import { describePlace, type Place } from '../../src/problem.ts';
import { printed } from '../command-line/index.ts';

interface Words {
  marks: Record<CheckResult['severity'], string>;
  outcomes: Record<CheckResult['outcome'], string>;
  title: (department: string, year: number, name: string) => string;
  accepted: (date: string, reason: string) => string;
  holds: string;
  rounding: string;
  differs: string;
  notApplicable: string;
  standing: Record<CheckResult['severity'] | 'acknowledged', string>;
  comma: string;
  brackets: (inside: string) => string;
}

const WORDS: Record<Locale, Words> = {
  'zh-CN': {
    marks: { error: '✗ 错误', warning: '! 提醒', note: '· 说明' },
    outcomes: { holds: '✓ 相符', rounding: '≈ 四舍五入', differs: '', 'not-applicable': '– 不适用' },
    title: (department, year, name) => `${department} ${year}（${name}）`,
    accepted: (date, reason) => `已说明（${date}）：${reason}`,
    holds: '相符',
    rounding: '四舍五入',
    differs: '不符',
    notApplicable: '不适用',
    standing: { error: '错误', warning: '提醒', note: '说明', acknowledged: '已说明' },
    comma: '，',
    brackets: (inside) => `（${inside}）`,
  },
  en: {
    marks: { error: '✗ error', warning: '! warning', note: '· note' },
    outcomes: { holds: '✓ agrees', rounding: '≈ rounding', differs: '', 'not-applicable': '– not applicable' },
    title: (department, year, name) => `${department} ${year} (${name})`,
    accepted: (date, reason) => `acknowledged (${date}): ${reason}`,
    holds: 'agree',
    rounding: 'rounding',
    differs: 'differ',
    notApplicable: 'not applicable',
    standing: { error: 'errors', warning: 'warnings', note: 'notes', acknowledged: 'acknowledged' },
    comma: ', ',
    brackets: (inside) => ` (${inside})`,
  },
};

/** The findings of one document as plain lines, grouped by rule. `all` adds roundings and what could not be checked. */
export function report(
  { name, disclosure }: { name: string; disclosure: Disclosure },
  results: readonly CheckResult[],
  summary: Summary,
  all: boolean,
  locale: Locale,
): string {
  const { department, year } = disclosure.identity;
  const lines = [WORDS[locale].title(printed(department.name), year, name), `  ${countLine(summary, locale)}`];
  for (const rule of RULES) {
    const shown = results.filter(
      (result) => result.rule === rule.id && (result.outcome === 'differs' || (all && result.outcome !== 'holds')),
    );
    if (shown.length === 0) continue;
    lines.push(`  ${RULES.indexOf(rule) + 1}. ${ruleText(locale, rule.id).title}`);
    for (const result of shown) append(lines, describe(result, locale));
  }
  return `${lines.join('\n')}\n`;
}

/** `相符 310，四舍五入 12，不符 3（错误 2，提醒 1），不适用 4`. */
export function countLine({ counts, open }: Summary, locale: Locale): string {
  const words = WORDS[locale];
  const standing = Object.entries({ ...open, acknowledged: counts.acknowledged })
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${words.standing[what as keyof Words['standing']]} ${count}`);
  const inside = standing.length > 0 ? words.brackets(standing.join(words.comma)) : '';
  return [
    `${words.holds} ${counts.holds}`,
    `${words.rounding} ${counts.rounding}`,
    `${words.differs} ${counts.differs}${inside}`,
    `${words.notApplicable} ${counts.notApplicable}`,
  ].join(words.comma);
}

/** A place: `budget.xlsx，工作表“收支总表”，第 12 行`, or `budget.xlsx, sheet 收支总表, row 12`. */
export function placeText(place: Place, locale: Locale): string {
  if (locale === 'en') return printed(describePlace(place));
  const { file, page, line, sheet, row } = place;
  const parts = [
    file,
    sheet !== undefined && `工作表“${sheet}”`,
    page !== undefined && `第 ${page} 页`,
    line !== undefined && `第 ${line} 行`,
    row !== undefined && `第 ${row} 行`,
  ];
  return printed(parts.filter(Boolean).join('，'));
}

function describe(result: CheckResult, locale: Locale): string[] {
  const words = WORDS[locale];
  const mark = result.outcome === 'differs' ? words.marks[result.severity] : words.outcomes[result.outcome];
  const places = new Set(result.cells.slice(0, 3).map((cell) => placeText(cell.place, locale)));
  const where = [...places].filter(Boolean).join(locale === 'zh-CN' ? '；' : '; ');
  const { acknowledged } = result;
  return [
    `    ${mark}  ${printed(findingText(locale, result))}`,
    ...(where ? [`      ${where}`] : []),
    ...(acknowledged ? [`      ${words.accepted(acknowledged.date, printed(acknowledged.reason))}`] : []),
  ];
}
