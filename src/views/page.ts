import type { Disclosure, Table } from '../budget/schema.ts';
import { versionWords, type Strings } from '../i18n/index.ts';
import { FORM_KIND, tableName } from '../vocabulary/index.ts';
import type { Missing } from './amounts.ts';
import { namedText } from './account-name.ts';
import { viewHeadline, type HeadlineView } from './headline.ts';
import { renderMarkdown, type RenderedText } from './narrative.ts';
import type { NarrativeMark } from './narrative-marks.ts';
import { viewNotices, type CheckedNotices, type NoticeView } from './notices.ts';
import type { FindPage, PageLink } from './originals.ts';
import { viewIndicators, viewProjects, type IndicatorList, type ProjectsView } from './projects.ts';
import { viewFacts, viewSpentBefore, type FactsView, type SaidRow } from './said.ts';
import type { SaidDoubts } from './said-doubts.ts';
import { viewSpending, type SpendingView } from './spending.ts';
import { viewSplit, type SplitView } from './split.ts';
import { viewTable, type TableView } from './table.ts';
import { viewThreePublic, type ThreePublicView } from './three-public.ts';

/** A published table in its place on the page. */
export interface PlacedTable {
  view: TableView;
  /** A name no other table of the page has. */
  name: string;
  /** A form of one project: it stands on the page of the forms. */
  form: boolean;
  /** Where it begins in the original. */
  source: PageLink | null;
}

/** Where each table can be had as a file, and what the file is called on the reader's disk. */
export interface TableFiles {
  href: (table: string) => string;
  name: (table: string) => string;
}

export interface OverallView {
  goal: string | null;
  indicators: IndicatorList;
  table: string;
}

export interface ContentsItem {
  href: string;
  text: string;
  items: { href: string; text: string }[];
}

/** Everything a department-year page shows. */
export interface DisclosurePage {
  lead: string;
  headline: HeadlineView[];
  spending: SpendingView | null;
  split: SplitView | null;
  threePublic: ThreePublicView | Missing;
  projects: ProjectsView;
  overall: OverallView[];
  narrative: RenderedText | null;
  /** What the narrative of final accounts tells in figures that no table holds. */
  facts: FactsView;
  /** What a budget whose narrative is not here says was spent the year before. */
  spentBefore: SaidRow[];
  /** Why there is no computed figure at all: the document prints no unit. */
  noUnit: boolean;
  tables: PlacedTable[];
  titlesWithoutTable: string[];
  notices: NoticeView[];
  contents: ContentsItem[];
}

/** Whether every table with an amount is printed in the document's unit. */
function isOneUnit({ tables, unit }: Disclosure): boolean {
  return tables.every((table) =>
    table.unit === null
      ? table.rows.every(({ amounts }) => amounts.every(({ fen }) => fen === null))
      : table.unit === unit,
  );
}

function leadSentence(disclosure: Disclosure, strings: Strings): string {
  const { identity, source } = disclosure;
  const name = identity.department.name;
  const words = strings.disclosure;
  const unit =
    disclosure.unit === null ? words.unitNone : words[isOneUnit(disclosure) ? 'unit' : 'unitOfMost'](disclosure.unit);
  const files = source.files.map((file) => file.name).join(strings.marks.and);
  return source.published
    ? strings.disclosure.leadPublished(name, unit, files, source.published)
    : strings.disclosure.lead(name, unit, files);
}

/** The printed title of a table; on pages in another language what its kind is called there. */
function titleOf({ title, kind }: Table, strings: Strings): string {
  const named = namedText(strings.language, tableName(kind));
  if (title === '') return strings.tables.untitled(named);
  return strings.language === 'zh-CN' || kind === 'other' ? title : named;
}

/** Places the tables in published order and gives every one a name of its own, one without a printed title that of its kind. */
function placeTables(disclosure: Disclosure, find: FindPage, strings: Strings): PlacedTable[] {
  const titles = disclosure.tables.map((table) => titleOf(table, strings));
  const repeated = new Set(titles.filter((title, at) => titles.indexOf(title) !== at));
  const nth = new Map<string, number>();
  return disclosure.tables.map((table, at) => {
    const title = titles[at] ?? table.title;
    const n = (nth.get(title) ?? 0) + 1;
    nth.set(title, n);
    const project = disclosure.projects.find((candidate) => candidate.table === table.id);
    const name = repeated.has(title) ? strings.tables.nth(title, n) : title;
    return {
      view: viewTable(table),
      name: project && table.kind === FORM_KIND ? `${name}${strings.marks.colon}${project.name}` : name,
      form: table.kind === FORM_KIND,
      source: find(table.place),
    };
  });
}

/** A title for the contents list, where the department's own name in every one would hide what differs. */
function shortName(name: string, { identity }: Disclosure): string {
  return name.replaceAll(identity.department.name, '').trim() || name;
}

function listContents(
  page: Omit<DisclosurePage, 'contents'>,
  disclosure: Disclosure,
  strings: Strings,
): ContentsItem[] {
  const item = (id: string, text: string, items: ContentsItem['items'] = []) => ({ href: `#${id}`, text, items });
  return [
    item('spending', strings.spending.title),
    item('split', strings.split.title),
    item('three-public', strings.threePublic.title),
    ...(page.facts.length > 0 ? [item('facts', strings.facts.title)] : []),
    item('changes', strings.changes.title),
    item('projects', strings.project.title),
    ...(page.overall.length > 0 ? [item('overall', strings.overall.title)] : []),
    item(
      'narrative',
      strings.narrative.title,
      (page.narrative?.headings ?? []).map(({ id, text }) => ({ href: `#${id}`, text: shortName(text, disclosure) })),
    ),
    item('tables', strings.tables.title, [
      ...page.tables
        .filter(({ form }) => !form)
        .map(({ view, name }) => ({ href: `#${view.anchor}`, text: shortName(name, disclosure) })),
      ...(page.tables.some(({ form }) => form) ? [{ href: '#forms', text: strings.tables.forms }] : []),
    ]),
    item('source', strings.source.title),
    item('versions', versionWords(strings.language).title),
  ];
}

/**
 * Puts together what a department-year page shows. `narrative` is the Markdown of the narrative, or `null`. `marks` are
 * the amounts in it that the checks speak of, `hosts` those to which an address in it may be a link, `find` leads to pages of the
 * originals that are published.
 */
export function viewDisclosure(
  disclosure: Disclosure,
  narrative: string | null,
  strings: Strings,
  {
    marks = [],
    hosts = [],
    find = () => null,
    saidDoubts = new Map(),
    checked = new Map(),
  }: {
    marks?: readonly NarrativeMark[];
    hosts?: readonly string[];
    find?: FindPage;
    saidDoubts?: SaidDoubts;
    checked?: CheckedNotices;
  } = {},
): DisclosurePage {
  const tables = placeTables(disclosure, find, strings);
  const names = new Map(tables.map(({ view, name }) => [view.id, name]));
  const page = {
    lead: leadSentence(disclosure, strings),
    noUnit: disclosure.unit === null,
    headline: viewHeadline(disclosure, strings),
    spending: viewSpending(disclosure, strings),
    split: viewSplit(disclosure, strings),
    threePublic: viewThreePublic(disclosure, strings),
    projects: viewProjects(disclosure, strings),
    overall: disclosure.overallPerformance.map(({ goal, indicators, table }) => ({
      goal,
      indicators: viewIndicators(
        indicators,
        disclosure.tables.find(({ id }) => id === table),
        strings,
      ),
      table,
    })),
    narrative:
      narrative === null ? null : renderMarkdown(narrative, { top: 3, prefix: 'narrative-part', marks, hosts }),
    facts: viewFacts(disclosure, { narrative, find, doubts: saidDoubts }, strings),
    spentBefore: narrative === null ? viewSpentBefore(disclosure, find, strings) : [],
    tables,
    titlesWithoutTable: disclosure.titlesWithoutTable.map(({ title }) => title),
    notices: viewNotices(disclosure, { names, find, checked }, strings),
  };
  return { ...page, contents: listContents(page, disclosure, strings) };
}
