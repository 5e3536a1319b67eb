import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { Problem } from '../problem.ts';
import { decisionsIn, findSources } from './sources.ts';

/** What is found under a path: names of files, and ids with where a link leads. */
async function found(path: string): Promise<string[]> {
  const sources = await findSources(path, () => null);
  return sources.map((source) => {
    if (!(source instanceof Problem)) return source instanceof Error ? String(source) : source.path.slice(path.length + 1);
    const { leads } = source.values as { leads?: string };
    return [source.id, leads, source.place.file?.slice(path.length + 1)].filter((word) => word !== undefined).join(' ');
  });
}

/** Folders `in` and `out` beside each other, with a document in each. */
function folders(): { inside: string; outside: string } {
  const top = temporaryFolder();
  const [inside, outside] = [join(top, 'in'), join(top, 'out')];
  for (const folder of [inside, outside]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), 'a');
  }
  return { inside, outside };
}

describe('a folder of documents', () => {
  it('reads a link to a file inside it, and tells every other', async () => {
    const { inside, outside } = folders();
    mkdirSync(join(inside, '.store'));
    writeFileSync(join(inside, '.store/b.txt'), 'b');
    const links: Record<string, string> = {
      'b.txt': '.store/b.txt',
      'circle.txt': 'circle.txt',
      folder: '.store',
      'gone.txt': 'nowhere.txt',
      'null.txt': '/dev/null',
      'out.txt': join(outside, 'a.txt'),
      up: '..',
    };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(inside, name));
    expect(await found(inside)).toEqual([
      'a.txt',
      'b.txt',
      'link-not-followed nothing circle.txt',
      'link-not-followed folder folder',
      'link-not-followed nothing gone.txt',
      'link-not-followed outside null.txt',
      'link-not-followed outside out.txt',
      'link-not-followed outside up',
    ]);
  });

  it('may be given by a link itself, and is the bound for links in folders below it', async () => {
    const { inside } = folders();
    mkdirSync(join(inside, 'below'));
    symlinkSync('../a.txt', join(inside, 'below/same.txt'));
    symlinkSync(inside, `${inside}-link`);
    expect(await found(`${inside}-link`)).toEqual(['a.txt', 'below/same.txt']);
    expect(await found(join(inside, 'below'))).toEqual(['link-not-followed outside same.txt']);
  });

  it('tells pipes and sockets, and never waits for one', async () => {
    const { inside } = folders();
    execFileSync('mkfifo', [join(inside, 'pipe.txt')]);
    const server = createServer().listen(join(inside, 'socket.txt'));
    await new Promise((done) => server.once('listening', done));
    expect(await found(inside)).toEqual(['a.txt', 'not-a-file pipe.txt', 'not-a-file socket.txt']);
    server.close();
  });

  it('is not read without what its disclosure.yaml says, where that leads out of it or is a pipe', async () => {
    const { inside, outside } = folders();
    writeFileSync(join(outside, 'said.yaml'), 'year: 2026\n');
    symlinkSync(join(outside, 'said.yaml'), join(inside, 'disclosure.yaml'));
    expect(await found(inside)).toEqual(['link-not-followed outside disclosure.yaml']);
    execFileSync('mkfifo', [join(outside, 'disclosure.yaml')]);
    expect(await found(outside)).toEqual(['not-a-file disclosure.yaml']);
    await expect(decisionsIn(outside)).rejects.toMatchObject({ id: 'not-a-file' });
  });
});
