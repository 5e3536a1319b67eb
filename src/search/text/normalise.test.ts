import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, normalise, normaliseMapped } from './normalise.ts';

describe('normalise', () => {
  it.each([
    ['“三公”经费', '三公经费'],
    ['「三公」经费', '三公经费'],
    ['２０１０３０１', '2010301'],
    ['因公出国（境）费', '因公出国(境)费'],
    ['2026 年预算', '2026年预算'],
    ['政\u3000协 提案', '政协提案'],
    ['1,710.24 万元', '1710.24万元'],
    ['1，710．24', '1710.24'],
    ['12,345,678.90', '12345678.90'],
    ['2023,2024', '2023,2024'],
    ['Word Excel', 'word excel'],
    ['50011022T000—会务', '50011022t000-会务'],
    ['A\u200bB', 'ab'],
    ['  ', ''],
    ['"', ''],
  ])('brings %j to %j', (printed, normal) => {
    expect(normalise(printed)).toBe(normal);
  });

  it('gives the same text with the way back as without', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(normaliseMapped(text).text).toBe(normalise(text));
      }),
    );
  });

  it('has nothing left to do when done twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{Script=Han}\d ,.“”（）a-zA-Z]{0,30}$/u), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe('findAll', () => {
  const cut = (text: string, pieces: string[]) => findAll(text, pieces).map(({ start, end }) => text.slice(start, end));

  it('gives ranges of the text as printed', () => {
    expect(cut('一般公共预算“三公”经费支出表', ['三公经费'])).toEqual(['三公”经费']);
    expect(cut('收入 1,710.24 万元，支出 1,710.24 万元', ['1710.24万元'])).toEqual(['1,710.24 万元', '1,710.24 万元']);
  });

  it('joins ranges that touch', () => {
    expect(cut('政务公开工作', ['政务公', '公开'])).toEqual(['政务公开']);
  });

  it('compares a cut number with the separators as printed', () => {
    expect(cut('合计 12,017.10', ['2,01'])).toEqual(['2,01']);
    expect(cut('合计 1201', ['2,01'])).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(findAll('政务公开', ['', '审计'])).toEqual([]);
  });
});
