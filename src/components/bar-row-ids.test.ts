import { expect, it } from 'vitest';
import { strings } from '../i18n/index.ts';
import { barRowIds } from './bar-row-ids.ts';

it('a row has one address in every language', () => {
  for (const table of ['figure-split', 'figure-three-public']) {
    const labels = (locale: string) => {
      const { split, threePublic } = strings(locale);
      return table === 'figure-split' ? [split.basic, split.total] : Object.values(threePublic.items);
    };
    const ids = (locale: string) =>
      barRowIds(
        table,
        labels(locale).map((label) => ({ label })),
        strings(locale),
      );
    expect(ids('en')).toEqual(ids('zh-CN'));
    expect(new Set(ids('zh-CN')).size).toBe(labels('zh-CN').length);
  }
});

it('is called by its code, else by its name without blanks; two of one name are told apart', () => {
  const rows = [
    { label: '教育 支出' },
    { label: '教育支出' },
    { label: '其他', code: '2299999' },
    { label: '一', id: 'own' },
  ];
  expect(barRowIds('figure-spending', rows, strings('en'))).toEqual([
    'figure-spending-教育支出',
    'figure-spending-教育支出-2',
    'figure-spending-2299999',
    'own',
  ]);
  expect(barRowIds(undefined, rows, strings('en'))).toEqual([undefined, undefined, undefined, 'own']);
});
