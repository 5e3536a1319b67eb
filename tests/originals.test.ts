import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filesUnder, temporaryFolder } from './helpers/folders.ts';

const ROOT = join(import.meta.dirname, '..');

/** Runs `npm run convert` as a person does. */
function convert(...parameters: string[]): { code: number | null; out: string; err: string } {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const command = [...flags, 'scripts/mingzhang.ts', 'convert', '--lang', 'zh', ...parameters];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 240_000,
  });
  return { code: status, out: stdout, err: stderr };
}

function budget(department: string, more = ''): string {
  return `云州市青禾区${department}2026年部门预算情况说明

本单位的工作。${more}

部门收支总表
单位：万元

项目\t预算数
合计\t5.00
`;
}

function input(files: Record<string, string | Uint8Array>): { from: string; out: string } {
  const folder = temporaryFolder();
  const from = join(folder, 'in');
  mkdirSync(from);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(from, name), bytes);
  return { from, out: join(folder, 'out') };
}

const digest = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The files of every disclosure by name: what is published of it. */
function originals(out: string): Record<string, string | undefined> {
  const disclosures = Object.entries(filesUnder(out)).filter(([path]) => path.startsWith('disclosures/'));
  return Object.fromEntries(
    disclosures.flatMap(([, text]) => {
      const { source } = JSON.parse(text) as { source: { files: { name: string; original?: string }[] } };
      return source.files.map(({ name, original }) => [name, original]);
    }),
  );
}

function kept(out: string): string[] {
  return readdirSync(join(out, 'originals')).sort();
}

test('originals are kept byte for byte under their digest, members of an archive as files, and not written twice', () => {
  const [plain, page, member] = [
    budget('财政局'),
    `<html><body><h1>云州市青禾区水务局2026年部门预算</h1><p>部门收支总表</p><p>单位：万元</p><table><tr><td>项目</td><td>预算数</td></tr><tr><td>合计</td><td>5.00</td></tr></table></body></html>`,
    budget('教育局'),
  ];
  const { from, out } = input({ 'a.txt': plain, 'b.html': page, '附件.zip': zipSync({ '内/c.txt': strToU8(member) }) });
  const { code, out: said } = convert('--out', out, from);
  expect([code, said]).toEqual([0, expect.not.stringContaining('原件')]);
  const names = [plain, page, member].map((text) => `${digest(text)}.txt`);
  expect(kept(out)).toEqual(names.toSorted());
  expect(Object.values(originals(out)).toSorted()).toEqual(names.toSorted());
  // A page of HTML has no ending under which it would run as a page of the portal.
  expect(readFileSync(join(out, 'originals', names[1] ?? ''), 'utf8')).toBe(page);
  const times = () => kept(out).map((name) => statSync(join(out, 'originals', name)).mtimeMs);
  const before = times();
  expect(convert('--out', out, from).out).toMatch(/没有变化/u);
  expect(times()).toEqual(before);
}, 240_000);

test('a file that tells more than its page is not published unless somebody says so', () => {
  const text = budget('财政局', '联系人手机13800000000。');
  const { from, out } = input({ 'a.txt': text, 'b.txt': budget('教育局') });
  const first = convert('--out', out, from);
  expect(first.code).toBe(0);
  expect(first.out).toMatch(/! a\.txt 里有网页不显示的内容（个人号码），没有保留原件；.*--keep-original/u);
  expect(first.out).not.toMatch(/b\.txt 里有/u);
  expect(kept(out)).toEqual([`${digest(budget('教育局'))}.txt`]);
  expect(originals(out)['a.txt']).toBeUndefined();
  const asked = convert('--out', out, '--keep-original', join(from, 'a.txt'));
  expect(asked.out).toMatch(/个人号码），按 --keep-original 仍将原件公开/u);
  expect(originals(out)['a.txt']).toBe(`${digest(text)}.txt`);
  // It was said for that run: the next one publishes it no more, though the file is still there.
  convert('--out', out, join(from, 'a.txt'));
  expect(originals(out)['a.txt']).toBeUndefined();
}, 240_000);

test('none is kept with --no-keep-original, nor with --figures-only, which --keep-original overrides', () => {
  const { from, out } = input({ 'a.txt': budget('财政局') });
  for (const flags of [['--no-keep-original'], ['--figures-only']]) {
    expect(convert('--out', out, ...flags, from).code).toBe(0);
    expect(originals(out)).toEqual({ 'a.txt': undefined });
    expect(readdirSync(out)).not.toContain('originals');
  }
  convert('--out', out, '--figures-only', '--keep-original', from);
  expect(originals(out)['a.txt']).toBe(kept(out)[0]);
}, 240_000);
