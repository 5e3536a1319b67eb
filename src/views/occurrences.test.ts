import { expect, it } from 'vitest';
import { readFixture, readFixtureChecks } from '../../tests/fixtures/site/read.ts';
import { strings } from '../i18n/index.ts';
import { findOccurrences, printedWords } from './occurrences.ts';

const ID = 'qinghe/government-office/2026';
const disclosure = readFixture(ID);
const find = (...words: string[]) =>
  findOccurrences(disclosure, { checks: readFixtureChecks(ID), applied: [] }, [words], strings('zh-CN'))[0] ?? null;

it('finds the row that bears the name of a term, as printed', () => {
  const found = find('公务接待费');
  expect(found?.label).toBe('公务接待费');
  const [, table = '', row, column] = /^#(.+)-r(\d+)-c(\d+)$/u.exec(found?.amount.href ?? '') ?? [];
  const cells = disclosure.tables.find(({ id }) => id === table)?.cells;
  expect(found?.amount.text).toBe(cells?.[Number(row)]?.[Number(column)]);
  expect(`${found?.amount.href}-`.startsWith(`${found?.href}-`)).toBe(true);
});

it('finds nothing where no row bears the name', () => {
  expect(find('土地出让金')).toBeNull();
});

it('knows what documents print beside the term', () => {
  expect(printedWords({ term: '公务用车购置及运行维护费', finds: ['公务用车'] })).toEqual([
    '公务用车购置及运行维护费',
    '公务用车',
  ]);
  expect(find('没有的名字', '公务接待')?.label).toContain('公务接待');
});
