import { execFile } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../src/budget/check-schema.ts';
import { stableJson } from '../src/content/index.ts';
import { changeAmount, makeNarrative, makeSynthetic } from './world/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAME = 'ceshi/moni-bangongshi/2026';
const synthetic = makeSynthetic({ seed: 31 });
const misprinted = changeAmount(synthetic.disclosure, 'procurement', 2, 1, 99_000_000);
const tables = misprinted.tables.map((table) =>
  table.id === 'revenue' ? { ...table, aligned: { unproven: [[1, 2] as [number, number]] } } : table,
);
const wrong = { ...misprinted, tables };

let content: string;
let out: string;

function write(path: string, text: string): void {
  const full = join(content, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
}

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  content = join(folder, 'content');
  out = join(folder, 'review');
  write(`disclosures/${NAME}.json`, stableJson(wrong));
  write(`narratives/${NAME}.md`, makeNarrative(synthetic));
});

afterAll(() => {
  rmSync(join(content, '..'), { recursive: true });
});

function run(command: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...flags, 'scripts/mingzhang.ts', command, ...args],
      { cwd: ROOT, maxBuffer: 1 << 26, env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout, err: stderr });
      },
    );
  });
}

describe('npm run check', () => {
  it('prints what differs by document and rule', async () => {
    const { code, out: text } = await run('check', content);
    expect(code).toBe(0);
    expect(text).toContain(`测试市模拟区办公室 2026（${NAME}）`);
    expect(text).toContain('10. 情况说明与公开表一致');
    expect(text).toMatch(/✗ 错误 .*货物.*相差/u);
  });

  it('exits 1 with --strict while an error stands, and 0 once it is acknowledged', async () => {
    expect((await run('check', '--strict', content)).code).toBe(1);
    const { out: json } = await run('check', '--json', content);
    const differing = (JSON.parse(json) as CheckResult[]).filter(
      (result) => result.outcome === 'differs' && result.severity === 'error',
    );
    const acknowledged = differing.map(
      ({ rule, key }) => `  - { rule: ${rule}, key: ${key}, reason: 已核实, date: 2026-03-01 }`,
    );
    write(`corrections/${NAME}.yaml`, `acknowledged:\n${acknowledged.join('\n')}\n`);
    const { code, out: text } = await run('check', '--strict', content);
    rmSync(join(content, `corrections/${NAME}.yaml`));
    expect(code).toBe(0);
    expect(text).toContain('已说明（2026-03-01）：已核实');
  });

  it('gives JSON with document, rule, outcome, severity, message, cells and difference', async () => {
    const { out: json } = await run('check', '--json', join(content, `disclosures/${NAME}.json`));
    const results = JSON.parse(json) as (CheckResult & { document: string })[];
    const finding = results.find((result) => result.outcome === 'differs');
    expect(finding).toMatchObject({ document: NAME, severity: 'error', differenceUnit: 'fen' });
    expect(finding?.cells[0]).toMatchObject({
      table: expect.any(String),
      row: expect.any(Number),
      column: expect.any(Number),
      text: expect.any(String),
      fen: expect.any(Number),
      place: expect.any(Object),
    });
    expect(results.some((result) => result.outcome === 'holds')).toBe(true);
  });

  it('writes the same results twice', async () => {
    const path = join(content, `checks/${NAME}.json`);
    await run('check', '--write', content);
    const first = readFileSync(path, 'utf8');
    await run('check', '--write', content);
    expect(readFileSync(path, 'utf8')).toBe(first);
  });

  it.each([
    ['an unknown option', ['--strickt']],
    ['a path that is not there', ['no/such/folder']],
  ])('exits 2 on %s', async (_, args) => {
    const { code, err } = await run('check', ...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });

  it('says in one sentence what is wrong with a corrections file, and exits 1', async () => {
    write(`corrections/${NAME}.yaml`, 'corrections: [\n');
    const { code, err } = await run('check', '--lang', 'en', content);
    rmSync(join(content, `corrections/${NAME}.yaml`));
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/2026\.yaml, line \d: The file is not YAML: /u)]);
  });

  it('names a file that is no disclosure and goes on', async () => {
    write('disclosures/broken.json', '{"schema": 2}');
    const { code, out: text, err } = await run('check', content);
    rmSync(join(content, 'disclosures/broken.json'));
    expect(code).toBe(1);
    expect(err).toContain('broken.json');
    expect(text).toContain('测试市模拟区办公室');
  });

  it('explains itself', async () => {
    const { code, out: text } = await run('check', '--help');
    expect(code).toBe(0);
    expect(text).toContain('--strict');
  });
});

describe('npm run review', () => {
  it('writes one page that loads nothing, with findings, tables and CSV', async () => {
    const { code } = await run('review', '--out', out, content);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(code).toBe(0);
    expect(page).toContain('id="d0-procurement-r2-c1" class="error"');
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
    expect(page).toContain('情况说明');
    const csv = readFileSync(join(out, 'findings.csv'), 'utf8');
    expect(csv.startsWith('\ufeff文件,规则')).toBe(true);
    expect(csv).toContain('货物类');
  });

  it('shows tables whose columns are a guess before all findings', () => {
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    const [list, findings] = [page.indexOf('列按对齐推定的表，先对照原件（1）'), page.indexOf('<h3>不符')];
    expect([list > 0, list < findings]).toEqual([true, true]);
    expect(page).toMatch(/<a href="#d0-revenue">[^<]*<\/a> <small>[^<]*1 个数字未经核对/u);
    expect(page).toMatch(/<caption>[^<]*<small>[^<]*<strong>列按对齐推定，请对照原件<\/strong>/u);
  });

  it('puts the original beside what was read, found by name and digest, personal numbers hidden', async () => {
    const source = join(content, '../source');
    mkdirSync(source, { recursive: true });
    const text = '部门预算\n联系人：张三 13800000000\n';
    writeFileSync(join(source, 'budget.txt'), text);
    const { createHash } = await import('node:crypto');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const files = [{ name: 'budget.txt', format: 'text', bytes: text.length, sha256 }];
    const alone = join(content, '../alone.json');
    writeFileSync(alone, stableJson({ ...wrong, source: { ...wrong.source, files } }));
    const { out: said } = await run('review', '--source', source, '--out', out, alone);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(said).toContain('附原文');
    expect(page).toContain('<span>2</span>联系人：张三');
    expect(page).not.toContain('13800000000');
  });

  it('says where the original is not there', async () => {
    expect((await run('review', '--source', tmpdir(), '--out', out, content)).out).toContain('没有找到原文');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('原件不在所给的文件夹里');
  });

  it('offers entries for the corrections file that are ready: pasted, they settle the finding', async () => {
    await run('review', '--out', out, content);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    const entries = [...page.matchAll(/data-copy="([^"]*)"/gu)].map(([, text = '']) =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .replaceAll('0000-00-00', '2026-03-01')
        .replaceAll('WHO-DECIDED', '"田禾"'),
    );
    const correction = entries.find((text) => text.startsWith('corrections:') && text.includes('table: procurement'));
    const accepted = entries.find((text) => text.startsWith('acknowledged:'));
    for (const entry of [correction, accepted]) {
      write(`corrections/${NAME}.yaml`, entry ?? '');
      expect(entry).toBeDefined();
      expect((await run('check', '--strict', content)).code).toBe(0);
    }
    rmSync(join(content, `corrections/${NAME}.yaml`));
  });

  it('shows what is wrong in a corrections file, with its line, and exits 1', async () => {
    write(`corrections/${NAME}.yaml`, 'corrections:\n  - table: procurement\n    row: zwei\n');
    const { code, err } = await run('review', '--out', out, content);
    rmSync(join(content, `corrections/${NAME}.yaml`));
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(code).toBe(1);
    expect(err).toContain(`${NAME}.yaml`);
    expect(page).toContain('读不成的文件');
    expect(page).toMatch(/class="faults".*2026\.yaml.*row/su);
  });

  it('words everything in the language that is asked for', async () => {
    await run('review', '--lang', 'en', '--out', out, content);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Copy acknowledgement');
    expect(page).not.toMatch(/不符|四舍五入|复制/u);
  });

  it('exits 2 on a path that is not there', async () => {
    expect((await run('review', 'no/such/folder')).code).toBe(2);
  });
});
