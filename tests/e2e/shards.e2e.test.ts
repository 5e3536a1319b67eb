import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
// Inside the project, so that Astro keeps two builds at a time apart.
mkdirSync(join(ROOT, 'node_modules/.shards-test'), { recursive: true });
const FOLDER = mkdtempSync(join(ROOT, 'node_modules/.shards-test/'));
const { folder: WHOLE, base } = inject('basedSite');
const SETTINGS = ['--content', 'tests/fixtures/site/content', '--site', 'https://budget.example.org', '--base', base];

afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
});

/** Runs a command as a person does. Rejects with what it said when it fails. */
async function run(...words: string[]): Promise<string> {
  const child = spawn(process.execPath, ['--experimental-strip-types', 'scripts/mingzhang.ts', ...words], {
    cwd: ROOT,
    // Variables that pages could mistake for settings, as other machines may have them.
    env: {
      ...process.env,
      LC_ALL: 'C',
      BASE_URL: '/elsewhere/',
      SITE: 'https://elsewhere.example',
      MINGZHANG_CACHE: join(FOLDER, 'cache'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (code !== 0) throw new Error(`ended with ${code}:\n${said}`);
  return said;
}

/** Every file below a folder with its bytes. */
function bytesBelow(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const files = paths.filter((path) => statSync(path).isFile()).sort();
  return new Map(files.map((path) => [relative(folder, path), readFileSync(path)]));
}

it('a portal built in four shards, in processes of their own, is to the byte the one that is built whole', async () => {
  const folders = [1, 2, 3, 4].map((index) => join(FOLDER, `shard-${index}`));
  const build = (index: number) =>
    run('build', '--shard', `${index}/4`, '--out', folders[index - 1] ?? '', ...SETTINGS);
  for (const pair of [
    [1, 2],
    [3, 4],
  ])
    await Promise.all(pair.map(build));
  const search = [1, 2].map((index) => join(FOLDER, `search-${index}`));
  for (const [at, out] of search.entries())
    await run('index', ...folders, '--shard', `${at + 1}/2`, '--out', out, ...SETTINGS);
  const merged = join(FOLDER, 'merged');
  const said = await run('merge', ...search, ...folders.toReversed(), '--out', merged, ...SETTINGS);
  // The search came out of its shards.
  expect(said).not.toMatch(/\[mingzhang-search\].*: \d+ pages? indexed$/mu);

  const [whole, made] = [bytesBelow(WHOLE), bytesBelow(merged)];
  expect([...made.keys()]).toEqual([...whole.keys()]);
  expect([...whole].filter(([path, bytes]) => !made.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);

  // Each runner of the shards archives its own part of the portal, and they merge to the archive of the whole. The content is one that may be frozen.
  const content = join(FOLDER, 'content');
  cpSync(join(ROOT, 'tests/fixtures/site/content'), content, { recursive: true });
  const archives = folders.map((folder) => `${folder}-archived`);
  const archive = (at: number) =>
    run(
      'archive',
      '--year',
      '2026',
      '--shard',
      `${at + 1}/4`,
      '--site-dir',
      folders[at] ?? '',
      '--content',
      content,
      '--out',
      archives[at] ?? '',
    );
  for (const pair of [
    [0, 1],
    [2, 3],
  ])
    await Promise.all(pair.map(archive));
  const [one, other] = [join(FOLDER, 'archive-merged'), join(FOLDER, 'archive-whole')];
  await run('merge', ...archives, '--site-dir', merged, '--content', content, '--out', one, '--zip', '--no-freeze');
  await run(
    'archive',
    '--year',
    '2026',
    '--site-dir',
    WHOLE,
    '--content',
    content,
    '--out',
    other,
    '--zip',
    '--no-freeze',
  );
  const [inOne, inOther] = [bytesBelow(one), bytesBelow(other)];
  expect([...inOne.keys()]).toEqual([...inOther.keys()]);
  expect([...inOther].filter(([path, bytes]) => !inOne.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);

  // Pages and files of departments came out of the shards, each out of one; nothing else did.
  const parts = folders.map((folder) =>
    [...bytesBelow(folder).keys()].filter((path) => !path.startsWith('mingzhang-')),
  );
  const all = parts.flat().sort();
  expect(parts.filter((own) => own.length > 0).length).toBeGreaterThan(1);
  expect(all.filter((path, at) => path === all[at - 1] && !path.startsWith('archive/'))).toEqual([]);
  const place =
    /^(?:en\/)?(?:embed\/|compare\/documents\/|api\/v1\/disclosures\/)?(?:qinghe|xiqiao)\/[^/]+\/|^archive\//u;
  expect(all.filter((path) => !place.test(path))).toEqual([]);
  const ofDepartments = /^(?:en\/)?(?:embed\/|api\/v1\/disclosures\/)?(?:qinghe|xiqiao)\/(?!office\/)[^/]+\//u;
  expect([...whole.keys()].filter((path) => ofDepartments.test(path) && !all.includes(path))).toEqual([]);
});
