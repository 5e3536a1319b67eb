import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { filesUnder } from '../helpers/folders.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CONTENT = join(ROOT, 'tests/fixtures/site/content');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-incremental-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const SITE = join(ROOT, 'node_modules/.incremental/site');

function build(content: string, workers: number, cache = join(folder, 'cache')) {
  const words = ['scripts/mingzhang.ts', 'build', '--content', content, '--lang', 'en', '--workers', String(workers)];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--experimental-strip-types', ...words, '--outDir', SITE],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', MINGZHANG_BASE: '', MINGZHANG_CACHE: cache },
    },
  );
  return { status, said: stdout + stderr };
}

it.each([1, 2])(
  'after changes, a portal of which most pages are taken from the one before is the one that is made from nothing, by %d processes',
  (workers) => {
    const content = join(folder, 'content');
    const site = SITE;
    rmSync(join(site, '..'), { recursive: true, force: true });
    try {
      // Before: a figure, a title and a narrative are others, a document and a correction are not there yet.
      cpSync(CONTENT, content, { recursive: true });
      const edit = (path: string, from: RegExp, to: string) => {
        const text = readFileSync(join(content, path), 'utf8');
        expect(text).toMatch(from);
        writeFileSync(join(content, path), text.replace(from, to));
      };
      edit('disclosures/qinghe/government-office/2025.json', /"title": "/u, '"title": "又');
      edit('narratives/qinghe/government-office/2026.md', /^# .*$/mu, '# 别的');
      rmSync(join(content, 'disclosures/xiqiao'), { recursive: true });
      rmSync(join(content, 'corrections'), { recursive: true });
      expect(build(content, workers)).toMatchObject({ status: 0 });
      rmSync(content, { recursive: true });
      cpSync(CONTENT, content, { recursive: true });
      const { status, said } = build(content, workers);
      expect(status, said).toBe(0);
      expect(Number(/(\d+) unchanged pages? taken/u.exec(said)?.[1])).toBeGreaterThan(10);
      expect(/files made by 1 process beside/u.test(said)).toBe(workers > 1);
      const { folder: clean } = inject('fixtureSite');
      const [expected, found] = [filesUnder(clean), filesUnder(site)];
      expect(Object.keys(found)).toEqual(Object.keys(expected));
      expect(Object.keys(expected).filter((path) => found[path] !== expected[path])).toEqual([]);
    } finally {
      rmSync(join(site, '..'), { recursive: true, force: true });
    }
  },
);

it('fails with the process that makes pages beside it, and leaves the portal that stands there', () => {
  const cache = join(folder, 'blocked');
  mkdirSync(join(SITE, '_astro'), { recursive: true });
  for (const name of ['index.html', '404.html']) writeFileSync(join(SITE, name), 'of before');
  mkdirSync(cache);
  // Where the other process would keep its things.
  writeFileSync(join(cache, 'processes'), 'no folder');
  try {
    const { status, said } = build(CONTENT, 2, cache);
    expect(status, said).toBe(1);
    expect(said).toContain('A process that makes pages beside this one has failed');
    expect(Object.keys(filesUnder(join(SITE, '..')))).toEqual(['site/404.html', 'site/index.html']);
  } finally {
    rmSync(join(SITE, '..'), { recursive: true, force: true });
  }
});
