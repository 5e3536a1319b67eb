import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Meanwhile } from '../scripts/building/meanwhile.ts';
import { readText } from '../src/content/read.ts';
import { traced } from '../src/content/index.ts';
import { temporaryFolder } from './helpers/folders.ts';

describe('what is done while pages wait', () => {
  it('is done once, in order, whether it is begun early or asked for', async () => {
    const meanwhile = new Meanwhile();
    const done: string[] = [];
    const work = (name: string) =>
      meanwhile.add(async () => {
        await Promise.resolve(done.push(name));
        return name;
      });
    const [lay, index] = [work('lay'), work('index')];
    expect(done).toEqual([]);
    meanwhile.begin();
    expect(await index()).toBe('index');
    expect([await lay(), await index()]).toEqual(['lay', 'index']);
    expect(done).toEqual(['lay', 'index']);
    const late = work('late');
    expect(await late()).toBe('late');
    meanwhile.begin();
    expect(done).toEqual(['lay', 'index', 'late']);
  });

  it('fails where it is asked for, and nowhere else', async () => {
    const meanwhile = new Meanwhile();
    const failing = meanwhile.add(() => Promise.reject(new Error('no room')));
    const other = meanwhile.add(() => Promise.resolve(2));
    meanwhile.begin();
    expect(await other()).toBe(2);
    await expect(failing()).rejects.toThrow('no room');
  });

  it('reads nothing for the page during which it is begun', async () => {
    const folder = temporaryFolder();
    const [own, others] = [join(folder, 'own.json'), join(folder, 'others.json')];
    for (const file of [own, others]) writeFileSync(file, '{}');
    const meanwhile = new Meanwhile();
    const work = meanwhile.add(() => readText(others));
    const { seen } = await traced(async () => {
      meanwhile.begin();
      await work();
      return readText(own);
    });
    expect([...seen.keys()]).toEqual([`text:${own}`]);
  });
});
