import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { FIXTURE_CONTENT } from '../../tests/fixtures/site/read.ts';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { sentenceOf } from '../../tests/helpers/told.ts';
import { loadDisclosures } from './load.ts';

const ALL = [
  'qinghe/government-office/2025',
  'qinghe/government-office/2026',
  'qinghe/water-bureau/2026',
  'xiqiao/xiqiao-subdistrict/2026',
];
const WATER = 'qinghe/water-bureau/2026';
let folder = '';

beforeEach(async () => {
  folder = temporaryFolder();
  await cp(FIXTURE_CONTENT, folder, { recursive: true });
});

async function change(path: string, from: string, to: string): Promise<void> {
  const file = join(folder, path);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

/** The department-years that are loaded, and a sentence for everything that is wrong. */
async function load(): Promise<{ names: string[]; problems: string[] }> {
  const { loaded, problems } = await loadDisclosures([folder]);
  return { names: loaded.map(({ name }) => name), problems: problems.map(sentenceOf) };
}

describe('loadDisclosures', () => {
  it('loads every department-year with what goes with it', async () => {
    const { loaded } = await loadDisclosures([folder]);
    expect(loaded.map(({ name }) => name)).toEqual(ALL);
    const [, office, water] = loaded;
    expect(office?.options.prior?.identity.year).toBe(2025);
    expect(water?.options.corrections?.corrections).toHaveLength(2);
    expect(water?.options.profile?.name).toBe('national');
  });

  it.each([
    ['corrections/qinghe/water-bureau/2026.yaml', 'corrections:', 'corrections: [', /line \d+: The file is not YAML: /u],
    ['corrections/qinghe/water-bureau/2026.yaml', 'corrections:', '- hello\nx:', /line 2: The file is not YAML: /u],
    ['corrections/qinghe/water-bureau/2026.yaml', 'corrections:', 'correction:', /line 1: There is no field correction\. Did you mean corrections\?/u],
    ['departments/qinghe/water-bureau.yaml', 'codes:', 'codes: [', /line \d+: The file is not YAML: /u],
    ['departments/qinghe/water-bureau.yaml', 'codes:', 'code:', /line 7: There is no field code\. Did you mean codes\?/u],
    ['departments/qinghe/water-bureau.yaml', 'slug: water-bureau', 'slug: water', /The department calls itself qinghe\/water\./u],
    ['departments/qinghe/water-bureau.yaml', 'jurisdiction: null', 'jurisdiction: nationl', /line 10: jurisdiction is “nationl”\. Did you mean national\?/u],
    [`disclosures/${WATER}.json`, '"schema": 2', '"schema": 2,,', /line \d+: The file is not JSON: /u],
  ])('names what is wrong in %s (%s → %s) and goes on', async (path, from, to, sentence) => {
    await change(path, from, to);
    const { names, problems } = await load();
    expect(names).toEqual(ALL.filter((name) => name !== WATER));
    expect(problems).toEqual([expect.stringMatching(sentence)]);
    expect(problems[0]).toContain(path);
  });

  it('says of a profile that is wrong once, and checks those that name another', async () => {
    await cp('content/jurisdictions', join(folder, 'jurisdictions'), { recursive: true });
    await change('jurisdictions/yubei.yaml', 'match:', 'mach:');
    await change('departments/qinghe/water-bureau.yaml', 'jurisdiction: null', 'jurisdiction: national');
    const { names, problems } = await load();
    expect(names).toEqual([WATER]);
    expect(problems).toEqual([expect.stringMatching(/yubei\.yaml, line \d+: There is no field mach\. Did you mean match\?/u)]);
  });

  it('loads a file that stands alone, without what would go with it', async () => {
    const alone = join(temporaryFolder(), 'a.json');
    await cp(join(folder, `disclosures/${WATER}.json`), alone);
    const { loaded } = await loadDisclosures([alone]);
    expect(loaded).toMatchObject([{ content: null, options: { narrative: null, corrections: null } }]);
    expect(loaded[0]?.options.profile?.name).toBe('national');
  });
});
