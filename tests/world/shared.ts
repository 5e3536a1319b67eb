import type { Table } from '../../src/budget/schema.ts';
import type { Line, Plan } from './plan.ts';
import type { ColumnPlan, LinePlan } from './table.ts';

export type Make = (
  kind: Table['kind'],
  title: string,
  columns: ColumnPlan[],
  lines: LinePlan[],
  note?: string | null,
) => Table;

export const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
export const blankZero = (value: number) => (value === 0 ? null : value);

/** The whole department's spending: the general public budget, and what funds and own revenue pay. */
export function whole(plan: Plan): Line[] {
  const extra = (code: string, names: Line['names'], project: number, money: Line['money']): Line[] =>
    project > 0 ? [{ code, names, basic: 0, project, prior: 0, money }] : [];
  return [
    ...plan.functions,
    ...extra('2130199', ['农林水支出', '农业农村', '其他农业农村支出'], plan.ownRevenue, 'own'),
    ...extra(
      '2290804',
      ['其他支出', '彩票发行销售机构业务费安排的支出', '福利彩票销售机构的业务费支出'],
      plan.funds,
      'funds',
    ),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** What the lines spend, of one kind of money or of all. */
export function spending(lines: readonly Line[], money?: Line['money']): number {
  return add(lines.filter((line) => !money || line.money === money).map((line) => line.basic + line.project));
}

export interface Node {
  code: string | null;
  name: string;
  level: 0 | 1 | 2 | 3;
  members: Line[];
}

/** Total, classes, sections and items in printed order, each with the items under it. */
export function tree(lines: readonly Line[]): Node[] {
  const nodes: Node[] = [{ code: null, name: '合计', level: 0, members: [...lines] }];
  for (const line of lines) {
    for (const level of [1, 2, 3] as const) {
      const code = line.code.slice(0, level * 2 + 1);
      if (nodes.some((node) => node.code === code)) continue;
      nodes.push({
        code,
        name: line.names[level - 1] ?? '',
        level,
        members: lines.filter((other) => other.code.startsWith(code)),
      });
    }
  }
  return nodes;
}

/** Classes with their lines, for the expenditure side of the two-sided tables. */
export function classes(lines: readonly Line[]): Node[] {
  return tree(lines).filter((node) => node.level === 1);
}
