import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { digest, lookAgain, namesIn, noteTree, readOptional, readText } from './read.ts';
import { once, traced } from './traces.ts';

describe('what was read for something', () => {
  it('is told with what was read there, and what is not there too', async () => {
    const folder = temporaryFolder();
    const [file, none] = [join(folder, 'a.json'), join(folder, 'b.json')];
    writeFileSync(file, 'one');
    const { made, seen } = await traced(async () => {
      noteTree(folder);
      return [await readText(file), await readOptional(none), await namesIn(folder)];
    });
    expect(made).toEqual(['one', null, ['a.json']]);
    expect(seen).toEqual(
      new Map([
        [`tree:${folder}`, null],
        [`text:${file}`, digest('one')],
        [`text:${none}`, null],
        [`names:${folder}`, digest('["a.json"]')],
      ]),
    );
    for (const [name, found] of [...seen].slice(1)) expect(await lookAgain(name)).toBe(found);
    writeFileSync(none, 'two');
    for (const name of [`text:${none}`, `names:${folder}`]) expect(await lookAgain(name)).not.toBe(seen.get(name));
  });

  it('is not mixed up between two that are made at a time, nor told by what nobody traces', async () => {
    const folder = temporaryFolder();
    const make = async (name: string) => {
      await setTimeout(1);
      await readOptional(join(folder, name));
      await setTimeout(1);
      return readOptional(join(folder, `${name}2`));
    };
    const [a, , b] = await Promise.all([traced(() => make('a')), make('c'), traced(() => make('b'))]);
    const names = (letters: string[]) => letters.map((letter) => `text:${join(folder, letter)}`);
    expect([[...a.seen.keys()], [...b.seen.keys()]]).toEqual([names(['a', 'a2']), names(['b', 'b2'])]);
  });

  it('counts for everyone who uses what was made once of it, whoever asked first', async () => {
    const folder = temporaryFolder();
    const inner = once(() => readOptional(join(folder, 'inner')));
    const list = once(async () => [await inner(), await readOptional(join(folder, 'outer'))]);
    const names = ['outer', 'inner'].map((name) => `text:${join(folder, name)}`);
    const askers = [undefined, traced(list), traced(list), traced(inner)];
    await list();
    const [, first, second, third] = await Promise.all(askers);
    expect([first?.seen, second?.seen].map((seen) => [...(seen ?? new Map<string, null>()).keys()].sort())).toEqual([
      names.toSorted(),
      names.toSorted(),
    ]);
    expect([...(third?.seen ?? new Map<string, null>()).keys()]).toEqual(names.slice(1));
  });
});
