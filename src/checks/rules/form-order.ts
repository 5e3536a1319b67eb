import type { CheckResult, Says } from '../../budget/check-schema.ts';
import { parseChineseNumeral } from '../../text.ts';
import { finding } from '../compare.ts';
import type { Context } from '../context.ts';
import { lineCell, tableCell, textCell } from '../form-cells.ts';

/** Years: titles of tables, and the years the narrative compares with, must belong to the budget's year. */
export function checkYears(context: Context): CheckResult[] {
  const { year } = context;
  const titles = context.disclosure.tables.flatMap((table) => {
    const named = [...table.title.matchAll(/((?:19|20)\d{2})年/gu)].map((match) => Number(match[1]));
    const [first] = named;
    if (first === undefined || named.includes(year)) return [];
    const says: Says = { id: 'title-of-another-year', values: { title: table.title, named: first, year } };
    return [finding('form', `year-${table.id}`, 'warning', says, [tableCell(table)])];
  });
  return [...titles, ...comparedYears(context), ...statedYears(context)];
}

/** Final accounts come out when the next year has its budget: they may tell of it, and compare it with their own year. */
function isFinal({ disclosure }: Context): boolean {
  return disclosure.identity.stage === 'final-accounts';
}

function comparedYears(context: Context): CheckResult[] {
  const { narrative, year } = context;
  if (!narrative) return [];
  return narrative.comparisons
    .filter((comparison) => comparison.year !== year - 1 && !(comparison.year === year && isFinal(context)))
    .map((comparison) =>
      finding(
        'form',
        `compared-year-${comparison.part}-${comparison.start}`,
        'warning',
        { id: 'compared-with-another-year', values: { words: comparison.text, compared: comparison.year, year } },
        [lineCell(context, comparison.part, comparison.start, comparison.text)],
      ),
    );
}

/** A sentence that states this year's budget under another year. */
function statedYears(context: Context): CheckResult[] {
  const { narrative, year } = context;
  if (!narrative) return [];
  const opening =
    /(?:^|。)((?:19|20)\d{2})年(?=年初预算|["“]?三公["”]?经费预算|一般公共预算财政拨款(?:收入|支出|运行)|无使用|(?:未|部门预算|单位预算)?(?:安排)?一般公共预算(?:安排)?购置车辆)/gu;
  return narrative.parts.flatMap((part, ordinal) => {
    if (part.heading) return [];
    return [...part.text.slice(part.bodyStart).matchAll(opening)]
      .filter((match) => Number(match[1]) !== year && !(Number(match[1]) === year + 1 && isFinal(context)))
      .map((match) => {
        const cell = lineCell(context, ordinal, part.bodyStart + match.index, match[0].replace('。', ''));
        return finding(
          'form',
          `stated-year-${ordinal}-${match.index}`,
          'warning',
          { id: 'budget-of-another-year', values: { stated: Number(match[1]), year } },
          [cell],
        );
      });
  });
}

/** How many rows of a table may have codes out of order before it is the reading, not the printing, that is in doubt. */
const FEW_STRAYS = 3;

/** Codes that do not continue the code printed above them: `7` `11` `02` under `21011`. */
export function checkCodes(context: Context): CheckResult[] {
  return context
    .tables('general-public-expenditure', 'expenditure', 'revenue', 'government-funds', 'state-capital')
    .flatMap((table) => {
      const coded = table.rows.filter((row) => row.level !== 0 && /^\d+$/u.test(row.code ?? ''));
      const codes = coded.map((row) => row.code ?? '');
      const strays = coded.filter((_, index) => isStray(codes, index));
      if (strays.length > FEW_STRAYS) return [];
      return strays.map((row) => {
        const column = table.columns.findIndex((candidate) => candidate.role === 'code');
        const cell = textCell(table, row.row, Math.max(0, column), row.code ?? '');
        const says: Says = {
          id: 'code-out-of-order',
          values: { title: table.title, row: row.label, code: row.code ?? '' },
        };
        return finding('form', `code-${cell.anchor}`, 'warning', says, [cell]);
      });
    });
}

function isStray(codes: readonly string[], index: number): boolean {
  const code = codes[index] ?? '';
  // A class of its own has three digits; anything longer belongs to the class printed above it.
  if (![3, 5, 7].includes(code.length)) return true;
  const above = codes.slice(0, index).findLast((other) => other.length === 3);
  if (code.length === 3 || above === undefined || code.startsWith(above)) return false;
  const below = codes[index + 1] ?? '';
  return below.length === 3 || !below.startsWith(code.slice(0, 3));
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
    if (numeral && number !== null && number === last) {
      const cell = lineCell(context, ordinal, 0, part.text);
      const says: Says = { id: 'section-number-repeated', values: { heading: part.text, numeral, number } };
      results.push(finding('form', `section-number-${ordinal}`, 'warning', says, [cell]));
    }
    last = number;
  });
  return results;
}
