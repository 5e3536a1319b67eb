import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, temporaryFolder } from './helpers/folders.ts';

const ROOT = join(import.meta.dirname, '..');

/** A machine in neither language of the program. */
const language = { LC_ALL: 'C' };

/** Runs `npm run convert` as a person does, and waits for its end. */
function convert(...parameters: string[]): { code: number | null; out: string; err: string } {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, 'scripts/mingzhang.ts', 'convert', ...parameters],
    {
      cwd: ROOT,
      env: { ...process.env, ...language },
      encoding: 'utf8',
      timeout: 240_000,
    },
  );
  return { code: status, out: stdout, err: stderr };
}

const GOOD = `云州市青禾区财政局2026年部门预算情况说明

本单位管理财政。

部门收支总表
单位：万元

项目\t预算数
合计\t5.00
`;

/** An input folder with these files, and an empty output folder. */
function folders(files: Record<string, string | Uint8Array>): { input: string; output: string } {
  const base = temporaryFolder();
  const input = join(base, 'in');
  mkdirSync(input);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(input, name), bytes);
  return { input, output: join(base, 'out') };
}

describe('npm run convert', () => {
  it('stores no personal number, of the text, of names of files or of decisions, and stores what was decided', () => {
    const text = `${GOOD}\n联系人：李四，13800000000，热线13900000001\n`;
    const yaml = "personal:\n  show:\n    - { ends: '0001', reason: 由单位公布 }\n";
    const { input, output } = folders({ '李四13800000000.txt': text, 'disclosure.yaml': yaml });
    expect(convert('--out', output, input).code).toBe(0);
    const stored = Object.values(filesUnder(output)).join('\n');
    expect(stored).not.toContain('13800000000');
    expect(stored).toContain('热线13900000001');
    const disclosure = Object.entries(filesUnder(output)).find(([path]) => path.startsWith('disclosures/'))?.[1] ?? '';
    expect(JSON.parse(disclosure)).toMatchObject({
      source: { files: [{ name: '李四［个人号码已隐去］.txt' }] },
      personal: [{ decision: 'show', kind: 'mobile', ends: '0001', reason: '由单位公布' }],
    });
    writeFileSync(join(input, 'disclosure.yaml'), yaml.replace('0001', '9999'));
    const { code, err } = convert('--lang', 'en', '--out', output, input);
    expect(code).toBe(1);
    expect(err).toMatch(/disclosure\.yaml, line 3: personal, show #1, ends .*no number there in the document ends so/u);
  }, 120_000);

  it('knows the titles of a province whose profile is one file in the content folder', () => {
    const text = GOOD.replace('部门收支总表', '2026年钱从哪里来到哪里去一览');
    const { input, output } = folders({ 'own.txt': text });
    mkdirSync(join(output, 'jurisdictions'), { recursive: true });
    for (const name of ['national', 'yunzhou']) {
      const own = `name: yunzhou
extends: national
title: { zh: 云州, en: Yunzhou }
match: { regions: [云州], priority: 10 }
tables:
  - { kind: balance, titles: [钱从哪里来到哪里去一览] }
`;
      const profile =
        name === 'yunzhou' ? own : readFileSync(join(ROOT, 'content/jurisdictions/national.yaml'), 'utf8');
      writeFileSync(join(output, 'jurisdictions', `${name}.yaml`), profile);
    }
    expect(convert('--out', output, input)).toMatchObject({ code: 0, err: '' });
    const path = join(output, 'disclosures/yunzhou-qinghe/caizhengju/2026.json');
    const { tables } = JSON.parse(readFileSync(path, 'utf8')) as { tables: { kind: string; title: string }[] };
    expect(tables).toMatchObject([{ kind: 'balance', title: '2026年钱从哪里来到哪里去一览' }]);
  });

  it('converts, says what it found, and exits with 0', () => {
    const { input, output } = folders({ 'good.txt': GOOD });
    const { code, out, err } = convert('--out', output, input);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      '[1/1] good.txt → yunzhou-qinghe/caizhengju/2026',
      '    1 tables, 2 rows, 1 figures, 0 projects, 0 warnings, 0 notes',
      expect.stringMatching(/^yunzhou-qinghe\/caizhengju\/2026: agree \d+/u),
      '1 of 1 documents converted.',
      '',
    ]);
    expect(Object.keys(filesUnder(output))).toEqual([
      'checks/account-names.json',
      'checks/yunzhou-qinghe/caizhengju/2026.json',
      'departments/yunzhou-qinghe/caizhengju.yaml',
      'disclosures/yunzhou-qinghe/caizhengju/2026.json',
      'history/yunzhou-qinghe/caizhengju/2026.json',
      'narratives/yunzhou-qinghe/caizhengju/2026.md',
      expect.stringMatching(/^originals\/[0-9a-f]{64}\.txt$/u),
    ]);
  });

  it('changes no byte the second time, and says so', () => {
    const { input, output } = folders({ 'good.txt': GOOD });
    convert('--out', output, input);
    const before = filesUnder(output);
    const { code, out } = convert('--out', output, input);
    expect(code).toBe(0);
    expect(out).toContain('(unchanged)');
    expect(filesUnder(output)).toEqual(before);
  });

  it('sets bad documents aside, names each with the reason, converts the others, and exits with 1', () => {
    const { input, output } = folders({
      '1-nameless.txt': '说明\n\n项目\t预算数\n合计\t5.00\n',
      '2-broken.bin': new Uint8Array([0, 1, 2, 3, 0xff, 0xfe]),
      '3-empty.txt': '',
      '4-good.txt': GOOD,
    });
    const { code, out, err } = convert('--out', output, input, join(input, 'missing.txt'));
    expect(code).toBe(1);
    expect(out).toContain('[4/4] 4-good.txt → yunzhou-qinghe/caizhengju/2026\n');
    expect(out).toContain('1 of 4 documents converted.\n');
    const reasons = err.trimEnd().split('\n');
    for (const name of ['missing.txt', '1-nameless.txt', '2-broken.bin', '3-empty.txt'])
      expect(reasons.filter((line) => line.startsWith(join(input, name)))).toHaveLength(1);
    expect(err).not.toContain('defect');
    expect(filesUnder(output)).toHaveProperty(['disclosures/yunzhou-qinghe/caizhengju/2026.json']);
  });

  it('keeps the first of two documents of one department-year', () => {
    const { input, output } = folders({ 'a.txt': GOOD, 'b.txt': GOOD.replace('5.00', '7.00') });
    const { code, err } = convert('--out', output, input);
    expect(code).toBe(1);
    expect(err).toContain('b.txt: The document is the same department-year as a.txt');
    expect(filesUnder(output)['disclosures/yunzhou-qinghe/caizhengju/2026.json']).toContain('"5.00"');
  });

  it('leaves prose out with --figures-only', () => {
    const { input, output } = folders({ 'good.txt': GOOD });
    expect(convert('--figures-only', '--out', output, input).code).toBe(0);
    const written = filesUnder(output);
    expect(Object.keys(written).some((path) => path.startsWith('narratives/'))).toBe(false);
    expect(Object.values(written).join('')).not.toContain('本单位管理财政');
    expect(written['disclosures/yunzhou-qinghe/caizhengju/2026.json']).toContain('"5.00"');
  });

  it('says when disclosure.yaml contradicts the document', () => {
    const { input, output } = folders({
      'good.txt': GOOD,
      'disclosure.yaml': 'year: 2024\ndepartment: 云州市青禾区教育局\n',
    });
    const { code, out } = convert('--lang', 'zh', '--out', output, input);
    expect(code).toBe(0);
    expect(out).toContain('→ yunzhou-qinghe/jiaoyu-ju/2024');
    expect(out).toContain('disclosure.yaml 写的年度是“2024”，文件自称“2026”');
    expect(out).toContain('disclosure.yaml 写的部门是“云州市青禾区教育局”，文件自称“云州市青禾区财政局”');
  });

  it('says when a shorter document replaces an earlier reading', () => {
    const { input, output } = folders({ 'good.txt': `${GOOD}\n部门收入总表\n单位：万元\n\n科目\t总计\n合计\t5.00\n` });
    convert('--out', output, input);
    writeFileSync(join(input, 'good.txt'), GOOD);
    expect(convert('--lang', 'zh', '--replace', '--out', output, input).out).toContain(
      '这次读到的比原有的少：原有 2 张表',
    );
  });

  it('says that a folder holds no document, and exits with 1', () => {
    const { input, output } = folders({});
    const { code, err } = convert('--out', output, input);
    expect(code).toBe(1);
    expect(err).toContain('The folder holds no document.');
  });

  it('lists its warnings', () => {
    const { input, output } = folders({ 'good.txt': `${GOOD}\n部门收入总表\n\n单位：万元\n` });
    const { code, out } = convert('--lang', 'zh', '--out', output, input);
    expect(code).toBe(0);
    expect(out).toContain('    ! 第 11 行：文件中有“部门收入总表”的标题，但标题下没有表格。\n');
  });

  it('explains itself with --help', () => {
    const { code, out, err } = convert('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: mingzhang convert/u);
    expect(out).toContain('Exit codes:\n  0  done');
  });

  it.each([
    ['without a path', []],
    ['with an unknown option', ['--nonsense', 'a.txt']],
    ['with --out without a folder', ['a.txt', '--out']],
  ])('exits with 2 and explains itself %s', (_, parameters) => {
    const { code, out, err } = convert(...parameters);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: see mingzhang convert --help');
  });
});
