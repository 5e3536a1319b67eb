import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { grid, level } from '../../../tests/fixtures/pdf/pages.ts';
import { readLines } from './lines.ts';
import type { Glyph } from './page.ts';
import { groupRuns } from './runs.ts';
import { findStrikes } from './strikes.ts';
import { writeLine } from './write-line.ts';

const textOf = (glyphs: readonly Glyph[]): string => writeLine(glyphs);

describe('findStrikes', () => {
  const words = [...writeGlyphs('35', 100, 200), ...writeGlyphs('36', 110, 200)];

  it('takes struck writing and its bar away', () => {
    const ruling = level(210, 60, 300);
    const found = findStrikes(words, [ruling, level(197, 100, 110)]);
    expect([textOf(found.glyphs), found.marks, found.struck]).toEqual(['36', [ruling], ['35']]);
  });

  it('knows two bars, and bars in pieces', () => {
    const double = [level(196, 100, 110), level(198, 100, 110)];
    expect(findStrikes(words, double)).toMatchObject({ marks: [], struck: ['35'] });
    const pieces = [level(197, 100, 105), level(197, 105.5, 110)];
    expect(findStrikes(words, pieces)).toMatchObject({ marks: [], struck: ['35'] });
  });

  it('leaves underlines, longer lines and the borders of full cells', () => {
    const label = writeGlyphs('一般公共服务支出', 100, 200);
    for (const marks of [
      [level(202, 100, 180)],
      [level(197, 80, 200)],
      grid([100, 180], [180, 197, 220]),
      [level(197, 100, 260)],
      [level(185, 100, 180)],
    ]) {
      expect(findStrikes(label, marks)).toEqual({ glyphs: label, marks, struck: [] });
    }
  });
});

it('leaves no gap in a sentence', () => {
  const words = [...writeGlyphs('支出，增长3.5%', 100, 200), ...writeGlyphs('增长4.5%。', 170, 200)];
  const { glyphs } = findStrikes(words, [level(197, 130, 170)]);
  const [line] = readLines(groupRuns(glyphs), { page: 1, width: 595, height: 842 });
  expect(line?.pieces.map(({ text }) => text)).toEqual(['支出，增长4.5%。']);
});
