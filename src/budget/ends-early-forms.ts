import { formField, indicatorHeaderRow } from '../tables/index.ts';
import type { EndSign, Read } from './ends-early.ts';
import type { Indicator, Table } from './schema.ts';

/** The share that the rate of execution usually has among the weights, where a form leaves it out. */
const USUAL_EXECUTION_WEIGHT = 10;

/** What the last form of a file lacks that all other ones of it have, or that none is without. */
export function signOfForm(table: Table, { tables, projects, overall }: Read): EndSign | null {
  const alike = tables.filter((other) => other !== table && other.kind === table.kind);
  const own = partsOf(table);
  if (alike.length > 0 && alike.every((other) => isBeginning(own, partsOf(other)))) return 'form';
  const targets = [...projects, ...overall].filter((entry) => entry.indicators.length > 0);
  const target = targets.find((entry) => entry.table === table.id);
  const isLast = table.kind === 'project-performance' ? signOfList(table, { tables, projects, overall }) : null;
  if (!target) return table.kind === 'overall-performance' && alike.length === 0 ? 'form' : isLast;
  const sum = weightOf(target.indicators);
  if (sum === 0) return isLast;
  const whole = target.weightWhole ?? 100 - (target.executionWeight?.value ?? 0);
  const least = target.weightWhole === null && !target.executionWeight ? whole - USUAL_EXECUTION_WEIGHT : whole;
  const others = targets.filter((entry) => alike.some(({ id }) => id === entry.table));
  const isUsual = others.every((entry) => weightOf(entry.indicators) > sum);
  if (sum < least && isUsual) return 'weights';
  return isLast;
}

/** Do the forms tell the first projects of the list of projects, one after the other, and none of the others? */
function signOfList(table: Table, { tables, projects }: Read): EndSign | null {
  const list = tables.filter(({ kind }) => kind === 'project-list');
  const rows = list.flatMap((each) => projects.filter(({ listed }) => listed?.table === each.id));
  const told = rows.map((project) => tables.some(({ id, kind }) => id === project.table && kind === table.kind));
  const first = told.indexOf(false);
  return list.length === 1 && first > 0 && rows.length > 2 && !told.slice(first).includes(true) ? 'list' : null;
}

function weightOf(indicators: readonly Indicator[]): number {
  return indicators.reduce((sum, { weight }) => sum + (weight?.value ?? 0), 0);
}

/** The fields of a form in their order; then, where it has them, the header of its indicators, and a row under it. */
function partsOf(table: Table): string[] {
  const header = indicatorHeaderRow(table.cells);
  const above = table.cells.slice(0, header < 0 ? undefined : header).flat();
  const fields = new Set(above.map((cell) => formField(cell)).filter((field) => field !== null));
  if (header < 0) return [...fields];
  return [...fields, 'header', ...(header < table.cells.length - 1 ? ['rows'] : [])];
}

/** Is one list the beginning of another, without its end? */
function isBeginning(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 0 && short.length < long.length && short.every((one, index) => one === long[index]);
}
