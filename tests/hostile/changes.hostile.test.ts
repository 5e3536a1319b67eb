import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { Random } from '../world/index.ts';
import { run } from './support/commands.ts';
import { tell } from './support/tell.ts';

const ROUNDS = 6;
const FIXTURE = join(import.meta.dirname, '../fixtures/site/content');

/** A change to a content folder that leaves it valid; a second time it may be taken back. */
type Change = (content: string, round: number) => void;

const edit =
  (path: string, from: RegExp, to: (round: number) => string): Change =>
  (content, round) => {
    const file = join(content, path);
    if (existsSync(file)) writeFileSync(file, readFileSync(file, 'utf8').replace(from, to(round)));
  };

/** Takes a file away, or lays it back as it was. */
const toggle =
  (path: string): Change =>
  (content) => {
    const file = join(content, path);
    if (existsSync(file)) rmSync(file);
    else cpSync(join(FIXTURE, path), file);
  };

const CHANGES: Change[] = [
  ...['qinghe/government-office/2026', 'qinghe/government-office/2025', 'xiqiao/xiqiao-subdistrict/2026'].map((id) =>
    edit(`disclosures/${id}.json`, /"title": "[^"]*"/u, (round) => `"title": "预算 ${round}"`),
  ),
  edit('narratives/qinghe/government-office/2026.md', /^# .*$/mu, (round) => `# 说明 ${round}`),
  edit('departments/qinghe/water-bureau.yaml', /^aliases: .*$/mu, (round) => `aliases: [水利局${round}]`),
  edit('portal.yaml', /name: [^,]*,/u, (round) => `name: 清河县财政局${round},`),
  edit('regions.yaml', /count: \d+/u, (round) => `count: ${400_000 + round}`),
  toggle('disclosures/xiqiao/xiqiao-subdistrict/2026.json'),
  toggle('disclosures/qinghe/government-office/2025.json'),
  toggle('checks/qinghe/water-bureau/2026.json'),
  toggle('checks/account-names.json'),
  toggle('corrections/qinghe/water-bureau/2026.yaml'),
  toggle('redirects.yaml'),
];

it(`a portal built after each of ${ROUNDS} random sets of changes is the one that is made from nothing`, async () => {
  const folder = temporaryFolder();
  const [content, site, clean] = ['content', 'site', 'clean'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  cpSync(FIXTURE, content, { recursive: true });
  const random = new Random(20261130);
  let kept = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    for (let change = 0; round > 0 && change < random.whole(1, 3); change++) random.pick(CHANGES)(content, round);
    const built = await run(['build', '--outDir', site, '--content', content]);
    expect(built.code, built.out + built.err).toBe(0);
    kept += Number(/(\d+) unchanged pages? taken/u.exec(built.out)?.[1] ?? 0);
    expect((await run(['build', '--force', '--outDir', clean, '--content', content])).code).toBe(0);
    const [found, expected] = [filesUnder(site), filesUnder(clean)];
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    expect(Object.keys(expected).filter((path) => found[path] !== expected[path])).toEqual([]);
  }
  expect(kept).toBeGreaterThan(ROUNDS);
  expect(readdirSync(folder).sort()).toEqual(['clean', 'content', 'site']);
  tell(
    'Changes to the content',
    `${ROUNDS} random sets of changes to figures, titles, narratives, departments, checks, corrections and settings, and documents that go and come back`,
    'each time the portal was, byte for byte, the one that is made from nothing',
  );
});
