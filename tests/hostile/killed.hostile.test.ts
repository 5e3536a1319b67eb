import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { restoreFolder } from '../../scripts/building/swap.ts';
import { recoverContent } from '../../src/content/together.ts';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { run, start } from './support/commands.ts';
import { budgetOf } from './support/documents.ts';
import { tell } from './support/tell.ts';

/** With those of `archive.hostile.test.ts` 200 in all. */
const CONVERTS = 170;
const BUILDS = 10;

/** What a content folder says of its one department-year: the amount in the figures and in the narrative. */
function amounts(content: string): string[] {
  const files = filesUnder(content);
  const figures = files['disclosures/yunzhou-qinghe/caizhengju/2026.json'] ?? '';
  const narrative = files['narratives/yunzhou-qinghe/caizhengju/2026.md'] ?? '';
  const [inTable] = /\d+\.\d\d/u.exec(/"cells".*?\]\s*\]/su.exec(figures)?.[0] ?? '') ?? [''];
  const [inText] = /\d+\.\d\d/u.exec(narrative) ?? [''];
  return [inTable, inText];
}

it(`convert, killed ${CONVERTS} times, leaves the old department-year or the new one`, async () => {
  const folder = temporaryFolder();
  const content = join(folder, 'out');
  const document = join(folder, 'a.txt');
  const convert = ['convert', document, '--out', content, '--replace'];
  let last = 0;
  const write = (): string => {
    const amount = `${++last}.00`;
    writeFileSync(document, budgetOf('财政局', amount, `本单位管理财政，收支总预算${amount}万元。`));
    return amount;
  };
  let old = write();
  const first = Date.now();
  expect((await run(convert)).code).toBe(0);
  const whole = Date.now() - first;
  const ends = { old: 0, new: 0 };
  for (let time = 0; time < CONVERTS; time++) {
    const now = write();
    const { child, ended } = start(convert);
    // Mostly towards the end, where files are written.
    await wait(whole * (0.4 + 0.7 * ((time * 0.618) % 1)));
    child.kill('SIGKILL');
    await ended;
    // Whoever looks next finishes or takes back what was begun.
    await recoverContent(content);
    const [inTable, inText] = amounts(content);
    expect(inTable).toBe(inText);
    expect([old, now]).toContain(inTable);
    ends[inTable === now ? 'new' : 'old']++;
    old = inTable ?? old;
  }
  expect(Math.min(ends.old, ends.new)).toBeGreaterThan(0);
  tell(
    'Killed processes',
    `\`convert\` killed (SIGKILL) ${CONVERTS} times at various moments`,
    'figures and narrative were both old or both new each time',
  );
});

it(`build, killed ${BUILDS} times, leaves the old portal or the new one`, async () => {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  const site = join(folder, 'dist');
  cpSync(join(import.meta.dirname, '../fixtures/site/content'), content, { recursive: true });
  const build = ['build', '--outDir', site, '--content', content];
  const begun = Date.now();
  expect((await run(build)).code).toBe(0);
  const whole = Date.now() - begun;
  const pages = (): string[] => Object.keys(filesUnder(site)).filter((path) => path.endsWith('.html'));
  const all = pages();
  for (let time = 0; time < BUILDS; time++) {
    const { child, ended } = start(build);
    await wait(whole * ((time * 0.618) % 1.1));
    child.kill('SIGKILL');
    await ended;
    await restoreFolder(site);
    expect(existsSync(join(site, 'index.html'))).toBe(true);
    expect(pages()).toEqual(all);
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toMatch(/<\/html>\s*$/u);
  }
  tell(
    'Killed processes',
    `\`build\` killed (SIGKILL) ${BUILDS} times at various moments`,
    'a whole portal stood in its place each time',
  );
});
