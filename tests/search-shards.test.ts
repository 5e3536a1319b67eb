import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { readSearchShard, writeSearchShard } from '../scripts/building/search-shard.ts';
import { shardOfDepartment } from '../scripts/shards.ts';
import { buildBundles, buildSearch, pageFile, type Sources } from '../src/search/build/index.ts';
import { FIXTURE_CONTENT, readFixture } from './fixtures/site/read.ts';
import { temporaryFolder } from './helpers/folders.ts';

const FIXTURE = readFixture('xiqiao/xiqiao-subdistrict/2026');
/** Years with so many pages do not share a bundle. */
const PAGES = 100;

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Three years of a hundred departments that publish little. */
const sources: Sources = {
  keys: [2024, 2025, 2026].flatMap((year) =>
    Array.from({ length: PAGES }, (_, number) => ({ region: 'xiqiao', department: `office-${number}`, year })),
  ),
  read: ({ department, year }) => {
    const { identity } = FIXTURE;
    const named = { ...identity.department, slug: department, name: `第${department.slice(-2)}办公室` };
    return Promise.resolve({
      disclosure: { ...FIXTURE, identity: { ...identity, department: named, year }, tables: [], projects: [] },
      narrative: null,
      html: null,
      doubts: new Map(),
      statements: [],
      prior: null,
      open: [0, 0],
    });
  },
};

/** SHA-256 of every file below a folder. */
function digestsBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

it('an index of bundles that were made in parts is the one that is made whole, and reads no page again', async () => {
  const [whole, joined] = [join(temporaryFolder(), 'pagefind'), join(temporaryFolder(), 'pagefind')];
  await buildSearch({ folder: whole, cache: null, sources });
  const parts = [];
  for (const part of [0, 1]) {
    const within = join(temporaryFolder(), 'part');
    const bundles = await buildBundles({ folder: within, cache: null, sources }, (number) => number % 2 === part);
    parts.push(bundles.map((bundle) => ({ ...bundle, within })));
  }
  expect(parts.map((bundles) => bundles.map(({ number }) => number))).toEqual([[0, 2], [1]]);
  const unread: Sources = { keys: sources.keys, read: () => Promise.reject(new Error('read again')) };
  const ready = JSON.parse(JSON.stringify(parts.flat().toReversed())) as (typeof parts)[0];
  expect(await buildSearch({ folder: joined, cache: null, sources: unread, ready })).toBe(3 * PAGES);
  expect(digestsBelow(joined)).toEqual(digestsBelow(whole));
});

it('a shard of the search says which pages it was made of; a page that is not there stops it', async () => {
  vi.stubEnv('MINGZHANG_CONTENT', FIXTURE_CONTENT);
  const sites = [temporaryFolder(), temporaryFolder()];
  const keys = [
    ['qinghe', 'government-office', 2025],
    ['qinghe', 'government-office', 2026],
    ['qinghe', 'water-bureau', 2026],
    ['xiqiao', 'xiqiao-subdistrict', 2026],
  ] as const;
  const html = '<html><body><main><p>网页上的话</p></main></body></html>';
  const [last, ...others] = keys
    .map(([region, department, year]) =>
      join(
        sites[shardOfDepartment(sites.length, region, department) - 1] ?? '',
        pageFile({ region, department, year }),
      ),
    )
    .toReversed();
  const lay = (file: string): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  };
  others.forEach(lay);
  const folder = join(temporaryFolder(), 'search');
  const write = () => writeSearchShard(folder, { index: 1, of: 1 }, sites);
  await expect(write()).rejects.toMatchObject({ id: 'shard-damaged', values: { kind: 'pages' } });
  lay(last ?? '');
  expect(await write()).toBe(1);
  const { pages, bundles } = await readSearchShard(folder);
  const digest = createHash('sha256').update(html).digest('hex');
  const files = keys.map(([region, department, year]): [string, string] => [
    pageFile({ region, department, year }),
    digest,
  ]);
  expect(pages.toSorted()).toEqual(files.toSorted());
  expect(bundles).toMatchObject([{ number: 0, within: folder }]);
});
