import type { Disclosure } from '../../budget/schema.ts';
import type { Strings } from '../../i18n/index.ts';
import { viewDisclosure, type DisclosurePage, type ProjectView } from '../../views/index.ts';
import type { Zone } from '../zones.ts';
import { textBlocks } from './html-text.ts';
import { overviewBlocks, sourceBlocks } from './site-text.ts';
import { projectBlocks, tableBlocks, indicatorBlocks } from './table-text.ts';

/** A part of a page under one anchor: its title and the texts below it, one for each paragraph, cell or line. */
export interface Section {
  zone: Zone;
  /** Identifier on the page, "" for the page itself. */
  anchor: string;
  title: string;
  blocks: string[];
  /**
   * The full-text engine takes this section in. Sentences of the site itself stand on every page; they can be found, but
   * do not rank.
   */
  ranked: boolean;
}

function section(zone: Zone, anchor: string, title: string, blocks: string[], ranked = true): Section {
  return { zone, anchor, title, blocks: blocks.filter((block) => block.trim() !== ''), ranked };
}

function narrativeSections(page: DisclosurePage, disclosure: Disclosure, strings: Strings): Section[] {
  const words = strings.narrative;
  const state = disclosure.narrative === 'omitted' ? words.omitted : words.absent;
  const site = section('narrative', 'narrative', words.title, page.narrative ? [] : [state], false);
  const parts = textBlocks(page.narrative?.html ?? '');
  return [
    site,
    ...parts.map(({ anchor, title, blocks }) => section('narrative', anchor ?? 'narrative', title, blocks)),
  ];
}

function projectSections(page: DisclosurePage, strings: Strings): Section[] {
  const words = strings.project;
  const { projects, summary } = page.projects;
  const lead =
    projects.length === 0 ? [words.none] : [`${words.lead(projects.length)} ${words.leadRanked}`, summary ?? ''];
  const list = projects.flatMap(({ rank, name, share }: ProjectView) => [String(rank), name, share ?? '']);
  const noAmount = projects.some(({ amount }) => amount === null) ? [words.noAmount] : [];
  const labels = [words.caption, words.rank, words.name, words.amount, words.share, words.details, ...noAmount];
  return [
    section('projects', 'projects', words.title, [...lead, ...(projects.length > 0 ? labels : []), ...list], false),
    ...projects.map((project) => section('projects', project.id, project.name, projectBlocks(project, strings))),
  ];
}

function overallSections(page: DisclosurePage, disclosure: Disclosure, strings: Strings): Section[] {
  const words = strings.project;
  return page.overall.map(({ goal, indicators }, index) => {
    const title = page.overall.length > 1 ? strings.tables.nth(strings.overall.goal, index + 1) : strings.overall.goal;
    const text = goal ?? (disclosure.figuresOnly ? words.omittedProse : words.blankProse);
    const site = [strings.overall.title, words.raw, words.indicators];
    const list = indicators.rows.length > 0 ? indicatorBlocks(indicators, strings) : [words.noIndicators];
    return section('overall-performance', 'overall', title, [text, ...list, ...site]);
  });
}

function tableSections(page: DisclosurePage, strings: Strings): Section[] {
  const words = strings.tables;
  const lead = page.tables.length > 0 ? words.lead(page.tables.length) : words.none;
  const missing = page.titlesWithoutTable.length > 0 ? [words.titleOnlyLead, ...page.titlesWithoutTable] : [];
  return [
    section('page', 'tables', words.title, [lead], false),
    section('page', 'tables', words.title, missing),
    ...page.tables.map((table) => section(table.view.kind, table.view.anchor, table.name, tableBlocks(table, strings))),
  ];
}

/**
 * All text that a department-year page shows, section by section in reading order, without its navigation. It follows the
 * components of the page; the browser test of the search compares the two. `narrative` is Markdown or `null`.
 */
export function readPage(disclosure: Disclosure, narrative: string | null, strings: Strings): Section[] {
  const page = viewDisclosure(disclosure, narrative, strings);
  const { department, region, year } = disclosure.identity;
  return [
    section('page', '', `${department.name} ${strings.disclosure.heading(year)}`, [region.name]),
    section('page', '', page.lead, [strings.disclosure.contents, ...overviewBlocks(page, year, strings)], false),
    ...narrativeSections(page, disclosure, strings),
    ...projectSections(page, strings),
    ...overallSections(page, disclosure, strings),
    ...tableSections(page, strings),
    section('page', 'source', strings.source.title, sourceBlocks(disclosure, page, strings), false),
  ];
}
