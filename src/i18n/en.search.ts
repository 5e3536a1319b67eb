import type { TableKind } from '../vocabulary/index.ts';
import { counted } from './counted.ts';
import { foundDocuments } from './en.stages.ts';
import { moneyText } from './units.ts';
import type { Strings } from './zh-CN.ts';

/** The words of the search; `tables`: what the kinds of tables are called. */
export const search = (tables: Record<TableKind, string>): Strings['search'] => ({
  title: 'Search',
  label: 'Search text, departments, projects, codes or amounts',
  placeholder: 'for example receptions, 2010301',
  submit: 'Search',
  hint: 'Words apart by blanks must all occur; a minus before a word excludes it; amounts with their printed unit (1,710.24 万元, which is 10,000 yuan) or without; departments by pinyin or initials; English terms find the Chinese accounts.',
  empty: 'Type what you look for.',
  searching: 'Searching.',
  none: (query) => `results. Nothing was found for “${query}”. Try fewer words, or begin with a year or a department.`,
  noneFiltered: (query) => `results. Nothing was found for “${query}” within what you chose.`,
  found: (query, counts) => `${foundDocuments(counts)} with “${query}”`,
  related: (query, counts) => `${foundDocuments(counts)} related to “${query}”`,
  results: 'Results',
  more: 'More results',
  silent: 'The search server does not answer; what follows was found in the index of this site.',
  about: (count) => `about ${count} `,
  failed: 'The search could not be loaded. Load the page again, or begin with a year or a department.',
  noScript: 'The search needs JavaScript. Without it these pages lead to everything.',
  shortcut: 'The key / leads to the search',
  inProjects: (query) =>
    query === ''
      ? 'Projects have a page of their own, with filters for region, year and amount'
      : `Look for “${query}” among projects, with filters for region, year and amount`,
  simplified: (query) => `Searched in simplified characters: “${query}”.`,
  also: (found) => `Also searched: ${found.join(', ')}`,
  heard: (names, count) =>
    `By pinyin: ${names.join(', ')}${count > names.length ? ` and others, ${counted(count, 'department')} in all` : ''}`,
  change: (amount, unit, percent, from) =>
    `${/^[+−]/u.test(amount) ? `${moneyText('en', amount, unit)} against the year before${percent === '' ? '' : ` (${percent})`}` : 'as the year before'}, computed; prior figure from ${from === 'document' ? 'last year’s document' : 'this document’s prior column'}`,
  instead: 'You might try: ',
  withoutFilters: 'without filters',
  suggestion: (query, count) => `${query} (${count})`,
  glossaryMore: 'What it means',
  filters: {
    title: 'Narrow down',
    year: 'Year',
    region: 'Region',
    department: 'Department',
    kind: 'Department or unit',
    stage: 'Budget or final accounts',
    zone: 'Where it stands',
    all: 'All',
    choice: (label, count) => `${label} (${count})`,
    kinds: { department: 'Department', unit: 'Unit' },
    stages: { budget: 'Budget', 'final-accounts': 'Final accounts' },
    clear: 'Clear the filters',
  },
  order: { label: 'Order', year: 'Newest year first', rank: 'By relevance' },
  seenIn: 'Found in: ',
  zones: {
    page: 'What this portal arranged',
    narrative: 'Narrative',
    projects: 'Projects',
    ...tables,
  },
});
