import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RULES_VERSION } from '../budget/index.ts';
import { FIXTURE_CONTENT } from '../../tests/fixtures/site/read.ts';
import { readChecks, readChecksText } from './checks.ts';
import { parseDisclosure, readDisclosureText } from './disclosures.ts';
import { readCorrected } from './corrections.ts';
import { makeEntry } from './entry.ts';
import type { DisclosureKey } from './folder.ts';
import { findProfile } from './profiles.ts';
import { listProjects } from './projects.ts';
import { digest } from './read.ts';
import { readYear } from './year.ts';

const WATER = { region: 'qinghe', department: 'water-bureau', year: 2026 };
const OFFICE = { region: 'qinghe', department: 'government-office', year: 2026 };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-site-'));
  await cp(FIXTURE_CONTENT, folder, { recursive: true });
  vi.stubEnv('MINGZHANG_CONTENT', folder);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function change(path: string, from: string, to: string): Promise<void> {
  const file = join(folder, path);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

async function checksOf(key: DisclosureKey) {
  return readChecks(parseDisclosure(await readDisclosureText(key), 'a.json').identity);
}

const CORRECTIONS = 'corrections/qinghe/water-bureau/2026.yaml';

describe('corrections', () => {
  test('are applied to what pages read', async () => {
    const { disclosure, applied } = await readCorrected(WATER);
    expect(disclosure.headline.threePublic).toMatchObject({ text: '7.50', fen: 7_500_000 });
    expect(applied.map(({ old }) => old)).toEqual(['5.70', '90.00']);
  });
  test('one that no longer fits its cell stops the build', async () => {
    await change(CORRECTIONS, "old: '5.70'", "old: '5.80'");
    await expect(readCorrected(WATER)).rejects.toMatchObject({ id: 'correction-outdated' });
    await expect(readCorrected(WATER)).rejects.toMatchObject({
      place: { file: join(folder, CORRECTIONS), line: 2 },
    });
  });
  test('two of one cell are named by their numbers', async () => {
    const file = join(folder, CORRECTIONS);
    const text = await readFile(file, 'utf8');
    const [, entry = ''] = /\ncorrections:\n( {2}- [\s\S]*?)(?=\n {2}- |\n\S|$)/u.exec(`\n${text}`) ?? [];
    await writeFile(file, text.replace(entry, `${entry}\n${entry}`));
    await expect(readCorrected(WATER)).rejects.toMatchObject({
      id: 'correction-twice',
      values: { first: 1, second: 2 },
      place: { file },
    });
  });
  test('a file that is not valid is named', async () => {
    await change(CORRECTIONS, 'decidedBy: 田禾', 'by: 田禾');
    await expect(readCorrected(WATER)).rejects.toMatchObject({
      name: 'Problem',
      place: { file: join(folder, CORRECTIONS), line: 9 },
    });
    await writeFile(join(folder, CORRECTIONS), 'corrections: [');
    await expect(readCorrected(WATER)).rejects.toMatchObject({ id: 'file-syntax', place: { line: 1 } });
  });
  test('an empty file corrects nothing', async () => {
    await writeFile(join(folder, CORRECTIONS), '');
    expect((await readCorrected(WATER)).applied).toEqual([]);
  });
  test('the list of all projects has the corrected amounts', async () => {
    const project = (await listProjects()).find(({ name }) => name === '农村供水维修');
    expect(project).toMatchObject({ amount: { text: '60.00' }, corrected: { number: 2, printed: '90.00' } });
  });
});

describe('results of the checks', () => {
  test('are shown only for the data they were computed from', async () => {
    expect(await checksOf(WATER)).toMatchObject({ status: 'current', prior: null });
    await change('narratives/qinghe/water-bureau/2026.md', '河道', '河流');
    expect(await checksOf(WATER)).toMatchObject({ status: 'stale', file: null });
  });
  test('a changed correction makes them stale', async () => {
    await change(CORRECTIONS, '田禾', '李禾');
    expect((await checksOf(WATER)).status).toBe('stale');
  });
  test('a year without results has not been checked', async () => {
    const state = await checksOf({ ...OFFICE, year: 2025 });
    expect(state).toMatchObject({ status: 'missing', file: null });
    expect(state.digest).toBe(digest(await readDisclosureText({ ...OFFICE, year: 2025 })));
  });
  test('a file that is not valid is named', async () => {
    await change('checks/qinghe/water-bureau/2026.json', '"results": [', '"results": [3, ');
    await expect(checksOf(WATER)).rejects.toMatchObject({
      id: 'field-kind',
      values: { field: 'results #1', remedy: 'check' },
    });
  });
  test('those of another version of the program are stale, not an error', async () => {
    await change('checks/qinghe/water-bureau/2026.json', '"schema": ', '"schema": 9');
    expect(await checksOf(WATER)).toMatchObject({ status: 'stale', file: null });
  });
  test('an older version of the rules makes them stale', async () => {
    await change('checks/qinghe/water-bureau/2026.json', `"rules": ${RULES_VERSION}`, `"rules": ${RULES_VERSION + 1}`);
    expect((await checksOf(WATER)).status).toBe('stale');
  });
  test('a profile that asks for something else makes them stale', async () => {
    await cp('content/jurisdictions', join(folder, 'jurisdictions'), { recursive: true });
    expect((await checksOf(WATER)).status).toBe('current');
    await change('jurisdictions/national.yaml', 'titles: [部门收入总表]', 'titles: [部门收入表]');
    expect((await checksOf(WATER)).status).toBe('stale');
    await change('jurisdictions/national.yaml', 'titles: [部门收入表]', 'titles: [部门收入总表]');
    await change('departments/qinghe/water-bureau.yaml', 'jurisdiction: null', 'jurisdiction: yubei');
    expect((await checksOf(WATER)).status).toBe('stale');
  });
});

test('a light entry has the corrected figures, the state of the tables and the open findings', async () => {
  const entry = await makeEntry(WATER, {
    texts: await readYear(WATER),
    checks: await readChecksText(WATER),
    profile: findProfile,
  });
  expect(entry.headline.threePublic?.text).toBe('7.50');
  expect(entry.corrections[0]).toEqual({ table: 'three-public', row: 3, column: 6, printed: '5.70' });
  expect(entry.checks).toMatchObject({ status: 'current', open: { error: 1, warning: 1, note: 0 } });
  const states = new Map(entry.required?.tables.map(({ kind, status }) => [kind, status]));
  expect([states.get('balance'), states.get('government-funds'), states.get('revenue')]).toEqual([
    'present',
    'empty',
    'missing',
  ]);
  const bare = await makeEntry(OFFICE, {
    texts: await readYear(OFFICE),
    checks: null,
    profile: () => Promise.resolve(null),
  });
  expect(bare).toMatchObject({ required: null, checks: { status: 'missing', counts: null }, corrections: [] });
});
