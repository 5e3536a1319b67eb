import type { RuleId } from '../budget/check-schema.ts';
import type { RuleText } from './rules.ts';

/** The tolerance of every rule that adds printed figures. */
const ROUNDING = 'half a last digit for every figure, at least one whole last digit';

/** The rules in English. */
export const en: Record<RuleId, RuleText> = {
  balance: {
    title: 'Revenue and expenditure balance',
    basis:
      'Budget Law of the People’s Republic of China, article 12; the forms of the two-sided tables; in final accounts each row of a fund: opening balance + revenue = expenditure + closing balance.',
    tolerance: ROUNDING,
  },
  totals: {
    title: 'Sources and classes add up to the totals; revenue and expenditure tables agree with the balance',
    basis: 'How the published tables of a department’s budget hang together (forms of 财预〔2016〕143号).',
    tolerance: ROUNDING,
  },
  rows: {
    title: 'Each row adds up',
    basis:
      'The forms: total = basic + project expenditure; total = personnel + routine operating costs; three public expenses = overseas trips + official vehicles + official receptions.',
    tolerance: ROUNDING,
  },
  'roll-up': {
    title: 'Codes roll up: class = Σ sections, section = Σ items, total = Σ classes',
    basis: 'The levels of the national classification of revenue and expenditure (政府收支分类科目).',
    tolerance: ROUNDING,
  },
  'across-tables': {
    title: 'Tables agree with one another',
    basis: 'The same spending has the same total by function, by economic classification and in the balance.',
    tolerance: 'half a last digit of both figures, at least one whole last digit',
  },
  projects: {
    title: 'Projects add up to project expenditure',
    basis: 'Project expenditure consists of the projects that the project list and the performance tables name.',
    tolerance: ROUNDING,
  },
  'three-public': {
    title: 'Three public expenses agree with the economic classification',
    basis:
      'The departmental economic classification: 30212 overseas trips, 30217 official receptions, 30231 vehicle operation, 30913 and 31013 vehicle purchase.',
    tolerance: ROUNDING,
  },
  weights: {
    title: 'Indicator weights and the execution weight add up to 100',
    basis: 'Rules on evaluating project expenditure (财预〔2020〕10号): weights total 100, that of execution is 10 %.',
    tolerance: 'none; half a last digit for every weight where weights are no whole numbers',
  },
  changes: {
    title: 'Changes in percent, and last year’s figures',
    basis:
      'Change = (this year − last year) ÷ last year; last year’s figures are those published last year; the planned three public expenses of final accounts against the budget of the year.',
    tolerance: 'one last digit of the percentage; for last year’s figures half a last digit of both',
  },
  narrative: {
    title: 'The narrative agrees with the tables',
    basis:
      'Rules for the publication of local budgets (财预〔2016〕143号): narrative and tables agree; a rate of execution is the outturn ÷ the budget of its sentence.',
    tolerance: ROUNDING,
  },
  accounts: {
    title: 'Codes of accounts bear their names',
    basis:
      'The classification of government revenue and expenditure that the Ministry of Finance issues every year; without its list, the names that most budgets here print.',
    tolerance: 'concerns no amounts; brackets, stops and endings may differ',
  },
  form: {
    title: 'Form: required tables and sections, no leftovers, errors or personal data',
    basis:
      'Rules for the publication of local budgets (财预〔2016〕143号); local templates; Personal Information Protection Law.',
    tolerance: 'concerns no amounts',
  },
};
