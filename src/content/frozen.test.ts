import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../tests/helpers/documents.ts';
import { filesUnder, temporaryFolder } from '../../tests/helpers/folders.ts';
import { failureOf, sentenceOf } from '../../tests/helpers/told.ts';
import type { Assembled } from '../budget/index.ts';
import { freezeYear, frozenFaults, frozenProblems, requireFrozen, staysFrozen } from './frozen.ts';
import { storeBudget } from './store.ts';
import { listYearFiles } from './year-files.ts';

const NAME = 'yunzhou-qinghe/caizhengju';
const FULL = { figuresOnly: false, replace: true };

function budget(amount = '5.00', { department = '云州市青禾区财政局', year = 2026, told = '管理财政' } = {}): Assembled {
  return budgetOf(
    `${department}${year}年部门预算情况说明\n\n本单位${told}。\n\n部门收支总表\n单位：万元\n\n项目\t预算数\n合计\t${amount}\n`,
  );
}

/** A content folder with one department-year, frozen. */
async function frozen(): Promise<string> {
  const content = temporaryFolder();
  await storeBudget(content, budget(), FULL);
  await freeze(content);
  return content;
}

async function freeze(content: string): Promise<void> {
  const paths = (await listYearFiles(content, 2026)).filter(staysFrozen);
  const sha256 = (path: string) => createHash('sha256').update(readFileSync(join(content, path))).digest('hex');
  await freezeYear(content, { year: 2026, day: '2026-12-31', archived: new Map(paths.map((path) => [path, sha256(path)])) });
}

describe('a frozen year', () => {
  it('takes the same document again', async () => {
    const content = await frozen();
    const before = filesUnder(content);
    const { files } = await storeBudget(content, budget(), FULL);
    expect(files.every(({ changed }) => !changed)).toBe(true);
    expect(filesUnder(content)).toEqual(before);
  });

  it.each([
    ['another figure', budget('7.00'), 'this would change'],
    ['another narrative', budget('5.00', { told: '管理财政和国资' }), 'this would change'],
    ['another department', budget('5.00', { department: '云州市青禾区教育局' }), 'without this file of'],
  ])('refuses %s in one sentence that says the way, and nothing is changed', async (_, changed, says) => {
    const content = await frozen();
    const before = filesUnder(content);
    const sentence = await failureOf(storeBudget(content, changed, FULL));
    expect(sentence).toContain(`The year 2026 was frozen on 2026-12-31`);
    expect(sentence).toContain(says);
    expect(sentence).toMatch(/Put what the source got wrong in .*corrections\/.*\/2026\.yaml; .* delete .*frozen\/2026\.json on purpose/u);
    expect(filesUnder(content)).toEqual(before);
  });

  it('says so before it asks for --replace', async () => {
    const content = await frozen();
    const other = budget('7.00');
    other.disclosure.source.files = [{ name: '另一份.txt', format: 'text', bytes: 1, sha256: 'a'.repeat(64) }];
    await expect(storeBudget(content, other, { figuresOnly: false })).rejects.toMatchObject({ id: 'year-frozen' });
  });

  it('leaves other years and everything else of the year alone', async () => {
    const content = await frozen();
    await storeBudget(content, budget('7.00', { year: 2025 }), FULL);
    mkdirSync(join(content, 'corrections', NAME), { recursive: true });
    writeFileSync(join(content, `corrections/${NAME}/2026.yaml`), 'corrections: []\n');
    mkdirSync(join(content, 'checks', NAME), { recursive: true });
    writeFileSync(join(content, `checks/${NAME}/2026.json`), '{}\n');
    expect(await frozenFaults(content, 2026)).toEqual([]);
    await requireFrozen(content);
  });

  it('can be changed once its register is removed on purpose', async () => {
    const content = await frozen();
    rmSync(join(content, 'frozen/2026.json'));
    await storeBudget(content, budget('7.00'), FULL);
    expect(filesUnder(content)[`disclosures/${NAME}/2026.json`]).toContain('7.00');
  });

  it('tells what a person changed, removed or added', async () => {
    const content = await frozen();
    const path = join(content, `disclosures/${NAME}/2026.json`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('5.00', '6.00'));
    rmSync(join(content, `narratives/${NAME}/2026.md`));
    mkdirSync(join(content, 'narratives/yunzhou-qinghe/other'));
    writeFileSync(join(content, 'narratives/yunzhou-qinghe/other/2026.md'), '');
    expect(await frozenFaults(content, 2026)).toEqual([
      { state: 'changed', path: `disclosures/${NAME}/2026.json` },
      { state: 'missing', path: `narratives/${NAME}/2026.md` },
      { state: 'added', path: 'narratives/yunzhou-qinghe/other/2026.md' },
    ]);
    const sentence =
      /frozen\/2026\.json: The frozen year 2026 is not as it was archived: changed: disclosures\/.*; missing: narratives\/.*; added: narratives\/.*\. Put the files back/u;
    expect(await failureOf(requireFrozen(content))).toMatch(sentence);
    expect((await frozenProblems(content)).map(sentenceOf)).toEqual([expect.stringMatching(sentence)]);
  });

  it('is not frozen where a file changed while it was archived', async () => {
    const content = await frozen();
    rmSync(join(content, 'frozen/2026.json'));
    const archived = new Map([[`disclosures/${NAME}/2026.json`, 'a'.repeat(64)]]);
    expect(await failureOf(freezeYear(content, { year: 2026, day: '2026-12-31', archived }))).toContain(
      'The file changed while the year was archived, so nothing was frozen',
    );
    expect(Object.keys(filesUnder(content)).filter((path) => path.startsWith('frozen'))).toEqual([]);
  });

  it('is archived again only as it was frozen', async () => {
    const content = await frozen();
    const before = filesUnder(content);
    await freeze(content);
    const archived = new Map([[`disclosures/${NAME}/2026.json`, 'a'.repeat(64)]]);
    expect(await failureOf(freezeYear(content, { year: 2026, day: '2027-01-01', archived }))).toContain('The file changed while');
    expect(filesUnder(content)).toEqual(before);
  });

  it('is told where its register is damaged', async () => {
    const content = await frozen();
    renameSync(join(content, 'frozen/2026.json'), join(content, 'frozen/2025.json'));
    writeFileSync(join(content, 'frozen/2026.json'), '{ "schema": 1 }');
    expect(await failureOf(storeBudget(content, budget(), FULL))).toContain('frozen/2026.json');
    expect((await frozenProblems(content)).map(sentenceOf)).toEqual([
      expect.stringContaining('frozen/2025.json, line 8: year is “2026”.'),
      expect.stringContaining('frozen/2026.json'),
    ]);
  });
});
