import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { peakMemory } from '../scripts/peak-memory.ts';

const MODULE = join(import.meta.dirname, '../scripts/peak-memory.ts');

it('the most memory that a process held is its own, not that of who started it', () => {
  // Touched, so that it is really held.
  const held = Buffer.alloc(300 * 2 ** 20, 1);
  const child = `import(${JSON.stringify(MODULE)}).then(({ peakMemory }) => console.log(peakMemory()))`;
  const told = Number(
    execFileSync(process.execPath, ['--experimental-strip-types', '-e', child], { encoding: 'utf8' }),
  );
  expect(told).toBeGreaterThan(10);
  expect(told).toBeLessThan(250);
  expect(peakMemory()).toBeGreaterThan(held.length / 2 ** 20);
});
