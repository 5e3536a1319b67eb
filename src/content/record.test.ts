import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { documentOf } from '../../tests/helpers/documents.ts';
import { filesUnder, temporaryFolder } from '../../tests/helpers/folders.ts';
import { assembleBudget, type Assembled } from '../budget/index.ts';
import { HIDDEN_NUMBER } from '../privacy/index.ts';
import { readHistory, readKept } from './history.ts';
import { storeBudget } from './store.ts';

const KEY = { region: 'yunzhou-qinghe', department: 'caizhengju', year: 2026 };
const DISCLOSURE = 'disclosures/yunzhou-qinghe/caizhengju/2026.json';
const REGISTER = 'history/yunzhou-qinghe/caizhengju/2026.json';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A budget with this amount and these words, read of a file of this content. */
function read(file: string, amount = '5.00', words = '本单位管理财政。'): Assembled {
  const text = `云州市青禾区财政局2026年部门预算情况说明\n\n${words}\n\n部门收支总表\n单位：万元\n\n项目\t预算数\n合计\t${amount}\n`;
  const source = { name: `${file}.txt`, format: 'text', bytes: text.length, sha256: sha256(file) };
  return assembleBudget(documentOf(text), { files: [source] });
}

const store = (content: string, budget: Assembled, more: { because?: string; figuresOnly?: boolean } = {}) =>
  storeBudget(content, budget, { figuresOnly: false, replace: true, ...more });

const textOf = (content: string, path: string) => readFileSync(join(content, path), 'utf8');
const versionsOf = async (content: string) => (await readHistory(KEY, content))?.versions ?? [];

/** The day of 2026-02-13 and so many more. */
function onDay(days: number): void {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(1_770_940_800 + days * 86_400));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

beforeEach(() => {
  onDay(0);
});

describe('the register of a department-year', () => {
  it('begins with its day, its documents and the digest of its file, and stays so', async () => {
    const content = temporaryFolder();
    await store(content, read('a'));
    const first = {
      version: 1,
      digest: sha256(textOf(content, DISCLOSURE)),
      recorded: '2026-02-13',
      files: [{ name: 'a.txt', format: 'text', sha256: sha256('a') }],
      reason: 'first',
      because: null,
      kept: null,
    };
    expect(await versionsOf(content)).toEqual([first]);
    onDay(9);
    const { files, version } = await store(content, read('a'));
    expect({ files: files.filter(({ changed }) => changed), version }).toEqual({ files: [], version: null });
    expect(await versionsOf(content)).toEqual([first]);
  });

  it('keeps what another document supersedes, byte for byte, with the words of the publisher on the new one', async () => {
    const content = temporaryFolder();
    await store(content, read('a'));
    const old = textOf(content, DISCLOSURE);
    onDay(9);
    const { version } = await store(content, read('b', '7.00', '说明已改。'), { because: '更正合计' });
    expect(version).toEqual({ number: 2, reason: 'new-source', keptBefore: true });
    const versions = await versionsOf(content);
    expect(versions).toMatchObject([
      { recorded: '2026-02-13', digest: sha256(old), kept: { disclosure: '1.json', narrative: '1.md' } },
      { recorded: '2026-02-22', reason: 'new-source', because: '更正合计', kept: null },
    ]);
    const kept = versions[0] && (await readKept(KEY, versions[0], content));
    expect(kept).toMatchObject({ disclosure: old, narrative: expect.stringContaining('本单位管理财政。') as string });
    // A third keeps the second beside the first.
    await store(content, read('a'));
    expect((await versionsOf(content)).map(({ kept: each }) => each?.disclosure ?? null)).toEqual(['1.json', '2.json', null]);
  });

  it.each([
    ['another figure of the table', '7.00', '本单位管理财政。', 'new-reading'],
    ['another number of the narrative', '5.00', '本单位管理财政，共 3 人。', 'new-reading'],
    ['other words only', '5.00', '本单位只管财政。', null],
  ])('has a new version where the same document is read with %s', async (_, amount, words, reason) => {
    const content = temporaryFolder();
    await store(content, read('a'));
    onDay(9);
    expect((await store(content, read('a', amount, words))).version?.reason ?? null).toBe(reason);
    const versions = await versionsOf(content);
    expect(versions).toHaveLength(reason === null ? 1 : 2);
    expect(versions.at(-1)).toMatchObject({
      digest: sha256(textOf(content, DISCLOSURE)),
      recorded: reason === null ? '2026-02-13' : '2026-02-22',
    });
  });

  it('says of content that was there before it that its day is not known', async () => {
    const content = temporaryFolder();
    await store(content, read('a'));
    const old = textOf(content, DISCLOSURE);
    rmSync(join(content, REGISTER));
    await store(content, read('a'));
    expect(await versionsOf(content)).toMatchObject([{ recorded: null, reason: 'first', kept: null }]);
    rmSync(join(content, REGISTER));
    await store(content, read('b', '7.00'));
    expect(await versionsOf(content)).toMatchObject([
      { recorded: null, reason: 'first', files: [{ name: 'a.txt' }], digest: sha256(old), kept: { disclosure: '1.json' } },
      { recorded: '2026-02-13', reason: 'new-source' },
    ]);
  });

  it('keeps nothing of a damaged file, and has no new version where the file is only mended', async () => {
    const content = temporaryFolder();
    await store(content, read('a'));
    const whole = textOf(content, DISCLOSURE);
    writeFileSync(join(content, DISCLOSURE), whole.slice(0, 100));
    expect((await store(content, read('a'))).version).toBeNull();
    expect(textOf(content, DISCLOSURE)).toBe(whole);
    writeFileSync(join(content, DISCLOSURE), whole.slice(0, 100));
    expect((await store(content, read('a', '7.00'))).version).toEqual({ number: 2, reason: 'new-reading', keptBefore: false });
    expect((await versionsOf(content)).map(({ kept }) => kept)).toEqual([null, null]);
  });

  it('takes words that are said later for the newest version, and none for the first', async () => {
    const content = temporaryFolder();
    await store(content, read('a'), { because: '首次' });
    await store(content, read('b', '7.00'));
    await store(content, read('b', '7.00'), { because: '更正合计，电话13800000000' });
    expect((await versionsOf(content)).map(({ because }) => because)).toEqual([null, `更正合计，电话${HIDDEN_NUMBER}`]);
  });

  it('says when the day that is given is none, and writes nothing', async () => {
    const content = temporaryFolder();
    vi.stubEnv('SOURCE_DATE_EPOCH', 'yesterday');
    await expect(store(content, read('a'))).rejects.toMatchObject({ id: 'source-date', values: { given: 'yesterday' } });
    expect(filesUnder(content)).toEqual({});
  });

  it('names the line of a register that is not as it must be, and writes nothing', async () => {
    const content = temporaryFolder();
    await store(content, read('a'));
    const broken = textOf(content, REGISTER).replace('"recorded": "2026-02-13"', '"recorded": "Friday"');
    writeFileSync(join(content, REGISTER), broken);
    await expect(store(content, read('b', '7.00'))).rejects.toMatchObject({
      id: 'field-form',
      values: { field: 'versions #1, recorded', value: 'Friday' },
    });
    expect(textOf(content, DISCLOSURE)).toContain('5.00');
  });
});

describe('what is kept', () => {
  it('hides what is hidden now, in the version before and in older ones', async () => {
    const content = temporaryFolder();
    const budget = (file: string, amount: string, number: string): Assembled => {
      const made = read(file, amount, `管理财政，经办人李四${number}。`);
      made.disclosure.contact = { name: null, telephone: number };
      return made;
    };
    await store(content, budget('a', '5.00', '81000000'));
    await store(content, budget('b', '7.00', '81000000'));
    expect(Object.values(filesUnder(content)).join('\n')).toContain('81000000');
    await store(content, budget('c', '8.00', HIDDEN_NUMBER));
    expect(Object.values(filesUnder(content)).join('\n')).not.toContain('81000000');
    for (const version of await versionsOf(content)) {
      const kept = await readKept(KEY, version, content);
      if (kept) expect(version.digest).toBe(sha256(kept.disclosure));
    }
  });

  it('is without prose where prose is left out now', async () => {
    const content = temporaryFolder();
    await store(content, read('a'));
    rmSync(join(content, 'narratives'), { recursive: true });
    await store(content, read('b', '7.00'), { figuresOnly: true });
    expect((await versionsOf(content))[0]?.kept).toEqual({ disclosure: '1.json', narrative: null });
    expect(Object.values(filesUnder(content)).join('\n')).not.toContain('本单位管理财政');
    expect(textOf(content, 'history/yunzhou-qinghe/caizhengju/2026/1.json')).toContain('"figuresOnly": true');
  });

  it('is not there where somebody took it out', async () => {
    const content = temporaryFolder();
    await store(content, read('a'));
    await store(content, read('b', '7.00'));
    rmSync(join(content, dirname(REGISTER), '2026'), { recursive: true });
    const [first] = await versionsOf(content);
    expect(first && (await readKept(KEY, first, content))).toBeNull();
    mkdirSync(join(content, dirname(REGISTER), '2026'));
    expect((await store(content, read('b', '7.00'))).version).toBeNull();
  });
});
