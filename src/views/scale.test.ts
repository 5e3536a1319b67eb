import { expect, test } from 'vitest';
import { changeText, headlineReading, readingText, switchedUnits } from './scale.ts';

test('lists read in 万元 with two decimals, whatever was printed', () => {
  expect(readingText(53_900_000)).toBe('53.90');
  expect(readingText(18_976_755_100)).toBe('18,976.76');
  expect(readingText(-10_000_000)).toBe('−10.00');
  expect(readingText(0)).toBe('0.00');
});

test('a small amount never reads as a zero', () => {
  expect(readingText(300)).toBe('0.000300');
  expect(readingText(-4_999)).toBe('−0.004999');
  expect(readingText(5_000)).toBe('0.01');
});

test('headlines read in 亿元 from one 亿 on', () => {
  expect(headlineReading(18_976_755_100, 'zh-CN')).toEqual({ text: '1.90', unit: '亿元' });
  expect(headlineReading(8_842_580_500, 'zh-CN')).toEqual({ text: '8,842.58', unit: '万元' });
  expect(headlineReading(10_000_000_000, 'zh-CN')).toEqual({ text: '1.00', unit: '亿元' });
  expect(headlineReading(18_976_755_100, 'en')).toEqual({ text: '189.77', unit: '百万元' });
  expect(switchedUnits('en').map(({ unit }) => unit)).toEqual(['元', '万元', '百万元']);
});

test('changes carry their sign; none is not a zero', () => {
  expect(changeText(3_355_643_700)).toBe('+3,355.64');
  expect(changeText(-10_000_000)).toBe('−10.00');
  expect(changeText(0)).toBeNull();
});
