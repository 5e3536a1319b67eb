import { counted } from './counted.ts';
import { stageName } from './en.stages.ts';
import { moneyText, unitText } from './units.ts';
import type { Strings } from './zh-CN.ts';

const yuan = (unit: string) => unitText('en', unit);

/** The page of a department-year. */
export const disclosure: Strings['disclosure'] = {
  heading: (year, stage) => `${year} ${stageName(stage)}`,
  title: (name, year, stage) => `${name}, ${year} ${stageName(stage)}`,
  description: (name, year, stage) =>
    stage === undefined
      ? `Departmental budget ${year} of ${name}: how much, for what, which projects, and all published tables.`
      : `Final accounts ${year} of ${name}: how much was spent, for what, and all published tables.`,
  otherStage: (year, stage) =>
    stage === undefined
      ? `What was spent in ${year}: the final accounts of the year`
      : `What was planned for ${year}: the budget of the year`,
  lead: (name, unit, files) => `Published by ${name}; ${unit}; taken from ${files}.`,
  leadPublished: (name, unit, files, date) => `Published by ${name} on ${date}; ${unit}; taken from ${files}.`,
  unit: (unit) => `amounts in tables are in ${yuan(unit)}`,
  unitNone: 'the document prints no unit of money',
  unitOfMost: (unit) => `most amounts in tables are in ${yuan(unit)} (where others are, the table says so)`,
  contents: 'On this page',
  contentsNow: 'Now: ',
  previous: (year) => `${year} (earlier)`,
  next: (year) => `${year} (later)`,
  otherYears: 'Other years',
  strip: 'Main figures',
  computed: 'computed',
  shareBelow: (share) => `less than ${share}`,
};

/** Its main figures. */
export const headline: Strings['headline'] = {
  against: (year) => `against ${year} `,
  againstBy: (text, percent) => `${text} million yuan${percent ? ` (${percent})` : ''}`,
  total: { plain: 'All the money planned', term: 'total budget' },
  spent: { plain: 'All the money spent', term: 'expenditure of the year' },
  basic: { plain: 'Wages and running costs', term: 'basic expenditure' },
  project: { plain: 'Particular tasks', term: 'project expenditure' },
  threePublic: { plain: 'Travel abroad, cars, receptions', term: 'three public expenses' },
  projects: { plain: 'Particular tasks listed', term: 'projects' },
  change: { plain: 'Against the year before', term: 'change' },
  projectsUnit: '',
  shareOfTotal: (share) => `${share} of all the money planned (computed)`,
  shareOfSpent: (share) => `${share} of all the money spent (computed)`,
  noProjectTable: 'no table of projects',
  changeUp: (amount, unit) => `up by ${moneyText('en', amount, unit)}`,
  changeDown: (amount, unit) => `down by ${moneyText('en', amount, unit)}`,
  changeNone: 'as the year before',
  changeFrom: (text, unit) => `year before: ${moneyText('en', text, unit)}`,
  changeScope: (title) => `by “${title}”`,
};

/** What was planned beside what was spent. */
export const execution: Strings['execution'] = {
  title: 'Planned and spent',
  pageTitle: (title) => `${title}: planned and spent`,
  pageDescription: (title) => `${title}: what was planned for each item, and what was spent.`,
  lead: (year) =>
    `What the budget of ${year} planned and what the final accounts say was spent, item by item. Each column holds figures of one document, as printed; rates and differences are computed, against the budget at the start of the year. Budgets may be adjusted during the year: more or less is not in itself a mistake.`,
  noNarrative:
    'The narrative of the final accounts was not taken in, so reasons that the department gave are not known here.',
  groups: {
    totals: 'In all',
    classes: 'What for (functional classes)',
    items: 'Particular items (functional items)',
    'three-public': 'Three public expenses',
    economic: 'How basic expenditure is used (economic classification)',
  },
  caption: (planned, spent) => `Budget “${planned}” and final accounts “${spent}”, 10,000 yuan`,
  toBudget: (year) => `See the budget of ${year}`,
  toFinal: (year) => `See the final accounts of ${year}`,
  line: 'Item',
  planned: 'Planned (budget)',
  adjusted: 'Adjusted (full-year budget as the final accounts print it)',
  spent: 'Spent (final accounts)',
  reason: 'Reason in the final accounts',
  rate: 'Rate',
  difference: 'More or less spent',
  total: { plain: 'All expenditure', term: 'total expenditure' },
  basic: { plain: 'Wages and running costs', term: 'basic expenditure' },
  project: { plain: 'Particular tasks', term: 'project expenditure' },
  told: {
    lead: (year) =>
      `The final accounts of ${year} were not collected. The narrative of the budget of ${year + 1} tells how much of the ${year} budget was executed; those figures stand here beside what was planned. They were written while the next budget was made and are not final accounts, which take their place once they are collected. Rates and differences are computed.`,
    coverage: (told, planned, share) =>
      `Of ${planned} items with an amount in that budget the narrative tells ${told}${share === null ? '' : `, ${share} of the money planned`}; the others are listed too, marked “not told”.`,
    derived: (year, now, change) =>
      `Worked out: budget ${year} ${moneyText('en', now.text, now.unit)}, ${change.fen === 0 ? 'as much as was executed' : `${moneyText('en', change.text, change.unit)} ${change.fen > 0 ? 'more' : 'less'} than was executed`}`,
    derivedNote: (count) =>
      `${counted(count, 'figure')} of these are not printed but worked out as next year’s budget less its increase over what was executed; each is marked.`,
    unplaced: (count) =>
      `${counted(count, 'more figure')} could not be told to belong to a row of the budget and ${count === 1 ? 'was' : 'were'} left out.`,
    spent: (year) => `Spent (as the narrative of the ${year} budget tells)`,
    silent: 'not told',
    source: (year) => `narrative of the budget of ${year}`,
    caption: (planned, source) => `Budget “${planned}” and ${source}, 10,000 yuan`,
    toNext: (year) => `See the budget of ${year}`,
    list: (year) => `The text was not taken in; of it the figures of execution of ${year} were:`,
    listCaption: (year) => `Execution of the ${year} budget as told in the narrative, 10,000 yuan`,
    amount: 'Executed',
  },
};

/** Facts of the narrative of final accounts. */
export const facts: Strings['facts'] = {
  title: 'What else the narrative of the final accounts tells',
  lead: 'These figures stand in the text of the final accounts, listed as printed; published tables mostly do not have them.',
  groups: {
    running: 'Agency operation, meetings and training',
    procurement: 'Government procurement',
    'three-public': 'People and vehicles behind the three public expenses',
    assets: 'State-owned assets',
    performance: 'Performance self-evaluation',
  },
  caption: (group) => `Figures of the narrative: ${group}. Amounts in 10,000 yuan, others with their unit`,
  line: 'Item',
  figure: 'Figure',
  source: 'Document',
  page: (page) => `page ${page}`,
};

/** What changed against the year before. */
export const changes: Strings['changes'] = {
  title: 'What changed',
  noPrior: 'Last year’s document is not here, and this one prints no prior figures: there is nothing to compare with.',
  noNarrative: 'The narrative was not taken in, so reasons that the department gave are not known here.',
  summary: (counts) => {
    const all = counts.up + counts.down + counts.same + counts.new + counts.gone;
    const parts = [
      counts.up > 0 ? `${counts.up} up` : '',
      counts.down > 0 ? `${counts.down} down` : '',
      counts.same > 0 ? `${counts.same} unchanged` : '',
      counts.new > 0 ? `${counts.new} without an amount the year before` : '',
      counts.gone > 0 ? `${counts.gone} without an amount this year` : '',
    ].filter(Boolean);
    return `Of ${counted(all, 'account')}: ${parts.join(', ')}. All changes are computed.`;
  },
  groups: {
    functional: 'Functional classification',
    economic: 'Economic classification (basic expenditure)',
    'three-public': 'Three public expenses',
    project: 'Projects',
  },
  line: { functional: 'Account', economic: 'Account', 'three-public': 'Item', project: 'Project' },
  caption: {
    document: (title, prior) =>
      `${title ? `“${title}” ` : ''}against the document of ${prior} here, by the size of the change, 10,000 yuan. Solid bars are increases, hollow ones decreases.`,
    column: (title, prior) =>
      `Figures of ${prior} printed in “${title}”, by the size of the change, 10,000 yuan. Solid bars are increases, hollow ones decreases.`,
  },
  change: 'Change',
  percent: 'Per cent',
  reason: 'Reason in the document',
  level: 'unchanged',
  notListed: 'not listed',
  blank: 'blank',
  formerly: (name) => `called “${name}” the year before`,
  reasons: {
    none: 'no reason given',
    repeats: 'only says that it rose or fell',
    other: 'gives the reason of another account',
  },
  all: (count) => `All ${counted(count, 'row')}`,
  pageTitle: (title) => `${title}: what changed`,
  pageDescription: (title) => `${title}: the change of every row against the year before, the largest first.`,
  back: 'Back to the year',
  open: (count) => `${counted(count, 'row')}, unfold`,
  shut: 'Fold',
};
