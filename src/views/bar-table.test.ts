import { expect, test } from 'vitest';
import { drawBars } from './bar-table.ts';

const years = (now: number | null, was: number | null) => ({ bar: { kind: 'years' as const, now, was } });
const difference = (value: number) => ({ bar: { kind: 'difference' as const, value } });
const execution = (plan: number, spent: number) => ({ bar: { kind: 'execution' as const, plan, spent } });

test('two years of a row, and all rows, share one scale', () => {
  expect(drawBars([years(200, 100), years(50, null), {}])).toEqual([
    {
      axis: 0,
      pieces: [
        { tone: 'now', x: 0, width: 100 },
        { tone: 'was', x: 0, width: 50 },
      ],
    },
    { axis: 0, pieces: [{ tone: 'now', x: 0, width: 25 }] },
    null,
  ]);
});

test('zero stands where the extremes put it, and a decrease reaches left of it', () => {
  expect(drawBars([difference(300), difference(-100), difference(0)])).toEqual([
    { axis: 25, pieces: [{ tone: 'more', x: 25, width: 75 }] },
    { axis: 25, pieces: [{ tone: 'less', x: 0, width: 25 }] },
    { axis: 25, pieces: [] },
  ]);
});

test('a negative amount of a year reaches left', () => {
  expect(drawBars([years(-50, 150)])[0]).toEqual({
    axis: 25,
    pieces: [
      { tone: 'now', x: 0, width: 25 },
      { tone: 'was', x: 25, width: 75 },
    ],
  });
});

test('every plan is as long as any other, and more than the whole passes its end', () => {
  expect(drawBars([execution(1000, 1250), execution(10, 5), execution(0, 5)])).toEqual([
    {
      axis: 80,
      pieces: [
        { tone: 'plan', x: 0, width: 80 },
        { tone: 'spent', x: 0, width: 100 },
      ],
    },
    {
      axis: 80,
      pieces: [
        { tone: 'plan', x: 0, width: 80 },
        { tone: 'spent', x: 0, width: 40 },
      ],
    },
    null,
  ]);
});

test('what is there at all can be seen, what is not draws nothing', () => {
  expect(drawBars([years(1_000_000, 0), years(1, null)])[1]?.pieces).toEqual([{ tone: 'now', x: 0, width: 0.4 }]);
  expect(drawBars([years(0, null)])).toEqual([{ axis: 0, pieces: [] }]);
});

test('a table of some rows has the scale of all of them', () => {
  const rows = [100, 50, 25].map((now) => ({ bar: { kind: 'years' as const, now, was: null } }));
  expect(drawBars(rows.slice(1), rows)).toEqual(drawBars(rows).slice(1));
  expect(drawBars(rows.slice(1))).not.toEqual(drawBars(rows).slice(1));
});
