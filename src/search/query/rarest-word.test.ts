import { expect, it } from 'vitest';
import { parseQuery } from './parse.ts';
import { rarestWord } from './rarest-word.ts';

/** So many pages have each pair of characters. */
const PAGES: Record<string, number> = { 公务: 9, 务接: 3, 接待: 5, 待费: 4, 万元: 1 };

const bundle = {
  gram: (gram: string) => {
    const pages = Array.from({ length: PAGES[gram] ?? 0 }, (_, page) => page);
    return Promise.resolve(pages.length > 0 ? { pages, zones: pages } : null);
  },
};

it.each([
  ['公务接待费', '务接'],
  ['公务', '公务'],
  ['公务接待费 1,234.50万元', '务接'],
  ['1,234.50 万元', null],
  ['50万元', null],
  ['2010301', null],
  ['费', null],
])('%s is ranked by %s', async (query, word) => {
  expect(await rarestWord(bundle, parseQuery(query))).toBe(word);
});
