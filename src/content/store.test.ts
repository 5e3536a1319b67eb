import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgetOf, documentOf } from '../../tests/helpers/documents.ts';
import { failureOf } from '../../tests/helpers/told.ts';
import { filesUnder, temporaryFolder } from '../../tests/helpers/folders.ts';
import { assembleBudget, type Assembled } from '../budget/index.ts';
import { loadDisclosures } from './load.ts';
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

  it('refuses a narrative that is longer than any office writes, and the check names one that was made so by hand', async () => {
    const content = temporaryFolder();
    await storeBudget(content, budget(), FULL);
    const before = filesUnder(content);
    const long = { ...budget(), narrative: '长'.repeat(1_000_001) };
    expect(await failureOf(storeBudget(content, long, FULL))).toMatch(/1000001 characters, more than 1000000/u);
    expect(filesUnder(content)).toEqual(before);
    writeFileSync(join(content, `narratives/${NAME}/2026.md`), long.narrative);
    const { loaded, problems } = await loadDisclosures([join(content, 'disclosures')]);
    expect(loaded).toEqual([]);
    expect(problems).toMatchObject([{ id: 'narrative-too-long', place: { file: expect.stringMatching(/2026\.md$/u) as string } }]);
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
    expect(disclosure.notices).toMatchObject([
      { id: 'department-by-code', values: { code: '103', known: '云州市青禾区财税局', printed: '云州市青禾区财政局' } },
    ]);
  });

  it('is not found by a code that two have', async () => {
    const content = temporaryFolder();
    write(content, "name: 云州市青禾区财税局\ncodes: ['103']\naliases: []\n");
    write(content, "name: 云州市青禾区审计局\ncodes: ['103']\naliases: []\n", 'audit');
    const assembled = budget();
    assembled.disclosure.identity.department.code = '103';
    const { disclosure } = await storeBudget(content, assembled, FULL);
    expect(disclosure.identity.department.slug).toBe('caizhengju');
  });

  it('is one under two codes, and of two documents of one year the second is refused', async () => {
    const content = temporaryFolder();
    const of = (code: string, amount: string, file: string) => {
      const assembled = budget('云州市青禾区财政局', amount);
      assembled.disclosure.identity.department.code = code;
      assembled.disclosure.source.files = [{ name: file, format: 'text', bytes: 1, sha256: amount.padStart(64, '0').replace('.', '0') }];
      return assembled;
    };
    await storeBudget(content, of('103', '5.00', 'a.txt'), FULL);
    const before = filesUnder(content);
    expect(await failureOf(storeBudget(content, of('204', '7.00', 'b.txt'), FULL))).toMatch(/a\.txt.*b\.txt/u);
    expect(filesUnder(content)).toEqual(before);
  });

  it('is found with the region before its name written out or not', async () => {
    const content = temporaryFolder();
    for (const name of ['綦江区财政局', '重庆市綦江区财政局'])
      expect((await storeBudget(content, budget(name), FULL)).disclosure.identity.department.slug).toBe('caizhengju');
    expect(Object.keys(filesUnder(content)).filter((path) => path.startsWith('departments/'))).toHaveLength(1);
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
  it('whose name sounds like another’s is refused by a sentence that names both, whoever comes first', async () => {
    for (const [first, second] of [['水务局', '税务局'], ['税务局', '水务局']]) {
      const content = temporaryFolder();
      await storeBudget(content, budget(`云州市青禾区${first}`), FULL);
      const before = filesUnder(content);
      const failure = await failureOf(storeBudget(content, budget(`云州市青禾区${second}`), FULL));
      expect(failure).toMatch(new RegExp(`shuiwuju of “云州市青禾区${second}” belongs to “云州市青禾区${first}”`, 'u'));
      expect(filesUnder(content)).toEqual(before);
    }
  });

  it('is stored beside it under the address that a person gives', async () => {
    const content = temporaryFolder();
    await storeBudget(content, budget('云州市青禾区水务局'), FULL);
    const other = budget('云州市青禾区税务局');
    other.disclosure.identity.department.slug = 'shuishou';
    const { disclosure } = await storeBudget(content, other, { ...FULL, slugGiven: true });
    expect(disclosure.identity.department.slug).toBe('shuishou');
    const third = budget('云州市青禾区睡务局');
    third.disclosure.identity.department.slug = 'shuiwuju';
    await expect(storeBudget(content, third, { ...FULL, slugGiven: true })).rejects.toThrow('slug-taken');
  });

  it('is told from its own unit', async () => {
    const content = temporaryFolder();
    const slugs = [];
    for (const name of ['云州市青禾区财政局', '云州市青禾区财政局（本级）'])
      slugs.push((await storeBudget(content, budget(name), FULL)).disclosure.identity.department.slug);
    expect(slugs).toEqual(['caizhengju', 'caizhengju-benji']);
  });
});

describe('regions', () => {
  const inRegion = (region: string, name = '水务局', year = '2026') =>
    assembleBudget(documentOf(`${name}${year}年部门预算情况说明\n\n${TABLE}`), { files: [] }, { region, department: name });

  it('that no list has are told apart: nothing of one is written over another', async () => {
    const content = temporaryFolder();
    const regions = ['张家界', '兵团', '兵团第一师', '兵团第二师', '青石镇', '中央', '教育部', '云州市青禾县', '云州市青禾县青石镇', '云州市高新区'];
    const slugs = [];
    for (const region of [...regions, '重庆市綦江区古南街道', '重庆市綦江区', '云州经济技术开发区'])
      slugs.push((await storeBudget(content, inRegion(region), FULL)).disclosure.identity.region.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(Object.keys(filesUnder(content)).filter((path) => path.startsWith('disclosures/'))).toHaveLength(slugs.length);
  });

  it.each([
    ['云州市青禾区', '云州市清河区'],
    ['云州市青禾县', '云州市青禾区'],
    ['青石镇', '清石镇'],
  ])('of one sound are refused by a sentence that names both: %s, %s', async (first, second) => {
    const content = temporaryFolder();
    await storeBudget(content, inRegion(first), FULL);
    const before = filesUnder(content);
    expect(await failureOf(storeBudget(content, inRegion(second), FULL))).toMatch(
      new RegExp(`address \\S+ of ${second} belongs to ${first}`, 'u'),
    );
    expect(filesUnder(content)).toEqual(before);
  });

  it.each(['青石镇水务站', '气象服务中心', '本区水务局', '新区水务局'])('that nothing says wait for a person: %s', async (name) => {
    const content = temporaryFolder();
    const failure = await failureOf(storeBudget(content, budget(name), FULL));
    expect(failure).toContain(`which region “${name}” belongs to`);
    expect(failure).toContain('disclosure.yaml');
    expect(filesUnder(content)).toEqual({});
    const said = await storeBudget(content, inRegion('重庆市綦江区', name), FULL);
    expect(said.disclosure.identity.region.slug).toBe('chongqing-qijiang');
  });
});
