import type { CheckResult } from '../../budget/check-schema.ts';
import { parseChineseNumeral } from '../../text.ts';
import { finding } from '../compare.ts';
import type { Context } from '../context.ts';
import { lineCell, tableCell } from '../form-cells.ts';

/** Years: titles of tables, and the years the narrative compares with, must belong to the budget's year. */
export function checkYears(context: Context): CheckResult[] {
  const { year } = context;
  const titles = context.disclosure.tables.flatMap((table) => {
    const named = [...table.title.matchAll(/((?:19|20)\d{2})年/gu)].map((match) => Number(match[1]));
    if (named.length === 0 || named.includes(year)) return [];
    return [
      finding('form', `year-${table.id}`, 'warning', `《${table.title}》的标题写的是 ${named[0]} 年，本文件是 ${year} 年预算。`, `The title names ${named[0]}; the budget is of ${year}.`, [tableCell(table)]),
    ];
  });
  return [...titles, ...comparedYears(context), ...statedYears(context)];
}

function comparedYears(context: Context): CheckResult[] {
  const { narrative, year } = context;
  if (!narrative) return [];
  return narrative.comparisons
    .filter((comparison) => comparison.year !== year - 1)
    .map((comparison) =>
      finding(
        'form',
        `compared-year-${comparison.part}-${comparison.start}`,
        'warning',
        `情况说明（第 ${comparison.line} 行）写“${comparison.text}”，${year} 年预算应与 ${year - 1} 年相比。`,
        `The narrative compares with ${comparison.year}; a budget of ${year} is compared with ${year - 1}.`,
        [lineCell(context, comparison.part, comparison.start, comparison.text)],
      ),
    );
}

/** A sentence that states this year's budget under another year. */
function statedYears(context: Context): CheckResult[] {
  const { narrative, year } = context;
  if (!narrative) return [];
  const opening = /(?:^|。)((?:19|20)\d{2})年(?=年初预算|["“]?三公["”]?经费预算|一般公共预算财政拨款(?:收入|支出|运行)|无使用)/gu;
  return narrative.parts.flatMap((part, ordinal) => {
    if (part.topic === null || part.heading) return [];
    return [...part.text.slice(part.bodyStart).matchAll(opening)]
      .filter((match) => Number(match[1]) !== year)
      .map((match) => {
        const cell = lineCell(context, ordinal, part.bodyStart + match.index, match[0].replace('。', ''));
        return finding('form', `stated-year-${ordinal}-${match.index}`, 'warning', `${cell.label}写的是 ${match[1]} 年的预算，本文件是 ${year} 年预算。`, `The narrative states the budget of ${match[1]}; this is ${year}.`, [cell]);
      });
  });
}

/** Two sections one after the other with the same number. */
export function checkSectionNumbers(context: Context): CheckResult[] {
  const { narrative } = context;
  if (!narrative) return [];
  const results: CheckResult[] = [];
  let last: number | null = null;
  narrative.parts.forEach((part, ordinal) => {
    if (!part.heading || part.rank > 1) return;
    const numeral = part.rank === 1 ? /^([一二三四五六七八九十]+)/u.exec(part.text)?.[1] : undefined;
    const number = numeral ? parseChineseNumeral(numeral) : null;
    if (number !== null && number === last) {
      const cell = lineCell(context, ordinal, 0, part.text);
      results.push(
        finding('form', `section-number-${ordinal}`, 'warning', `${cell.label}“${part.text}”与前一部分的序号同为“${numeral}”。`, `Two sections bear the number ${number}.`, [cell]),
      );
    }
    last = number;
  });
  return results;
}
