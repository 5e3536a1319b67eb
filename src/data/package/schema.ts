import { dataWords, fieldText, type Locale } from '../../i18n/index.ts';
import { recordFields, type FieldName, type FieldType, type RecordKind } from '../../vocabulary/index.ts';
import { CODE_LISTS } from '../codes.ts';

const TYPES: Record<FieldType, string> = {
  text: 'string',
  integer: 'integer',
  amount: 'number',
  number: 'number',
  boolean: 'boolean',
};

/** What names one record of a kind. */
const KEYS: Record<RecordKind, readonly FieldName[]> = {
  budgets: ['region_slug', 'department_slug', 'year', 'stage', 'table_id', 'cell_row', 'cell_column'],
  projects: ['region_slug', 'department_slug', 'year', 'stage', 'project_id'],
  // Two indicators may stand in one row, and a finding may name no cell.
  indicators: [],
  findings: [],
};

/** The Table Schema of a kind of records: Data Package 2.0, words in one language. */
export function tableSchema(kind: RecordKind, locale: Locale) {
  const key = KEYS[kind];
  return {
    fields: recordFields(kind).map(({ name, type, required }) => {
      const { title, text } = fieldText(locale, name);
      const codes = CODE_LISTS[name];
      return {
        name,
        type: TYPES[type],
        title,
        description: text,
        ...(required ? { constraints: { required: true } } : {}),
        ...(codes
          ? { categories: codes.map(({ value, zh, en }) => ({ value, label: locale === 'en' ? en : zh })) }
          : {}),
      };
    }),
    ...(key.length > 0 ? { primaryKey: key } : {}),
    missingValues: [''],
  };
}

/** What a resource of a kind is called and holds. */
export function kindText(kind: RecordKind, locale: Locale) {
  return dataWords(locale).kinds[kind];
}
