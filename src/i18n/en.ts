import { capitalised } from '../text.ts';
import { TABLE_KINDS, tableName, type TableKind } from '../vocabulary/index.ts';
import { checks } from './en.checks.ts';
import { disclosure, execution, facts, headline, changes } from './en.disclosure.ts';
import { projects, project, projectPage } from './en.projects.ts';
import { search } from './en.search.ts';
import { counted } from './counted.ts';
import { stageName } from './en.stages.ts';
import { source, tables } from './en.tables.ts';
import { moneyText } from './units.ts';
import type { Strings } from './zh-CN.ts';

const tableNames = Object.fromEntries(TABLE_KINDS.map((kind) => [kind, capitalised(tableName(kind).en)])) as Record<
  TableKind,
  string
>;

/** Every sentence of the interface in English: plain words first, the term of public finance after them. */
export const en: Strings = {
  language: 'en',
  marks: {
    colon: ': ',
    comma: ', ',
    stop: '. ',
    next: ' ',
    and: ', ',
    titles: '” and “',
    titled: (title) => `“${title}”`,
    bracket: (text) => ` (${text})`,
  },
  sentence: (text) => `${capitalised(text)}.`,
  site: {
    name: 'Mingzhang',
    tagline: 'Departmental budgets, laid open',
    description:
      'Mingzhang turns the budgets that Chinese government departments publish into pages, cell by cell: how much, for what and for whom, to search, check and download.',
    skip: 'Skip to the figures',
    navigation: 'Main navigation',
    footer:
      'Every figure is taken from a document that the department published, in its wording and unit. What is marked as computed was worked out here from those figures.',
    generated: 'Static pages; nothing is collected about who reads them.',
  },
  nav: {
    home: 'Home',
    regions: 'Regions',
    years: 'Years',
    projects: 'Projects',
    ask: 'Ask',
    compare: 'Compare',
    glossary: 'Glossary',
    about: 'About',
    search: 'Search',
    checks: checks.nav,
  },
  breadcrumb: 'Where you are',
  otherLanguage: { text: '中文', language: 'zh-CN' },
  search: search(tableNames),
  home: {
    changes: {
      title: 'Largest changes',
      amount: 'Total budget, by the size of the change',
      percent: 'Total budget, by the change in per cent',
      year: 'This year',
      prior: 'Year before',
    },
    now: 'This year',
    against: 'Against the year before',
    priorFrom: 'Prior figure from',
    from: { document: 'last year’s document', column: 'this document' },
    yearOf: (region, year, stage) => `${region} · ${year}${stage === undefined ? '' : ` ${stageName(stage)}`}`,
    printedPrior: (text) => `Year before: ${text}`,
    findings: {
      title: 'Worth explaining',
      all: 'All results of the checks',
    },
    newest: { title: 'Newest here', note: 'By the day they came in, the newest first.' },
    ways: 'Where to begin',
    regions: 'Regions',
    allProjects: (count) => counted(count, 'project'),
    allTerms: 'All terms',
    departments: 'By department',
    years: 'Years',
    total: 'Total budgets of all departments added',
    how: 'How to read a budget',
  },
  department: {
    lead: (name, budgets, finals = 0) =>
      budgets === 0
        ? `Final accounts of ${name} of ${counted(finals, 'year')}.`
        : finals === 0
          ? `Budgets of ${name} of ${counted(budgets, 'year')}.`
          : `Budgets of ${name} of ${counted(budgets, 'year')} and final accounts of ${counted(finals, 'year')}.`,
    finals: 'Final accounts by year',
    kind: { department: 'department', unit: 'unit' },
    counterpart: { department: 'The budget of the whole department', unit: 'The budget of the office itself (unit)' },
    aliases: 'Other names',
    codes: 'Unit code',
    years: 'Years',
  },
  region: {
    central: 'Central government',
    between: ' · ',
    of: (department, region) => `${department} (${region})`,
  },
  years: {
    title: 'By year',
    all: {
      budget: 'Budgets over the years',
      'final-accounts': 'Final accounts over the years',
      both: 'Budgets and final accounts over the years',
    },
    allNote: 'Each row has a scale of its own that begins at zero: compare bars within a row, rows by their figures.',
    bothNote:
      'Each column holds figures of one kind of document; its head says whether they are planned (budget) or spent (final accounts). Changes are between documents of one kind.',
    caption: (name, all) => `${name}: ${all}, 10,000 yuan`,
    stages: { budget: 'Budget', 'final-accounts': 'Final accounts' },
    bothTotal: (planned, spent) => ({
      label: 'All the money',
      sub: `${planned} in columns of budgets, ${spent} in columns of final accounts`,
    }),
    line: 'Money',
    classes: 'What for (functional classes)',
    agency: 'Agency operating costs',
    against: (year, prior) => `${year} against ${prior}`,
    states: { absent: 'not listed', 'not-collected': 'not collected' },
    lines: 'Draw as lines',
    linesLabel: (names) => `Lines over the years: ${names.join(', ')}; the figures are in the table above`,
  },
  projects,
  glossary: {
    title: 'Glossary',
    lead: 'Words that budgets use, in plain language.',
    index: 'Index of terms',
    bracket: (term) => ` (${term})`,
  },
  about: { title: 'About' },
  notFound: {
    title: 'There is no such page',
    lead: 'Nothing stands at this address. It may be mistyped, or the budget has not been collected yet.',
    next: 'Go on from here:',
  },
  list: {
    department: 'Department',
    region: 'Region',
    year: 'Year',
    total: 'All the money planned (total budget)',
    spent: 'All the money spent (expenditure of the year)',
    basic: 'To keep the office running (basic expenditure)',
    project: 'For particular tasks (project expenditure)',
    threePublic: 'Travel abroad, cars, receptions (three public expenses)',
    projects: 'Projects',
    noProjectTable: 'no table of projects',
    noProjects: 'no projects listed',
    missing: 'not listed in the document',
    yearOf: (year) => `${year}`,
    documentOf: (year, stage) => `${year}${stage === undefined ? '' : ` ${stageName(stage)}`}`,
  },
  missing: {
    blank: 'this cell of the published table is blank',
    'not-found': 'not found in the document',
    'title-only': 'the document has the title of the table only',
    empty: 'the published table says that it has no data',
    'no-unit': 'the document prints no unit, so nothing is converted or compared',
  },
  disclosure,
  headline,
  bars: {
    caption: (what) => `${what}, in 10,000 yuan; the printed figure stands in the tooltip`,
    head: 'Bar',
    units: 'Unit of money',
    prior: {
      document: (year) => `${year} (last year’s document)`,
      column: (year) => `${year} (printed in this table)`,
    },
  },
  execution,
  facts,
  changes,
  spending: {
    title: 'Where the money goes',
    lead: 'By purpose (classes of the functional classification).',
    caption: 'Expenditure by class',
    name: 'Purpose (functional class)',
    amount: 'Amount',
    share: 'Share',
    total: 'Total',
    none: 'The document has no table of expenditure by purpose.',
    summary: (name, share, count) =>
      `The largest class is ${name} with ${share} (computed); ${counted(count, 'class', 'classes')} with an amount.`,
    summaryOne: (name) => `All expenditure is of ${name}.`,
    from: 'Figures from',
  },
  split: {
    title: 'Running costs and particular tasks',
    lead: 'Money that keeps an office running is basic expenditure; money for particular tasks is project expenditure.',
    caption: 'Basic and project expenditure',
    name: 'Purpose',
    amount: 'Amount',
    share: 'Share',
    basic: 'Wages and running costs (basic expenditure)',
    personnel: 'of it: for people (personnel costs)',
    routine: 'of it: for the office (routine operating costs)',
    project: 'Particular tasks (project expenditure)',
    total: 'Total',
    none: 'The document does not tell basic from project expenditure.',
    summary: (basic, project) =>
      `Basic expenditure is ${basic}, project expenditure ${project} of the total (computed).`,
    summaryOne: (term) => `Only ${term} has an amount.`,
  },
  threePublic: {
    title: 'Travel abroad, cars, receptions',
    lead: 'Together they are called the three public expenses.',
    caption: 'Three public expenses',
    name: 'Item',
    current: (year) => `${year}`,
    prior: (year) => `${year} (year before)`,
    change: 'Against the year before',
    items: {
      'three-public-total': 'Total',
      overseas: 'Overseas trips',
      vehicles: 'Official vehicles',
      'vehicle-purchase': 'Official vehicle purchase',
      'vehicle-operation': 'Official vehicle operation (fuel, repairs, insurance)',
      receptions: 'Official receptions',
    },
    none: 'The document has no table of the three public expenses.',
    titleOnly: 'The document has the title of a table of the three public expenses and no table below it.',
    empty: 'The table of the three public expenses holds no figures.',
    summary: (parts) => `${capitalised(parts.join('; '))}.`,
    summaryItem: (name, text, unit) => `${name} ${moneyText('en', text, unit)}`,
    blank: 'blank',
    agency: 'Agency operating costs, listed in the same table: ',
  },
  projectPage,
  project,
  overall: {
    title: 'Targets of the department as a whole',
    goal: 'Overall performance target of the year',
  },
  narrative: {
    title: 'The department’s narrative',
    omitted: 'The document has a narrative that was not taken in; please see the original.',
    absent: 'The document has no narrative.',
  },
  checks,
  tables,
  source,
};
