import { expect, test } from 'vitest';
import { accountName, namedText, romanised } from './account-name.ts';

test('an English page says accounts in English and keeps the printed name', () => {
  expect(accountName('en', '2010301', '行政运行')).toEqual({ name: 'Administrative operation', printed: '行政运行' });
  expect(accountName('en', null, '教育支出')).toEqual({ name: 'Education', printed: '教育支出' });
  expect(accountName('zh-CN', '2010301', '行政运行')).toEqual({ name: '行政运行', printed: null });
});

test('what is not sure to be the account stays as printed', () => {
  expect(accountName('en', '30205', '邮电费')).toEqual({ name: '邮电费', printed: null });
  // Three economic accounts bear this name, with other English.
  expect(accountName('en', null, '工资福利支出').name).toBe('Wages and welfare');
  expect(accountName('en', null, '某项支出')).toEqual({ name: '某项支出', printed: null });
});

test('a thing with names in both languages begins with a capital in English', () => {
  expect(namedText('en', { zh: '会议费', en: 'meetings' })).toBe('Meetings');
  expect(namedText('zh-CN', { zh: '会议费', en: 'meetings' })).toBe('会议费');
});

test('names in pinyin come from addresses', () => {
  expect(romanised('shangwu-weiyuanhui')).toBe('Shangwu Weiyuanhui');
  expect(romanised('renminzhengfu-bangongshi-2')).toBe('Renminzhengfu Bangongshi');
});
