import { counted } from './counted.ts';
import { countedDocuments, stageName } from './en.stages.ts';
import type { checks as zhCN } from './zh-CN.checks.ts';

const listed = (notes: readonly string[]) =>
  `${notes.slice(0, 3).join(', ')}${notes.length > 3 ? ` and others, ${notes.length} in all` : ''}`;

/** Sentences about the checks of the figures (reconciliation) and about corrections. */
export const checks: typeof zhCN = {
  title: 'Self-check of the figures',
  nav: 'Checks',
  footer: 'How figures are checked',
  lead: 'One figure is often printed in several tables, and parts should add up to their total. The figures are held against each other by rules; this is what came out.',
  caution:
    '“Differs” says only that two published figures do not agree: the document may be misprinted, the two may cover different things, or this portal may have misread it. Look at the original before you draw a conclusion.',
  explained: 'What each rule compares, and what tolerance it has',
  version: (digest) => `Checked was the version of the data on this page, SHA-256 ${digest}.`,
  profile: (title) => `Which tables must be published is taken from “${title}”.`,
  missing: 'This version of the data has not been checked yet.',
  stale: (stage) =>
    `An earlier version of this ${stage === undefined ? 'budget' : 'set of final accounts'} was checked; since then the data, the narrative, a correction or last year’s data have changed. The present version has not been checked yet.`,
  notChecked: (digest) => `The data of this page have the SHA-256 ${digest}.`,
  counts: {
    holds: 'agree',
    rounding: 'rounding',
    differs: 'differ',
    notApplicable: 'not applicable',
    acknowledged: (count) => `${count} of them explained`,
  },
  outcomes: {
    holds: 'agrees',
    rounding: 'rounding',
    differs: 'differs',
    'not-applicable': 'not applicable',
  },
  rulesHeld: (held, differ, idle) =>
    [
      `Of ${held + differ + idle} rules ${held} found no difference`,
      ...(differ > 0 ? [`${differ} found some`] : []),
      ...(idle > 0 ? [`${idle} had nothing to check`] : []),
    ].join(', ') + '.',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  severityMeaning:
    'An error: two figures plainly do not agree. A warning: somebody should look at it. A note: for information only.',
  findings: (count) => `Differences (${count})`,
  noFindings: 'No differences were found.',
  roundings: (count) => `Rounding (${count})`,
  roundingsLead:
    'Every figure is printed to its last digit, so parts and total may be a little apart. Within the tolerance it counts as rounding.',
  notApplicables: (count) => `Not applicable (${count})`,
  notApplicablesLead: 'A table or figure that is needed is not there. Not checked does not mean that it agrees.',
  told: {
    summary: ({ amounts, compared, explained, unread }) =>
      `${counted(amounts, 'amount')} in the narrative: ${compared} compared, ${explained} explained, ${unread} not compared`,
    lead: 'Explained are amounts that are not compared with the tables, by their kind. Not compared does not mean that it agrees.',
    between: ', ',
    place: (text, line) => `${text} (line ${line})`,
    kinds: {
      unread: 'Not compared',
      change: 'A change with no prior figure to compare',
      prior: 'Figures of the year before',
      planned: 'Budget figures that tables of final accounts do not print',
      goal: 'Goals and plans',
      assets: 'Assets',
      reserved: 'Shares reserved for small and medium enterprises',
      price: 'Unit prices and standards',
      reason: 'Amounts within reasons and purposes',
    },
  },
  note: (number) => `Note ${number}`,
  noteLabel: (number, outcome) => `Note ${number}, self-check: ${outcome}`,
  doubt: {
    label: (number, severity) =>
      `Note ${number}: this figure does not agree with another (${severity.toLowerCase()}), see the note`,
    more: (count) => `${count} in all`,
    moreLabel: (count) => `${counted(count, 'difference')} with this figure, see the checks`,
    suffix: (notes) => ` (differs, see ${notes.join(', ')})`,
    used: (notes) => ` (a figure used here differs, see ${listed(notes)})`,
    summed: (count) => ` (${count} of the figures added differ from others, see the checks)`,
    longest: 'Bars are as long as their part of the largest item, whose amount differs from another: ',
    shares: (notes) => `Shares are of the sum of the items, in which figures differ, see ${listed(notes)}.`,
    elsewhere: ' (differs)',
    see: 'See what differs',
  },
  verdict: {
    open: (errors, warnings) =>
      `Checks: ${[errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : ''].filter(Boolean).join(', ')}`,
    explained: (count) => `Checks: ${counted(count, 'difference')}, all explained`,
    fine: (compared) => `Checks: ${counted(compared, 'comparison')}, no error found`,
    noneOpen: (counts) => `Checks: ${countedDocuments(counts)} without an unexplained error or warning`,
    nothing: 'Checks: no figures to compare',
    unchecked: 'Not checked yet',
  },
  acknowledgedOutcome: 'differs, explained',
  acknowledged: (date) => `Explained (${date}): `,
  cells: 'See where the figures stand',
  inNarrative: 'Narrative',
  ofYear: (year) => `${year}`,
  ofBudget: (year) => `budget ${year}`,
  blank: 'blank',
  rule: 'Rule',
  counted: 'What each rule found',
  quote: '§',
  quoteLabel: (subject) => `The narrative tells this figure: ${subject}`,
  quoteTitle: (label) => `Belongs to ${label}`,
  quoteHint: 'An underlined amount of the narrative leads to its cell; the “§” in the cell leads back.',
  correction: {
    title: 'Corrections',
    lead: 'A person has looked at these figures beside the original: those that differ from the print were corrected, those marked as checked are as printed. Pages, charts, lists and downloads use the corrected figures.',
    mark: 'corrected',
    markLabel: (printed) => `Corrected; the document prints ${printed === '' ? 'a blank' : printed}`,
    checked: 'checked',
    checkedLabel: 'A person has checked it against the original: as printed',
    checkedAs: 'Checked, as printed:',
    printedAs: 'Printed',
    correctedTo: 'Corrected to',
    blank: 'blank',
    suffix: ' (corrected)',
    usedInComputing: ' (the prior figure used was corrected)',
    reason: 'Reason',
    decided: 'Decided',
    decidedBy: (who, date) => `${who}, ${date}`,
    inTable: (title) => `“${title}”`,
    row: (label) => `row “${label}”`,
    column: (header) => `column “${header}”`,
    rowNumber: (row) => `row ${row}`,
    columnNumber: (column) => `column ${column}`,
    download: 'With corrections: what was printed, and why it was corrected, stands in corrections',
  },
  homeMore: 'See the checks',
  portal: {
    title: 'Checks',
    overview: 'Departments',
    overviewTable: 'Tables that each department must publish, and differences not explained',
    department: 'Department',
    year: 'Year',
    tables: 'Required tables',
    findings: 'Differences not explained',
    present: (present, required) => `${present}/${required}`,
    presentLabel: (present, required) => `${present} of ${required} required tables have data`,
    empty: (count) => `${count} without data`,
    missing: (count) => `${count} missing`,
    noProfile: 'Requirements of this region are not known here',
    open: { error: (n) => counted(n, 'error'), warning: (n) => counted(n, 'warning') },
    noOpen: 'none',
    unchecked: 'not checked',
    staleShort: 'data changed, not checked',
    table: 'Required table',
    status: { present: 'there', empty: 'without figures', missing: 'not found', 'title-only': 'title only' },
    notRequired: 'not required',
    optional: ' (optional)',
    caption: (name, stage) =>
      `${name}: required tables${stage === undefined ? '' : ` of the ${stageName(stage)}`} and findings`,
    findingsRow: 'Differences not explained',
    back: 'Back to the departments',
    region: (name, count) => `${name} (${counted(count, 'department')})`,
    ofRegion: (name) => `${name}: checks`,
    rulesTitle: 'What is checked',
    rulesLead:
      'Twelve rules. Where a table that a rule needs is not there, it is “not applicable”, which is not “agrees”.',
    basis: 'Source',
    tolerance: 'Tolerance',
    toleranceTitle: 'The tolerance',
    toleranceText:
      'Printed figures are rounded to their last digit, so a sum of printed figures may miss the printed total: by at most half a unit of the last digit of each figure, and not less than one unit. Within that it is “rounding”, beyond it “differs”.',
  },
  rules: {
    balance: {
      name: 'Does revenue equal expenditure?',
      what: 'In the table of revenue and expenditure: total revenue against total expenditure, this year’s figure plus money carried over against the total.',
    },
    totals: {
      name: 'Do the parts add up to the total?',
      what: 'The sum of revenue sources and of expenditure against their totals; totals of the tables of revenue and of expenditure against the table of both.',
    },
    rows: {
      name: 'Is the total of each row right?',
      what: 'The total of a row against the sum of what stands right of it: basic plus project expenditure, the three public expenses and their parts.',
    },
    'roll-up': {
      name: 'Do accounts add up level by level?',
      what: 'A class against the sum of its sections, a section against its items, the total against the classes, column by column.',
    },
    'across-tables': {
      name: 'Is one figure the same in several tables?',
      what: 'The same expenditure is printed by function, by economic class and in the table of both sides; these are compared.',
    },
    projects: {
      name: 'Do the projects add up to project expenditure?',
      what: 'The sum of the listed projects against project expenditure; where projects are missing, which.',
    },
    'three-public': {
      name: 'Do the three public expenses agree with their accounts?',
      what: 'Overseas trips, official receptions and official vehicles against the economic accounts of the same name; where only accounts of basic expenditure are published, only that they are not less.',
    },
    weights: {
      name: 'Do the weights of indicators add up to 100?',
      what: 'The weights of the indicators of each table of targets plus that of execution against 100.',
    },
    changes: {
      name: 'Are comparisons with last year right?',
      what: 'The printed per cent against what the two amounts give; prior figures in this year’s tables against last year’s budget here.',
    },
    narrative: {
      name: 'Does the narrative agree with the tables?',
      what: 'Amounts, changes and numbers of projects in the narrative against the cells they speak of; parts against their total.',
    },
    accounts: {
      name: 'Do codes and names of accounts agree?',
      what: 'The name printed beside each code against the list of accounts of the year; without one, against what most budgets here print.',
    },
    form: {
      name: 'Is all there that must be published?',
      what: 'Whether the required tables and contents are there, whether the document’s own contents agree with them, and whether text of templates, error values, other years or personal data were left in.',
    },
  },
};
