import type { CheckedCell, CheckResult } from '../../budget/check-schema.ts';
import type { Indicator, Table } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { finding, holding, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

/** The share that the rate of execution usually has among the weights, where the table leaves it out. */
const USUAL_EXECUTION_WEIGHT = 10;

interface Weighted {
  key: string;
  name: string;
  table: string;
  executionWeight: { text: string; value: number } | null;
  indicators: readonly Indicator[];
}

/** Rule 8: indicator weights + 预算执行率权重 = 100. */
export const weights: Rule = {
  id: 'weights',
  title: '指标权重与预算执行率权重之和为 100',
  titleEn: 'Indicator weights and the execution weight add up to 100',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效评价指标权重总计 100 分，预算执行率指标权重统一为 10%。',
  tables: ['project-performance', 'overall-performance'],
  tolerance: '无；各项权重末位不是整数时，允许末位半个单位之和',
  check(context) {
    const { projects, overallPerformance } = context.disclosure;
    const weighted: Weighted[] = [
      ...overallPerformance.map((entry, index) => ({ ...entry, key: `overall-${index + 1}`, name: '整体绩效目标' })),
      ...projects.flatMap((project) =>
        project.table ? [{ ...project, key: project.id, name: `项目“${project.name}”`, table: project.table }] : [],
      ),
    ];
    if (weighted.every((entry) => entry.indicators.length === 0)) {
      return [notApplicable('weights', 'all', '没有公开绩效指标，不能核对权重。', 'No indicators are published.')];
    }
    const results = weighted.map((entry) => ({ entry, results: checkWeights(context, entry) }));
    const unprinted = results.filter((each) => each.results === 'unprinted').map(({ entry }) => entry);
    const unweighted = results.filter((each) => each.results === 'unweighted').map(({ entry }) => entry);
    return [
      ...results.flatMap((each) => (typeof each.results === 'string' ? [] : each.results)),
      ...together(
        'unprinted',
        unprinted,
        `的指标权重合计 ${100 - USUAL_EXECUTION_WEIGHT}，没有印出预算执行率权重（统一为 ${USUAL_EXECUTION_WEIGHT}），不能核对。`,
        'The execution weight is not printed.',
      ),
      ...together('unweighted', unweighted, '没有印出指标权重，不能核对。', 'No weights are printed.'),
    ];
  },
};

/** One result for all the tables of which the same is missing. */
function together(key: string, entries: readonly Weighted[], what: string, whatEn: string): CheckResult[] {
  const [first] = entries;
  if (!first) return [];
  const who = entries.length === 1 ? first.name : `${first.name}等 ${entries.length} 张绩效目标表`;
  return [notApplicable('weights', key, who + what, `${whatEn} Tables: ${entries.length}.`)];
}

function checkWeights(context: Context, entry: Weighted): CheckResult[] | 'unprinted' | 'unweighted' {
  const { indicators, executionWeight, key, name } = entry;
  const given = indicators.filter((indicator) => indicator.weight !== null);
  const table = context.disclosure.tables.find((candidate) => candidate.id === entry.table);
  if (indicators.length === 0 || !table) return [];
  const cells = given.map((indicator) => weightCell(table, indicator));
  if (given.length === 0) return 'unweighted';
  if (given.length < indicators.length) {
    const missing = indicators.length - given.length;
    return [
      notApplicable(
        'weights',
        key,
        `${name}的 ${indicators.length} 个指标中有 ${missing} 个没有权重，不能核对权重之和。`,
        'Some weights are missing.',
        cells,
      ),
    ];
  }
  const own = given.reduce((sum, indicator) => sum + (indicator.weight?.value ?? 0), 0);
  const listed = indicators.some((indicator) => /预算(?:资金)?执行率/u.test(compact(indicator.name)));
  const total = round(own + (executionWeight?.value ?? 0));
  const slack = given.some((indicator) => !Number.isInteger(indicator.weight?.value)) ? 0.05 * given.length : 0;
  const plus = executionWeight ? `加预算执行率权重 ${executionWeight.text}，` : '';
  if (Math.abs(total - 100) <= slack || (executionWeight && listed && Math.abs(round(own) - 100) <= slack)) {
    const exact = total === 100 || round(own) === 100;
    const result = holding(
      'weights',
      key,
      `${name}的指标权重${plus}合计 ${exact ? 100 : `${total}，与 100 的相差属四舍五入`}。`,
      'The weights add up to 100.',
      cells,
    );
    return [
      exact ? result : { ...result, outcome: 'rounding', difference: round(total - 100), differenceUnit: 'points' },
    ];
  }
  if (!executionWeight && !listed && round(own) === 100 - USUAL_EXECUTION_WEIGHT) return 'unprinted';
  return [
    finding(
      'weights',
      key,
      'warning',
      `${name}的指标权重${plus}合计 ${total}，应为 100，相差 ${round(Math.abs(total - 100))}。`,
      `The weights${executionWeight ? ' and the execution weight' : ''} add up to ${total}, not 100.`,
      cells,
      { value: round(total - 100), unit: 'points' },
    ),
  ];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function weightCell(table: Table, indicator: Indicator): CheckedCell {
  const text = indicator.weight?.text ?? '';
  const column = table.cells[indicator.row]?.findLastIndex((cell) => compact(cell) === compact(text)) ?? -1;
  return {
    table: table.id,
    row: indicator.row,
    column: column < 0 ? null : column,
    label: `《${table.title}》指标“${indicator.name}”的权重`,
    text,
    unit: null,
    fen: null,
    place: table.places[indicator.row] ?? table.place,
    anchor: column < 0 ? table.id : `${table.id}-r${indicator.row}-c${column}`,
  };
}
