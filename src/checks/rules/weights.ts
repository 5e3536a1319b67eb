import type { CheckedCell, CheckResult, Says } from '../../budget/check-schema.ts';
import type { Indicator, Table } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { finding, holding, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';
import { cellAnchor } from '../../vocabulary/index.ts';

/** The share that the rate of execution usually has among the weights, where the table leaves it out. */
const USUAL_EXECUTION_WEIGHT = 10;

interface Weighted {
  key: string;
  /** `null` for the targets of the whole department. */
  project: string | null;
  table: string;
  executionWeight: { text: string; value: number } | null;
  /** What the heading of the weights says that they add up to. */
  weightWhole: number | null;
  indicators: readonly Indicator[];
}

/** Rule 8: indicator weights add up to the whole that their heading states, else with 预算执行率权重 to 100. */
export const weights: Rule = {
  id: 'weights',
  tables: ['project-performance', 'overall-performance'],
  check(context) {
    const { projects, overallPerformance } = context.disclosure;
    const weighted: Weighted[] = [
      ...overallPerformance.map((entry, index) => ({ ...entry, key: `overall-${index + 1}`, project: null })),
      ...projects.flatMap((project) =>
        project.table ? [{ ...project, key: project.id, project: project.name, table: project.table }] : [],
      ),
    ];
    if (weighted.every((entry) => entry.indicators.length === 0)) {
      return [notApplicable('weights', 'all', { id: 'no-indicators', values: {} })];
    }
    const results = weighted.map((entry) => ({ entry, results: checkWeights(context, entry) }));
    const unprinted = results.filter((each) => each.results === 'unprinted').map(({ entry }) => entry);
    const unweighted = results.filter((each) => each.results === 'unweighted').map(({ entry }) => entry);
    return [
      ...results.flatMap((each) => (typeof each.results === 'string' ? [] : each.results)),
      ...together('unprinted', unprinted, (project, tables) => ({
        id: 'execution-weight-unprinted',
        values: { project, tables, usual: USUAL_EXECUTION_WEIGHT },
      })),
      ...together('unweighted', unweighted, (project, tables) => ({
        id: 'weights-unprinted',
        values: { project, tables },
      })),
    ];
  },
};

/** One result for all the tables of which the same is missing. */
function together(
  key: string,
  entries: readonly Weighted[],
  say: (project: string | null, tables: number) => Says,
): CheckResult[] {
  const [first] = entries;
  return first ? [notApplicable('weights', key, say(first.project, entries.length))] : [];
}

function checkWeights(context: Context, entry: Weighted): CheckResult[] | 'unprinted' | 'unweighted' {
  const { indicators, executionWeight, key, project } = entry;
  const given = indicators.filter((indicator) => indicator.weight !== null);
  const table = context.disclosure.tables.find((candidate) => candidate.id === entry.table);
  if (indicators.length === 0 || !table) return [];
  const cells = given.map((indicator) => weightCell(table, indicator));
  if (given.length === 0) return 'unweighted';
  if (given.length < indicators.length) {
    const without = indicators.length - given.length;
    const says: Says = { id: 'weights-incomplete', values: { project, indicators: indicators.length, without } };
    return [notApplicable('weights', key, says, cells)];
  }
  const points = (of: readonly Indicator[]) => of.reduce((sum, indicator) => sum + (indicator.weight?.value ?? 0), 0);
  const isExecution = (indicator: Indicator) => /预算(?:资金)?执行率/u.test(compact(indicator.name));
  const listed = indicators.some(isExecution);
  const stated = entry.weightWhole;
  // 分值（90） over indicators and a line 预算执行率 10 below them: the line is not one of those that have 90.
  const beside = stated !== null && listed && round(points(given.filter((each) => !isExecution(each)))) === stated;
  const own = beside ? stated : points(given);
  // 分值（90） beside 执行率分值（10）: the heading states what the indicators have without the rate of execution.
  const added = stated === null || (stated === 100 && round(own) !== stated) ? (executionWeight?.value ?? 0) : 0;
  const whole = stated ?? 100;
  const total = round(own + added);
  const slack = given.some((indicator) => !Number.isInteger(indicator.weight?.value)) ? 0.05 * given.length : 0;
  const says: Says = {
    id: 'weights',
    values: { project, execution: added > 0 ? (executionWeight?.text ?? null) : null, total, whole },
  };
  if (Math.abs(total - whole) <= slack || (executionWeight && listed && Math.abs(round(own) - whole) <= slack)) {
    const exact = total === whole || round(own) === whole;
    const result = holding('weights', key, says, cells);
    return [
      exact ? result : { ...result, outcome: 'rounding', difference: round(total - whole), differenceUnit: 'points' },
    ];
  }
  // 分值（100） over indicators that have 90 may count the rate of execution, which is nowhere printed.
  if ((stated === null || stated === 100) && !executionWeight && !listed && round(own) === 100 - USUAL_EXECUTION_WEIGHT)
    return 'unprinted';
  const severity = stated === null ? 'warning' : 'error';
  return [finding('weights', key, severity, says, cells, { value: round(total - whole), unit: 'points' })];
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
    name: { kind: 'weight', title: table.title, indicator: indicator.name },
    text,
    unit: null,
    fen: null,
    place: table.places[indicator.row] ?? table.place,
    anchor: column < 0 ? table.id : cellAnchor(table.id, indicator.row, column),
  };
}
