import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function build(content: string): string {
  const words = ['--experimental-strip-types', 'scripts/mingzhang.ts', 'build', '--content', content, '--lang', 'en'];
  const ended = spawnSync(process.execPath, [...words, '--outDir', join(ROOT, 'node_modules/.incremental/site')], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', MINGZHANG_BASE: '', MINGZHANG_CACHE: join(folder, 'cache') },
  });
  expect(ended.status, ended.stdout + ended.stderr).toBe(0);
  return ended.stdout;
}

it('after changes, a portal of which most pages are taken from the one before is the one that is made from nothing', () => {
  const content = join(folder, 'content');
  const site = join(ROOT, 'node_modules/.incremental/site');
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
    build(content);
    rmSync(content, { recursive: true });
    cpSync(CONTENT, content, { recursive: true });
    const said = build(content);
    expect(Number(/(\d+) unchanged pages? taken/u.exec(said)?.[1])).toBeGreaterThan(10);
    const { folder: clean } = inject('fixtureSite');
    const [expected, found] = [filesUnder(clean), filesUnder(site)];
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    expect(Object.keys(expected).filter((path) => found[path] !== expected[path])).toEqual([]);
  } finally {
    rmSync(join(site, '..'), { recursive: true, force: true });
  }
});
