import { expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { readCell } from './cell-text.ts';
import { groupRuns } from './runs.ts';

/** Characters one under the other. */
const column = (words: string, x: number) => [...words].flatMap((text, row) => writeGlyphs(text, x, 10 + row * 11));

it('reads columns of characters in the order in which they were written', () => {
  const fromRight = [...column('财政拨款', 30), ...column('支出预算', 15)];
  expect(readCell(groupRuns(fromRight), 45).text).toBe('财政拨款支出预算');
  const fromLeft = [...column('财政拨', 15), ...column('款支出', 30)];
  expect(readCell(groupRuns(fromLeft), 45).text).toBe('财政拨款支出');
});

it('reads one column, and short lines one under the other, from the top', () => {
  expect(readCell(groupRuns(column('项目', 15)), 15).text).toBe('项目');
  const lines = [...writeGlyphs('项目', 15, 10), ...writeGlyphs('支出', 15, 21)];
  expect(readCell(groupRuns(lines), 30).text).toBe('项目支出');
});
