import type { FieldName } from '../vocabulary/index.ts';
import type { FieldText } from './fields.ts';

/** The fields of open data in English. */
export const en: Record<FieldName, FieldText> = {
  region: { title: 'Region', text: 'Name of the region; for ministries and their units the name of the ministry.' },
  region_slug: { title: 'Region in addresses', text: 'Name of the region in addresses, their first part.' },
  region_code: {
    title: 'Division code',
    text: 'Six digits of the administrative division; blank for ministries and for what is not in the list of divisions.',
  },
  department: { title: 'Department', text: 'Name of the department or unit in full, as printed.' },
  department_slug: {
    title: 'Department in addresses',
    text: 'Name of the department in addresses, their second part; it stays when a department is renamed.',
  },
  department_code: {
    title: 'Unit code',
    text: 'Code of the unit as printed, such as 103001; blank where none is printed.',
  },
  department_kind: {
    title: 'Department or unit',
    text: 'department: the budget of a whole department; unit: that of its own office or of one unit.',
  },
  stage: {
    title: 'Stage',
    text: 'budget: the budget, what was planned. final-accounts: the final accounts, what was spent.',
  },
  year: { title: 'Fiscal year', text: 'The fiscal year of the budget.' },
  table_kind: {
    title: 'Kind of table',
    text: 'The statutory table that title and header make it; other where they do not say.',
  },
  table_id: {
    title: 'Table',
    text: 'Identifier of the table in its department-year, part of anchors on the page; from the second of a kind on with -2, -3.',
  },
  table_title: { title: 'Title of the table', text: 'Title of the table as printed.' },
  fund: {
    title: 'Fund',
    text: 'general-public, government-funds or state-capital; blank where neither column, row, table nor title says it.',
  },
  functional_code: {
    title: 'Functional code',
    text: 'Code of the functional classification as printed in the row: class 3, section 5, item 7 digits. Blank where none is printed; never inferred from a name.',
  },
  functional_name: {
    title: 'Functional account',
    text: 'Name of the account beside the code; blank in tables whose rows are named otherwise, such as lists of projects.',
  },
  economic_code: {
    title: 'Economic code',
    text: 'Code of the economic classification as printed in the row: with 3 departmental, with 5 government; class 3, section 5 digits.',
  },
  economic_name: { title: 'Economic account', text: 'Name of the account beside the code.' },
  code: {
    title: 'Code of the row',
    text: 'The code printed in the row, of whatever classification; blank where none is printed.',
  },
  label: {
    title: 'Label of the row',
    text: 'Name of the row as printed; where its cell was corrected, the corrected text.',
  },
  level: {
    title: 'Level',
    text: '0 total, 1 class, 2 section, 3 item; blank in tables without levels. A level holds those below it: do not add them together.',
  },
  side: { title: 'Side', text: 'In two-sided tables the side of the row, revenue or expenditure; blank elsewhere.' },
  part: {
    title: 'Part of its side',
    text: 'What a row of a two-sided table is: total, carried over or forward, source, class, item, of which; blank elsewhere.',
  },
  measure: {
    title: 'Measure',
    text: 'What the amount is of: total, basic, project, the year before, a source of revenue, one of the three public expenses; blank where that is not said.',
  },
  column_label: { title: 'Column', text: 'Header of the column from top to bottom, joined by “ / ”.' },
  column_year: {
    title: 'Year of the column',
    text: 'The year that the header says or implies; for figures of the year before, that year.',
  },
  amount: {
    title: 'Amount in yuan',
    text: 'Amount in yuan with two decimals. Blank where the cell is blank or its table has no unit; a printed zero is 0.',
  },
  printed: { title: 'As printed', text: 'The text of the source before any correction; blank for a blank cell.' },
  unit: {
    title: 'Unit',
    text: 'Unit of money in the source; where it prints none this is blank, and so is the amount.',
  },
  corrected: {
    title: 'Corrected',
    text: 'The cell of the amount was corrected by hand: amount is the corrected value, printed what the source says.',
  },
  doubted: {
    title: 'In doubt',
    text: 'An open finding (error or warning) speaks of the cell. Blank where this version of the data has no results, which does not mean that it is right.',
  },
  document: { title: 'Source document', text: 'File name of the source document.' },
  place: { title: 'Place in the source', text: 'Where in the source document: page, line, sheet, row of the sheet.' },
  cell_row: { title: 'Row', text: 'Row of the cell in the table of the page, from 0, header included; as in anchors.' },
  cell_column: { title: 'Column number', text: 'Column of the cell in the table of the page, from 0; as in anchors.' },
  page: { title: 'Page', text: 'Address of the page from the root of the site, with the anchor of the place.' },
  project_id: {
    title: 'Project',
    text: 'Identifier of the project in its department-year, numbered as published; blank for indicators of the department as a whole.',
  },
  project_code: { title: 'Project code', text: 'Code of the project as printed.' },
  project_name: { title: 'Project name', text: 'Name of the project as printed.' },
  supervising_department: { title: 'Supervising department', text: 'Department in charge of the project.' },
  implementing_unit: { title: 'Implementing unit', text: 'Unit that carries the project out or filled in its form.' },
  category: { title: 'Category', text: 'Category of the project as printed.' },
  starts: { title: 'Starts', text: 'When the project starts, as printed.' },
  ends: { title: 'Ends', text: 'When the project ends, as printed.' },
  amount_in: {
    title: 'Source of the amount',
    text: 'table: a cell of a table; narrative: a sentence of the narrative; blank where there is no amount.',
  },
  whole_amount: {
    title: 'Amount of all years in yuan',
    text: 'What the project costs over all its years; only where its form prints it beside the amount of the year.',
  },
  whole_printed: { title: 'Amount of all years as printed', text: 'The amount of all years before any correction.' },
  whole_unit: {
    title: 'Unit of the amount of all years',
    text: 'Unit of money of the amount of all years in the source.',
  },
  execution_weight: { title: 'Execution weight', text: 'Weight of budget execution in points.' },
  indicators: { title: 'Indicators', text: 'How many records the project has in the file of indicators.' },
  level1: { title: 'First level', text: 'First level of the indicator as printed.' },
  level2: { title: 'Second level', text: 'Second level of the indicator as printed.' },
  indicator: { title: 'Indicator', text: 'Name of the indicator as printed.' },
  direction: { title: 'Direction', text: '≥, ≤, =, > or <, or that it is qualitative (定性), as printed.' },
  target: { title: 'Target', text: 'Target value as printed.' },
  target_unit: { title: 'Unit of the target', text: 'Unit of the target value as printed.' },
  weight: { title: 'Weight', text: 'Weight in points; 9% and 9 are both 9.' },
  weight_printed: { title: 'Weight as printed', text: 'Weight as printed.' },
  core: {
    title: 'Core indicator',
    text: 'Whether the source marks it as a core indicator; blank where it does not say.',
  },
  finding: {
    title: 'Number of the finding',
    text: 'Number of the finding on the page of its department-year. A finding has one record for each cell that it names.',
  },
  rule: { title: 'Rule', text: 'The reconciliation rule; the page of checks tells what each asks for.' },
  finding_key: { title: 'Key of the finding', text: 'Stable identifier of the finding in its department-year.' },
  severity: { title: 'Severity', text: 'error, warning or note.' },
  acknowledged: { title: 'Acknowledged', text: 'A person has looked at it and given the reason.' },
  acknowledged_reason: { title: 'Reason', text: 'The reason given.' },
  acknowledged_date: { title: 'Date of the reason', text: 'When the reason was given.' },
  message: { title: 'Finding in Chinese', text: 'What was found, in one sentence.' },
  message_en: { title: 'Finding in English', text: 'What was found, in one sentence in English.' },
  difference_amount: {
    title: 'Difference in yuan',
    text: 'First amount minus what it should be; blank where the difference is not one of amounts.',
  },
  difference_number: { title: 'Difference', text: 'A difference that is not one of amounts, in difference_unit.' },
  difference_unit: { title: 'Unit of the difference', text: 'yuan, points, percent or count.' },
  cell: {
    title: 'Number of the cell',
    text: 'Which of the places the finding names, from 1; the first is the figure that was checked. Blank where it names none.',
  },
  cell_of: {
    title: 'Whose cell',
    text: 'table: of this document’s tables; narrative: of its narrative; prior: of the document of the year before; document: the document as a whole.',
  },
  cell_name: { title: 'Name of the place', text: 'What stands there, in words (Chinese).' },
};
