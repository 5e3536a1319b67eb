import { expect, test } from 'vitest';
import { englishSynonyms, wordEnglish } from './english-words.ts';

test('words of headers and labels are known to the letter, whatever their numbering and brackets', () => {
  expect(wordEnglish('支出合计')).toBe('Total expenditure');
  expect(wordEnglish('因公出国（境）费')).toBe('Overseas trips');
  expect(wordEnglish('二十一、国有资本经营预算支出')).toBe('State capital operations budget expenditure');
  expect(wordEnglish('（一）一般公共预算拨款')).toBe('General public budget appropriation');
  expect(wordEnglish('合 计')).toBe('Total');
});

test('years and “of which” are kept', () => {
  expect(wordEnglish('2026年预算数')).toBe('2026 budget');
  expect(wordEnglish('其中：捐赠收入')).toBe('of which donations');
});

test('a text that is no known word has no English', () => {
  expect(wordEnglish('预算数与决算数')).toBeNull();
  expect(wordEnglish('2024年')).toBeNull();
  expect(wordEnglish('')).toBeNull();
});

test('English finds what documents print', () => {
  const finds = new Map(englishSynonyms().map(({ alias, finds: printed }) => [alias, printed]));
  expect(finds.get('education')).toEqual(['教育支出']);
  expect(finds.get('official receptions')).toEqual(['公务接待费']);
  expect(finds.get('housing provident fund')).toContain('住房公积金');
});
