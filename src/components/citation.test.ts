import { expect, test } from 'vitest';
import { citeWords } from '../i18n/index.ts';
import { fill, frameLine, writeCitation, type Cited } from './citation.ts';

const cited: Cited = {
  document: '青禾区水务局 2026 年预算',
  table: '部门支出总表',
  address: 'https://a.org/qinghe/water/2026/#expenditure-r3-c4',
  date: '2026-11-29',
  row: '行政运行',
  figures: [
    { column: '合计', text: '12.50 万元' },
    { column: '基本支出', text: '10.00 万元' },
  ],
  single: false,
};
const words = citeWords('zh-CN');

test('a row is cited with its figures, a figure with its column, a table by its name', () => {
  expect(writeCitation(cited, words)).toBe(
    '青禾区水务局 2026 年预算，《部门支出总表》，行政运行：合计 12.50 万元；基本支出 10.00 万元。https://a.org/qinghe/water/2026/#expenditure-r3-c4，2026-11-29 查阅。',
  );
  expect(writeCitation({ ...cited, single: true }, words)).toContain('行政运行，合计：12.50 万元。https://');
  expect(writeCitation({ ...cited, row: null, figures: [] }, words)).toBe(
    '青禾区水务局 2026 年预算，《部门支出总表》。https://a.org/qinghe/water/2026/#expenditure-r3-c4，2026-11-29 查阅。',
  );
  expect(writeCitation(cited, citeWords('en'))).toContain('行政运行: 合计 12.50 万元; 基本支出 10.00 万元.');
});

test('a value is never taken for a pattern', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '1' })).toBe('{b} 1');
  expect(fill('{c}', {})).toBe('{c}');
});

test('the line for a frame quotes its title', () => {
  expect(frameLine('https://a.org/embed/q/w/2026/tables/#table-a', '“三公” & "其他"')).toBe(
    '<iframe src="https://a.org/embed/q/w/2026/tables/#table-a" title="“三公” &amp; &quot;其他&quot;" width="100%" height="480" loading="lazy"></iframe>',
  );
});
