import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measure } from '../../scripts/bench-pages/measure.ts';
import { weigh } from '../../scripts/weigh.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const node = (script: string) => [process.execPath, '-e', script];

it('processor time counts what a command starts, and output does not hide it', async () => {
  const busy = `const end = process.cpuUsage().user + 2e5; while (process.cpuUsage().user < end);`;
  const starts = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}]); console.error('9 9 9')`;
  const taken = await measure(node(starts), temporaryFolder());
  expect(taken.processor).toBeGreaterThanOrEqual(0.2);
  expect(taken.processor).toBeLessThan(9);
});

it('a command that fails is told with what it said', async () => {
  await expect(measure(node(`console.log('no such page'); process.exit(3)`), temporaryFolder())).rejects.toThrow(
    /ended with 3:[^]*no such page/u,
  );
});

it('a folder is weighed with all that is in it', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  for (const name of ['index.html', 'a/b/index.html', 'a/data.json']) writeFileSync(join(folder, name), '1234');
  expect(await weigh(folder)).toEqual({ files: 3, bytes: 12, disk: 3 * 4096, pages: 2, html: 8 });
});
