import type { CellName, SubjectId } from '../budget/check-schema.ts';
import { accountEnglish, measureName, TABLE_KINDS, tableName, wordEnglish } from '../vocabulary/index.ts';
import { STATED } from './findings.outturn.en.ts';
import type { Words } from './findings.told.ts';

export const SUBJECTS: Record<SubjectId, string> = {
  'revenue-total': 'total revenue',
  'expenditure-total': 'total expenditure',
  'appropriation-expenditure': 'fiscal appropriation expenditure',
  'general-revenue': 'general public budget revenue',
  'general-expenditure': 'general public budget expenditure',
  'funds-expenditure': 'government-managed funds expenditure',
  'state-expenditure': 'state capital operations expenditure',
  source: 'revenue source',
  'carried-over': 'money carried over',
  'surplus-used': 'surplus used',
  'carried-forward': 'money carried forward',
  class: 'functional class',
  item: 'functional item',
  basic: 'basic expenditure',
  project: 'project expenditure',
  personnel: 'personnel costs',
  'routine-operating': 'routine operating costs',
  'three-public-total': 'three public expenses',
  overseas: 'overseas trips',
  receptions: 'official receptions',
  vehicles: 'official vehicles',
  'vehicle-purchase': 'vehicle purchase',
  'vehicle-operation': 'vehicle operation',
  'agency-operating': 'agency operating costs',
  procurement: 'government procurement',
  goods: 'goods',
  works: 'works',
  services: 'services',
  performance: 'amount under performance targets',
  'performance-key': 'amount under key targets',
  'performance-ordinary': 'amount under ordinary targets',
  unknown: 'unknown',
};

function narrativeName(line: number, lineless: boolean | undefined): string {
  return lineless ? 'the narrative' : `the narrative (line ${line})`;
}

/** A title as printed, then the kind of table that the document's identifier makes it. */
function titled(title: string, table: string | null | undefined): string {
  const kind = TABLE_KINDS.find((one) => one !== 'other' && (table === one || table?.replace(/-\d+$/u, '') === one));
  return `《${title}》${kind === undefined ? '' : ` (${tableName(kind).en})`}`;
}

/** A row or column in quotes; behind it as printed, where it is called otherwise in English. */
function quoted(name: string, printed: string): string {
  return name.includes(printed) ? `“${name}”` : `“${name}” (${printed})`;
}

/** What the places are called that findings speak of. */
export const NAMES: Pick<Words, 'row' | 'column' | 'statement' | 'name'> = {
  row: ({ code, label }) =>
    [code, (code === null ? wordEnglish(label) : accountEnglish(code, label)) ?? label].filter(Boolean).join(' '),
  column({ column, year }) {
    const words = column.map(wordEnglish);
    const name = words.includes(null) ? column.join(' ') : words.join(', ');
    return `${name}${year === null ? '' : ` (${year})`}`;
  },
  statement: ({ subject, words, of }) => `${of === 'change' ? '' : STATED[of]}${SUBJECTS[subject]} (“${words}”)`,

  name(name: CellName, { untitled, lineless, table }) {
    switch (name.kind) {
      case 'table': {
        const published = name.published === null ? '' : ` of ${name.stage ? 'the budget of ' : ''}${name.published}`;
        const row = name.row ? `row ${quoted(NAMES.row(name.row), name.row.label)}` : '';
        const column = name.column.length > 0 ? `column ${quoted(NAMES.column(name), name.column.join(' '))}` : '';
        return [untitled ? '' : `${titled(name.title, table)}${published}`, row, column].filter(Boolean).join(', ');
      }
      case 'absent': {
        const { what } = name;
        const missing =
          what === 'account'
            ? 'such account'
            : what === 'data'
              ? 'data'
              : `account for ${measureName(what.accountOf).en}`;
        return `${titled(name.title, table)} (no ${missing})`;
      }
      case 'position':
        return `${titled(name.title, table)}, row ${name.row + 1}, column ${name.column + 1}`;
      case 'project': {
        const what = name.part === null ? 'the amount' : `“${name.part}”`;
        return `${what} of project “${name.project}”${untitled || name.title === null ? '' : ` in 《${name.title}》`}`;
      }
      case 'weight':
        return `the weight of indicator “${name.indicator}” in 《${name.title}》`;
      case 'statement':
        return `${narrativeName(name.line, lineless)} on ${STATED[name.of]}${SUBJECTS[name.subject]}${name.words === '' ? '' : ` (“${name.words}”)`}`;
      case 'line':
        return narrativeName(name.line, lineless);
      case 'heading':
        return `the heading “${name.title}”`;
      case 'document':
        return 'the document';
      case 'anchor':
        return name.anchor;
    }
  },
};
