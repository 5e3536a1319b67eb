import { parseAmount, printedDecimals, type MoneyUnit } from '../../money.ts';

/** What was planned: at the start of the year, after adjustment, or without a word of which. */
export type PlannedBase = 'initial' | 'adjusted' | 'unnamed';

/** A figure of a narrative of final accounts, with its place in the text of its paragraph. */
export interface ToldFigure {
  text: string;
  fen: number;
  unit: MoneyUnit;
  decimals: number;
  start: number;
}

/** `年初预算为10万元，支出决算为9万元，完成年初预算的90%，决算数小于预算数`: what stands together, nothing in between. */
export interface ToldExecution {
  planned: (ToldFigure & { base: PlannedBase })[];
  spent: ToldFigure;
  rate: { text: string; value: number; decimals: number; base: PlannedBase; start: number } | null;
  /** How the outturn is said to lie to the plan: above, below, the same. */
  direction: { text: string; sign: 1 | -1 | 0; base: PlannedBase; start: number } | null;
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const BASE = '年初|全年|调整后?|批复的?';
/** Each piece that may stand in such a row of figures; any other text ends it. */
const PIECE = new RegExp(
  [
    `(?<!公共|基金|经营)(?<base>${BASE}|)预算(?:安排)?数?[为是:]*(?<planned>${NUMBER})(?<plannedUnit>[亿万]?元)`,
    `(?:实际|本年|全年)?(?:支出|收入)?决算数?[为是:]*(?<spent>${NUMBER})(?<spentUnit>[亿万]?元)`,
    `完成(?:了)?(?<rateBase>${BASE}|)预算数?的(?<rate>${NUMBER})%`,
    `(?:支出)?决算数?(?<direction>大于|高于|超过|多于|小于|低于|少于|等于)(?<toBase>${BASE}|)预算数?(?!的?[\\d(])`,
    `(?:支出)?决算数?与(?<levelBase>${BASE}|)预算数?(?:相比)?(?<level>持平|一致|相等)`,
  ].join('|'),
  'gu',
);
/** What may stand between two pieces. */
const BETWEEN = /^(?:[，、；。(]|其中支出)?$/u;
/** Behind a figure that is none: `9万元左右`, `95%以上`, `95%-98%`. */
const VAGUE = /^(?:左右|上下|以上|以下|以内|多|余|[-~—至])/u;

function baseOf(words: string | undefined): PlannedBase {
  if (words === undefined || words === '') return 'unnamed';
  return words.startsWith('全年') || words.startsWith('调整') ? 'adjusted' : 'initial';
}

function figureOf(number: string, unit: string, end: number): ToldFigure | null {
  const text = number + unit;
  const fen = parseAmount(number, unit as MoneyUnit);
  return fen === null
    ? null
    : { text, fen, unit: unit as MoneyUnit, decimals: printedDecimals(number), start: end - text.length };
}

interface Row {
  planned: ToldExecution['planned'];
  spent: ToldFigure[];
  rate: NonNullable<ToldExecution['rate']>[];
  direction: NonNullable<ToldExecution['direction']>[];
  end: number;
  vague: boolean;
}

function take(row: Row, match: RegExpExecArray): void {
  const end = match.index + match[0].length;
  const { base, planned, plannedUnit, spent, spentUnit, rateBase, rate, direction, toBase, levelBase, level } =
    match.groups ?? {};
  const figure = figureOf(planned ?? spent ?? '', plannedUnit ?? spentUnit ?? '', end);
  if (figure && planned !== undefined) row.planned.push({ ...figure, base: baseOf(base) });
  if (figure && spent !== undefined) row.spent.push(figure);
  if (rate !== undefined) {
    const text = `${rate}%`;
    const value = Number(rate.replaceAll(',', ''));
    row.rate.push({ text, value, decimals: printedDecimals(rate), base: baseOf(rateBase), start: end - text.length });
  }
  const told = direction ?? level;
  if (told !== undefined) {
    const sign = /[大高超多]/u.test(told) ? 1 : /[小低少]/u.test(told) ? -1 : 0;
    row.direction.push({ text: match[0], sign, base: baseOf(toBase ?? levelBase), start: match.index });
  }
  row.end = end;
}

/**
 * What a paragraph of final accounts says in one breath of a plan and its outturn. In: its text without white space. Out: rows of figures
 * that stand next to one another, each with one outturn and one rate or direction at most; where anything else stands between them, or a figure
 * is vague, nothing is said, as it may be of something else.
 */
export function readExecutions(text: string): ToldExecution[] {
  const rows: Row[] = [];
  for (const match of text.matchAll(PIECE)) {
    const last = rows.at(-1);
    const row =
      last && BETWEEN.test(text.slice(last.end, match.index))
        ? last
        : { planned: [], spent: [], rate: [], direction: [], end: match.index, vague: false };
    if (row !== last) rows.push(row);
    take(row, match);
    row.vague ||= VAGUE.test(text.slice(row.end));
  }
  return rows.flatMap(({ planned, spent, rate, direction, vague }) => {
    const [only] = spent;
    const isSingle = spent.length === 1 && rate.length <= 1 && direction.length <= 1;
    if (vague || planned.length === 0 || !only || !isSingle) return [];
    return [{ planned, spent: only, rate: rate[0] ?? null, direction: direction[0] ?? null }];
  });
}
