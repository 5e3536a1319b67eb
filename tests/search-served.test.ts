import { cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { precompress } from '../scripts/building/precompress.ts';
import { serveFolder, type RunningServer } from '../scripts/serve-folder.ts';
import { buildSearch, type Source } from '../src/search/build/index.ts';
import { ServedFiles } from '../src/search/query/files.ts';
import { parseQuery, Search } from '../src/search/query/index.ts';
import { makeNarrative, makeSynthetic } from './world/index.ts';

/** An index of two department-years, each with a word of its own, as a site is published first and then anew. */
const FIRST = [11, 12].map((seed) => sourceOf(seed, '首次公开的白鹭湾步道。'));
const LATER = [11, 12].map((seed) => sourceOf(seed, '重新公开的青石桥步道。'));

function sourceOf(seed: number, sentence: string): Source {
  const synthetic = makeSynthetic({ seed });
  const narrative = `${makeNarrative(synthetic)}\n\n${sentence}\n`;
  const { disclosure } = synthetic;
  return { disclosure, narrative, html: null, doubts: new Map(), statements: [], prior: null, open: [0, 0] };
}

let folder: string;
let server: RunningServer;
/** What the server was asked for and answered, since the test began. */
let answers: { path: string; status: number; bytes: number; encoding: string | null }[] = [];

async function build(name: string, sources: readonly Source[]): Promise<void> {
  const keys = sources.map(({ disclosure: { identity } }) => ({
    ...{ region: identity.region.slug, department: identity.department.slug, year: identity.year },
  }));
  const read = ({ department, region }: (typeof keys)[number]) => {
    const source = sources[keys.findIndex((key) => key.department === department && key.region === region)];
    return source ? Promise.resolve(source) : Promise.reject(new Error(`There is no ${region}/${department}.`));
  };
  await buildSearch({ folder: join(folder, name), cache: null, sources: { keys, read } });
}

async function publish(name: string): Promise<void> {
  await rm(join(folder, 'site/pagefind'), { recursive: true, force: true });
  await cp(join(folder, name), join(folder, 'site/pagefind.draft'), { recursive: true });
  await rename(join(folder, 'site/pagefind.draft'), join(folder, 'site/pagefind'));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-served-'));
  await build('first', FIRST);
  await build('later', LATER);
  await publish('first');
  await writeFile(join(folder, 'site/index.html'), '<!doctype html>');
  server = await serveFolder(join(folder, 'site'), { port: 0, host: '127.0.0.1', base: '/' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await publish('first');
  answers = [];
});

/** `change`: what a request is made to, where the server is to be another one. */
function open(change: (options: RequestInit) => RequestInit = (options) => options): Search {
  const files = new ServedFiles(`${server.url}pagefind/`, async (address, options) => {
    const response = await fetch(address, change(options));
    const { status, headers } = response;
    const bytes = Number(headers.get('content-length'));
    answers.push({ path: address, status, bytes, encoding: headers.get('content-encoding') });
    return response;
  });
  return new Search(files, () => Promise.reject(new Error('The engine runs in the browser.')));
}

async function count(search: Search, query: string): Promise<number> {
  return (await search.find(parseQuery(query))).pages.length;
}

const ofPacks = () => answers.filter(({ path }) => path.endsWith('.pack'));
/** A server that knows no ranges. */
const withoutRange = (options: RequestInit): RequestInit => ({ ...options, headers: {} });

describe('an index on a web server', () => {
  it('is read in parts of some kilobytes, never compressed on the way', async () => {
    await precompress(join(folder, 'site'));
    const names = await readdir(join(folder, 'site'), { recursive: true });
    expect(names.filter((name) => /\.(?:pack|bin)\.(?:gz|br)$/u.test(name))).toEqual([]);
    const search = open();
    expect([await count(search, '白鹭湾步道'), await count(search, '青石桥步道')]).toEqual([2, 0]);
    expect(ofPacks().length).toBeGreaterThan(1);
    for (const { status, bytes, encoding } of ofPacks()) {
      expect([status, encoding]).toEqual([206, null]);
      expect(bytes).toBeLessThan(8 * 1024);
    }
  });

  it('finds the same where the server knows no ranges, and reads each pack once', async () => {
    const search = open(withoutRange);
    for (const query of ['白鹭湾步道', '青石桥步道', '支出', '白鹭湾步道']) {
      expect([query, await count(search, query)]).toEqual([query, await count(open(), query)]);
    }
    const paths = ofPacks().flatMap(({ path, status }) => (status === 200 ? [path] : []));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths).toEqual([...new Set(paths)]);
  });

  it('that is published anew while a page is open is read anew', async () => {
    const search = open();
    expect(await count(search, '白鹭湾')).toBe(2);
    await publish('later');
    // Neither word has been asked for: what is read is of the new index.
    expect([await count(search, '青石桥步道'), await count(search, '白鹭湾步道')]).toEqual([2, 0]);
  });

  it('that a server without ranges has sent stays the one it was, without a part of the new one', async () => {
    const search = open(withoutRange);
    expect(await count(search, '白鹭湾')).toBe(2);
    await publish('later');
    const [old, later] = [await count(search, '白鹭湾步道'), await count(search, '青石桥步道')];
    expect([old, later]).toEqual(old === 2 ? [2, 0] : [0, 2]);
  });

  it('that is taken away is a fault, and is found again when it is back', async () => {
    const search = open();
    expect(await count(search, '白鹭湾')).toBe(2);
    await rm(join(folder, 'site/pagefind'), { recursive: true });
    await expect(search.find(parseQuery('步道边'))).rejects.toThrow('404');
    await publish('first');
    expect(await count(search, '湾步道')).toBe(2);
  });

  it('names its files by what is in them', async () => {
    const files = async (name: string) =>
      (await readdir(join(folder, name), { recursive: true })).filter((file) => /\.(?:pack|bin)$/u.test(file));
    const [first, later] = [await files('first'), await files('later')];
    const names = (list: readonly string[]) => list.map((file) => file.replace(/^.*\//u, ''));
    const both = names(first).filter((name) => names(later).includes(name));
    expect(both.filter((name) => !/^(?:pages|sounds)-/u.test(name))).toEqual([]);
  });
});
