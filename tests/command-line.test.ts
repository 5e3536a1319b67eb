import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFailure, EXIT, runCommandLine } from '../scripts/command-line/index.ts';
import { nearest } from '../scripts/command-line/nearest.ts';
import { COMMANDS } from '../scripts/commands/index.ts';
import { LOCALES } from '../src/i18n/index.ts';
import { Problem } from '../src/problem.ts';
import { temporaryFolder } from './helpers/folders.ts';

const ROOT = join(import.meta.dirname, '..');
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'scripts/mingzhang.ts'];
const CHINESE = { LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' };
const ENGLISH = { LC_ALL: 'C', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' };

/** Runs a command as the shell does. */
function runProcess(words: readonly string[], env: Record<string, string> = ENGLISH) {
  const options = { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...FLAGS, ...words], options);
  return { code: status, out: stdout, err: stderr };
}

/** Runs a command line that ends before its stage begins, within this process. */
async function run(words: readonly string[], env: Record<string, string> = ENGLISH) {
  let [out, err] = ['', ''];
  const output = { writeOut: (text: string) => void (out += text), writeErr: (text: string) => void (err += text) };
  const code = await runCommandLine(COMMANDS, words, env, output);
  return { code, out, err };
}

describe('help', () => {
  it('is in Chinese on a Chinese machine, in English elsewhere, and in the language that is named', async () => {
    expect((await run(['--help'], CHINESE)).out).toMatch(/^用法： mingzhang/u);
    expect((await run(['--help'], ENGLISH)).out).toMatch(/^Usage: mingzhang/u);
    expect((await run(['check', '--lang', 'zh', '--help'], ENGLISH)).out).toMatch(/^用法： mingzhang check/u);
    expect((await run(['--lang=en', 'check', '--help'], CHINESE)).out).toMatch(/^Usage: mingzhang check/u);
  });

  it('lists every command and the exit codes', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} `, 'mu'));
    for (const number of Object.values(EXIT)) expect(out).toMatch(new RegExp(`^  ${number}  \\S`, 'mu'));
  });

  it.each(COMMANDS.map(({ name }) => name))('of %s names its options and runs nothing', async (name) => {
    const command = COMMANDS.find((one) => one.name === name);
    const { code, out, err } = await run([name, '--help']);
    expect([code, err]).toEqual([0, '']);
    for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`);
    expect(out).toContain('Exit codes:');
  });

  it('has a sentence in every language for every command and option', () => {
    for (const { summary, details, options } of COMMANDS) {
      for (const locale of LOCALES) {
        const said = [summary, details, ...Object.values(options).map(({ says }) => says)].map((text) => text[locale]);
        for (const text of said) expect(text).not.toBe('');
        expect(said.every((text) => /\p{Script=Han}/u.test(text)) || locale !== 'zh-CN').toBe(true);
      }
    }
  });
});

describe('a command that is wrong ends with 2 and says what is meant', () => {
  it.each([
    [['chek'], 'There is no command chek. Did you mean check ?'],
    [['xyzzy'], 'There is no command xyzzy.\n'],
    [['check', '--strickt'], 'There is no option --strickt. Did you mean --strict ?'],
    [['convert', '--figure-only', 'x'], 'There is no option --figure-only. Did you mean --figures-only ?'],
    [['convert'], 'No file or folder is given.'],
    [['review', '--out'], '--out needs a value.'],
    [['serve', 'dist'], 'This command takes no files or folders.'],
    [['serve', '--port', 'http'], '--port must be a whole number from 0 to 65535, not http. Example: --port 4321'],
    [['serve', '--port', '70000'], '--port must be a whole number from 0 to 65535, not 70000.'],
    [['bench', '--rounds', '0'], '--rounds must be a whole number from 1, not 0.'],
    [['check', '--lang', 'fr'], 'There is no language “fr”. Choose one of zh-CN, en.'],
  ])('%j', async (words, sentence) => {
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([EXIT.usage, '']);
    expect(err).toContain(sentence);
  });

  it('in Chinese as well, with the way to the help', async () => {
    const { err } = await run(['check', '--strickt'], CHINESE);
    expect(err).toBe('没有 --strickt 这个选项。是不是 --strict ？\n用法见 mingzhang check --help\n');
  });

  it('and so does one without a word, with the help', async () => {
    const { code, err } = await run([]);
    expect(code).toBe(EXIT.usage);
    expect(err).toMatch(/^Usage: mingzhang/u);
  });
});

describe('a path that is not there', () => {
  it.each([['convert'], ['check'], ['review'], ['bench']])('is answered the same way by %s', (command) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'budget.txt'), 'nothing to read');
    const path = join(folder, 'bugdet.txt');
    const { code, out, err } = runProcess([command, path]);
    expect([code, out]).toEqual([EXIT.usage, '']);
    expect(err).toBe(`${path}: There is no such file or folder. Did you mean ${join(folder, 'budget.txt')} ?\n`);
  });

  it('leaves the others to be done', () => {
    const folder = temporaryFolder();
    const { code, err } = runProcess(['check', join(folder, 'none'), join(ROOT, 'content')]);
    expect(code).toBe(EXIT.failed);
    expect(err).toContain('There is no such file or folder.');
  });
});

describe('trouble with a file', () => {
  it('is one sentence that names the path, and ends with 3', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'taken'), '');
    mkdirSync(join(folder, 'empty'));
    const { code, err } = runProcess(['review', '--out', join(folder, 'taken', 'review'), join(folder, 'empty')]);
    expect(code).toBe(EXIT.io);
    expect(err).toMatch(/taken\S*: .+ \((?:ENOTDIR|EEXIST)\)\n$/u);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('is told from a wrong document and from a defect of the program', () => {
    const disk = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: '/data/x.json' });
    expect(describeFailure(disk, 'zh-CN')).toEqual({ text: '/data/x.json：磁盘已满。（ENOSPC）', code: EXIT.io });
    expect(describeFailure(new Problem('file-empty', {}), 'zh-CN').code).toBe(EXIT.failed);
    const defect = describeFailure(new TypeError('x is not a function'), 'en');
    expect(defect.code).toBe(EXIT.defect);
    expect(defect.text).toMatch(/^A defect of the program, please report it:\nTypeError: x is not a function\n/u);
  });
});

describe('nearest', () => {
  it.each([
    ['strickt', 'strict'],
    ['STRICT', 'strict'],
    ['alll', 'all'],
    ['wrong', null],
    ['', null],
  ])('%j is meant for %j', (word, name) => {
    expect(nearest(word, ['strict', 'all', 'json'])).toBe(name);
  });
});

describe('serve', () => {
  it('prints the address that answers, and ends when it is told to', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'index.html'), 'home');
    const child = spawn(process.execPath, [...FLAGS, 'serve', '--dir', folder, '--port', '0', '--base', '/a/'], {
      cwd: ROOT,
    });
    const address = await new Promise<string>((done, fail) => {
      let out = '';
      child.stdout.on('data', (part: Buffer) => {
        out += part.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+\/a\/(?= )/u.exec(out);
        if (found) done(found[0]);
      });
      child.once('exit', () => fail(new Error(`ended early: ${out}`)));
    });
    expect(await (await fetch(address)).text()).toBe('home');
    const ended = new Promise((done) => child.once('exit', (code) => done(code)));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('says that there is nothing to serve', () => {
    const { code, err } = runProcess(['serve', '--dir', temporaryFolder()]);
    expect(code).toBe(EXIT.failed);
    expect(err).toContain('There is no built site.');
  });
});

describe('npm scripts', () => {
  it('call the commands of their name', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const called = { ...Object.fromEntries(COMMANDS.map(({ name }) => [name, name])), preview: 'serve' };
    for (const [script, name] of Object.entries(called)) {
      if (script !== 'serve') expect(scripts[script]).toMatch(new RegExp(`scripts/mingzhang\\.ts ${name}$`, 'u'));
    }
  });
});
