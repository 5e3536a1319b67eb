import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse.ts';

function texts(typed: string): { must: string[]; not: string[] } {
  const { must, not } = parseQuery(typed);
  return { must: must.map(({ text }) => text), not: not.map(({ text }) => text) };
}

describe('parseQuery', () => {
  it.each([
    ['务公开', ['务公开'], []],
    ['公务接待　渝北', ['公务接待', '渝北'], []],
    ['公务接待 -渝北', ['公务接待'], ['渝北']],
    ['“三公”经费', ['三公经费'], []],
    ['"Word Excel" 培训', ['word excel', '培训'], []],
    ['“公务 接待”', ['公务接待'], []],
    ['-“公务 接待” 培训', ['培训'], ['公务接待']],
    ['1,710.24 万元', ['1710.24万元'], []],
    ['收入 1710.24 万元', ['收入', '1710.24万元'], []],
    ['1,71', ['1,71'], []],
    [',986.48', [',986.48'], []],
    ['1,710', ['1710'], []],
    ['-12.5', ['-12.5'], []],
    ['50011022T000-会务', ['50011022t000-会务'], []],
    ['<img src=x>"', ['<img', 'src=x>'], []],
    ['', [], []],
    ['“”', [], []],
  ])('reads %j', (typed, must, not) => {
    expect(texts(typed)).toEqual({ must, not });
  });

  it('knows an amount with its unit, and what a bare number may be', () => {
    expect(parseQuery('1,710.24 万元').must[0]).toMatchObject({ amount: 1_710_240_000, readings: [] });
    expect(parseQuery('1710.24').must[0]).toMatchObject({ amount: null, readings: [171_024, 1_710_240_000] });
  });
});
