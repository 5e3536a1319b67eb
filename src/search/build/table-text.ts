import type { Strings } from '../../i18n/index.ts';
import type { IndicatorList, PlacedTable, ProjectView } from '../../views/index.ts';

/** The texts of a list of indicators: the headings of its columns, then its cells. */
export function indicatorBlocks({ columns, rows }: IndicatorList, strings: Strings): string[] {
  const words = strings.project.indicator;
  return [...columns.map((column) => words[column]), ...rows.flatMap((row) => columns.map((column) => row[column]))];
}

/** The texts of a project's details. */
export function projectBlocks(project: ProjectView, strings: Strings): string[] {
  const words = strings.project;
  const { indicators } = project;
  const prose = indicators ? project.prose.flatMap(({ label, text }) => [label, text]) : [words.onlyListed];
  const list = !indicators
    ? []
    : indicators.rows.length > 0
      ? [`${project.name}：${words.indicators}`, ...indicatorBlocks(indicators, strings)]
      : [words.noIndicators];
  return [
    project.amount ? `${project.amount.text} ${project.amount.unit}` : words.noAmount,
    ...prose,
    words.indicators,
    ...list,
    ...project.facts.flatMap(({ label, text }) => [label, text]),
    ...project.funding.flatMap(({ label, amount }) => [label, `${amount.text} ${amount.unit}`]),
    ...(project.amount ? [words.cell] : []),
    ...(project.table ? [words.raw] : []),
    ...(project.listed ? [words.listed] : []),
    words.back,
  ];
}

/** The texts of a published table: what stands around it, then its cells. */
export function tableBlocks({ view, name, folded }: PlacedTable, strings: Strings): string[] {
  const words = strings.tables;
  const cells = [...view.head, ...view.body].flatMap((row) =>
    row.cells.map((cell) => (cell.omitted ? words.omitted : cell.text)),
  );
  const empty = view.empty ? [view.note ? words.emptyWithNote : words.empty] : [];
  return [
    ...(folded ? [`${name} ${words.rawProject}`, words.rawLead] : []),
    view.number ?? '',
    view.preparedBy ? `${words.preparedBy}：${view.preparedBy}` : '',
    view.unit ? words.unit(view.unit) : words.noUnit,
    ...cells,
    ...empty,
    view.note ? `${words.note}：${view.note}` : '',
  ];
}
