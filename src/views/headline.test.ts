import { describe, expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { strings as stringsOf } from '../i18n/index.ts';
import { viewChange, viewHeadline } from './headline.ts';
import { formatChange } from './percent.ts';

const strings = stringsOf('zh-CN');

const disclosure = readFixture('qinghe/government-office/2026');

test.for([
  [110, 100, '+10.0%'],
  [88.2, 100, '−11.8%'],
  [100, 100, '0.0%'],
  [0, 100, '−100.0%'],
  [5, 0, null],
] as const)('the change from %s', ([now, before, text]) => {
  expect(formatChange(now, before)).toBe(text);
});

describe('viewChange', () => {
  test('compares the two years of one row', () => {
    expect(viewChange(disclosure)).toMatchObject({ difference: '267.93', percent: '+10.0%', whole: true });
  });
  test('says so when that row is not the whole budget', () => {
    const { total } = disclosure.headline;
    if (!total) throw new Error('The fixture has a total.');
    const larger = {
      ...disclosure,
      headline: { ...disclosure.headline, total: { ...total, fen: (total.fen ?? 0) + 1_000_000 } },
    };
    expect(viewChange(larger)?.whole).toBe(false);
    const note = viewHeadline(larger, strings).find(({ key }) => key === 'change')?.note;
    expect(note).toContain('按《一般公共预算财政拨款支出预算表》比较');
  });
  test('there is none without a prior year', () => {
    expect(viewChange({ ...disclosure, headline: { ...disclosure.headline, priorTotal: null } })).toBeNull();
  });
});

describe('viewHeadline', () => {
  test('gives the figures in a fixed order, plain words before terms', () => {
    const figures = viewHeadline(disclosure, strings);
    expect(figures.map(({ key }) => key)).toEqual(['total', 'basic', 'project', 'threePublic', 'projects', 'change']);
    expect(figures[1]).toMatchObject({
      plain: '发工资、维持日常运转的钱',
      term: '基本支出',
      value: '1,747.77',
      unit: '万元',
    });
    expect(figures[1]?.note).toBe('一共安排的钱的 59.5%（计算得出）');
  });
  test('a missing figure has a sentence in its place', () => {
    const bare = {
      ...disclosure,
      tables: [],
      headline: { ...disclosure.headline, threePublic: null, projects: 0, priorTotal: null },
    };
    const figures = viewHeadline(bare, strings);
    expect(figures.find(({ key }) => key === 'threePublic')).toMatchObject({ value: null, note: '原文件里没有找到。' });
    expect(figures.find(({ key }) => key === 'projects')).toMatchObject({
      value: null,
      note: '没有项目表。',
    });
    expect(figures.some(({ key }) => key === 'change')).toBe(false);
    const listed = { ...disclosure, headline: { ...disclosure.headline, projects: 0 } };
    expect(viewHeadline(listed, strings).find(({ key }) => key === 'projects')?.note).toBe('项目表里没有列出项目。');
  });
  test('a figure without a printed unit is shown as printed, and nothing is computed with it', () => {
    const { total, basic } = disclosure.headline;
    if (!total || !basic) throw new Error('the fixture has no figures');
    const bare = (amount: typeof total) => ({ ...amount, unit: null, fen: null });
    const headline = { ...disclosure.headline, total: bare(total), basic: bare(basic) };
    const figures = viewHeadline({ ...disclosure, unit: null, headline }, strings);
    const note = '原文件没有写金额单位，不作换算和比较。';
    expect(figures[0]).toMatchObject({ key: 'total', value: total.text, unit: '', note });
    expect(figures[1]).toMatchObject({ key: 'basic', value: basic.text, unit: '', note });
  });
});
