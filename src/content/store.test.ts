import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../tests/helpers/documents.ts';
import { failureOf } from '../../tests/helpers/told.ts';
import { filesUnder, temporaryFolder } from '../../tests/helpers/folders.ts';
import type { Assembled } from '../budget/index.ts';
import { storeBudget } from './store.ts';

const TABLE = '部门收支总表\n单位：万元\n\n项目\t预算数\n合计\t5.00\n';

function budget(department = '云州市青禾区财政局', amount = '5.00'): Assembled {
  return budgetOf(`${department}2026年部门预算情况说明\n\n本单位管理财政。\n\n${TABLE.replace('5.00', amount)}`);
}

const FULL = { figuresOnly: false };
const NAME = 'yunzhou-qinghe/caizhengju';

describe('storeBudget', () => {
  it('writes the disclosure, the narrative, and the department', async () => {
    const content = temporaryFolder();
    const { disclosure, files } = await storeBudget(content, budget(), FULL);
    const written = filesUnder(content);
    expect(files).toEqual(
      ['disclosures/@/2026.json', 'narratives/@/2026.md', 'departments/@.yaml', 'history/@/2026.json'].map((path) => ({
        path: path.replace('@', NAME),
        changed: true,
      })),
    );
    expect(Object.keys(written).sort()).toEqual(files.map(({ path }) => path).sort());
    expect(JSON.parse(written[`disclosures/${NAME}/2026.json`] ?? '')).toEqual(disclosure);
    expect(written[`narratives/${NAME}/2026.md`]).toContain('本单位管理财政。\n');
    expect(written[`departments/${NAME}.yaml`]).toContain('name: 云州市青禾区财政局\n');
  });

  it('changes no byte and touches no file the second time', async () => {
    const content = temporaryFolder();
    await storeBudget(content, budget(), FULL);
    const path = join(content, `disclosures/${NAME}/2026.json`);
    const before = { files: filesUnder(content), inode: statSync(path).ino };
    const { files } = await storeBudget(content, budget(), FULL);
    expect(files.every(({ changed }) => !changed)).toBe(true);
    expect({ files: filesUnder(content), inode: statSync(path).ino }).toEqual(before);
  });

  it('replaces a changed file whole, and leaves nothing beside it but the version before', async () => {
    const content = temporaryFolder();
    await storeBudget(content, budget(), FULL);
    const names = Object.keys(filesUnder(content));
    const path = join(content, `disclosures/${NAME}/2026.json`);
    const inode = statSync(path).ino;
    const { files } = await storeBudget(content, budget('云州市青禾区财政局', '7.00'), FULL);
    const kept = [`history/${NAME}/2026/1.json`, `history/${NAME}/2026/1.md`];
    expect(files.filter(({ changed }) => changed).map((file) => file.path)).toEqual([
      `disclosures/${NAME}/2026.json`,
      ...kept,
      `history/${NAME}/2026.json`,
    ]);
    expect(readFileSync(path, 'utf8')).toContain('7.00');
    // A new file was renamed over the old one: a reader sees the one or the other, never half.
    expect(statSync(path).ino).not.toBe(inode);
    expect(Object.keys(filesUnder(content)).filter((name) => !kept.includes(name))).toEqual(names);
  });

  it('writes no prose when it is to be left out', async () => {
    const content = temporaryFolder();
    const { disclosure } = await storeBudget(content, budget(), { figuresOnly: true });
    expect(disclosure.narrative).toBe('omitted');
    expect(Object.keys(filesUnder(content))).toEqual([
      `departments/${NAME}.yaml`,
      `disclosures/${NAME}/2026.json`,
      `history/${NAME}/2026.json`,
    ]);
  });

  it('refuses a second document of one department-year in the same run, and writes nothing', async () => {
    const content = temporaryFolder();
    const earlier = new Map([[`${NAME}/2026`, 'first.txt']]);
    const second = storeBudget(content, budget(), { figuresOnly: false, earlier });
    await expect(second).rejects.toMatchObject({ id: 'disclosure-twice', values: { earlier: 'first.txt' } });
    expect(filesUnder(content)).toEqual({});
  });
});

function fileOf(content: string, name: string): string {
  return join(content, `departments/yunzhou-qinghe/${name}.yaml`);
}

/** A department file, as a person may have written it. */
function write(content: string, fields: string, name = 'finance'): void {
  mkdirSync(join(content, 'departments/yunzhou-qinghe'), { recursive: true });
  writeFileSync(
    fileOf(content, name),
    `slug: ${name}\nregion: { slug: yunzhou-qinghe, name: 云州市青禾区 }\nkind: department\n${fields}`,
  );
}

describe('a department that is already known', () => {
  it.each([
    ['by its name', 'name: 云州市青禾区财政局\ncodes: []\naliases: []\n', '云州市青禾区财政局'],
    ['by an alias', 'name: 云州市青禾区财政与国资局\ncodes: []\naliases: [云州市青禾区财政局]\n', '云州市青禾区财政局'],
    ['by a name spaced otherwise', 'name: 云州市 青禾区 财政局\ncodes: []\naliases: []\n', '云州市青禾区财政局'],
  ])('keeps its slug, found %s', async (_, fields, department) => {
    const content = temporaryFolder();
    write(content, fields);
    const before = filesUnder(content);
    const { disclosure, files } = await storeBudget(content, budget(department), FULL);
    expect(disclosure.identity.department.slug).toBe('finance');
    expect(files.map(({ path }) => path)).toEqual([
      'disclosures/yunzhou-qinghe/finance/2026.json',
      'narratives/yunzhou-qinghe/finance/2026.md',
      'history/yunzhou-qinghe/finance/2026.json',
    ]);
    expect(filesUnder(content)).toMatchObject(before);
  });

  it('is found by its code after it was renamed', async () => {
    const content = temporaryFolder();
    write(content, "name: 云州市青禾区财税局\ncodes: ['103']\naliases: []\n");
    const assembled = budget();
    assembled.disclosure.identity.department.code = '103';
    const { disclosure } = await storeBudget(content, assembled, FULL);
    expect(disclosure.identity.department).toMatchObject({ slug: 'finance', name: '云州市青禾区财政局' });
  });

  it('has its file left alone, whatever stands in it', async () => {
    const content = temporaryFolder();
    await storeBudget(content, budget(), FULL);
    const path = join(content, `departments/${NAME}.yaml`);
    const edited = `# 手工注释\n${readFileSync(path, 'utf8')}`;
    writeFileSync(path, edited);
    await storeBudget(content, budget('云州市青禾区财政局', '7.00'), FULL);
    expect(readFileSync(path, 'utf8')).toBe(edited);
  });

  it.each([
    ['is not YAML', 'name: [未闭合\n', /finance\.yaml, line 5: The file is not YAML: /u],
    ['lacks fields', 'name: 云州市青禾区材政局\n', /finance\.yaml: The field codes is missing\./u],
    ['calls itself otherwise', 'name: 甲\ncodes: []\naliases: []\n', /tax\.yaml: The department calls itself .*\/finance\./u],
  ])('throws a Problem that names a file that %s, as it may be this department’s', async (_, fields, sentence) => {
    const content = temporaryFolder();
    write(content, fields);
    if (sentence.source.startsWith('tax')) renameSync(fileOf(content, 'finance'), fileOf(content, 'tax'));
    expect(await failureOf(storeBudget(content, budget(), FULL))).toMatch(sentence);
  });

  it('is found although another file of its region is not valid', async () => {
    const content = temporaryFolder();
    await storeBudget(content, budget(), FULL);
    write(content, 'name: [未闭合\n');
    const { disclosure } = await storeBudget(content, budget(), FULL);
    expect(disclosure.identity.department.slug).toBe('caizhengju');
  });
});

describe('a new department', () => {
  it('gets a number where its slug is another department’s', async () => {
    const content = temporaryFolder();
    write(content, 'name: 云州市青禾区材政局\ncodes: []\naliases: []\n', 'caizhengju');
    const { disclosure, files } = await storeBudget(content, budget(), FULL);
    expect(disclosure.identity.department.slug).toBe('caizhengju-2');
    expect(files.map(({ path }) => path)).toContain('departments/yunzhou-qinghe/caizhengju-2.yaml');
  });

  it('is told from its own unit', async () => {
    const content = temporaryFolder();
    const slugs = [];
    for (const name of ['云州市青禾区财政局', '云州市青禾区财政局（本级）'])
      slugs.push((await storeBudget(content, budget(name), FULL)).disclosure.identity.department.slug);
    expect(slugs).toEqual(['caizhengju', 'caizhengju-benji']);
  });
});
