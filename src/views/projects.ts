import type { Disclosure, Indicator, Project, Table } from '../budget/schema.ts';
import { compact } from '../text.ts';
import type { Strings } from '../i18n/index.ts';
import {
  barLength,
  PROJECT_TABLES,
  projectAmount,
  unverifiedText,
  viewAmount,
  viewProjectAmount,
  whyMissing,
  type AmountView,
} from './amounts.ts';
import type { NoteMark } from './cell-marks.ts';
import { cellHref, rowHref, tableHref } from './cells.ts';
import { formatShare } from './percent.ts';

/** A named text of a project: what is printed, or a sentence why nothing is. */
export interface ProseView {
  /** `all` where none of the three is there. */
  key: 'overview' | 'basis' | 'goal' | 'wholeGoal' | 'all';
  label: string;
  text: string;
  /** The text is the site's own sentence about a missing one. */
  missing: boolean;
}

export interface IndicatorView {
  level1: string;
  level2: string;
  name: string;
  /** Direction, value and unit as printed, in reading order: `≥ 90 %`. */
  target: string;
  weight: string;
  /** The link to the cell of the weight; `null` where it prints none. */
  weightHref: string | null;
  /** The marks of open findings that speak of the weight. */
  doubts?: readonly NoteMark[];
  core: string;
}

/** The columns of an indicator list that hold anything. */
export type IndicatorColumn = 'level1' | 'level2' | 'name' | 'target' | 'weight' | 'core';

export interface IndicatorList {
  columns: IndicatorColumn[];
  rows: IndicatorView[];
}

export interface ProjectView {
  id: string;
  rank: number;
  name: string;
  amount: AmountView | null;
  /** What was read of an amount that nothing proves; `amount` is `null` then. */
  unverified: string | null;
  share: string | null;
  /** The marks of figures under open findings that the share was computed from. */
  basis?: readonly NoteMark[];
  bar: number;
  facts: { label: string; text: string }[];
  funding: { label: string; amount: AmountView }[];
  prose: ProseView[];
  /** `null` where the project stands in the list only and has no table of its own. */
  indicators: IndicatorList | null;
  /** Says that the narrative tells of it in words; `null` where it does not. */
  told: string | null;
  /** Links to its published table and its row in the project list. */
  table: string | null;
  listed: string | null;
}

export interface ProjectsView {
  projects: ProjectView[];
  /** The sentence in place of projects, where there are none. */
  none: string | null;
  summary: string | null;
  /** Says which findings doubt figures of the sum that every share is a share of; left out where none does. */
  sharesInDoubt?: string;
}

/** Direction, value and unit of an indicator as one text; words that say nothing (定性, 无) are left out before a value. */
export function formatTarget({ direction, target, unit }: Pick<Indicator, 'direction' | 'target' | 'unit'>): string {
  const sign = direction && !/^(?:定性|无|\/)$/u.test(direction) ? direction : '';
  const measure = unit && !/^(?:无|\/)$/u.test(unit) ? unit : '';
  if (!target) return [direction ?? '', measure].filter(Boolean).join(' ');
  return [sign, target, target.endsWith(measure) ? '' : measure].filter(Boolean).join(' ');
}

/** The cell that prints the weight of an indicator: the last of its row that prints just that. */
function hrefOfWeight({ weight, row }: Indicator, table: Table | undefined): string | null {
  if (!weight || !table) return null;
  const column = table.cells[row]?.findLastIndex((cell) => compact(cell) === compact(weight.text)) ?? -1;
  return column < 0 ? null : cellHref(table.id, row, column);
}

/** Indicators of a table as a table of texts, with the columns that hold anything. */
export function viewIndicators(
  indicators: readonly Indicator[],
  table: Table | undefined,
  strings: Strings,
): IndicatorList {
  const words = strings.project.indicator;
  const rows = indicators.map((indicator) => ({
    level1: indicator.level1 ?? '',
    level2: indicator.level2 ?? '',
    name: indicator.name,
    target: formatTarget(indicator),
    weight: indicator.weight?.text ?? '',
    weightHref: hrefOfWeight(indicator, table),
    core: indicator.core === null ? '' : indicator.core ? words.isCore : words.notCore,
  }));
  const all: IndicatorColumn[] = ['level1', 'level2', 'name', 'target', 'weight', 'core'];
  return { columns: all.filter((column) => rows.some((row) => row[column] !== '')), rows };
}

function viewProse(project: Project, disclosure: Disclosure, strings: Strings): ProseView[] {
  const keys = ['overview', 'basis', 'goal'] as const;
  const missing = disclosure.figuresOnly ? strings.project.omittedProse : strings.project.blankProse;
  if (project.wholeGoal === null && keys.every((key) => project[key] === null)) {
    return [{ key: 'all', label: strings.project.allProse, text: missing, missing: true }];
  }
  return [
    ...keys.map((key) => ({
      key,
      label: strings.project[key],
      text: project[key] ?? missing,
      missing: project[key] === null,
    })),
    ...(project.wholeGoal === null
      ? []
      : [{ key: 'wholeGoal' as const, label: strings.project.wholeGoal, text: project.wholeGoal, missing: false }]),
  ];
}

function viewFacts(project: Project, strings: Strings): { label: string; text: string }[] {
  const words = strings.project;
  const facts: [string, string | null][] = [
    [words.code, project.code],
    [words.supervisingDepartment, project.supervisingDepartment],
    [words.unit, project.unit],
    [words.category, project.category],
    [words.starts, project.starts],
    [words.ends, project.ends],
    [words.executionWeight, project.executionWeight?.text ?? null],
  ];
  const scopes = { year: '', whole: `${words.wholeAmount}${strings.marks.colon}` };
  const unverified: typeof facts = [
    [words.amount, unverifiedText(projectAmount(project), strings)],
    [words.wholeAmount, unverifiedText(project.wholeAmount, strings)],
    ...project.funding.map(({ label, scope, amount }): (typeof facts)[number] => [
      scopes[scope] + label,
      unverifiedText(amount, strings),
    ]),
  ];
  return [...[...facts, ...unverified].flatMap(([label, text]) => (text ? [{ label, text }] : [])), ...project.fields];
}

/** Sources of the year's amount, then the amount of the whole project with its own. */
function viewFunding(project: Project, strings: Strings): ProjectView['funding'] {
  const words = strings.project;
  const part = (label: string, amount: Project['amount']) => {
    const view = viewAmount(amount);
    return view ? [{ label, amount: view }] : [];
  };
  const parts = (scope: 'year' | 'whole') => project.funding.filter((each) => each.scope === scope);
  return [
    ...parts('year').flatMap(({ label, amount }) => part(label, amount)),
    ...part(words.wholeAmount, project.wholeAmount),
    ...parts('whole').flatMap(({ label, amount }) =>
      part(`${words.wholeAmount}${strings.marks.colon}${label}`, amount),
    ),
  ];
}

/** Projects from the largest amount to the smallest; those without an amount last, in published order. */
export function rankProjects<T extends Pick<Project, 'amount'> & { told?: Project['told'] }>(
  projects: readonly T[],
): T[] {
  const fen = (project: T) => projectAmount(project)?.fen ?? -Infinity;
  return projects.toSorted((a, b) => fen(b) - fen(a) || 0);
}

/** All projects of a department-year with what is published about them. */
export function viewProjects(disclosure: Disclosure, strings: Strings): ProjectsView {
  const ranked = rankProjects(disclosure.projects);
  const amounts = ranked.map((project) => projectAmount(project)?.fen ?? null);
  const sum = amounts.reduce<number>((total, fen) => total + (fen ?? 0), 0);
  const largest = amounts[0] ?? 0;
  const projects = ranked.map((project, index): ProjectView => {
    const fen = amounts[index] ?? null;
    const hasTable = project.table !== null;
    return {
      id: project.id,
      rank: index + 1,
      name: project.name,
      amount: viewProjectAmount(project),
      unverified: unverifiedText(projectAmount(project), strings),
      share: formatShare(fen, sum, strings),
      bar: barLength(fen, largest),
      facts: viewFacts(project, strings),
      funding: viewFunding(project, strings),
      prose: hasTable || project.told ? viewProse(project, disclosure, strings) : [],
      indicators: hasTable
        ? viewIndicators(
            project.indicators,
            disclosure.tables.find((table) => table.id === project.table),
            strings,
          )
        : null,
      told: project.told ? strings.project.told : null,
      table: project.table && tableHref(project.table),
      listed: project.listed && rowHref(project.listed.table, project.listed.row),
    };
  });
  const [first] = projects;
  return {
    projects,
    none: projects.length > 0 ? null : strings.project.none[whyMissing(disclosure, PROJECT_TABLES)],
    summary: first?.amount?.unit
      ? strings.project.summary(first.name, first.amount.text, first.amount.unit, projects.length)
      : null,
  };
}
