import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import type { Column, Table } from '../budget/schema.ts';
import { parseCsv } from '../csv.ts';
import { strings as stringsOf } from '../i18n/index.ts';
import { isBlankAmount, parseAmount } from '../money.ts';
import { keptText, tableCsv } from './table-csv.ts';

const strings = stringsOf('zh-CN');
const YEARS = ['qinghe/government-office/2026', 'qinghe/water-bureau/2026'];

function column(role: Column['role'], ...labels: string[]): Column {
  return { labels, role, measure: null, side: null, year: null };
}

/** A table with a row of codes, labels and amounts; `fen` of each amount is what its text is worth. */
function tableOf(unit: Table['unit'], rows: string[][], columns: Column[]): Table {
  const [fixture] = readFixture('qinghe/government-office/2026').tables;
  if (!fixture) throw new Error('The fixture has no table.');
  const at = columns.flatMap(({ role }, index) => (role === 'amount' ? [index] : []));
  return {
    ...fixture,
    ...{ unit, columns, headerRows: 1, spans: [], cells: [columns.map(({ labels }) => labels.join()), ...rows] },
    rows: rows.map((cells, index) => ({
      ...{ row: index + 1, side: null, level: null, code: null, label: '', labelColumn: 0, measure: null, part: null },
      amounts: at.map((column) => {
        const text = cells[column] ?? '';
        return { column, text, fen: unit && parseAmount(text, unit) };
      }),
    })),
  };
}

describe('tableCsv', () => {
  test('is one header row and the printed rows, every amount the printed one, blanks empty', () => {
    for (const table of YEARS.flatMap((year) => readFixture(year).tables)) {
      const text = tableCsv(table, strings);
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r]/u);
      const book = read(text, { type: 'string', raw: true });
      const [sheet] = Object.values(book.Sheets);
      const lines = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true, defval: '' }) : [];
      const head = table.headerRows === 0 ? 0 : 1;
      expect(lines.length).toBe(table.cells.length - table.headerRows + head);
      for (const { row, amounts } of table.rows)
        for (const { column: at, text: printed, fen } of amounts) {
          const shown = lines[row - table.headerRows + head]?.[at] ?? '';
          if (fen === null) expect(isBlankAmount(printed) ? shown : '').toBe('');
          else {
            expect(shown).toMatch(/^-?\d+\.\d{2,}$/u);
            expect(table.unit && parseAmount(shown, table.unit)).toBe(fen);
          }
        }
    }
  });

  test('says behind a figure that nothing proves that it is not verified', () => {
    const columns = [column('label', '项目'), column('amount', '合计'), column('amount', '其中')];
    const table = tableOf('元', [['甲', '1,234', '1,234']], columns);
    const rows = table.rows.map((row) => ({
      ...row,
      amounts: row.amounts.map((amount) => (amount.column === 1 ? { ...amount, fen: null } : amount)),
    }));
    const figure = { row: 1, box: null, confidence: null } as const;
    const scanned = [
      { ...figure, column: 1, proof: 'suspect' as const },
      { ...figure, column: 2, proof: 'proven' as const },
    ];
    expect(parseCsv(tableCsv({ ...table, rows, scanned }, strings)).at(-1)?.fields).toEqual([
      '甲',
      '1,234（未经核对）',
      '1234.00',
    ]);
  });

  test('joins the levels of a header, names the unit, years as 2025年, each column once', () => {
    const columns = [
      column('code', '科目', '编码'),
      column('label', '科目', '名称'),
      ...[column('amount', '2025'), column('amount', '2026', '小计'), column('amount', '2026', '小计')],
      ...[column('amount', '金额（万元）'), column('text', ''), column('text', '3')],
    ];
    expect(tableCsv(tableOf('万元', [], columns), strings)).toBe(
      '\ufeff科目 / 编码,科目 / 名称,2025年（万元）,2026年 / 小计（万元）,2026年 / 小计（万元）（2）,金额（万元）,第 7 列,栏次 3\r\n',
    );
  });

  test('all printed digits stay, two decimals at least, in the unit of the table', () => {
    const rows = ['1,234.5', '12', '0', '(3.10)', '0.123456', '1.23456789', '5万元', '—', '见附件'].map((text) => [
      text,
      'x',
    ]);
    const lines = (unit: Table['unit']) =>
      parseCsv(tableCsv(tableOf(unit, rows, [column('amount', '合计'), column('text', '注')]), strings))
        .slice(1)
        .map(({ fields }) => fields[0]);
    const printed = ['1234.50', '12.00', '0.00', '-3.10', '0.123456', '1.23456789'];
    expect(lines('万元')).toEqual([...printed, '5.00', '', '见附件']);
    expect(lines('元')).toEqual([...printed, '50000.00', '', '见附件']);
    expect(lines(null)).toEqual(['1,234.5', '12', '0', '(3.10)', '0.123456', '1.23456789', '5万元', '', '见附件']);
  });
});

test.each(['02', '007', '3-4', '3/4', '2026-1-5', '12345678901234567', '1E5', '10:30', '2026年1月', '１-２', 'TRUE'])(
  '%s would be changed by a spreadsheet: an apostrophe stands before it',
  (text) => {
    expect(keptText(text)).toBe(`'${text}`);
  },
);

test.each(['201', '2010301', '0', '0.50', '3-4月', '2026年', '一', '', '50%', '3 - 4'])('%s stays as it is', (text) => {
  expect(keptText(text)).toBe(text);
});
