import { describe, expect, it } from 'vitest';
import { listDisclosures, readChecks, readCorrected } from '../content/index.ts';
import { recordFields, RECORD_KINDS } from '../vocabulary/index.ts';
import { recordsOf } from './index.ts';

describe('records', async () => {
  const [key] = await listDisclosures();
  if (!key) throw new Error('The content of the project has department-years.');
  const { disclosure, applied } = await readCorrected(key);
  const records = recordsOf(disclosure, applied, await readChecks(disclosure.identity));

  it.each(RECORD_KINDS)('have exactly the fields of the list, in its order: %s', (kind) => {
    const names = recordFields(kind).map(({ name }) => name);
    expect(records[kind].length).toBeGreaterThan(0);
    for (const record of records[kind]) expect(Object.keys(record)).toEqual(names);
  });

  it.each(RECORD_KINDS)('leave no required field blank and write no blank text: %s', (kind) => {
    for (const record of records[kind])
      for (const { name, required } of recordFields(kind)) {
        const value = (record as Record<string, unknown>)[name];
        expect(value, name).not.toBe('');
        if (required) expect(value, name).not.toBeNull();
      }
  });
});
