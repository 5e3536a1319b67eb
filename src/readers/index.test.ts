import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READ_FORMATS } from './document.ts';
import { readDocument, setLimits } from './index.ts';

const ROOT = join(import.meta.dirname, '../..');
const ENDINGS = { text: 'txt' } as Readonly<Record<string, string>>;
const endingOf = (format: string): string => ENDINGS[format] ?? format;

describe('readDocument', () => {
  // A .doc needs LibreOffice, a .csv holds one table: `doc/index.test.ts` and `csv/index.test.ts` read them.
  it.each(READ_FORMATS.filter((format) => format !== 'doc' && format !== 'csv'))(
    'reads %s, whatever the file is called',
    async (format) => {
      const bytes = readFileSync(join(ROOT, `tests/fixtures/twins/qinghe-culture-2026.${endingOf(format)}`));
      const document = await readDocument(bytes, 'download');
      expect([document.format, document.file]).toEqual([format, 'download']);
      expect(document.blocks.filter(({ type }) => type === 'grid').length).toBeGreaterThan(5);
    },
  );

  it('refuses a paragraph or cell that is far longer than any', async () => {
    setLimits({ characters: 20 });
    const read = (text: string) => readDocument(new TextEncoder().encode(text), 'a.txt');
    await expect(read(`预算\n${'支'.repeat(21)}\n`)).rejects.toMatchObject({ id: 'text-too-long', place: { line: 2 } });
    await expect(read(`项目\t金额\n${'支'.repeat(21)}\t1.00\n`)).rejects.toMatchObject({ id: 'text-too-long' });
    await expect(read(`预算\n${'支'.repeat(20)}\n`)).resolves.toMatchObject({ format: 'text' });
    setLimits({});
  });

  it('says what a file is that it does not read', async () => {
    await expect(readDocument(new Uint8Array(), 'nothing.pdf')).rejects.toMatchObject({
      place: { file: 'nothing.pdf' },
    });
  });
});

it.each(['README.md', 'README.zh-CN.md'])('%s lists every format that is read', (file) => {
  const rows = readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const listed = rows.flatMap((row) => (row.split('|')[1] ?? '').match(/`\.\w+`/gu) ?? []);
  expect(listed).toEqual(expect.arrayContaining(READ_FORMATS.map((format) => `\`.${endingOf(format)}\``)));
});
