import type { Measure } from './measures.ts';
import type { FieldType } from './records.ts';

/**
 * The files that questions are answered from, in the browser: fewer fields than those for download, so that what a question has to
 * fetch stays small, and none of those that are asked for is ever blank, since a group of blanks cannot be passed over.
 */
export const ASK_FOLDER = 'ask';

const WHOSE = {
  year: 'integer',
  region: 'text',
  region_slug: 'text',
  department: 'text',
  department_slug: 'text',
} as const;

const FIGURE = { amount: 'amount', printed: 'text', unit: 'text', cell: 'text', doubted: 'boolean' } as const;

/** A line of a table. `account`: its code, "" where it has none; `measure`: "" where none; `for_year`: the year its column speaks of. */
export const ASK_LINE = {
  account: 'text',
  table_kind: 'text',
  measure: 'text',
  ...WHOSE,
  for_year: 'integer',
  label: 'text',
  ...FIGURE,
} as const satisfies Record<string, FieldType>;

/** A project, the dearest first. */
export const ASK_PROJECT = { project: 'text', project_code: 'text', ...WHOSE, ...FIGURE } as const satisfies Record<
  string,
  FieldType
>;

/** Fields that may be blank: a line without a label, a project without a code, figures of which nothing is known of findings. */
export const ASK_OPTIONAL: readonly string[] = ['label', 'project_code', 'doubted', 'printed', 'unit', 'cell'];

export type AskFile = 'by-account' | 'by-department' | 'projects';

/** The fields by which a file is sorted and asked: the smallest and largest of each group are told, for every question to read. */
export const ASK_KEYS: Readonly<Record<AskFile, readonly string[]>> = {
  'by-account': ['account', 'table_kind', 'measure', 'year'],
  'by-department': ['region_slug', 'department_slug'],
  projects: [],
};

/** The three public expenses that are asked for, in the order of the form. */
export const ASK_ITEMS = [
  'three-public-total',
  'receptions',
  'vehicles',
  'vehicle-operation',
  'vehicle-purchase',
  'overseas',
] as const satisfies readonly Measure[];
