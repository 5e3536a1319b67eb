import type { DataWords } from './data.ts';

/** The words of open data in English. */
export const en: DataWords = {
  title: 'Open data',
  lead: 'All figures of this portal can be taken as a whole: every amount of every table, project, performance indicator and finding of the checks, one cell a record, with text as printed, unit, source and address.',
  package: {
    title: (portal) => `${portal ?? 'Mingzhang'}: published departmental budgets`,
    description:
      'Made cell by cell from the budget documents that departments publish. Nothing is added up or inferred; amounts corrected by hand are marked and keep what is printed. Amounts are in yuan.',
  },
  kinds: {
    budgets: {
      title: 'Amounts of budget tables',
      text: 'One record for each cell of amounts in the tables of budgets and final accounts, which stage tells apart; blank cells included, percentages left out.',
    },
    projects: {
      title: 'Projects',
      text: 'One record a project; its amount is that of its form or of the list, else that of a sentence of the narrative.',
    },
    indicators: {
      title: 'Performance indicators',
      text: 'One record a performance indicator, those of the department as a whole first.',
    },
    findings: {
      title: 'Findings of the checks',
      text: 'One record for each cell that a finding names; those that were explained are there and say so.',
    },
  },
  files: {
    title: 'Files',
    lead: 'Each comes in two formats. Any program opens CSV; Parquet has types, is smaller and is faster to query.',
    caption: (kind) => `Files: ${kind}`,
    name: 'File',
    holds: 'Holds',
    rows: 'Rows',
    size: 'Size',
    gzip: 'gzip',
    digest: 'SHA-256',
    allYears: 'all years',
    year: (year) => `${year}`,
    order: { department: 'department by department', code: 'by code' },
    description: 'datapackage.json, which describes all of these',
    bytes: (text) => `${text} bytes`,
    missing: 'The data files are made when the site is built; there are none here yet.',
  },
  terms: {
    title: 'Who publishes it, and on what terms',
    publisher: 'Publisher',
    licence: 'Licence',
    notStated: 'Not stated by the publisher.',
  },
  reading: {
    title: 'Before you read it',
    points: [
      'CSV is UTF-8 with a byte order mark, lines end with CR LF, the first line has the names of the fields, and there are no notes below.',
      'Codes (of accounts, units, projects, divisions) are text and written plainly, without ="…". Programs that guess types take them for numbers and lose leading zeros, or take 3-4 for a date: declare them as text, or use Parquet.',
      'Amounts are yuan with two decimals and no separators. Declare them as decimals: floating point adds errors to the last digits of sums.',
      'Text that a spreadsheet would run as a formula (beginning with =, +, - or @) has an apostrophe before it in CSV, not in Parquet.',
      'Blank is blank: for a blank cell, and in tables without a unit, amount is empty; a printed zero is 0.',
      'Do not add up all rows of a table: totals, classes, sections and items hold each other (level), and so do the parts of a side (part). Tables hold each other too.',
      'A budget is what was planned, final accounts are what was spent: stage says of each record which it is; never add the two. Tables of final accounts print what was planned too, see measure.',
      'A department’s budget may hold those of its units: sums over departments count them twice.',
      'Overview, basis and goals of projects are not in these files; they are in the JSON of each department-year.',
    ],
  },
  recipes: {
    title: 'How to read it',
    lead: 'Those for DuckDB, pandas and R were run on such files; that for Excel follows its menus. DuckDB reads files that were downloaded; so do pandas and R, with their names in place of addresses.',
    names: { duckdb: 'DuckDB (SQL)', pandas: 'Python (pandas)', r: 'R', excel: 'Excel (Power Query)' },
    excel: [
      'Under Data choose From Text/CSV, then the file; file origin 65001: Unicode (UTF-8), delimiter comma.',
      'Choose “Do not detect data types”, then Transform Data.',
      'Use the first row as headers; make amount a currency or decimal number and leave codes as text.',
      'A double click on a CSV changes codes. For a table as it is published take the Excel file of the department-year’s page.',
    ],
  },
  dictionary: {
    title: 'Fields',
    lead: 'In the order of the files. Fields of the same name mean the same in each.',
    caption: (kind) => `Fields: ${kind}`,
    field: 'Field',
    type: 'Type',
    text: 'Meaning',
    required: 'always there',
    types: {
      text: 'text',
      integer: 'integer',
      amount: 'amount in yuan, two decimals',
      number: 'number',
      boolean: 'true or false',
    },
  },
  codes: {
    title: 'Codes',
    lead: 'Values that are written as codes.',
    caption: (field) => `Values of ${field}`,
    value: 'Value',
    zh: 'Chinese',
    en: 'English',
  },
  fiscal: {
    title: 'Fiscal meaning',
    text: 'The part fiscal of datapackage.json is an extension of Data Package 2.0: it says which fields are the amount, the fiscal year, the administrative, functional and economic classification, in the shape of the model of Fiscal Data Package 0.3.',
  },
};
