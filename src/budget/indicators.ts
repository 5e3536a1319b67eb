import { smallest } from '../lists.ts';
import { formField, indicatorColumns, indicatorHeaderRow, verifyColumns } from '../tables/index.ts';
import { compact } from '../text.ts';
import { COMMON, indicatorField, pointsOfLabel, type IndicatorField, type OwnWords } from '../vocabulary/index.ts';
import type { Indicator } from './schema.ts';

/** A weight as printed and in points: `9%` and `9` are 9. */
export function readWeight(text: string): { text: string; value: number } | null {
  const match = /^(\d{1,3}(?:\.\d+)?)%?$/u.exec(compact(text));
  return match?.[1] ? { text, value: Number(match[1]) } : null;
}

interface ReadIndicators {
  indicators: Indicator[];
  disagrees: boolean;
  /** What the heading says that the weights add up to. */
  weightWhole: number | null;
}

/**
 * Reads the indicators of a form. A merged 一级 or 二级 cell is filled downwards. `disagrees`: the header names the value
 * columns in another order than their contents have; the contents were followed.
 */
export function readIndicators(cells: readonly (readonly string[])[], own: OwnWords = COMMON): ReadIndicators {
  const header = indicatorHeaderRow(cells, own);
  const printed = indicatorColumns(cells[header] ?? [], own);
  if (!printed) return { indicators: [], disagrees: false, weightWhole: null };
  const lines = cells
    .map((row, index) => ({ row, index }))
    .slice(header + 1)
    .filter(
      ({ row }) =>
        row.some((cell) => cell !== '') && formField(row.find((cell) => cell !== '') ?? '', own) !== 'contact',
    );
  const heading = cells[header]?.[printed.get('weight') ?? -1] ?? '';
  return {
    ...readIndicatorRows(lines, printed, cells[header], own),
    weightWhole: pointsOfLabel(heading)?.value ?? null,
  };
}

/** The same from the rows of one project in a table of several, under the columns of the table's header. */
export function readIndicatorRows(
  lines: readonly { row: readonly string[]; index: number }[],
  printed: NonNullable<ReturnType<typeof indicatorColumns>>,
  header: readonly string[] = [],
  own: OwnWords = COMMON,
): Omit<ReadIndicators, 'weightWhole'> {
  const { columns, disagrees } = verifyColumns(
    lines.map(({ row }) => row),
    printed,
  );
  const first = smallest(columns.values());
  const further = header.flatMap((label, column) =>
    column > first &&
    label !== '' &&
    ![...columns.values()].includes(column) &&
    indicatorField(label, own) === null &&
    formField(label, own) === null
      ? [{ label, column }]
      : [],
  );
  const indicators: Indicator[] = [];
  let level1: string | null = null;
  let level2: string | null = null;
  for (const { row, index } of lines) {
    const read = (field: Parameters<typeof columns.get>[0]) => {
      const column = columns.get(field);
      const text = column === undefined ? '' : (row[column] ?? '');
      return text === '' ? null : text;
    };
    const execution = executionLine(row, columns, own);
    if (execution) {
      const weight = readWeight(read('weight') ?? '') ?? execution.weight;
      const told = { unit: read('unit'), direction: read('direction'), target: read('target'), core: null };
      indicators.push({ row: index, level1: null, level2: null, name: execution.name, weight, ...told });
      continue;
    }
    if (isSumOfPoints(row, read('name'))) continue;
    const own1 = read('level1');
    const own2 = read('level2');
    level2 = own2 ?? (own1 ? null : level2);
    level1 = own1 ?? level1;
    const name = read('name');
    if (name === null && read('target') === null && read('weight') === null) continue;
    const core = read('core');
    const remarks = further.flatMap(({ label, column }) => {
      const text = row[column] ?? '';
      return text === '' ? [] : [{ label, text }];
    });
    indicators.push({
      row: index,
      level1,
      level2,
      name: name ?? '',
      weight: readWeight(read('weight') ?? ''),
      unit: read('unit'),
      direction: read('direction'),
      target: read('target'),
      core: core === null ? null : compact(core) === '是' ? true : compact(core) === '否' ? false : null,
      ...(remarks.length > 0 && { remarks }),
    });
  }
  return { indicators, disagrees };
}

/** 总分 100 below the indicators: the sum of their points, none of them. A merged label may fill the column of names. */
function isSumOfPoints(row: readonly string[], name: string | null): boolean {
  const label = row.find((cell) => cell !== '') ?? '';
  return (
    /^(?:总分|总得分|分值合计|得分合计|合计|总计)(?:\(?100分?\)?)?[:：]?$/u.test(compact(label)) &&
    (name === null || name === label)
  );
}

/** 预算执行率 in place of the levels, on a line of its own: no indicator of the group above, its points stand in the label or as weight. */
function executionLine(
  row: readonly string[],
  columns: ReadonlyMap<IndicatorField, number>,
  own: OwnWords,
): Pick<Indicator, 'name' | 'weight'> | null {
  const name = row[columns.get('name') ?? -1] ?? '';
  const label = row.slice(0, columns.get('name')).find((cell) => cell !== '') ?? '';
  if (formField(label, own) !== 'executionWeight' || (name !== '' && readWeight(name) === null)) return null;
  const [only, ...others] = row.filter((cell) => cell !== '' && cell !== label);
  return { name: label, weight: pointsOfLabel(label) ?? (others.length === 0 ? readWeight(only ?? '') : null) };
}
