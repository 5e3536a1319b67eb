import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { isInShard, tellsOf } from '../scripts/converting/shard.ts';
import { filesUnder, temporaryFolder } from './helpers/folders.ts';
import { makeSynthetic, makeWho, print, renderDocx, renderHtml, renderText, renderWorkbook } from './world/index.ts';

const ROOT = join(import.meta.dirname, '..');

/** Runs a command as a person does. */
async function run(...parameters: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'scripts/mingzhang.ts'];
  const child = spawn(process.execPath, [...flags, ...parameters], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, out, err };
}

/** A folder for each of seven departments, two years in each second one, in four formats. */
function inbox(): string {
  const folder = join(temporaryFolder(), 'in');
  for (let number = 0; number < 7; number++) {
    for (const year of number % 2 === 0 ? [2026] : [2025, 2026]) {
      const printed = print(makeSynthetic({ seed: number * 10 + year, who: makeWho(number), year, projects: 1 }));
      const [ending, bytes] = [
        ['txt', renderText(printed)] as const,
        ['html', renderHtml(printed)] as const,
        ['docx', renderDocx(printed)] as const,
        ['xlsx', renderWorkbook(printed, 'xlsx')] as const,
      ][(number + year) % 4] ?? ['txt', ''];
      const file = join(folder, `department-${number}`, `${year}`, `document.${ending}`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
  return folder;
}

it('writes the same bytes and says the same with one worker and with two; one that dies costs its document', async () => {
  const input = inbox();
  mkdirSync(join(input, 'department-3-long'));
  // Harmless, but more work than the lowered limit allows: a plain table of figures.
  writeFileSync(
    join(input, 'department-3-long/long.csv'),
    '科目,金额,合计\n' + '行政运行,1234.50,1234.50\n'.repeat(1_500_000),
  );
  const convert = async (workers: string) => {
    const out = join(temporaryFolder(), 'out');
    const limits = ['--limit', 'cpu-seconds=4', '--limit', `cells=${10 ** 9}`];
    return { ...(await run('convert', '--workers', workers, ...limits, '--out', out, input)), files: filesUnder(out) };
  };
  const [one, two] = [await convert('1'), await convert('2')];
  expect(one.err.trimEnd().split('\n')).toEqual([expect.stringMatching(/long\.csv: .* 4 seconds/u)]);
  expect(one.out).toContain('10 of 11 documents converted.');
  expect(one.code).toBe(1);
  expect(two).toEqual(one);
});

it('converts in four parts, each in a process of its own, what is converted as a whole', async () => {
  const input = inbox();
  writeFileSync(join(input, 'empty.txt'), '');
  const base = temporaryFolder();
  const [whole, merged] = [join(base, 'whole'), join(base, 'merged')];
  const parts = [1, 2, 3, 4].map((index) => ({ index, out: join(base, `part-${index}`) }));
  const ran = await Promise.all(
    parts.map(({ index, out }) => run('convert', '--workers', '1', '--shard', `${index}/4`, '--out', out, input)),
  );
  const all = await run('convert', '--out', whole, input);
  // What is wrong with a document is told by one part.
  expect(ran.map(({ err }) => err).join('')).toBe(all.err);
  expect(ran.map(({ code }) => code).toSorted()).toEqual([0, 0, 0, 1]);
  const seen = new Map<string, string>();
  for (const { out } of parts) {
    mkdirSync(out, { recursive: true });
    for (const [path, text] of Object.entries(filesUnder(out))) {
      expect([text, undefined]).toContain(seen.get(path));
      seen.set(path, text);
    }
    cpSync(out, merged, { recursive: true });
  }
  const stored = Object.entries(filesUnder(whole)).filter(([path]) => !path.startsWith('checks/'));
  expect(Object.entries(filesUnder(merged))).toEqual(stored);
  expect(ran.filter(({ out }) => out.includes('→')).length).toBeGreaterThan(1);
  await run('check', '--write', merged);
  expect(filesUnder(merged)).toEqual(filesUnder(whole));
});

it('says the part by the first folder alone, whatever lies beside it, and nothing belongs to two parts', () => {
  const of = 4;
  const partsOf = (path: string, inFolder: string | null): number[] =>
    [1, 2, 3, 4].filter((index) => isInShard({ index, of }, '/in', { path, package: inFolder }));
  const first = partsOf('/in/财政局/2026/a.pdf', '/in/财政局/2026');
  expect(first).toHaveLength(1);
  expect(partsOf('/in/财政局/2025', null)).toEqual(first);
  expect(partsOf('/in/财政局', null)).toEqual(first);
  expect(partsOf('/in/财政局/b.pdf', '/in/财政局')).toEqual(first);
  expect([1, 2, 3, 4].filter((index) => tellsOf({ index, of }, '/in', '/in/财政局/c.pdf'))).toEqual(first);
  // What lies in the folder itself may be one disclosure: it goes together.
  expect(partsOf('/in/a.pdf', '/in')).toEqual(partsOf('/in/b.pdf', '/in'));
  const many = Array.from({ length: 400 }, (_, number) => partsOf(`/in/部门${number}`, null)[0]);
  for (const index of [1, 2, 3, 4]) expect(many.filter((part) => part === index).length).toBeGreaterThan(60);
});

it.each(['0/4', '5/4', '4', 'a/b', '1/1001'])('refuses --shard %s, and says how it is written', async (given) => {
  const { code, err } = await run('convert', '--shard', given, '--lang', 'en', 'a.txt');
  expect(code).toBe(2);
  expect(err).toContain(`--shard is written I/N, from 1/N to N/N, of at most 1000, not ${given}. Example: --shard 2/4`);
});
