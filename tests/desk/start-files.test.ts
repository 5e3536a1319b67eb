import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../helpers/folders.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Programs that a start file needs besides Node. */
const TOOLS = ['/usr/bin/dirname', '/bin/sh'];

/** Opens a start file that lies under a path with blanks and Chinese, on a machine that has only these programs. */
function open(file: string, programs: Record<string, string>, language = 'zh_CN.UTF-8') {
  const base = join(temporaryFolder(), '财政 公开 (2026)');
  const bin = join(base, 'bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(join(ROOT, file), join(base, file));
  for (const tool of TOOLS) symlinkSync(tool, join(bin, tool.split('/').at(-1) ?? ''));
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = { PATH: bin, HOME: base, LANG: language };
  // From another folder, as a double click may.
  const { status, stdout, stderr } = spawnSync('/bin/sh', [join(base, file), '--no-open'], {
    ...{ cwd: '/', env, encoding: 'utf8', input: '' },
  });
  return { status, out: stdout + stderr, base };
}

/** A `node` that says which version it is, and one that judges as that version would. */
const nodeOf = (version: string): string =>
  `case "$1" in -v) echo v${version};; *) exec "${process.execPath}" -e "Object.defineProperty(process,'versions',{value:{node:'${version}'}});Object.defineProperty(process,'arch',{value:'arm64'});$2";; esac`;

describe.each(['start.sh', 'start.command'])('%s', (file) => {
  it('says what to do where there is no Node, in the language of the machine', () => {
    const { status, out } = open(file, {});
    // The machine of the test may have Node where installers put it.
    if (file === 'start.command' && existsSync('/usr/local/bin/node')) return;
    expect(status).toBe(1);
    expect(out).toContain('没有安装 Node。请从 https://nodejs.org 下载安装');
    expect(open(file, {}, 'en_GB.UTF-8').out).toContain('Node is not installed on this machine. Install');
  });

  it('says what to do where Node is too old', () => {
    const { status, out } = open(file, { node: nodeOf('22.12.0'), npm: 'echo never' });
    expect(status).toBe(1);
    expect(out).toContain('（v22.12.0）太旧，需要 22.13');
    expect(out).not.toContain('never');
  });

  it('installs and opens the desk of its own folder, whatever the folder is called', () => {
    const { status, out, base } = open(file, { node: nodeOf('24.1.0'), npm: 'echo "npm $@ in $PWD"' });
    expect(status).toBe(0);
    expect(out).toContain(`npm run --silent desk -- --lang zh-CN --no-open in ${base}`);
  });

  it.each(['sh', 'bash'])('is no fault to %s, and every path in it that may have a blank stands in quotes', (shell) => {
    const { status, stderr } = spawnSync(shell, ['-n', join(ROOT, file)], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect(text).toContain('cd "$(dirname "$0")" || exit 1');
    const bare = text
      .split('\n')
      .filter((line) => !line.trim().startsWith('#') && /(?:^|\s)\$(?:@|\*|0|HOME|PATH)/u.test(line));
    expect(bare).toEqual([]);
  });

  it('may be opened by a double click', () => {
    expect(statSync(join(ROOT, file)).mode & 0o111).toBeGreaterThan(0);
    expect(readFileSync(join(ROOT, file), 'utf8')).not.toContain('\r');
  });
});

describe('开始.cmd', () => {
  const text = readFileSync(join(ROOT, '开始.cmd'), 'utf8');
  const lines = text.split('\r\n');

  it('ends its lines as Windows does and says nothing in Chinese before the code page is set', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text.startsWith('@echo off')).toBe(true);
    const set = lines.findIndex((line) => line.startsWith('chcp 65001'));
    expect(set).toBeGreaterThan(0);
    expect(lines.slice(0, set).join('')).toMatch(/^\p{ASCII}*$/u);
  });

  it('goes to its own folder in quotes, and every way out is there', () => {
    expect(text).toContain('cd /d "%~dp0"');
    const labels = lines.filter((line) => line.startsWith(':')).map((line) => line.slice(1));
    const aims = [...text.matchAll(/goto (\w+)/gu)].map(([, label]) => label);
    expect(aims.length).toBeGreaterThan(3);
    for (const aim of aims) expect(labels).toContain(aim);
    expect(text.match(/请从 https:\/\/nodejs\.org 下载安装“LTS”版/gu)).toHaveLength(2);
  });
});

describe('all three', () => {
  const texts = ['start.sh', 'start.command', '开始.cmd'].map(
    (file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const,
  );

  it.each(texts)('%s goes the same steps, in the same order', (file, text) => {
    const isWindows = file.endsWith('.cmd');
    const code = text
      .split(/\r?\n/u)
      .filter((line) => !/^\s*(?:#|rem )/u.test(line))
      .join('\n');
    const steps = [
      isWindows ? /cd \/d "%~dp0"/u : /cd "\$\(dirname "\$0"\)"/u,
      isWindows ? /where node / : /command -v node /u,
      isWindows ? /where npm / : /command -v npm /u,
      /process\.versions\.node/u,
      /npm run --silent desk -- --lang zh-CN /u,
    ];
    const places = steps.map((step) => code.search(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // The same oldest version everywhere, as the desk asks for it itself.
    expect(code).toMatch(/(?:v\[0\]>22\|\|\(v\[0\]===22&&v\[1\]>=13\)|a>22\|\|\(a===22&&b>=13\))/u);
    // Somebody who double-clicked can read the sentence before the window is gone.
    expect(code).toMatch(isWindows ? /^pause$/mu : /^ {4}read -r _$/mu);
    expect(code.match(/https:\/\/nodejs\.org/gu)?.length).toBeGreaterThanOrEqual(2);
  });

  it('the desk itself names the same oldest Node', () => {
    expect(readFileSync(join(ROOT, 'scripts/desk.ts'), 'utf8')).toContain('OLDEST_NODE = [22, 13]');
  });
});

const NPM = spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim();

describe.skipIf(NPM === '' || process.platform === 'win32')('start.sh for real', () => {
  it('opens the desk of a folder whose path has blanks and Chinese, with the Node and npm of this machine', async () => {
    const base = join(temporaryFolder(), '财政 公开 (2026)', '明 账');
    mkdirSync(base, { recursive: true });
    for (const name of ['package.json', 'package-lock.json', 'start.sh'])
      copyFileSync(join(ROOT, name), join(base, name));
    for (const name of ['scripts', 'src', 'public', 'tests/world'])
      cpSync(join(ROOT, name), join(base, name), { recursive: true });
    mkdirSync(join(base, 'content'));
    symlinkSync(join(ROOT, 'node_modules'), join(base, 'node_modules'));
    const path = [dirname(process.execPath), dirname(NPM), process.env['PATH']].join(delimiter);
    const child = spawn('/bin/sh', [join(base, 'start.sh'), '--no-open'], {
      ...{ cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
      env: { ...process.env, PATH: path, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
    });
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    onTestFinished(async () => {
      // The whole group of processes that this test has started.
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
    });
    let said = '';
    const url = await new Promise<string>((done, fail) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/u.exec(said);
        if (address) done(address[0]);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => fail(new Error(said)));
    });
    expect(said).toContain('工作台已打开');
    const answer = await fetch(url, { redirect: 'manual' });
    expect(answer.status).toBeLessThan(400);
    expect(existsSync(join(base, 'inbox/.desk/open.json'))).toBe(true);
  });
});
