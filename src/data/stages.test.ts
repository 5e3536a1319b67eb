import { describe, expect, it } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import type { DisclosureEntry } from '../content/index.ts';
import { DEFAULT_LOCALE } from '../i18n/index.ts';
import { addressesOf } from './address.ts';
import { llmsText } from './crawlers/llms.ts';
import { feedText, hasFeeds } from './feeds/feeds.ts';
import { listApiFiles } from './api/files.ts';
import { listApiRoutes } from './api/routes.ts';

const PORTAL = { title: null, publisher: null, licence: null, linkHosts: [] };
const NONE = { status: 'missing', counts: null, open: { error: 0, warning: 0, note: 0 }, differences: [] } as const;
const address = addressesOf('https://example.org', '/');

function entryOf(id: string, stage?: 'final-accounts'): DisclosureEntry {
  const { identity, title, unit, headline } = readFixture(id);
  return {
    identity: stage ? { ...identity, stage } : identity,
    ...{ title, unit, headline },
    regionPath: { central: false, path: [identity.region.name] },
    published: '2026-03-01',
    ...{
      version: null,
      recorded: null,
      totalKind: null,
      besidePrior: null,
      kinds: [],
      projects: 0,
      forms: 0,
      corrections: [],
      required: null,
    },
    checks: { ...NONE, differences: [] },
  };
}

const OFFICE = 'qinghe/government-office/2026';
const budgets = [entryOf(OFFICE), entryOf('xiqiao/xiqiao-subdistrict/2026')];
const finals = [entryOf(OFFICE, 'final-accounts'), entryOf('qinghe/government-office/2025', 'final-accounts')];
const entries = [...finals, ...budgets];

function files(given: readonly DisclosureEntry[]) {
  const api = { entries: given, departments: new Map(), terms: [], portal: PORTAL, address, links: {} };
  return new Map(listApiFiles(api).map(({ path, text }) => [path, text]));
}

async function read(path: string): Promise<Record<string, unknown>> {
  return JSON.parse((await files(entries).get(`/api/v1/${path}`)?.()) ?? 'null') as Record<string, unknown>;
}

describe('the API over both documents of a year', () => {
  it('keeps final accounts out of the lists of budgets, in a list of their own', async () => {
    const list = await read('disclosures/qinghe/2026.json');
    const page = 'https://example.org/qinghe/government-office/2026';
    const details = 'https://example.org/api/v1/disclosures/qinghe/government-office/2026';
    expect(list['disclosures']).toMatchObject([
      { id: OFFICE, stage: 'budget', page: `${page}/`, data: `${page}.json`, href: `${details}.json` },
    ]);
    expect(list['final_accounts']).toMatchObject([
      {
        ...{ id: `${OFFICE}-final`, stage: 'final-accounts', year: 2026 },
        ...{ page: `${page}/final/`, data: `${page}/final.json`, href: `${details}/final.json` },
      },
    ]);
  });

  it('counts them apart, and lists the years of each', async () => {
    expect(await read('index.json')).toMatchObject({
      counts: { regions: 2, departments: 2, years: 2, disclosures: 2, final_accounts: 2, projects: 7 },
    });
    expect(await read('years.json')).toMatchObject({
      years: [
        { year: 2026, departments: 2, disclosures: 2, final_accounts: 1 },
        { year: 2025, departments: 1, disclosures: 0, final_accounts: 1 },
      ],
    });
    expect(await read('regions.json')).toMatchObject({
      regions: [
        { region_slug: 'qinghe', disclosures: 1, final_accounts: 2, years: [2026], final_accounts_years: [2026, 2025] },
        { region_slug: 'xiqiao', disclosures: 1, final_accounts: 0, final_accounts_years: [] },
      ],
    });
    expect(await read('disclosures.json')).toMatchObject({
      pages: [
        { region_slug: 'qinghe', year: 2026, count: 1, final_accounts: 1 },
        { region_slug: 'qinghe', year: 2025, count: 0, final_accounts: 1 },
        { region_slug: 'xiqiao', year: 2026, count: 1, final_accounts: 0 },
      ],
    });
    expect(await read('departments/qinghe.json')).toMatchObject({
      departments: [
        {
          years: [2026],
          disclosures: [{ year: 2026, stage: 'budget' }],
          final_accounts: [
            { year: 2026, stage: 'final-accounts' },
            { year: 2025, stage: 'final-accounts' },
          ],
        },
      ],
    });
  });

  it('has one file a document, and an example of each kind there is', () => {
    const paths = [...files(entries).keys()];
    expect(paths).toContain('/api/v1/disclosures/qinghe/government-office/2026.json');
    expect(paths).toContain('/api/v1/disclosures/qinghe/government-office/2026/final.json');
    expect(new Set(paths).size).toBe(paths.length);
    const example = (given: readonly DisclosureEntry[]) =>
      listApiRoutes(given).find(({ file }) => file === 'finalAccounts')?.example;
    expect(example(entries)).toBe('/api/v1/disclosures/qinghe/government-office/2026/final.json');
    expect(example(budgets)).toBeNull();
  });
});

it('a feed tells what each document is, under a name of its own', async () => {
  const feed = async (given: readonly DisclosureEntry[]) =>
    (await feedText('disclosures', { entries: given, portal: PORTAL, address, locale: DEFAULT_LOCALE })) ?? '';
  const text = await feed(entries);
  expect(hasFeeds(entries)).toBe(true);
  expect(text).toContain('新收录的预算和决算');
  expect(text).toContain(' 2026 年决算</title>');
  expect(text).toContain('<summary>本年支出合计 2,937.77 万元。</summary>');
  expect(text).toContain('href="https://example.org/qinghe/government-office/2026/final/"');
  expect(new Set(text.match(/<id>[^<]*<\/id>/gu)).size).toBe(5);
  const alone = await feed(budgets);
  expect(alone).toContain('新收录的预算</title>');
  expect(alone).not.toContain('决算');
  // What was published keeps its name when final accounts come beside it.
  for (const [id] of alone.matchAll(/<id>[^<]*<\/id>/gu)) expect(text).toContain(id);
});

it('llms.txt counts budgets and final accounts apart', () => {
  expect(llmsText(entries, PORTAL, address)).toContain('2 份预算、2 份决算（2025、2026 年度）、7 个项目');
  expect(llmsText(entries, PORTAL, address)).toContain('budgets: 2; final accounts: 2 (2025, 2026); projects: 7');
  expect(llmsText(budgets, PORTAL, address)).toContain('2 份预算（2026 年度）');
  expect(llmsText(budgets, PORTAL, address)).toContain('budgets: 2 (2026)');
});
