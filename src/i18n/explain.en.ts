import type { ExplainWords } from './explain.zh-CN.ts';

export const explainEn: ExplainWords = {
  term: {
    description: (term, plain) =>
      `${term}: ${plain}. Where it stands in the budgets of this portal, and how much it is.`,
    aliases: (words) => `Also: ${words.join(', ')}`,
    related: 'Read next',
    where: 'In the budgets of this portal',
    whereLead: (count) =>
      `This item in ${count} of the newer budgets, with amounts and units as printed. A figure leads to its row.`,
    nowhere: 'No row of the newer budgets bears this name.',
    search: (term) => `Search all budgets for “${term}”`,
    all: 'All terms',
    more: 'About this term',
    caption: (term) => `${term}: amounts in the budgets`,
    table: { department: 'Department', year: 'Year', row: 'Table and row', amount: 'Amount' },
    row: (table, label) => `${table}: ${label}`,
    popover: 'What this term means',
    close: 'Close',
  },
  codes: {
    title: 'Codes of accounts',
    lead: 'The classes and sections of expenditure by function: what each code is spent on, in plain words.',
    source:
      'Codes and names follow the Classification of Government Revenue and Expenditure (Ministry of Finance), whose editions differ a little; the explanations are our own. For sections not listed, see the name that the document prints.',
    caption: (code, name) => `${code} ${name}`,
    jump: 'Find a class',
    link: 'Codes in plain words',
  },
  hundred: {
    title: 'Of every 100 yuan',
    part: (name, yuan) => `${yuan} go to ${name}`,
    rest: (yuan) => (yuan === 0 ? 'all the rest is less than 1 yuan' : `${yuan} go to all the rest`),
    sentence: (parts) => `${parts.join(', ')}.`,
    computed: 'Computed from the amounts of the classes, rounded to whole yuan that add up to exactly 100.',
  },
  guide: {
    title: 'How to read a budget',
    lead: 'A few minutes to find the figures that matter most.',
    example: (name, year) => `Example: budget ${year} of ${name}`,
    exampleLead:
      'These figures come from one of the newest budgets here; a figure leads to its place in the published tables.',
    open: 'Open this budget',
    none: 'There is no budget here yet to show as an example.',
    link: 'How to read a budget',
  },
};
