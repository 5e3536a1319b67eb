import { expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { citeWords } from '../i18n/index.ts';
import { viewCitations } from './citations.ts';
import { viewTable, type CellView } from './table.ts';

const disclosure = readFixture('qinghe/government-office/2026');
const words = { ...citeWords('zh-CN'), unverified: '未经核对' };

function citationsOf(id: string, change: (cell: CellView) => CellView = (cell) => cell, locale = 'zh-CN') {
  const table = disclosure.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`The fixture has no table ${id}.`);
  const view = viewTable(table);
  const body = view.body.map((row) => ({ ...row, cells: row.cells.map(change) }));
  return viewCitations({ ...view, body }, words, locale);
}

test('a row is cited by its name, each figure under its heads, with its unit as printed', () => {
  const [first] = citationsOf('expenditure');
  expect(first).toMatchObject({ id: 'expenditure-r1', label: '合计' });
  expect(first?.figures.map(({ id, column }) => `${id} ${column}`)).toEqual([
    'expenditure-r1-c2 合计',
    'expenditure-r1-c3 基本支出',
    'expenditure-r1-c4 项目支出',
  ]);
  expect(first?.figures[0]?.text).toMatch(/^[\d,]+\.\d\d 万元$/u);
});

test('a figure of a table of several tiers is named by all heads over it, one of two sides by the label of its side', () => {
  expect(citationsOf('three-public')[0]?.figures.slice(0, 3)).toEqual([
    { id: 'three-public-r3-c2', column: '2025 年预算数 总计', text: '57.70 万元' },
    { id: 'three-public-r3-c3', column: '2025 年预算数 因公出国（境）费用', text: '空白' },
    { id: 'three-public-r3-c4', column: '2025 年预算数 公务用车购置及运行费 小计', text: '36.00 万元' },
  ]);
  expect(citationsOf('balance')[0]).toEqual({
    id: 'balance-r2',
    label: '一般公共预算拨款收入',
    figures: [
      { id: 'balance-r2-c1', column: '收入 预算数', text: '2,937.77 万元' },
      { id: 'balance-r2-c3', column: '一、一般公共服务支出 支出 预算数', text: '2,473.35 万元' },
    ],
  });
});

test('what is to be said of a figure stays with it, and what is left out is not cited', () => {
  const said = citationsOf('expenditure', (cell) => {
    if (cell.id === 'expenditure-r1-c2')
      return {
        ...cell,
        marks: {
          tone: 'differs',
          quote: null,
          correction: { number: 1, printed: '1.00', href: '#correction-1', label: '', text: '更正' },
          notes: [
            {
              number: 3,
              about: 'error' as const,
              text: '注3',
              label: '与另一处不符',
              href: '#finding-3',
              quiet: false,
            },
          ],
        },
      };
    if (cell.id === 'expenditure-r1-c3') return { ...cell, text: '' };
    return cell.id === 'expenditure-r1-c4' ? { ...cell, omitted: true } : cell;
  });
  expect(said[0]?.figures.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^[\d,.]+ 万元（原文件印作 1\.00，本站已更正）（与另一处不符）$/u),
    '空白',
  ]);
});

test('in English heads and labels are named as the table names them there, and digits stay as printed', () => {
  const [first] = citationsOf('balance', undefined, 'en');
  expect(first).toMatchObject({
    label: 'Revenue from general public budget appropriation',
    figures: [
      { column: 'Revenue Budget', text: '2,937.77 × 10,000 yuan' },
      { column: 'General public services Expenditure Budget', text: '2,473.35 × 10,000 yuan' },
    ],
  });
});
