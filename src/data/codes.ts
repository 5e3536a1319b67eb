import { measureName, MEASURES, tableName, TABLE_KINDS, type FieldName } from '../vocabulary/index.ts';

/** A value that a field takes, with what it means in the field's own words. */
export interface Code {
  value: string;
  zh: string;
  en: string;
}

const measures = MEASURES.map((value) => ({ value, ...measureName(value) }));

/** Fields whose values are codes with names of their own; those of the others are told with the field. */
export const CODE_LISTS: Readonly<Partial<Record<FieldName, readonly Code[]>>> = {
  table_kind: TABLE_KINDS.map((value) => ({ value, zh: tableName(value).zh, en: tableName(value).en })),
  measure: measures,
};
