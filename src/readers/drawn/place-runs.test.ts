import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import type { Lattice } from './lattice.ts';
import { isInside, placeRuns } from './place-runs.ts';
import { groupRuns, type Run } from './runs.ts';

const lattice: Lattice = { xs: [0, 50, 100], ys: [0, 20, 40], ruledX: [], ruledY: [], openTop: [], openBottom: [] };
const regions = [0, 1].flatMap((row) => [0, 1].map((column) => ({ row, column, rows: 1, columns: 1 })));

function place(...runs: Run[]): string[] {
  return placeRuns(lattice, regions, runs).map((placed) =>
    placed.flatMap((run) => run.glyphs.map(({ text }) => text)).join(''),
  );
}

describe('placeRuns', () => {
  it('gives each cell its text', () => {
    expect(place(...groupRuns([...writeGlyphs('甲', 3, 14), ...writeGlyphs('2.5', 80, 34)]))).toEqual([
      '甲',
      '',
      '',
      '2.5',
    ]);
  });

  it('leaves a long text in the cell where it begins', () => {
    expect(place(...groupRuns(writeGlyphs('国有资本经营预算', 2, 14)))[0]).toBe('国有资本经营预算');
  });

  it('leaves a long figure in the cell where it ends', () => {
    expect(place(...groupRuns(writeGlyphs('12,345,678,901.00', 13, 14)))[1]).toBe('12,345,678,901.00');
  });

  it('goes by what shows where a text is cut off', () => {
    const glyphs = writeGlyphs('国有资本经营预算', 10, 14).map((glyph, index) => ({ ...glyph, cut: index > 3 }));
    expect(place(...groupRuns(glyphs))[0]).toBe('国有资本经营预算');
  });
});

describe('isInside', () => {
  it('goes by the middle of the text', () => {
    const [inside, outside] = groupRuns([...writeGlyphs('甲乙', 90, 14), ...writeGlyphs('丙', 101, 34)]);
    expect([inside && isInside(lattice, inside), outside && isInside(lattice, outside)]).toEqual([true, false]);
  });
});

describe('turned writing', () => {
  it('that is longer than its cell stays in it', () => {
    const up = [...'项目支出经费'].flatMap((text, index) => {
      const y1 = 19 - index * 10;
      return writeGlyphs(text, 60, 70, { direction: 270 }).map((glyph) => ({ ...glyph, y1, y0: y1 - 10 }));
    });
    const runs = groupRuns(up);
    expect(runs.map((run) => isInside(lattice, run))).toEqual([true]);
    expect(place(...runs)).toEqual(['', '项目支出经费', '', '']);
  });
});
