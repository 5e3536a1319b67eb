import type { Strings } from '../../i18n/index.ts';
import type { IndicatorList, PlacedTable, ProjectView } from '../../views/index.ts';

/** The texts of a list of indicators: the headings of its columns, then its cells. */
export function indicatorBlocks({ columns, rows }: IndicatorList, strings: Strings): string[] {
  const words = strings.project.indicator;
  if (rows.length === 0) return [];
  return [...columns.map((column) => words[column]), ...rows.flatMap((row) => columns.map((column) => row[column]))];
}

/** The texts of a project's details. */
export function projectBlocks(project: ProjectView, strings: Strings): string[] {
  const { amount, prose, indicators, facts, funding } = project;
  return [
    amount ? `${amount.text} ${amount.unit ?? ''}`.trimEnd() : '',
    ...prose.filter(({ missing }) => !missing).flatMap(({ label, text }) => [label, text]),
    ...(indicators ? indicatorBlocks(indicators, strings) : []),
    ...facts.flatMap(({ label, text }) => [label, text]),
    ...funding.flatMap(({ label, amount: part }) => [label, `${part.text} ${part.unit ?? ''}`.trimEnd()]),
  ];
}

/** The texts of a published table: what is printed around it, then its cells. */
export function tableBlocks({ view }: PlacedTable, strings: Strings): string[] {
  const words = strings.tables;
  return [
    view.number ?? '',
    view.preparedBy ? `${words.preparedBy}：${view.preparedBy}` : '',
    view.unit ? words.unit(view.unit) : '',
    ...[...view.head, ...view.body].flatMap((row) => row.cells.map((cell) => (cell.omitted ? '' : cell.text))),
    view.note ? `${words.note}：${view.note}` : '',
  ];
}
