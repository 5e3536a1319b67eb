import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { writeLine } from './write-line.ts';

describe('writeLine', () => {
  it('writes blanks that are set', () => {
    expect(writeLine(writeGlyphs('GDP 2024', 0, 10))).toBe('GDP 2024');
  });

  it('writes blanks that are only seen', () => {
    expect(writeLine([...writeGlyphs('12', 0, 10), ...writeGlyphs('34', 14, 10)])).toBe('12 34');
    expect(writeLine([...writeGlyphs('12', 0, 10), ...writeGlyphs('34', 11, 10)])).toBe('1234');
  });

  it('takes the stretching of a full line for none', () => {
    expect(writeLine([...writeGlyphs('预算', 0, 10), ...writeGlyphs('2024', 24, 10)])).toBe('预算2024');
  });
});
