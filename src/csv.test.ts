import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, parseCsv } from './csv.ts';

const field = (text: string | number | null) => csvText([[text]], { mark: false }).replace(/\r\n$/u, '');

describe('csvText', () => {
  it('ends every row with CRLF and begins with a mark unless told otherwise', () => {
    const rows = [
      ['科目', '预算数'],
      ['合计', 5, null],
    ];
    expect(csvText(rows)).toBe('\ufeff科目,预算数\r\n合计,5,\r\n');
    expect(csvText(rows, { mark: false })).toBe('科目,预算数\r\n合计,5,\r\n');
    expect(csvText([], { mark: false })).toBe('');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['a\r', '"a\r"'],
    [' blanks stay ', ' blanks stay '],
  ])('quotes %j', (text, expected) => {
    expect(field(text)).toBe(expected);
  });

  it.each([
    '-5.00',
    '-1,234.50',
    '−65.50',
    '-0.5%',
    '-0.05 万元',
    '-',
    '--',
    '－12.00',
    '－１２.00',
    '−12.00 百万元',
    ' -12.00',
    '—',
    '=',
    '＝',
    '+',
    '5.00',
    '36.00',
  ])('leaves the amount %s as it is printed', (text) => {
    expect(field(text).replaceAll('"', '')).toBe(text);
  });

  it('writes numbers plainly', () => {
    expect([-5, 0, 12.5, null].map(field)).toEqual(['-5', '0', '12.5', '']);
  });

  it.each([
    '=1+1',
    '+1+1',
    '@SUM(A1)',
    '-1+1',
    '-cmd',
    '\t=1',
    '\r=1',
    '\tplain',
    '＝1+1',
    '＋1',
    '＠x',
    ' =1',
    '\n=1',
    '\u3000=1',
    '\u200b=1',
    '\ufeff=1',
    ' -1+1',
    '\n\n=1',
    '\n-cmd',
    '\u00a0＝1',
    '\u0000=1',
    '\u202e=1',
    '﹦1',
    '﹢1',
    '﹣1+1',
    '﹫x',
    '−1+1',
    '－1+1',
    '-1,2=3',
    '-65.50\n=1',
  ])('puts an apostrophe before %j', (text) => {
    expect(field(text).replace(/^"/u, '').startsWith(`'`)).toBe(true);
  });

  it('is read back as it was written', () => {
    // Letters, blanks and all that CSV treats specially, nothing that is guarded.
    const text = fc.string({ unit: fc.constantFrom('a', '明', ' ', ',', '"', '\n', ';', '.', "'") });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const written = csvText(
          rows.map((row) => ['x', ...row, 'x']),
          { mark: false },
        );
        const sheet = read(written, { type: 'string', raw: true, FS: ',' }).Sheets['Sheet1'] ?? {};
        const back = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', blankrows: true });
        expect(back.map((cells) => cells.slice(0, cells.lastIndexOf('x') + 1))).toEqual(
          rows.map((row) => ['x', ...row, 'x']),
        );
      }),
    );
  });
});

describe('parseCsv', () => {
  it.each([
    ['', []],
    ['a,b', [['a', 'b']]],
    [
      '\ufeffa,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b\r,,\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a,""b""",c', [['a,"b"', 'c']]],
    ['"a\nb", c ', [['a\nb', 'c']]],
  ])('reads %j', (text, rows) => {
    expect(parseCsv(text).map(({ fields }) => fields)).toEqual(rows);
  });

  it('says in which line a row begins', () => {
    expect(parseCsv('a\n\n"b\nc"\nd').map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('reads what is written', () => {
    const text = fc.stringMatching(/^[a-z\u4e00-\u4eff",\n]{1,9}$/u).map((one) => one.trim());
    const rows = fc.array(
      fc.array(text, { minLength: 1, maxLength: 4 }).filter((row) => row.some((one) => one !== '')),
    );
    fc.assert(
      fc.property(rows, (written) => {
        expect(parseCsv(csvText(written)).map(({ fields }) => fields)).toEqual(written);
      }),
    );
  });
});
