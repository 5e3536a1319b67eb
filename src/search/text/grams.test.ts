import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addGrams, coverPiece, hash } from './grams.ts';

function grams(text: string): Set<string> {
  const found = new Set<string>();
  addGrams(text, found);
  return found;
}

const text = fc.stringMatching(/^[政务公开预算表0-9a-c.()]{0,40}$/u);

describe('grams', () => {
  it('are all runs of one to five characters', () => {
    expect([...grams('政务公开')].sort()).toEqual(
      ['公', '公开', '务', '务公', '务公开', '开', '政', '政务', '政务公', '政务公开'].sort(),
    );
  });

  it('of digits reach to eight', () => {
    expect(grams('2010301').has('201030')).toBe(true);
    expect(grams('20103012').has('20103012')).toBe(true);
    expect(grams('一二三四五六七八').has('一二三四五六')).toBe(false);
  });
});

describe('coverPiece', () => {
  it('is the piece itself up to five characters', () => {
    expect(coverPiece('务公开')).toEqual(['务公开']);
    expect(coverPiece('')).toEqual([]);
  });

  it('never asks for a gram that a text with the piece does not have', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (block, from, length) => {
        const all = grams(block);
        for (const gram of coverPiece(block.slice(from, from + length))) expect(all).toContain(gram);
      }),
    );
  });

  it('covers every character of a piece', () => {
    fc.assert(
      fc.property(text, (piece) => {
        const seen = new Array<boolean>(piece.length).fill(false);
        for (const gram of coverPiece(piece)) {
          for (let at = piece.indexOf(gram); at !== -1; at = piece.indexOf(gram, at + 1)) {
            seen.fill(true, at, at + gram.length);
          }
        }
        expect(seen).not.toContain(false);
      }),
    );
  });
});

describe('hash', () => {
  it('is a whole number of 32 bits, the same every time', () => {
    expect(hash('政务')).toBe(hash('政务'));
    expect(hash('政务')).not.toBe(hash('务政'));
    expect(hash('') >>> 0).toBe(hash(''));
  });
});
