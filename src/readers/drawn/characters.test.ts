import { describe, expect, it } from 'vitest';
import { readCharacter } from './characters.ts';
import { UNREADABLE } from './page.ts';

describe('readCharacter', () => {
  it('keeps what budgets are written with', () => {
    for (const character of ['预', 'A', '9', '，', '“', '≥', '％', '２', '㎡', '①', '〔']) {
      expect(readCharacter(character)).toBe(character);
    }
  });

  it('turns radicals into the characters they look like', () => {
    expect([...'⽀⼾⻚⻓⾦⽤'].map(readCharacter).join('')).toBe('支户页长金用');
  });

  it('turns look-alike brackets into the usual ones', () => {
    expect(readCharacter('\u2329')).toBe('〈');
  });

  it('makes one kind of blank of all', () => {
    expect(['\u00a0', '\u3000', '\t'].map(readCharacter)).toEqual([' ', ' ', ' ']);
  });

  it('drops invisible marks', () => {
    expect(readCharacter('\u200b')).toBe('');
  });

  it('shows what a font gives no meaning for', () => {
    expect(['', '\u0003', '\ue123', '\u0b85'].map(readCharacter)).toEqual([
      UNREADABLE,
      UNREADABLE,
      UNREADABLE,
      UNREADABLE,
    ]);
    expect(readCharacter('\uf0b7')).toBe('•');
  });
});
