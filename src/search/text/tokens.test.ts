import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTokens, toPhrase, toTokens } from './tokens.ts';

/** The words as Pagefind indexes them: without marks, in lower case. */
function indexed(text: string): string[] {
  return toTokens(text)
    .split(' ')
    .map((token) => token.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase());
}

function hasPhrase(text: string, phrase: string): boolean {
  return ` ${indexed(text).join(' ')} `.includes(` ${phrase.toLowerCase()} `);
}

const letters = fc.stringMatching(/^[政务公开预算表0-9ab]{0,30}$/u);

describe('toTokens', () => {
  it('makes each character a word with a look ahead', () => {
    expect(toTokens('政务公开')).toBe('政务 务公 公开 开¶');
    expect(toTokens('2010301号')).toBe('201 010 103 030 301 01 1 号¶');
  });

  it('glues marks and blanks to the word before them', () => {
    expect(toTokens('（一）公开，1,7 元')).toBe('（一公） 公开 开， 17, 7␣ 元¶');
  });

  it('gives nothing for a text without letters', () => {
    expect(toTokens('——')).toBe('');
  });
});

describe('fromTokens', () => {
  it('turns words back into their text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[政务公开预算0-9aB][政务公开预算0-9aB，。（）%. ]{0,30}$/u), (text) => {
        expect(fromTokens(toTokens(text))).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });

  it('drops marks around words and shows the ends of blocks', () => {
    expect(fromTokens('接待 待费 费¶ 因公 <mark>公出</mark> 出国 国。¶ 合计 计¶')).toBe('接待费 · 因公出国。 合计');
  });
});

describe('toPhrase', () => {
  it('leaves out words that look beyond the piece', () => {
    expect(toPhrase('务公开')).toBe('务公 公开');
    expect(toPhrase('2101')).toBe('210 101');
    expect(toPhrase('26年预算')).toBe('26 6 年预 预算');
  });

  it.each(['开', '12', '。', ''])('is nothing for %j', (piece) => {
    expect(toPhrase(piece)).toBeNull();
  });

  it('stands in every text that holds the piece', () => {
    fc.assert(
      fc.property(letters, fc.nat(30), fc.nat(30), (text, from, length) => {
        const phrase = toPhrase(text.slice(from, from + length));
        if (phrase !== null) expect(hasPhrase(text, phrase)).toBe(true);
      }),
    );
  });
});
