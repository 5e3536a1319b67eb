import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { archiveShard, type ShardSettings } from '../scripts/archiving/shard.ts';
import { noteShard } from '../scripts/building/shard-folder.ts';
import { merge, type MergeSettings } from '../scripts/merge.ts';
import { shardOfDepartment } from '../scripts/shards.ts';
import { stableJson } from '../src/content/index.ts';
import { archive, BAG, PROJECTS, run, verify, write } from './helpers/archives.ts';
import { filesUnder, temporaryFolder } from './helpers/folders.ts';
import { failureOf } from './helpers/told.ts';
import { makeSynthetic } from './world/index.ts';

/** Of four shards two to each, but for one that has none. */
const DEPARTMENTS = ['caizhengju', 'jiaoyuju', 'dangxiao', 'shuiwuju', 'wenhuaju', '审计局', 'minzhengju'];
const OF = 4;
/** A department of the first shard. */
const FIRST = 'shuiwuju';
const shardOf = (department: string): number => shardOfDepartment(OF, 'ceshi', department);
const page = (base: string, links: readonly string[], body = ''): string =>
  `<!DOCTYPE html><html><head><link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/favicon.svg"></head><body><main><h1>${base}</h1>
<form role="search"><input></form>${links.map((link) => `<a href="${link}">${link}</a>`).join('')}${body}</main></body></html>`;

/** Content and portal of seven departments, whose pages lead to each other, to lists, to what is not in the archive and to originals. */
function office(): string {
  const top = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const { disclosure } = makeSynthetic({ seed: 31 });
  const common = Buffer.from('%PDF-1.7 共同的原件');
  for (const [at, department] of DEPARTMENTS.entries()) {
    const own = Buffer.from(`%PDF-1.7 ${department}`);
    // Two departments publish one original; one publishes none.
    const originals = at === 5 ? [] : at < 2 ? [own, common] : [own];
    const files = originals.map((bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      write(join(top, `content/originals/${sha256}.pdf`), bytes);
      return { name: '预算.pdf', format: 'pdf', bytes: bytes.length, sha256, original: `${sha256}.pdf` };
    });
    const name = `ceshi/${department}`;
    const source = at === 5 ? disclosure.source : { ...disclosure.source, files };
    const identity = { ...disclosure.identity, department: { ...disclosure.identity.department, name: department } };
    const json = stableJson({ ...disclosure, identity, source });
    for (const year of ['2025', '2026', ...(at === 0 ? ['2026-final'] : [])]) {
      write(join(top, `content/disclosures/${name}/${year}.json`), json);
      write(join(top, `content/narratives/${name}/${year}.md`), `${department} ${year}\n`);
    }
    write(join(top, `content/departments/${name}.yaml`), `name: ${department}\n`);
    write(join(top, `content/corrections/${name}/2026.yaml`), 'corrections: []\n');
    const next = DEPARTMENTS[(at + 1) % 6] ?? '';
    const links = [
      ...['/', '/years/2026/#top', '/years/2025/', '/ceshi/', '/ceshi/2026/', '/glossary/', '/compare/2026.json'],
      ...[`/${name}/2026/a.csv`, `/${name}/2026.json`, `/${name}/2025/`, `/ceshi/${next}/2026/`, `/ceshi/${next}/2026`],
      ...[
        `/archive/${files[0]?.original ?? 'none.pdf'}#page=2`,
        `/api/v1/disclosures/${name}/2026.json`,
        'https://example.org/2026/',
      ],
    ];
    const table = `<h3 id="table-a">收支总表</h3><table><tbody><tr id="a-r0"><th scope="row">${department} 合计</th></tr></tbody></table>`;
    const pages = [
      `${name}/2026/`,
      `${name}/2025/`,
      `en/${name}/2026/`,
      `embed/${name}/2026/`,
      `en/embed/${name}/2026/`,
    ];
    // A project has a page at each department that lists it, which lead to each other.
    pages.push(`${name}/projects/${PROJECTS[0]}/`);
    links.push(`/ceshi/${next}/projects/${PROJECTS[0]}/`);
    if (at === 0) pages.push(`${name}/2026/final/`);
    // One has no page yet.
    for (const path of at === 6 ? [] : pages) write(join(top, 'dist', path, 'index.html'), page(path, links, table));
    for (const path of [
      `${name}/2026/a.csv`,
      `${name}/2026/a.csv.br`,
      `${name}/2026.json`,
      `api/v1/disclosures/${name}/2026.json`,
    ])
      write(join(top, 'dist', path), `${path}\n`);
  }
  write(join(top, 'content/portal.yaml'), 'publisher: { name: 测试市财政局, url: https://example.org/ }\n');
  const lists = ['', 'years/2026/', 'years/2025/', 'en/years/2026/', 'ceshi/', 'ceshi/2026/', 'glossary/'];
  for (const path of lists) write(join(top, 'dist', path, 'index.html'), page(path, ['/', '/ceshi/caizhengju/2026/']));
  // As a redirect of an old address of a department: made with the lists, not with its pages.
  write(join(top, 'dist/ceshi/caizhengju/2026/old/index.html'), page('old', ['/ceshi/caizhengju/2026/']));
  for (const path of [
    '_astro/a.css',
    'favicon.svg',
    'data/2026/budgets.csv',
    'compare/2026.json',
    'pagefind/2026/index.js',
  ])
    write(join(top, 'dist', path), `${path}\n`);
  return top;
}

/** The part of the portal that a shard of it holds, as `build --shard` writes it. */
async function partOf(top: string, index: number): Promise<string> {
  const folder = join(top, `part-${index}`);
  for (const [path, text] of Object.entries(filesUnder(join(top, 'dist')))) {
    const department = DEPARTMENTS.find((one) => path.includes(`ceshi/${one}/`));
    if (department && shardOf(department) === index && !path.includes('/old/')) write(join(folder, path), text);
  }
  await noteShard(folder, { kind: 'pages', shard: { index, of: OF }, inputs: 'any' });
  return folder;
}

const ALL = [1, 2, 3, 4];
const WITHOUT: MergeSettings = {
  ...{ out: undefined, content: undefined, site: undefined, base: undefined, siteDir: undefined },
  ...{ precompress: false, force: false, zip: false, freeze: true },
};
const top = office();
const spoken = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
/** The shards of the archive, made of the whole portal and of its parts. */
const shards = ALL.map((index) => join(top, `of-whole-${index}`));
const ofParts = ALL.map((index) => join(top, `of-part-${index}`));

/** What came out of a command: the archive, its ZIP file, and what is frozen of the year. */
const madeIn = (folder: string) => [
  filesUnder(join(folder, BAG)),
  readFileSync(join(folder, `${BAG}.zip`)),
  readFileSync(join(folder, 'content/frozen/2026.json'), 'utf8'),
];

/** A copy of the office in which nothing is archived, and shards that were made in another place. */
function another(): string {
  const folder = temporaryFolder();
  for (const name of ['content', 'dist']) cpSync(join(top, name), join(folder, name), { recursive: true });
  return folder;
}

/** Merges shards in this process, of what a folder holds and into it. */
function mergeIn(folder: string, folders: readonly string[], settings: Partial<MergeSettings> = {}): Promise<number> {
  const places = { content: join(folder, 'content'), siteDir: join(folder, 'dist'), out: join(folder, 'archive') };
  return merge(folders, { ...WITHOUT, ...places, ...settings }, 'en');
}

/** Why shards are not merged. What that leaves is no archive, and no frozen year. */
async function refusal(folder: string, folders: readonly string[]): Promise<string> {
  const said = await failureOf(mergeIn(folder, folders));
  expect([
    existsSync(join(folder, 'archive')) && readdirSync(join(folder, 'archive')).length > 0,
    existsSync(join(folder, 'content/frozen')),
  ]).toEqual([false, false]);
  return said;
}

/** Makes a shard of the archive in this process. */
async function shardIn(
  folder: string,
  { site = join(folder, 'dist'), ...settings }: Pick<ShardSettings, 'shard' | 'out'> & { site?: string },
  year = 2026,
): Promise<void> {
  expect(await archiveShard(year, { ...settings, content: join(folder, 'content'), site }, 'en')).toBe(0);
}

/** A copy of a shard, in which something is changed. */
function changed(folder: string, change: (folder: string) => void): string {
  const copy = join(temporaryFolder(), 'shard');
  cpSync(folder, copy, { recursive: true });
  change(copy);
  return copy;
}

/** What was said in this process since it was last asked. */
function heard(): string {
  const said = spoken.mock.calls.map(([text]) => String(text)).join('');
  spoken.mockClear();
  return said;
}

afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

beforeAll(async () => {
  const run = (index: number) => archive(top, ['--shard', `${index}/${OF}`, '--out', shards[index - 1] ?? '']);
  const codes = [];
  for (const pair of [
    [1, 2],
    [3, 4],
  ])
    codes.push(...(await Promise.all(pair.map(run))).map(({ code }) => code));
  expect(codes).toEqual([0, 0, 0, 0]);
  for (const index of ALL)
    await shardIn(top, { shard: { index, of: OF }, out: ofParts[index - 1] ?? '', site: await partOf(top, index) });
});

beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1770940800');
  heard();
});

describe('mingzhang archive --shard', () => {
  it('lays each department into one shard, and freezes nothing', () => {
    const names = shards.flatMap((folder) =>
      Object.keys(filesUnder(folder)).filter((path) => path.startsWith('data/')),
    );
    expect(names.length).toBeGreaterThan(60);
    expect(new Set(names).size).toBe(names.length);
    for (const [at, folder] of shards.entries())
      for (const path of Object.keys(filesUnder(folder))) {
        const department = /\/ceshi\/([^/]+?)(?:\.yaml|\/)/u.exec(path)?.[1];
        if (department) expect([path, shardOf(department)]).toEqual([path, at + 1]);
      }
    expect([...new Set(DEPARTMENTS.map(shardOf))].sort()).toEqual([1, 2, 4]);
    expect(existsSync(join(top, 'content/frozen'))).toBe(false);
  });

  it('merges, in processes of its own, to the archive of the whole, to the byte', async () => {
    const [one, other, third] = [another(), another(), another()];
    const whole = await archive(one, ['--zip']);
    const merged = await run(other, ['merge', ...shards.toReversed(), '--zip']);
    expect([whole.code, merged.code, merged.err]).toEqual([0, 0, '']);
    expect(madeIn(other)).toEqual(madeIn(one));
    // What is said of how much, of what is lacking and of the freeze is the same too.
    expect(merged.out).toBe(whole.out);
    expect(merged.out).toContain('1 of 8 department-years have no page in the built portal.');
    expect((await verify(other, BAG)).code).toBe(0);
    const index = filesUnder(join(other, BAG))['data/site/_offline/search-index.js'] ?? '';
    expect(index.match(/收支总表/gu)).toHaveLength(7);
    // And so do those of which each was made of its own part of the portal.
    expect(await mergeIn(third, ofParts, { zip: true })).toBe(0);
    expect(madeIn(third)).toEqual(madeIn(one));
  });

  it('says what its own departments lack', async () => {
    await shardIn(top, { shard: { index: 4, of: OF }, out: join(top, 'again') });
    expect(heard()).toMatch(
      /^Shard 4\/4 of the archive is in \S+: \d+ files, \d+ bytes\.\n1 of 4 department-years have no page in the built portal\./u,
    );
    await shardIn(top, { shard: { index: 1, of: OF }, out: join(top, 'again'), site: join(top, 'nowhere') });
    expect(heard()).toMatch(/There is no built portal in \S+nowhere: .*\n1 of 2 originals not published/u);
  });

  it('gives pages to the merge that are not made again', async () => {
    const folder = another();
    // A shard that is sound by its own digests, with a page that nobody would make here.
    const path = `data/site/ceshi/${FIRST}/2026/index.html`;
    const forged = changed(shards[0] ?? '', (copy) => {
      write(join(copy, path), 'made elsewhere');
    });
    const note = JSON.parse(readFileSync(join(forged, 'mingzhang-shard.json'), 'utf8')) as { inputs: string };
    await noteShard(forged, { kind: 'archive', year: 2026, shard: { index: 1, of: OF }, inputs: note.inputs });
    expect(await mergeIn(folder, [forged, ...shards.slice(1)], { freeze: false })).toBe(0);
    expect(filesUnder(join(folder, BAG))[path]).toBe('made elsewhere');
    expect(existsSync(join(folder, 'content/frozen'))).toBe(false);
  });

  it('merges again once the year is frozen', async () => {
    const folder = another();
    for (const said of ['The year 2026 is frozen', 'The year 2026 was frozen on 2026-02-13 and is as it was.']) {
      expect(await mergeIn(folder, shards)).toBe(0);
      expect(heard()).toContain(said);
    }
  });
});

describe('a merge of shards of an archive is refused, and nothing is written,', () => {
  it('where one is missing, given twice, of another number, or of a portal', async () => {
    const [one = '', two = ''] = shards;
    expect(await refusal(another(), shards.slice(1))).toContain(
      'Shard of the archive 1/4 is missing, so nothing was made.',
    );
    expect(await refusal(another(), [...shards, two])).toContain('Shard of the archive 2/4 is given twice');
    expect(await refusal(another(), [one, join(top, 'part-2')])).toContain(
      'This is a shard of a portal among shards of an archive',
    );
    const three = join(top, 'of-three');
    await shardIn(top, { shard: { index: 2, of: 3 }, out: three });
    expect(await refusal(another(), [one, three])).toContain('This is shard of the archive 2/3, the others are of 4');
    expect(await refusal(another(), [join(top, 'content')])).toContain('This is no shard that was made to its end');
  });

  it('where one is of another year', async () => {
    const earlier = join(top, 'of-2025');
    await shardIn(top, { shard: { index: 2, of: OF }, out: earlier }, 2025);
    expect(await refusal(another(), [...shards.filter((_, at) => at !== 1), earlier])).toContain(
      'Shard 2/4 is of the archive of 2025, another one of that of 2026, so nothing was made.',
    );
  });

  it.each<[string, (folder: string) => void]>([
    [
      'changed',
      (folder) => write(join(folder, 'content/corrections/ceshi/jiaoyuju/2026.yaml'), 'corrections: [] # more\n'),
    ],
    ['more', (folder) => write(join(folder, 'content/narratives/ceshi/minzhengju/2026-final.md'), '')],
    ['less', (folder) => rmSync(join(folder, 'content/departments/ceshi/jiaoyuju.yaml'))],
    ['decided otherwise', (folder) => write(join(folder, 'content/portal.yaml'), 'publisher: { name: 另一个局 }\n')],
  ])('where the content of the year is %s', async (_, change) => {
    const folder = another();
    change(folder);
    expect(await refusal(folder, shards)).toContain(
      'was made of other content of the year, or by another program or Node, than are here.',
    );
  });

  it('where the portal is another one', async () => {
    const page = 'site/ceshi/shuiwuju/2026/index.html';
    const folder = another();
    write(join(folder, 'dist', page.slice('site/'.length)), 'another');
    const said = `Shard of the archive ${shardOf('shuiwuju')}/4 was made of another ${page} than is here`;
    expect(await refusal(folder, shards)).toContain(said);
    rmSync(join(folder, 'dist/ceshi/shuiwuju/2026/a.csv'));
    expect(await refusal(folder, shards)).toMatch(
      /made of another site\/ceshi\/shuiwuju\/2026\/\S+ than is here, or has it where/u,
    );
  });

  it('where there is no portal, with the way to name it', async () => {
    const folder = another();
    rmSync(join(folder, 'dist'), { recursive: true });
    for (const folders of [shards, ofParts])
      expect(await refusal(folder, folders)).toMatch(
        /was made of another site\/\S+ than is here, or has it where nothing of it is here, so nothing was archived\. Name the portal that it was made of with --site-dir/u,
      );
  });

  it.each([
    ['of the whole portal', shards],
    ['of its shards', ofParts],
  ])('where pages %s lead to what is not there any more', async (_, folders) => {
    const folder = another();
    rmSync(join(folder, 'dist/_astro/a.css'));
    expect(await refusal(folder, folders)).toMatch(
      /Pages of shard \d\/4 lead to site\/_astro\/a\.css, which is not in the archive, so nothing was archived\./u,
    );
  });

  it('where pages do not lead to what has come since', async () => {
    const before = another();
    rmSync(join(before, 'dist/ceshi/2026'), { recursive: true });
    const one = join(before, 'shard');
    await shardIn(before, { shard: { index: 1, of: OF }, out: one });
    expect(await refusal(another(), [one, ...shards.slice(1)])).toContain(
      'Pages of shard 1/4 do not lead to site/ceshi/2026/index.html, which is in the archive, so nothing was archived.',
    );
  });

  it.each<[string, (folder: string) => void]>([
    ['damaged', (folder) => write(join(folder, `data/content/departments/ceshi/${FIRST}.yaml`), 'name: x\n')],
    ['lost', (folder) => rmSync(join(folder, `data/site/ceshi/${FIRST}/2026.json`))],
    ['added', (folder) => write(join(folder, 'data/site/ceshi/2026/more.json'), '')],
    ['damaged in the list', (folder) => write(join(folder, 'archive-shard.json'), '{}')],
  ])('where a file of a shard is %s', async (_, change) => {
    const [one = '', ...others] = shards;
    expect(await refusal(another(), [...others, changed(one, change)])).toContain(
      'Shard of the archive 1/4 is not as it was built: a file was changed, added or lost',
    );
  });

  it('where options of the other kind are given, and a shard of a portal is another one', async () => {
    const ran = await Promise.all([
      run(top, ['merge', ...shards, '--base', '/x']),
      run(top, ['merge', ...ALL.map((index) => `part-${index}`), '--zip']),
      archive(top, ['--shard', '1/4', '--zip']),
    ]);
    expect(ran.map(({ code, err }) => [code, err.split('.')[0]])).toEqual([
      [2, 'These are shards of an archive: --site, --base, --precompress and --force are for shards of a portal'],
      [2, 'These are shards of a portal: --zip, --no-freeze and --site-dir are for shards of an archive'],
      [2, '--shard goes with --year, and not with --verify or --zip: the ZIP file is written by mingzhang merge --zip'],
    ]);
    const other = { shard: { index: 2, of: OF }, out: join(top, 'other'), site: join(top, 'part-1') };
    expect(await failureOf(shardIn(top, other))).toContain(
      'This is shard 1/4 of a portal, and shard 2/4 of the archive was to be made of it, so nothing was made.',
    );
    expect(existsSync(join(top, 'other'))).toBe(false);
  });

  it('where what is made would go into a shard, which then would not be as it was built', async () => {
    const [one = '', ...others] = shards;
    const copy = changed(one, () => undefined);
    const before = filesUnder(copy);
    for (const out of [copy, join(copy, 'archive')])
      expect(await failureOf(mergeIn(another(), [copy, ...others], { out }))).toContain(
        'This folder holds something else than an archive of a year, and was left alone.',
      );
    expect(filesUnder(copy)).toEqual(before);
  });

  it('where a shard would take the place of the shard of the portal that it is made of, or lie in it', async () => {
    const part = join(top, 'part-1');
    const before = filesUnder(part);
    for (const out of [part, join(part, 'archive')])
      expect(await failureOf(shardIn(top, { shard: { index: 1, of: OF }, out, site: part }))).toContain(
        'This holds something else than such a shard and was left as it is.',
      );
    expect(filesUnder(part)).toEqual(before);
  });
});
