import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptPages, settlePages } from '../scripts/building/kept-pages.ts';
import { pathsOf, readPart, tellPart, tellShare, type Part, type Path } from '../scripts/building/part.ts';
import { noteShard, requireShards, takeInShard } from '../scripts/building/shard-folder.ts';
import { documentsToMake, shareOut, usualProcesses } from '../scripts/building/shares.ts';
import { beginShard, beginSite } from '../scripts/building/swap.ts';
import { listDisclosures } from '../src/content/index.ts';
import type { ShardKind } from '../src/problem.ts';
import { filesUnder, temporaryFolder } from './helpers/folders.ts';

const path = (pathname: string, component = '[region]/[department]/[...year].astro'): Path =>
  ({
    pathname,
    route: { component: `src/pages/${component}`, params: component.includes('[department]') ? ['department'] : [] },
  }) as unknown as Path;

/** A folder that says it is a shard, and holds a page. */
async function shard(index: number, of: number, inputs = 'these', kind: ShardKind = 'pages'): Promise<string> {
  const folder = join(temporaryFolder(), 'shard');
  write(folder, `qinghe/department-${index}/index.html`, `页 ${index}`);
  await noteShard(folder, { kind, shard: { index, of }, inputs });
  return folder;
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

describe('the parts of a portal', () => {
  const whole = [
    ...['/', '/en/', '/years/2026/'].map((name) => path(name, 'index.astro')),
    path('/qinghe/', '[region]/index.astro'),
    path('/api/v1/disclosures/qinghe/2026.json', 'api/v1/[...file].json.ts'),
    ...Array.from({ length: 60 }, (_, number) => [
      path(`/qinghe/部门${number}/2026/`),
      path(`/en/qinghe/部门${number}/2026/`, '../[region]/[department]/[...year].astro'),
      path(`/embed/qinghe/部门${number}/2026/`, 'embed/[region]/[department]/[...year].astro'),
      path(`/en/embed/qinghe/部门${number}/2026/`, 'embed/[region]/[department]/[...year].astro'),
      path(`/qinghe/部门${number}/2026.json`),
      path(`/qinghe/部门${number}/projects/1/`),
      path(`/api/v1/disclosures/qinghe/部门${number}/2026.json`, 'api/v1/[...file].json.ts'),
      path(`/api/v1/disclosures/qinghe/部门${number}/2026/final.json`, 'api/v1/[...file].json.ts'),
    ]).flat(),
  ];
  const shards = [1, 2, 3, 4].map((index): Part => ({ kind: 'shard', shard: { index, of: 4 } }));
  const rest: Part = { kind: 'rest', folders: ['a'] };

  it('hold every path once, all of a department together', () => {
    const parts = [...shards, rest].map((part) => pathsOf(part, whole));
    expect(new Set(parts.flat())).toEqual(new Set(whole));
    expect(parts.flat()).toHaveLength(whole.length);
    expect(parts.at(-1)).toEqual(whole.slice(0, 5));
    const departments = parts.map((own) => new Set(own.flatMap(({ pathname }) => /部门\d+/u.exec(pathname) ?? [])));
    expect(departments.reduce((sum, { size }) => sum + size, 0)).toBe(60);
    for (const own of departments.slice(0, 4)) expect(own.size).toBeGreaterThan(5);
    expect(pathsOf({ kind: 'whole' }, whole)).toEqual(whole);
  });

  it('stay as they are when a department is added', () => {
    for (const part of shards)
      expect(pathsOf(part, [path('/qinghe/new/2026/'), ...whole]).filter((one) => whole.includes(one))).toEqual(
        pathsOf(part, whole),
      );
  });

  it('are shares too, which divide all departments between processes', async () => {
    const keys = Array.from({ length: 60 }, (_, at) =>
      Array.from({ length: 1 + (at % 3) }, (_, back) => ({
        region: 'qinghe',
        department: `部门${at}`,
        year: 2026 - back,
        stage: undefined,
      })),
    ).flat();
    for (const processes of [1, 2, 3, 80]) {
      const [, ...shares] = shareOut(keys, processes);
      expect(shares).toHaveLength(processes - 1);
      expect(shareOut(keys.toReversed(), processes).slice(1)).toEqual(shares);
      const told = await tellPart({ kind: 'whole', shares }, { cache: temporaryFolder(), out: 'dist' });
      const parts = [told, ...shares.map((_, number) => ({ ...told, ...tellShare(number) }))].map(readPart);
      const made = parts.map((part) => pathsOf(part, whole));
      expect(made.flat()).toHaveLength(whole.length);
      expect(new Set(made.flat())).toEqual(new Set(whole));
      expect(made[0]?.slice(0, 5)).toEqual(whole.slice(0, 5));
      // The first makes lists and data for all, and so fewer documents.
      if (processes === 2) expect(shares[0]?.size).toBeGreaterThan(30);
    }
    expect(usualProcesses(3)).toBe(1);
    expect(usualProcesses(100_000)).toBeLessThanOrEqual(4);
  });

  it('are made by few processes where most of the portal is there already', async () => {
    const content = temporaryFolder();
    const noted = { site: join(content, 'dist'), cache: join(content, 'cache'), program: 'p' };
    for (const year of [2024, 2025, 2026]) write(content, `disclosures/qinghe/finance/${year}.json`, '{}');
    const documents = async (program = 'p') =>
      documentsToMake(content, await listDisclosures(content), { ...noted, program });
    expect(await documents()).toBe(3);
    const known = await KeptPages.open(noted);
    await known.write(noted.site);
    await settlePages(noted, true);
    expect(await documents()).toBe(0);
    expect(await documents('of another release')).toBe(3);
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(content, 'disclosures/qinghe/finance/2025.json'), later, later);
    expect(await documents()).toBe(1);
  });

  it('are told by the environment, and nothing that stood there before is taken for one', async () => {
    const places = { cache: temporaryFolder(), out: 'dist' };
    const folders = Array.from({ length: 2000 }, (_, at) => join('/', 'x'.repeat(100), String(at)));
    const whole = await tellPart({ kind: 'whole' }, places);
    for (const part of [...shards, { kind: 'rest', folders } as const]) {
      const told = await tellPart(part, places);
      expect(readPart(told)).toEqual(part);
      expect(readPart({ ...told, ...whole })).toEqual({ kind: 'whole' });
      expect(Math.max(...Object.values(told).map(({ length }) => length))).toBeLessThan(1000);
    }
    expect(readPart({})).toEqual({ kind: 'whole' });
  });
});

describe('the folders of shards', () => {
  it('are taken in whole, without what they say of themselves', async () => {
    const site = temporaryFolder();
    const folders = [await shard(2, 2), await shard(1, 2)];
    await requireShards(folders, 'these');
    for (const folder of folders) await takeInShard(folder, site);
    expect(filesUnder(site)).toEqual({
      'qinghe/department-1/index.html': '页 1',
      'qinghe/department-2/index.html': '页 2',
    });
  });

  it('hold pages or parts of the search: all of the pages, in their order, and all of the search or none', async () => {
    const [one, two] = [await shard(1, 2), await shard(2, 2)];
    const search = [await shard(1, 3, 'these', 'search'), await shard(3, 3, 'these', 'search')];
    expect(await requireShards([two, one], 'these')).toEqual([one, two]);
    await expect(requireShards([two, ...search, one], 'these')).rejects.toMatchObject({
      id: 'shard-missing',
      values: { kind: 'search', missing: '2/3' },
    });
    search.push(await shard(2, 3, 'these', 'search'));
    expect(await requireShards([two, ...search, one], 'these')).toEqual([one, two]);
    await expect(requireShards(search, 'these')).rejects.toMatchObject({
      id: 'shard-missing',
      values: { kind: 'pages', missing: '1/1' },
    });
    const site = temporaryFolder();
    expect(await takeInShard(search[0] ?? '', site)).toMatchObject({ kind: 'search' });
    expect(filesUnder(site)).toEqual({});
  });

  it('are refused where one is missing, twice, of another number, of something else, or none', async () => {
    const [one, two, three] = [await shard(1, 3), await shard(2, 3), await shard(3, 3)];
    const refusal = (...folders: string[]) =>
      requireShards(folders, 'these').then(
        () => null,
        (error: unknown) => error,
      );
    expect(await refusal(three, one, two)).toBe(null);
    expect(await refusal(two)).toMatchObject({ id: 'shard-missing', values: { missing: '1/3\n3/3' } });
    expect(await refusal(one, two, three, two)).toMatchObject({
      id: 'shard-twice',
      values: { shard: '2/3', other: two },
    });
    const four = await shard(3, 4);
    expect(await refusal(one, two, four)).toMatchObject({ id: 'shard-of-another-number', place: { file: four } });
    const other = await shard(3, 3, 'others');
    expect(await refusal(one, two, other)).toMatchObject({ id: 'shard-of-other-inputs', place: { file: other } });
    const none = temporaryFolder();
    expect(await refusal(one, none)).toMatchObject({ id: 'not-a-shard', place: { file: none } });
    write(
      none,
      'mingzhang-shard.json',
      '{"format":1,"kind":"pages","shard":4,"of":3,"inputs":"these","files":0,"contents":""}',
    );
    expect(await refusal(one, two, none)).toMatchObject({ id: 'not-a-shard' });
  });

  it.each<[string, (folder: string) => void]>([
    ['changed', (folder) => write(folder, 'qinghe/department-1/index.html', '页 2')],
    ['added', (folder) => write(folder, 'qinghe/more.html', '')],
    ['lost', (folder) => rmSync(join(folder, 'qinghe/department-1/index.html'))],
    ['moved', (folder) => renameSync(join(folder, 'qinghe/department-1'), join(folder, 'qinghe/department-9'))],
  ])('are refused where a file was %s on the way', async (_, change) => {
    const folder = await shard(1, 1);
    change(folder);
    await expect(takeInShard(folder, temporaryFolder())).rejects.toMatchObject({ id: 'shard-damaged' });
  });

  it('take the place of a shard only, and no portal takes theirs', async () => {
    const folder = await shard(1, 1);
    const draft = await beginShard(folder);
    write(draft.folder, 'qinghe/index.html', 'new');
    await noteShard(draft.folder, { kind: 'pages', shard: { index: 1, of: 1 }, inputs: 'those' });
    await draft.publish();
    expect(Object.keys(filesUnder(folder))).toEqual(['mingzhang-shard.json', 'qinghe/index.html']);
    await expect(beginSite(folder)).rejects.toMatchObject({ id: 'folder-not-site' });
    const site = temporaryFolder();
    for (const name of ['index.html', '404.html', '_astro/a.css']) write(site, name, '');
    await expect(beginShard(site)).rejects.toMatchObject({ id: 'folder-not-shard' });
  });
});
