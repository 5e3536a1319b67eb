import { describe, expect, it } from 'vitest';
import { dropSlivers } from './slivers.ts';

/** Texts of cells without note marks. */
const say = (...texts: string[]) => texts.map((text) => ({ text, mark: '' }));
const cell = (row: number, column: number, columns = 1, rows = 1) => ({ row, column, rows, columns });

describe('dropSlivers', () => {
  it('drops the column between edges that do not line up', () => {
    const table = dropSlivers({
      xs: [0, 50, 56, 100],
      ys: [0, 20, 40],
      regions: [cell(0, 0), cell(0, 1, 2), cell(1, 0, 2), cell(1, 2)],
      texts: say('a', 'b', 'c', 'd'),
    });
    expect(table.xs).toEqual([0, 50, 100]);
    expect(table.regions).toEqual([cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)]);
    expect(table.texts).toEqual(say('a', 'b', 'c', 'd'));
  });

  it('drops the empty row and column between the lines of a double ruling', () => {
    const table = dropSlivers({
      xs: [0, 50, 54, 100],
      ys: [0, 3.5, 20],
      regions: [0, 1].flatMap((row) => [0, 1, 2].map((column) => cell(row, column))),
      texts: say('', '', '', 'a', '', 'b'),
    });
    expect([table.xs, table.ys, table.texts]).toEqual([[0, 50, 100], [0, 20], say('a', 'b')]);
  });

  it('keeps a narrow column with text', () => {
    const input = { xs: [0, 4, 50], ys: [0, 20], regions: [cell(0, 0), cell(0, 1)], texts: say('1', 'a') };
    expect(dropSlivers(input)).toEqual(input);
  });

  it('never drops all of a cell with text', () => {
    const input = {
      xs: [0, 4, 8, 50],
      ys: [0, 20, 40],
      regions: [cell(0, 0, 2), cell(0, 2), cell(1, 0, 1), cell(1, 1, 2)],
      texts: say('类', 'a', '', 'b'),
    };
    expect(dropSlivers(input).texts).toContainEqual({ text: '类', mark: '' });
  });
});
