import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { cutChunks } from './chunks.ts';
import { findSeeds } from './seeds.ts';

type Row = [text: string, x: number][];

const PITCH = 16;

/** How many lines each table has that is found among lines set from `top` down. */
const count = (...tables: [top: number, rows: Row[]][]): number[] => {
  const glyphs = tables.flatMap(([top, rows]) =>
    rows.flatMap((row, index) => row.flatMap(([text, x]) => writeGlyphs(text, x, top + index * PITCH))),
  );
  return findSeeds(cutChunks(glyphs)).map(({ lines }) => lines.length);
};

const row = (...values: string[]): Row => [
  ['工资福利', 90],
  ...values.map((text, column): Row[number] => [text, 200 + column * 60]),
];

describe('findSeeds', () => {
  it('finds each table, whatever stands for a blank', () => {
    const first = [row('—', '12.5%'), row('(3.00)', '—'), row('10-20', '(7)%')];
    const second = [row('1.00'), row('2.00'), row('≥95%')];
    expect(
      count([100, first], [180, [[['以上各项支出均按批复的预算执行，不含结转结余资金。', 90]]]], [220, second]),
    ).toEqual([3, 3]);
  });

  it('finds columns closer than two characters, and labels over several lines', () => {
    const close = (value: string): Row => [
      ['工资福利', 90],
      [value, 138],
    ];
    expect(count([100, [close('1.00'), [['其他', 90]], close('2.00'), close('3.00')]])).toEqual([4]);
  });

  it('takes the labels over a header, not the title', () => {
    const rows: Row[] = [
      [['部门收支总表', 200]],
      [],
      [['本年支出', 220]],
      [
        ['基本支出', 200],
        ['项目支出', 260],
      ],
      ...['1.00', '2.00', '3.00'].map((text) => row(text, text)),
    ];
    expect(count([100, rows])).toEqual([5]);
  });

  it('finds short words in columns, and a header over hardly a row', () => {
    expect(
      count([
        100,
        [
          [
            ['序号', 90],
            ['名称', 150],
          ],
          [
            ['一', 90],
            ['某局', 150],
          ],
          [
            ['二', 90],
            ['某所', 150],
          ],
        ],
      ]),
    ).toEqual([3]);
    expect(
      count([
        100,
        [
          [
            ['项目', 90],
            ['合计', 150],
            ['基本支出', 200],
            ['项目支出', 260],
          ],
          [
            ['类', 90],
            ['款', 120],
          ],
        ],
      ]),
    ).toEqual([2]);
    expect(count([100, [row('1.00', '2.00', '3.00')]])).toEqual([1]);
  });

  it('finds none in two figures, entries of a contents page and long sentences side by side', () => {
    expect(count([100, [row('1.00'), row('2.00')]])).toEqual([]);
    expect(
      count([100, Array.from({ length: 5 }, (_, index): Row => [[`部门概况 ........ ${index + 1}`, 90]])]),
    ).toEqual([]);
    const prose = '本年预算支出比上年预算支出有所增加主要原因是人员增加';
    expect(
      count([
        100,
        Array.from({ length: 5 }, (): Row => [
          [prose, 40],
          [prose, 320],
        ]),
      ]),
    ).toEqual([]);
  });
});
