import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sentenceOf } from '../../tests/helpers/told.ts';
import { correctionsFileSchema } from '../budget/corrections.ts';
import { departmentSchema } from '../budget/schema.ts';
import { parseFile } from './parse.ts';

/** The sentence that reading ends with. */
function told(schema: z.ZodType, text: string, file = 'a.yaml'): string {
  try {
    return JSON.stringify(parseFile(schema, text, file));
  } catch (error) {
    return sentenceOf(error);
  }
}

const CORRECTION = `  - table: balance
    row: 3
    column: 1
    old: '5.70'
    new: '7.50'
    reason: 印反
    date: 2026-03-02
    decidedBy: 田禾
`;
const corrections = (from: string, to: string) =>
  told(correctionsFileSchema, `corrections:\n${CORRECTION}${CORRECTION.replace(from, to)}`);

describe('a file that cannot be parsed', () => {
  it.each([
    ['a.yaml', 'a: 1\nb: [1, 2\nc: 3\n', /^a\.yaml, line 3: The file is not YAML: .*\]\. Mend it by hand\.$/u],
    ['a.yaml', 'a: 1\nb: 2\na: 3\n', /^a\.yaml, line 3: The field a stands twice\. Mend it by hand\.$/u],
    ['a.yaml', 'a: *b\n', /^a\.yaml: The file is not YAML: Unresolved alias.*b\. Mend it by hand\.$/u],
    ['a.yaml', 'a: !b 3\n', /^a\.yaml, line 1: The file is not YAML: Unresolved tag: !b\. Mend it by hand\.$/u],
    ['a.yaml', 'a: 1\n---\na: 2\n', /^a\.yaml, line 2: The file is not YAML: .*multiple documents/u],
    ['a.json', '{\n"a": 1,\n}', /^a\.json, line 3: The file is not JSON: Expected double-quoted property name\. Mend it by hand\.$/u],
    ['a.json', '{\n"a":', /^a\.json, line 2: The file is not JSON: Unexpected end of JSON input\. Mend it by hand\.$/u],
  ])('%s %j', (file, text, sentence) => {
    expect(told(z.looseObject({}), text, file)).toMatch(sentence);
  });
});

describe('a field that does not fit', () => {
  it.each([
    ['reason: 印反', 'reasn: 印反', 'line 15: There is no field corrections #2, reasn. Did you mean reason?'],
    ['reason: 印反', 'x: 1', 'line 15: There is no field corrections #2, x. Allowed: table, row, column, old, new,'],
    ['    reason: 印反\n', '', 'line 10: The field corrections #2, reason is missing.'],
    ["old: '5.70'", 'old: 5.70', 'line 13: corrections #2, old is a number (5.70), not text. Put it in quotes if'],
    ['row: 3', 'row: -1', 'line 11: corrections #2, row is “-1”: it must be at least 0.'],
    ['row: 3', "row: '3'", 'line 11: corrections #2, row is text (3), not a number.'],
    ['reason: 印反', "reason: ''", 'line 15: corrections #2, reason is “”: it must not be empty.'],
    ['2026-03-02', '2026-3-2', 'line 16: corrections #2, date is “2026-3-2”: a date is written 2026-03-01.'],
    ['2026-03-02', '2026-02-30', 'line 16: corrections #2, date is “2026-02-30”: a date is written 2026-03-01.'],
  ])('%s → %s', (from, to, sentence) => {
    expect(corrections(from, to)).toContain(`a.yaml, ${sentence}`);
  });

  it('is named with what is allowed, and what was probably meant', () => {
    const file = "acknowledged:\n  - { rule: narativ, key: a, reason: b, date: '2026-03-01' }\n";
    expect(told(correctionsFileSchema, file)).toMatch(
      /^a\.yaml, line 2: acknowledged #1, rule is “narativ”\. Did you mean narrative\? Allowed: balance, .*, form\. Mend it by hand\.$/u,
    );
  });

  it('is named though a list holds itself, and however many there are', () => {
    const schema = z.strictObject({ files: z.array(z.string()) });
    expect(told(schema, 'files: &a [*a]\n')).toContain('files #1');
    const many = Array.from({ length: 5000 }, (_, index) => `k${index}: 1\n`).join('');
    expect(told(schema, `files: [a]\n${many}`)).toContain('k0');
  });

  it('is found in a bare list too', () => {
    expect(told(correctionsFileSchema, CORRECTION.replace('reason', 'grund'))).toMatch(
      /^a\.yaml, line 6: There is no field #1, grund\. Allowed: table, .* \(1 more after it\.\) Mend it by hand\.$/u,
    );
  });

  it('is found in JSON, by its line', () => {
    expect(told(departmentSchema, '{\n"slug": 1\n}', 'a.json')).toContain('a.json, line 2: slug is a number (1), not text');
  });

  it('is the whole file where that is something else', () => {
    expect(told(correctionsFileSchema, 'hello\n')).toMatch(/^a\.yaml: The whole file is text \(hello\), not a /u);
  });
});

describe('a file that fits', () => {
  it('comes back as data, without content as one without fields', () => {
    expect(parseFile(correctionsFileSchema, '', 'a.yaml')).toEqual({ corrections: [], acknowledged: [] });
    expect(parseFile(correctionsFileSchema, CORRECTION, 'a.yaml').corrections).toMatchObject([{ old: '5.70' }]);
  });
});
