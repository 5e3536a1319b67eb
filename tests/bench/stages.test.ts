import { expect, it } from 'vitest';
import { measure } from '../../scripts/bench-pages/measure.ts';
import { Stages } from '../../scripts/bench-pages/stages.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const MARKS = [
  { stage: 'reading', ends: /^read$/u },
  { stage: 'writing', ends: /^wrote/u },
];

it('what lies between two lines is of the part that the second one ends', () => {
  const stages = new Stages(MARKS);
  const point = (seconds: number, processor: number) => () => ({ seconds, processor });
  stages.read('begun\nre', point(1, 1));
  stages.read('ad\nwrote one', point(2, 3));
  stages.read(' page\n', point(5, 4));
  stages.read('read\n', point(6, 6));
  expect(stages.finish({ seconds: 10, processor: 9 })).toEqual([
    { stage: 'reading', seconds: 3, processor: 5 },
    { stage: 'writing', seconds: 3, processor: 1 },
    { stage: 'the rest', seconds: 4, processor: 3 },
  ]);
});

it('a command that prints none of the lines has no parts', () => {
  const stages = new Stages(MARKS);
  stages.read('something else\n', () => ({ seconds: 1, processor: 1 }));
  expect(stages.finish({ seconds: 2, processor: 2 })).toEqual([]);
});

it('the parts of a command are measured as it prints them, and add up to the whole', async () => {
  const busy = `const end = process.cpuUsage().user + 2e5; while (process.cpuUsage().user < end);`;
  const command = [process.execPath, '-e', `${busy} console.log('read'); setTimeout(() => console.log('wrote'), 300);`];
  const { stages, seconds, processor } = await measure(command, temporaryFolder(), { marks: MARKS });
  expect(stages.map(({ stage }) => stage)).toEqual(['reading', 'writing', 'the rest']);
  expect(stages[0]?.processor).toBeGreaterThanOrEqual(0.2);
  const sum = (pick: 'seconds' | 'processor') => stages.reduce((all, stage) => all + stage[pick], 0);
  expect(sum('seconds')).toBeCloseTo(seconds, 1);
  expect(sum('processor')).toBeCloseTo(processor, 1);
});
