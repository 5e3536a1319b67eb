import { describe, expect, it } from 'vitest';
import { isCsvCut, isPageCut, isTextCut } from './cut-short.ts';

const TABLE = '部门收支总表\n单位：万元\n项目\t预算数\t比例\n合计\t36.00\t1\n';

describe('a text that was cut off', () => {
  it.each([
    '本单位管理云州市青禾区的水务，收支总预算三十六万',
    `${TABLE}其中\t3`,
    `${TABLE}其中`.replace('其中', '2130'),
    '# 说明\n\n## 三、部门预',
    '部门收支总表\n\n单位：万元\n',
    '部门收支总表\n单位：万元\n项目\t预算数\n',
    '| 项目 | 预算数 |\n| --- | --- |\n| 合计 | 36.',
  ])('shows it at its end: %j', (text) => {
    expect(isTextCut(text)).toBe(true);
  });

  it.each([
    TABLE,
    `${TABLE}运行\t36.00\t否`,
    '本单位管理云州市青禾区的水务，收支总预算三十六万元。',
    '云州市青禾区水务局',
    '政府信息公开联系电话（工作日）：023-00000000',
    '| 项目 | 预算数 |\n| --- | --- |\n| 合计 | 36.00 |',
    '',
  ])('is not one that merely has no end of line, or none needed: %j', (text) => {
    expect(isTextCut(text)).toBe(false);
  });

  it('takes no longer for a long line', () => {
    expect(isTextCut('水'.repeat(200_000))).toBe(true);
  });
});

it('a table of fields ends with the end of a row', () => {
  for (const text of ['a,b\n1,2\n', 'a,b\n1,2', 'a,"b"\n', 'a,1.50\nb,2.50']) expect(isCsvCut(text)).toBe(false);
  for (const text of ['a,b\n1', 'a,b\n"1,\n', 'a,1.50\nb,2.5', 'a,1.50\nb,']) expect(isCsvCut(text)).toBe(true);
});

it('a page closes what it opens', () => {
  const page = '<html><body><table><tr><td>36.00</td></tr></table></body></html>';
  expect(isPageCut(page)).toBe(false);
  expect(isPageCut('<table><tr><td>36.00</table><p>注')).toBe(false);
  expect(isPageCut('<p>收入小于 < 支出')).toBe(false);
  for (const end of [20, 30, 45, 50, 56]) expect(isPageCut(page.slice(0, end))).toBe(true);
  expect(isPageCut('<p>36.00</p><!-- 注')).toBe(true);
});
