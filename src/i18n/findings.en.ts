import { counted } from './counted.ts';
import type { RemarkId, Rounding } from '../budget/check-schema.ts';
import type { Told, Words } from './findings.told.ts';
import { measureName, tableName } from '../vocabulary/index.ts';
import { NAMES, SUBJECTS } from './findings.names.en.ts';
import { ACCOUNTS } from './findings.accounts.en.ts';
import { ASKED } from './findings.asked.en.ts';
import { OUTTURN } from './findings.outturn.en.ts';
import { PROJECTS } from './findings.projects.en.ts';
import { moneyText } from './units.ts';
import { LEFTOVERS } from './leftovers.en.ts';
import { REMARKS } from './remarks.en.ts';

const ROUNDED: Record<Rounding, string> = {
  'half-up': 'rounding',
  'half-even': 'rounding half to even',
  cut: 'digits cut off',
};

const WHY = {
  several: 'there are several',
  'no-total': 'it prints no total',
  'not-single': 'it prints no single total',
  empty: 'it has no data',
  missing: 'it was not published or not recognised',
};

/** How a comparison came out, at the end of its sentence. */
function ending(told: Told, remark: RemarkId | null = null, rounded?: Rounding): string {
  if (told.outcome === 'holds') return '; they agree.';
  if (told.outcome === 'rounding') return `; the difference of ${told.gap()} is ${ROUNDED[rounded ?? 'half-up']}.`;
  return `; they differ by ${told.gap()}.${remark ? ` ${REMARKS[remark]}` : ''}`;
}

function percentEnding({ outcome }: Told): string {
  return {
    holds: '; they agree.',
    rounding: '; the difference is rounding.',
    differs: '; they differ.',
    'not-applicable': '.',
  }[outcome];
}

function targetsOf(project: string | null, tables = 1): string {
  const first = project === null ? 'the targets of the whole department' : `project “${project}”`;
  return tables === 1 ? first : `${first} and others, ${tables} tables in all`;
}

/** What comes between a cell and its amount: a table is what it prints, a narrative gives it. */
function gives(told: Told, index: number): string {
  return told.isStatement(index) ? 'gives' : 'is';
}

/**
 * The findings in English. Titles and words of the document stay in Chinese, in 《》 and “”; rows and columns are named in English where they
 * are known to the letter, with the print behind.
 */
export const en: Words = {
  blank: 'blank',
  up: 'up ',
  down: 'down ',
  unchanged: 'unchanged',
  amount: (text, unit) => moneyText('en', text, unit),
  quoted: (text) => `“${text}”`,
  ...NAMES,
  part: (name, amount) => `${name} ${amount}`,
  list: (parts, count) => (parts.length === count ? parts.join(', ') : `${count} figures (${parts.join(' … ')})`),

  sentences: {
    sum({ total, added, remark }, told) {
      const parts = told.cells.slice(1);
      const is = parts.length > 1 ? 'add up to' : 'is';
      return `${told.name(0)} ${gives(told, 0)} ${told.figure(total, 0)}; ${told.parts()} ${is} ${told.figure(added, 0, parts)}${ending(told, remark)}`;
    },
    equal: ({ first, second, remark, rounded }, told) =>
      `${told.name(0)} ${gives(told, 0)} ${told.amount(first, 0)}; ${told.name(1)} ${gives(told, 1)} ${told.amount(second, 1)}${ending(told, remark, rounded)}`,
    'equal-but-carried-over': ({ first, second }, told) =>
      `${told.name(0)} ${gives(told, 0)} ${told.amount(first, 0)}; ${told.name(1)} ${gives(told, 1)} ${told.amount(second, 1)}; they differ by ${told.gap()}. Money is carried over from last year, so the tables may differ in scope.`,
    'nothing-to-check': () => 'Nothing to check.',
    'no-data': ({ tables }) =>
      `None of the tables it needs has data: ${tables.map((table) => tableName(table).en).join(', ')}.`,
    'no-unit': ({ tables }) =>
      `No unit is printed, so amounts cannot be compared: ${tables.map((table) => tableName(table).en).join(', ')}.`,
    'codes-repeated': () => 'Codes are printed more than once, for several units; rows are not compared.',
    'reading-doubted': ({ title, failed, made }) =>
      `${failed} of ${made} comparisons in ${title === null ? 'the document' : `《${title}》`} fail. So many failures mean that its columns, or the scope of the text, were probably read wrong, so they are not listed; check the original.`,

    'no-two-sides': ({ title }) => `《${title}》 has no two sides.`,
    'parts-unknown': ({ rows }, told) =>
      `What makes up ${told.name(0)} is not certain (${rows.map((row) => `“${row}”`).join(', ')}), so it is not compared.`,
    'side-without-total': ({ title, side }) => `《${title}》 prints no total of ${side}.`,

    'not-by-class': ({ title }) => `《${title}》 does not list functional classes.`,
    'no-total-for-balance': ({ table, why }) => `No single total in the table of ${tableName(table).en}: ${WHY[why]}.`,

    'whole-blank': (_, told) => `${told.name(0)} is blank while its parts are printed.`,

    'no-levels': ({ title }) => `《${title}》 has no levels of codes.`,
    'total-blank': (_, told) => `${told.name(0)} is blank while the rows below are printed.`,
    'rows-below-blank': (_, told) => `No row below ${told.name(0)} prints an amount.`,
    'codes-out-of-order': ({ rows }, told) =>
      `Rows with codes out of order stand under ${told.name(0)}: ${rows.join(', ')}.`,
    'no-list': ({ title }) => `《${title}》 has no total or no rows.`,
    'list-with-subtotals': ({ title }) => `《${title}》 has subtotals; its rows are not added.`,

    'no-total-to-compare': ({ table, why }) => `No single total in the table of ${tableName(table).en}: ${WHY[why]}.`,
    'classes-by-unit': () => 'Codes are printed more than once, for several units; classes are not compared.',
    'fund-absent': ({ fund }) => `No ${tableName(fund).en}.`,
    'balance-absent': () => 'Without the balance, other revenue cannot be ruled out.',
    'other-money': ({ sources, funds }) =>
      `There is revenue other than the general public budget: ${[...sources, ...funds.map((fund) => tableName(fund).en)].join(', ')}.`,
    'money-carried-over': () => 'Money is carried over from last year.',

    'part-exceeds-whole': ({ part, whole }, told) =>
      `${told.name(0)} ${gives(told, 0)} ${told.amount(part, 0)}, more than ${told.name(1)} (${told.amount(whole, 1)}), of which it is a part.`,
    'no-project-amounts': () => 'No project amounts are published.',
    'no-project-total': () => 'No project total to compare with.',
    ...PROJECTS,

    'three-public-table-empty': ({ table }) => `The table of ${tableName(table).en} has no data.`,
    'codes-of-its-own': ({ title, item }) =>
      `The accounts of 《${title}》 bear codes of their own; ${measureName(item).en} cannot be compared.`,
    'projects-by-account-unpublished': ({ item, more }, told) =>
      `Project expenditure is not published by account; ${measureName(item).en} exceed basic expenditure by ${told.gap(more)}.`,

    'no-indicators': () => 'No indicators are published.',
    'execution-weight-unprinted': ({ project, tables, usual }) =>
      `The execution weight (${usual}) is not printed: ${targetsOf(project, tables)}.`,
    'weights-unprinted': ({ project, tables }) => `No weights are printed: ${targetsOf(project, tables)}.`,
    'weights-incomplete': ({ project, indicators, without }) =>
      `${without} of ${counted(indicators, 'indicator')} have no weight: ${targetsOf(project)}.`,
    weights({ project, execution, total, whole }, { outcome }) {
      const plus = execution === null ? '' : ` and the execution weight (${execution})`;
      const facts = `The weights${plus} add up to`;
      if (outcome === 'holds') return `${facts} ${total}: ${targetsOf(project)}.`;
      if (outcome === 'rounding') return `${facts} ${total}; the difference is rounding: ${targetsOf(project)}.`;
      return `${facts} ${total}, not ${whole}: ${targetsOf(project)}.`;
    },

    'no-years-to-compare': ({ title }) => `《${title}》 lacks a column to compare.`,
    'new-this-year': ({ printed }, told) => `${told.name(0)} prints ${printed}; it is new this year.`,
    'change-percent': ({ printed, current, prior, computed }, told) =>
      `${told.name(0)} prints ${printed}; ${told.amount(current, 1)} against ${told.amount(prior, 2)} is ${computed}%${percentEnding(told)}`,
    'prior-document-absent': () => 'Last year’s document is not in the portal.',

    'no-narrative': ({ omitted }) =>
      omitted ? 'The narrative is not kept, only the figures.' : 'There is no narrative to compare.',
    'said-to-be-none': ({ subject, words, printed }, told) =>
      `${told.place(0)} says there is no ${SUBJECTS[subject]} (“${words}”); ${printed === null ? 'the tables agree' : `${told.name(1)} is ${told.amount(printed, 1)}`}.`,
    'account-not-in-table': ({ title }, told) => `The account named in ${told.name(0)} is not in 《${title}》.`,
    change: ({ stated, current, prior }, told) =>
      `${told.name(0)} says ${told.change(stated, 0)}; ${told.amount(current, 1)} minus ${told.amount(prior, 2)} is ${told.change(current - prior, 1, told.cells.slice(1))}${ending(told)}`,
    'increase-exceeds': ({ stated, current }, told) =>
      `${told.name(0)} says ${told.change(stated, 0)}; this year’s whole figure is only ${told.amount(current, 1)}.`,
    growth: ({ percent, current, prior, computed }, told) =>
      `${told.name(0)} says ${percent}%; ${told.amount(current, 1)} against ${told.amount(prior, 2)} is ${computed}%${percentEnding(told)}`,
    share: ({ percent, part, whole, computed }, told) =>
      `${told.name(0)} says ${percent}%; ${told.amount(part, 1)} of ${told.amount(whole, 2)} is ${computed}%${percentEnding(told)}`,
    'project-count': ({ stated, published }, told) =>
      `${told.place(0)} counts ${counted(stated, 'project')} with targets; ${published} are published${stated === published ? '; they agree' : ''}.`,

    ...ACCOUNTS,
    ...ASKED,
    ...OUTTURN,

    'no-profile': () => 'No profile fits this region.',
    'table-published': ({ table, empty }) =>
      `The table of ${tableName(table).en} is published${empty ? ' (empty)' : ''}.`,
    'table-missing': ({ table, titleOnly }) =>
      titleOnly
        ? `Only the title of the table of ${tableName(table).en} is there.`
        : `The required table of ${tableName(table).en} was not found.`,
    'narrative-missing': () => 'The document has no narrative.',
    'narrative-not-kept': () => 'The narrative is not kept.',
    'section-present': (section) => `The narrative has “${section.en}”.`,
    'section-missing': (section) => `The narrative lacks “${section.en}”.`,
    'listed-table-found': ({ title }) => `The listed table “${title}” was found.`,
    'listed-table-missing': ({ title, titleOnly }) =>
      `The table of contents lists “${title}”, ${titleOnly ? 'of which only the title is there' : 'which was not found'}.`,
    'title-of-another-year': ({ title, named, year }) =>
      `The title 《${title}》 names ${named}; the budget is of ${year}.`,
    'compared-with-another-year': ({ words, compared, year }, told) =>
      `${told.name(0)} compares with ${compared} (“${words}”); a budget of ${year} is compared with ${year - 1}.`,
    'old-account-name': ({ printed, now, since }, told) =>
      `${told.name(0)} says “${printed}”; since ${since} this account is called “${now}”.`,
    'reason-of-another-account': ({ account, named }, told) =>
      `${told.name(0)} is about “${account}”; the reason given is about “${named}”.`,
    'budget-of-another-year': ({ stated, year }, told) =>
      `${told.name(0)} states the budget of ${stated}; this is ${year}.`,
    'code-out-of-order': ({ title, row, code }) =>
      `The code ${code} of “${row}” in 《${title}》 does not continue the one above it.`,
    'section-number-repeated': ({ heading, number }, told) =>
      `${told.name(0)}: “${heading}” bears the number ${number}, as the section before it does.`,
    'unknown-table': ({ title }) => `《${title}》 is an unknown table; it is not checked.`,
    'spreadsheet-error': ({ printed }, told) => `${told.name(0)} prints a spreadsheet error: ${printed}.`,
    leftover: ({ leftover, printed }, told) => `${told.name(0)}: ${LEFTOVERS[leftover]} is left: “${printed}”.`,
    'personal-number': (_, told) => `${told.name(0)} prints a personal number.`,
    'note-of-no-data': ({ title, amounts }) =>
      `The note of 《${title}》 says the table has no data, but it has ${counted(amounts, 'amount')}.`,
    'not-an-amount': ({ printed, header }, told) =>
      `${told.name(0)}: “${printed}” stands in a column of amounts (“${header}”).`,
    'indicator-columns-disagree': ({ title }) =>
      `${title === null ? 'The document' : `《${title}》`}: the header order disagrees with the values.`,
    'personal-number-hidden': ({ title }) =>
      `${title === null ? 'The document' : `《${title}》`}: a personal number is printed; it is hidden here.`,

    'correction-cell-missing': ({ cell }) => `A correction names the cell ${cell}, which does not exist.`,
    'correction-outdated': ({ cell, printed, recorded }) =>
      `A correction does not fit ${cell} any more: it prints “${printed}”, the correction says “${recorded}”.`,
    'correction-not-amount': ({ cell, text }) => `A correction writes “${text}” into ${cell}, which holds an amount.`,
    'accepted-finding-gone': ({ rule, named }) =>
      `The corrections file accepts a finding that does not exist: ${rule} ${named.join(', ')}.`,
    'checked-otherwise': ({ doubt, cell, printed, recorded }) =>
      `What a person checked (${[doubt, cell].filter(Boolean).join(' ')}) prints something else now${
        recorded === null
          ? ''
          : `: it was “${recorded}”, ${printed === null ? 'and there is no such cell any more' : `it is “${printed}”`}`
      }. That check no longer counts; look once more.`,
  },
};
