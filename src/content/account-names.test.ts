import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commonNames, type Disclosure } from '../budget/index.ts';
import { checkDisclosure, checksFile } from '../checks/index.ts';
import { FIXTURE_CONTENT } from '../../tests/fixtures/site/read.ts';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { sentenceOf } from '../../tests/helpers/told.ts';
import { namesOf, storeNames } from './account-names.ts';
import { readChecks, storeChecks } from './checks.ts';
import { loadDisclosures } from './load.ts';

const WATER = 'disclosures/qinghe/water-bureau/2026.json';
let folder = '';

beforeEach(async () => {
  folder = temporaryFolder();
  await cp(FIXTURE_CONTENT, folder, { recursive: true });
  vi.stubEnv('MINGZHANG_CONTENT', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function disclosure(path = WATER): Promise<Disclosure> {
  return JSON.parse(await readFile(join(folder, path), 'utf8')) as Disclosure;
}

async function list(text: string): Promise<void> {
  await mkdir(join(folder, 'classifications'), { recursive: true });
  await writeFile(join(folder, 'classifications/2026.csv'), text);
}

/** Checks the whole folder and stores what comes out, as `npm run check -- --write` does. */
async function checkAll(): Promise<void> {
  const { loaded, common } = await loadDisclosures([folder]);
  for (const { key, disclosure: of, options, inputs } of loaded) {
    const extra = { profile: options.profile?.name ?? null, narrative: options.narrative, disclosure: of };
    await storeChecks(folder, key, checksFile(checkDisclosure(of, options), inputs, extra));
  }
  for (const [content, names] of common) await storeNames(content, names);
}

async function status(path = WATER): Promise<string> {
  return (await readChecks((await disclosure(path)).identity)).status;
}

async function rename(path: string, code: string, name: string): Promise<void> {
  const changed = await disclosure(path);
  for (const row of changed.tables.flatMap(({ rows }) => rows)) if (row.code === code) row.label = name;
  await writeFile(join(folder, path), JSON.stringify(changed));
}

describe('the list of a year', () => {
  it('names the codes that a disclosure prints', async () => {
    await list('\ufeffcode,name,kind\r\n201,一般公共服务支出,functional\r\n\r\n99999,无此科目,economic\r\n'.replace('99999', '30999'));
    const names = await namesOf(await disclosure(), folder, { schema: 1, names: [] });
    expect(names.every(({ by }) => by === 'list')).toBe(true);
    expect(names.map(({ code }) => code)).not.toContain('30999');
  });

  it.each([
    ['code,name,kind\n301,"工资\n福利",economic\n30x,办公费,economic', /2026\.csv, line 4: #2, code is “30x”/u],
    ['code,name,kind\n301,工资福利支出,econ', /line 2: #1, kind is “econ”\. Allowed: functional, economic\./u],
    ['code,name,sort\n301,工资福利支出,economic', /line 2: There is no field #1, sort\./u],
    ['code,name\n301,工资福利支出', /line 2: .*kind/u],
    ['code,name,kind\n301,\ufffd\ufffd,economic', /line 2: #1, name is/u],
    ['code,name,kind\n301,,economic', /line 2: #1, name is/u],
  ])('says what is wrong with it and where: %s', async (text, sentence) => {
    await list(text);
    const { problems } = await loadDisclosures([join(folder, WATER)]);
    expect(problems.map(sentenceOf)).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('stored results', () => {
  it('are out of date when the list gives one of their codes another name, and not when it does so to others', async () => {
    await checkAll();
    expect(await status()).toBe('current');
    const code = (await disclosure()).tables.flatMap(({ rows }) => rows).find((row) => row.code?.length === 7)?.code;
    await list('code,name,kind\n30999,别的,economic\n');
    expect(await status()).toBe('current');
    await list(`code,name,kind\n${code},别的,functional\n`);
    expect(await status()).toBe('stale');
  });

  it('stay as they are when a neighbour changes, until the next check of the whole folder', async () => {
    for (const copy of ['a', 'b', 'c']) {
      const other = await disclosure();
      other.identity.department.slug = copy;
      await mkdir(join(folder, 'disclosures/qinghe', copy), { recursive: true });
      await writeFile(join(folder, 'disclosures/qinghe', copy, '2026.json'), JSON.stringify(other));
    }
    await checkAll();
    const before = await readFile(join(folder, WATER.replace('disclosures', 'checks')), 'utf8');
    expect(JSON.parse(before)).toMatchObject({ inputs: { names: expect.stringMatching(/^[0-9a-f]{64}$/u) as string } });
    const code = (await disclosure()).tables.flatMap(({ rows }) => rows).find((row) => row.code?.length === 7)?.code ?? '';
    for (const copy of ['a', 'b', 'c']) await rename(`disclosures/qinghe/${copy}/2026.json`, code, '改名后的科目');
    expect(await status()).toBe('current');
    expect(await status('disclosures/qinghe/a/2026.json')).toBe('stale');
    await checkAll();
    expect(await status()).toBe('current');
    const after = await readFile(join(folder, WATER.replace('disclosures', 'checks')), 'utf8');
    expect(after).not.toBe(before);
  });

  it('of one file are held against the names of the whole folder', async () => {
    await checkAll();
    const [all, one] = [await loadDisclosures([folder]), await loadDisclosures([join(folder, WATER)])];
    expect(one.common.size).toBe(0);
    expect(all.common.get(folder)).toEqual(commonNames(all.loaded.map((each) => each.disclosure)));
    const same = all.loaded.find(({ name }) => name === one.loaded[0]?.name);
    expect(one.loaded[0]?.inputs).toEqual(same?.inputs);
  });
});
