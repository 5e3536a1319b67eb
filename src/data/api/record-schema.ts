import { z } from 'zod';
import { apiWords, fieldText, type Locale } from '../../i18n/index.ts';
import { recordFields, type FieldType, type RecordKind } from '../../vocabulary/index.ts';
import type { Address } from '../address.ts';
import { fenDigits } from '../../money.ts';

/** An amount for other programs: yuan as text with two decimals, which no float rounds. */
export const YUAN = z.string().regex(/^-?\d+\.\d{2}$/u);

const TYPES: Record<FieldType, () => z.ZodType> = {
  text: () => z.string(),
  integer: () => z.int(),
  amount: () => YUAN,
  number: () => z.number(),
  boolean: () => z.boolean(),
};

/** The shape of a record in the API: its fields by their names, amounts as text, blank as `null`, `page` an address. */
export function recordSchema(kind: RecordKind, locale: Locale): z.ZodObject {
  const { page } = apiWords(locale).fields;
  return z.strictObject(
    Object.fromEntries(
      recordFields(kind).map(({ name, type, required }) => {
        const schema = required ? TYPES[type]() : TYPES[type]().nullable();
        return [name, schema.describe(name === 'page' ? page : fieldText(locale, name).text)];
      }),
    ),
  );
}

/** A record as the API gives it. */
export function viewRecord(
  kind: RecordKind,
  record: Readonly<Record<string, string | number | boolean | null>>,
  address: Address,
): Record<string, unknown> {
  return Object.fromEntries(
    recordFields(kind).map(({ name, type }) => {
      const value = record[name] ?? null;
      if (type === 'amount' && typeof value === 'number') return [name, fenDigits(value, '元')];
      return [name, name === 'page' && typeof value === 'string' ? address(value) : value];
    }),
  );
}
