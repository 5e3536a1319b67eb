import { expect, test } from 'vitest';
import { readFixture, readFixtureChecks, readFixtureCorrections } from '../../tests/fixtures/site/read.ts';
import { applyCorrections, disclosureSchema } from '../budget/index.ts';
import { strings as stringsOf } from '../i18n/index.ts';
import { viewDownload } from './download.ts';

const strings = stringsOf('zh-CN');
const OFFICE = 'qinghe/government-office/2026';
const WATER = 'qinghe/water-bureau/2026';

function download(id: string, applied: ReturnType<typeof applyCorrections>['applied'] = []) {
  return viewDownload(readFixture(id), applied, { status: 'current', file: readFixtureChecks(id) }, strings);
}

test('it says every result with a sentence, its outcome, and the cells as printed', () => {
  const { checks } = download(OFFICE);
  expect(checks.status).toBe('current');
  const result = checks.results.find(({ rule, outcome }) => rule === 'roll-up' && outcome === 'differs');
  expect(result).toMatchObject({ severity: 'error', acknowledged: null, differenceUnit: 'fen' });
  expect(result?.key).not.toBe('');
  expect(result?.message).toMatch(/317\.90.*。$/u);
  expect(result?.cells[0]).toMatchObject({
    of: 'table',
    table: 'basic-expenditure',
    row: 5,
    column: 2,
    text: '317.90',
    unit: '万元',
    fen: 317_900_000,
  });
  expect(result?.cells[0]?.name).toContain('基本支出');
});

test('cells under open errors and warnings are listed once each, with the findings that doubt them', () => {
  const { checks, tables } = download(OFFICE);
  expect(checks.doubted.map(({ table, row, column }) => `${table}-r${row}-c${column}`)).toEqual([
    'basic-expenditure-r5-c2',
    'basic-expenditure-r6-c2',
    'basic-expenditure-r7-c2',
    'basic-expenditure-r5-c4',
    'basic-expenditure-r6-c4',
    'basic-expenditure-r7-c4',
  ]);
  const keys = new Set(checks.results.map(({ key }) => key));
  for (const { table, row, column, text, findings } of checks.doubted) {
    expect(tables.find(({ id }) => id === table)?.cells[row]?.[column]).toBe(text);
    expect(findings.every(({ key, severity }) => keys.has(key) && severity !== 'note')).toBe(true);
  }
});

test('a place in the narrative, and a finding that a person has explained, doubt no cell', () => {
  const { checks } = download(WATER);
  const told = checks.results.filter(({ rule, outcome }) => rule === 'narrative' && outcome === 'differs');
  expect(told.flatMap(({ cells }) => cells.map(({ of }) => of))).toContain('narrative');
  expect(told.find(({ acknowledged }) => acknowledged)?.cells[1]).toMatchObject({ of: 'table', text: '1.50' });
  expect(checks.doubted).toEqual([]);
});

test('the figures stay as they are, and corrections stand beside them', () => {
  const { disclosure, applied } = applyCorrections(readFixture(WATER), readFixtureCorrections(WATER).corrections);
  const { checks, corrections, ...figures } = viewDownload(
    disclosure,
    applied,
    { status: 'stale', file: null },
    strings,
  );
  expect(disclosureSchema.parse(figures)).toEqual(disclosure);
  expect(corrections?.map(({ old }) => old)).toEqual(['5.70', '90.00']);
  expect(checks).toEqual({ status: 'stale', counts: null, results: [], doubted: [] });
  expect(download(WATER)).not.toHaveProperty('corrections');
});
