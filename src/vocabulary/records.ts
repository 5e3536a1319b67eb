/**
 * The fields of open data, one list a file: what CSV, Parquet, the data package, the dictionary page and questions name them and
 * in which order they stand. `text` of codes stays text; `amount` is yuan with two decimals (integer fen in the program);
 * `integer` fits 32 bits; names are none of the words that SQL keeps for itself.
 */
export type FieldType = 'text' | 'integer' | 'amount' | 'number' | 'boolean';

/** Whose department-year it is: the same first fields in every file. */
const IDENTITY = {
  region: 'text',
  region_slug: 'text',
  region_code: 'text',
  department: 'text',
  department_slug: 'text',
  department_code: 'text',
  department_kind: 'text',
  stage: 'text',
  year: 'integer',
} as const;

/** Where a figure stands: in the source, in the published table, on the site. */
const STANDS = { document: 'text', place: 'text', cell_row: 'integer', cell_column: 'integer', page: 'text' } as const;

export const RECORD_FIELDS = {
  budgets: {
    ...IDENTITY,
    table_kind: 'text',
    table_id: 'text',
    table_title: 'text',
    fund: 'text',
    functional_code: 'text',
    functional_name: 'text',
    economic_code: 'text',
    economic_name: 'text',
    code: 'text',
    label: 'text',
    level: 'integer',
    side: 'text',
    part: 'text',
    measure: 'text',
    column_label: 'text',
    column_year: 'integer',
    amount: 'amount',
    printed: 'text',
    unit: 'text',
    corrected: 'boolean',
    doubted: 'boolean',
    ...STANDS,
  },
  projects: {
    ...IDENTITY,
    project_id: 'text',
    project_code: 'text',
    project_name: 'text',
    supervising_department: 'text',
    implementing_unit: 'text',
    category: 'text',
    starts: 'text',
    ends: 'text',
    amount: 'amount',
    printed: 'text',
    unit: 'text',
    amount_in: 'text',
    corrected: 'boolean',
    doubted: 'boolean',
    table_id: 'text',
    document: 'text',
    place: 'text',
    cell_row: 'integer',
    cell_column: 'integer',
    whole_amount: 'amount',
    whole_printed: 'text',
    whole_unit: 'text',
    execution_weight: 'number',
    indicators: 'integer',
    page: 'text',
  },
  indicators: {
    ...IDENTITY,
    table_id: 'text',
    project_id: 'text',
    project_name: 'text',
    level1: 'text',
    level2: 'text',
    indicator: 'text',
    direction: 'text',
    target: 'text',
    target_unit: 'text',
    weight: 'number',
    weight_printed: 'text',
    core: 'boolean',
    document: 'text',
    place: 'text',
    cell_row: 'integer',
    page: 'text',
  },
  findings: {
    ...IDENTITY,
    finding: 'integer',
    rule: 'text',
    finding_key: 'text',
    severity: 'text',
    acknowledged: 'boolean',
    acknowledged_reason: 'text',
    acknowledged_date: 'text',
    message: 'text',
    message_en: 'text',
    difference_amount: 'amount',
    difference_number: 'number',
    difference_unit: 'text',
    cell: 'integer',
    cell_of: 'text',
    cell_name: 'text',
    table_id: 'text',
    amount: 'amount',
    printed: 'text',
    unit: 'text',
    ...STANDS,
  },
} as const satisfies Record<string, Record<string, FieldType>>;

export type RecordKind = keyof typeof RECORD_FIELDS;

/** Written out: made of the list above it would stand in every script that takes a word from here. */
export const RECORD_KINDS = ['budgets', 'projects', 'indicators', 'findings'] as const satisfies readonly RecordKind[];

/** The name of a field of one kind of records, or of any. */
export type FieldName<Kind extends RecordKind = RecordKind> = Kind extends RecordKind
  ? keyof (typeof RECORD_FIELDS)[Kind] & string
  : never;

/** Fields that are never blank, in whichever file they stand. */
const REQUIRED = [
  'region',
  'region_slug',
  'department',
  'department_slug',
  'department_kind',
  'stage',
  'year',
  'page',
  'table_kind',
  'indicator',
  'finding',
  'rule',
  'finding_key',
  'severity',
  'message',
] as const satisfies readonly FieldName[];

/** A field that is never blank. */
export type RequiredField = (typeof REQUIRED)[number];

/** A field of a kind of records. */
export interface RecordField {
  name: FieldName;
  type: FieldType;
  required: boolean;
}

/** The fields of a kind of records in their order. */
export function recordFields(kind: RecordKind): RecordField[] {
  const fields: Record<string, FieldType> = RECORD_FIELDS[kind];
  return Object.entries(fields).map(([name, type]) => ({
    name: name as FieldName,
    type,
    required: (REQUIRED as readonly string[]).includes(name),
  }));
}
