import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFailure, EXIT } from '../scripts/command-line/index.ts';
import { safeLines } from '../scripts/command-line/output.ts';
import { temporaryFolder } from './helpers/folders.ts';

const ROOT = join(import.meta.dirname, '..');
const isRoot = process.getuid?.() === 0;
/** Takes the right of root away to read and write what its owner may not. */
const WITHOUT_RIGHTS = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'];

const GOOD = `云州市青禾区财政局2026年部门预算情况说明

本单位管理财政。

部门收支总表
单位：万元

项目\t预算数
合计\t5.00
`;

/** Runs a command as the shell does; `isBound`: by permissions, as everybody is but root. */
function run(words: readonly string[], { isBound = false } = {}) {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'scripts/mingzhang.ts'];
  const all = [...(isBound && isRoot ? WITHOUT_RIGHTS : []), process.execPath, ...flags, ...words];
  const [command = '', ...rest] = all;
  const { status, stdout, stderr } = spawnSync(command, rest, {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('names of files', () => {
  it('forge no line and give the terminal no order', () => {
    const folder = temporaryFolder();
    const names = [
      'a\u001b[31m红.txt',
      'b\n[1] done.txt',
      'c\r好.txt',
      'd\u202etxt.exe',
      'e\u200b\u009b1m.txt',
      'f\u0007.txt',
    ];
    for (const name of names) writeFileSync(join(folder, name), `预算${name.slice(0, 1)}`);
    const { code, out, err } = run(['convert', folder, '--out', join(folder, '.out')]);
    expect(code).toBe(EXIT.failed);
    const said = out + err;
    // Nothing but line ends of the program, and no character that nobody sees.
    expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(out.split('\n').filter((line) => /^\[1\]/u.test(line))).toEqual([]);
    for (const shown of [
      'a\\x1b[31m红.txt',
      'b\\n[1] done.txt',
      'c\\r好.txt',
      'd\\u202etxt.exe',
      'e\\u200b\\x9b1m.txt',
      'f\\x07.txt',
    ])
      expect(err).toContain(shown);
    expect(err.trimEnd().split('\n')).toHaveLength(names.length);
  });

  it('are shown so where there is no such file, and in what the system says', () => {
    const { code, err } = run(['convert', 'no\u001b[2Jthing\nelse', '--out', temporaryFolder()]);
    expect([code, err.trimEnd().split('\n').length]).toEqual([EXIT.usage, 1]);
    expect(err).toContain('no\\x1b[2Jthing\\nelse');
    const refused = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/a\u001b\n.txt' });
    expect(describeFailure(refused, 'en').text).toMatch(/^\/a\\x1b\\n\.txt: /u);
  });

  it('lines of the program stay lines', () => {
    expect(safeLines('one\n  two\u001b\tthree\n')).toBe('one\n  two\\x1b\\tthree\n');
  });
});

describe('what the system does not open', () => {
  it('costs itself only, and is no defect of the program', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'good.txt'), GOOD);
    symlinkSync('circle', join(folder, 'circle'));
    const long = join(folder, 'x'.repeat(300));
    const paths = [join(folder, 'circle'), join(folder, 'good.txt'), long, join(folder, 'good.txt', 'below')];
    const { code, out, err } = run(['convert', ...paths, '--out', join(folder, 'out')]);
    expect(code).toBe(EXIT.failed);
    expect(out).toContain('1 of 1 documents converted.');
    expect(err.trimEnd().split('\n')).toHaveLength(3);
    expect(err).toMatch(/circle: The links run in a circle\. \(ELOOP\)/u);
    expect(err).toMatch(/x{300}: The name is too long\. \(ENAMETOOLONG\)/u);
    const checked = run(['check', join(folder, 'out'), join(folder, 'circle')]);
    expect(checked.code).toBe(EXIT.failed);
    expect(checked.err).toMatch(/^\S+circle: The links run in a circle\. \(ELOOP\)\n$/u);
    expect(checked.out).toContain('云州市青禾区财政局');
  });

  it.runIf(process.platform === 'linux')('a folder or file without permission', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    for (const name of ['open', 'shut', 'out']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'open/good.txt'), GOOD);
    writeFileSync(join(folder, 'open/secret.txt'), GOOD, { mode: 0o000 });
    writeFileSync(join(folder, 'shut/other.txt'), GOOD);
    chmodSync(join(folder, 'out'), 0o777);
    chmodSync(join(folder, 'shut'), 0o000);
    try {
      const { code, out, err } = run(['convert', folder, '--out', join(folder, 'out')], { isBound: true });
      const lines = err.trimEnd().split('\n');
      expect(
        lines.filter((line) => line.includes('EACCES')).map((line) => /(\w+(?:\.txt)?): /u.exec(line)?.[1]),
      ).toEqual(['secret.txt', 'shut']);
      expect(out).toContain('1 of 1 documents converted.');
      expect(code).toBe(EXIT.failed);
      chmodSync(join(folder, 'out/disclosures'), 0o000);
      const checked = run(['check', join(folder, 'out')], { isBound: true });
      expect(checked.err).toMatch(/^\S+disclosures: There is no permission to read or write it\. \(EACCES\)\n$/u);
      expect(checked.code).toBe(EXIT.failed);
    } finally {
      chmodSync(join(folder, 'shut'), 0o755);
    }
  });

  it.each([
    [{ code: 'EIO', syscall: 'read' }, 'The disk failed to read or write. (EIO)'],
    [{ code: 'EPROTO', syscall: 'read', path: '/x' }, '/x: The system does not let it be read or written. (EPROTO)'],
  ])('%j is said in one sentence', (fields, text) => {
    expect(describeFailure(Object.assign(new Error('failed'), fields), 'en')).toEqual({ text, code: EXIT.io });
  });
});
