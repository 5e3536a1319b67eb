import { moneyText } from './units.ts';
import type { ComparisonWords } from './comparison.zh-CN.ts';

/** Numbers of documents: document 1, documents 1 and 3. */
const which = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `Document ${numbers.join('')}` : `Documents ${numbers.join(', ')}`;
const verb = (numbers: readonly number[]): string => (numbers.length === 1 ? 'is' : 'are');

/** The table that lines of a kind are from. */
const tableOf = (lines: string): string => {
  if (lines === 'three-public') return 'table of the three public expenses';
  return lines.startsWith('economic')
    ? 'table of basic expenditure by economic classification'
    : 'table of expenditure by function';
};

export const comparisonEn: ComparisonWords = {
  prices: {
    current: 'Prices of each year',
    constant: (year) => `All in prices of ${year}`,
  },
  totals: {
    total: ['All money', 'budget total; of final accounts expenditure of the year'],
    basic: ['Wages and daily running', 'basic expenditure'],
    project: ['Particular tasks', 'project expenditure'],
    threePublic: ['Trips, cars, receptions', 'three public expenses'],
  },
  groups: {
    classes: 'What it is spent on (functional classes)',
    items: 'What it is spent on (functional classes and items)',
    economic: 'What basic expenditure buys (economic classes)',
    'economic-items': 'What basic expenditure buys (economic classes and sections)',
    'three-public': 'Three public expenses',
  },
  table: {
    line: 'Line',
    difference: 'Document 2 against 1',
    bar: 'Bar',
    captions: {
      amount: 'in 10,000 yuan',
      share: 'per cent of each one’s total, worked out here',
      resident: 'yuan for each resident, worked out here',
    },
    money: (text, unit) => moneyText('en', text, unit),
    stop: '. ',
    constant: (year) => `in prices of ${year}, worked out here`,
    two: 'Filled: document 2 has more; hollow: document 1.',
    many: 'Bars of a row have a scale of their own, from zero.',
    also: (number, name) => `“${name}” in document ${number}`,
    same: 'the same',
    points: (points) => `${points} points`,
    printed: (text) => `printed ${text}`,
    shareBelow: (share) => `below ${share}`,
  },
  several: 'the document has several of them',
  gaps: {
    'not-listed': 'not listed',
    'less-deep': 'not this deep',
    'parts-only': 'parts only',
    twice: 'on several rows',
    'no-table': 'no such table',
    blank: 'blank',
    unread: 'not read as a number',
    'no-unit': 'no unit',
    'no-whole': 'no share',
    'no-population': 'residents not known',
    'no-prices': 'no price index',
  },
  lead2: (more, difference, percent, what) =>
    `${what}: ${more} has ${difference} more${percent === null ? '' : ` (${percent})`}.`,
  csvName: 'mingzhang-side-by-side.csv',
  csvHead: ['code', 'line'],
  csvPrinted: (name) => `${name}, printed`,
  linesLabel: 'Lines of the totals over the years; the figures are in the table above',
  notes: {
    stages: ({ budgets, finals }) =>
      finals.length === 0
        ? 'All are budgets: money that was planned.'
        : budgets.length === 0
          ? 'All are final accounts: money that was spent.'
          : `${which(budgets)} ${verb(budgets)} budget: money planned; ${which(finals)} ${verb(finals)} final accounts: money spent.`,
    bodies: ({ departments, units }) =>
      `${which(departments)}: whole departments, perhaps with their units; ${which(units)}: single units. They differ in scope.`,
    office: ({ department, office }) =>
      `Document ${office} is of the own office of document ${department}, which as a rule holds it already: do not add them.`,
    totals: ({ names }) =>
      `${names.map((name) => `“${name}”`).join(', ')}: taken from different tables, which may cover different money; no difference is told.`,
    table: ({ titles }) => `Lines are taken from ${titles.map((title) => `《${title}》`).join(', ')}.`,
    'no-table': ({ number, lines, why }) => `Document ${number} has no ${tableOf(lines)} to compare: ${why}.`,
    depth: ({ number, depth }) =>
      `Document ${number} goes down to ${['', 'classes', 'sections', 'items'][depth] ?? ''} only; what is finer is not zero but not listed.`,
    editions: () =>
      'Economic codes were given anew in 2018: one code is not the same account before and after, and no difference is told.',
    gaps: ({ listed, empty, derived }) =>
      [
        listed
          ? '“Not listed”: the table of that document has no such line; “parts only” and “not this deep”: it is more or less detailed. None of it is zero, and no difference is told.'
          : '',
        empty ? '“Blank”: nothing is printed in that cell.' : '',
        derived ? 'Without a total of the same money there is no share.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    units: ({ units }) =>
      `Printed in ${units.join(' and ')}; converted to one unit here. What is printed stands in the tip of a figure.`,
    unchecked: ({ numbers }) => `This version of ${which(numbers).toLowerCase()} has not been checked.`,
    population: ({ number, persons, year, source }) =>
      `Document ${number}: ${persons} residents of its region in ${year} (${source}).`,
    'no-population': ({ numbers }) => `${which(numbers)}: the residents of the region are not known.`,
    prices: ({ year, sources }) =>
      `Amounts are converted to prices of ${year} (${sources.join('; ')}): they are not those that are printed.`,
    'no-prices': ({ numbers, year }) => `${which(numbers)}: there is no price index from that year to ${year}.`,
    'current-prices': () => 'The years differ, and changes of prices are not taken out.',
    marks: () => '〔〕 before a figure leads to what the checks found, “更正” to what was printed before a correction.',
    rounding: () =>
      'Differences and shares are worked out here; lines are rounded figures and may add up to 0.01 more or less. A figure leads to its cell.',
  },
};
