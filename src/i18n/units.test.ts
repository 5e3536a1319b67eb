import { expect, test } from 'vitest';
import { moneyText, unitText } from './units.ts';

test('a printed amount keeps its digits; its unit is named in the language', () => {
  expect(moneyText('zh-CN', '539.00', '万元')).toBe('539.00 万元');
  expect(moneyText('en', '539.00', '万元')).toBe('539.00 × 10,000 yuan');
  expect(moneyText('en', '189,767,551', '元')).toBe('189,767,551 yuan');
  expect(moneyText('en', '5.39', '百万元')).toBe('5.39 million yuan');
  expect(moneyText('en', '5', null)).toBe('5');
});

test('a unit that has no name in a language stands as it is', () => {
  expect(unitText('en', '辆')).toBe('辆');
  expect(unitText('zh-CN', '亿元')).toBe('亿元');
});
