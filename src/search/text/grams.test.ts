import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverPiece, GRAMS_A_UNIT, hash, hashGrams } from './grams.ts';

/** The grams as texts, by what a gram is. */
function grams(text: string): Set<string> {
  const found = new Set<string>();
  for (let start = 0; start < text.length; start += 1) {
    for (const length of [1, 2, 3, 4, 5, 6, 8]) {
      const gram = text.slice(start, start + length);
      if (gram.length === length && (length <= 5 || /^[a-z0-9.]+$/.test(gram))) found.add(gram);
    }
  }
  return found;
}

function hashes(text: string): Set<number> {
  const list = new Uint32Array(3 + text.length * GRAMS_A_UNIT);
  return new Set(list.subarray(3, hashGrams(text, list, 3)));
}

const text = fc.stringMatching(/^[政务公开预算表0-9a-c.()]{0,40}$/u);

describe('grams', () => {
  it('are all runs of one to five characters', () => {
    const runs = ['公', '公开', '务', '务公', '务公开', '开', '政', '政务', '政务公', '政务公开'];
    expect(hashes('政务公开')).toEqual(new Set(runs.map((run) => hash(run))));
  });

  it('of digits reach to eight', () => {
    expect(hashes('2010301')).toContain(hash('201030'));
    expect(hashes('20103012')).toContain(hash('20103012'));
    expect(hashes('20103012')).not.toContain(hash('2010301'));
    expect(hashes('一二三四五六七八')).not.toContain(hash('一二三四五六'));
  });

  it('are hashed as texts are, whatever the text', () => {
    const any = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 30 }));
    fc.assert(
      fc.property(any, (block) => {
        expect(hashes(block)).toEqual(new Set([...grams(block)].map((gram) => hash(gram))));
      }),
    );
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
