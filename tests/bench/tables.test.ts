import { describe, expect, it } from 'vitest';
import { compareRelations, fMeasure, relationsOf } from '../../scripts/bench-tables/adjacency.ts';
import { measureTables, tablesOf } from '../../scripts/bench-tables/measure.ts';
import { readTruth } from '../../scripts/bench-tables/truth.ts';
import type { Grid } from '../../src/readers/document.ts';
import { drawPage, grid, upright } from '../fixtures/pdf/pages.ts';
import { stripLines } from './strip.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?><document filename="a.pdf"><table id="0"><region id="0" page="2">
<cell id="0" start-row="0" start-col="0" end-col="1"><content>本年 支出</content></cell>
<cell id="1" start-row="1" start-col="0"><content>合计</content></cell>
<cell id="2" start-row="1" end-row="1" start-col="1" end-col="1"><content>1.00</content></cell>
</region></table></document>`;

const read = (cells: string[][], spans: Grid['spans'] = []): Grid => ({
  type: 'grid',
  cells,
  spans,
  spansKnown: true,
  places: cells.map(() => ({ page: 2 })),
  place: { page: 2 },
});

const SPAN = { row: 0, column: 0, rows: 1, columns: 2 };
const RIGHT = read(
  [
    ['本年支出', ''],
    ['合计', '1.00'],
  ],
  [SPAN],
);

describe('the measure of tables', () => {
  it('ties each cell with the nearest ones at its right and below', () => {
    const [table] = readTruth(XML);
    expect(table?.page).toBe(2);
    expect(relationsOf(table?.cells ?? [])).toEqual([
      '["本年支出","合计","below",0]',
      '["本年支出","1.00","below",0]',
      '["合计","1.00","right",0]',
    ]);
  });

  it('is 1 for the same table, and less for a shifted figure, which it names', () => {
    expect(measureTables({ blocks: [RIGHT], notices: [] }, readTruth(XML))).toMatchObject({
      f: 1,
      wrong: [],
      silent: [],
    });
    const shifted = read(
      [
        ['本年支出', '', ''],
        ['合计', '', '1.00'],
      ],
      [SPAN],
    );
    const notices = [{ id: 'columns-aligned' as const, values: { page: 2 }, place: { page: 2 } }];
    expect(measureTables({ blocks: [shifted], notices }, readTruth(XML))).toMatchObject({ wrong: [2], silent: [] });
    const silent = measureTables({ blocks: [shifted], notices: [] }, readTruth(XML));
    expect([silent.f, silent.wrong, silent.silent]).toEqual([2 / 5, [2], [2]]);
    expect(tablesOf([shifted])).toMatchObject([{ page: 2 }]);
  });

  it('counts a relation as often as it is printed, and passes where there is nothing', () => {
    const twice = ['a', 'a'];
    expect(compareRelations(twice, ['a', 'a', 'a'])).toEqual({ truth: 2, read: 3, both: 2 });
    expect(fMeasure(compareRelations([], []))).toBe(1);
    expect(readTruth('<document><table><region page="1"/></table></document>')).toEqual([]);
    expect(() => readTruth('<document')).toThrow();
  });
});

describe('stripLines', () => {
  const page = drawPage({ marks: [...grid([60, 160, 260], [100, 120, 140]), upright(400, 300, 320)] });
  const left = (strip: Parameters<typeof stripLines>[1]) => stripLines(page, strip).marks.map(({ run }) => run);

  it('takes the lines of a kind out of tables, and no other', () => {
    expect(left('inner-verticals')).toEqual([
      'horizontal',
      'horizontal',
      'horizontal',
      'vertical',
      'vertical',
      'vertical',
    ]);
    expect(left('inner-horizontals')).toEqual([
      'horizontal',
      'horizontal',
      'vertical',
      'vertical',
      'vertical',
      'vertical',
    ]);
    expect(left('all')).toEqual(['vertical']);
  });
});
