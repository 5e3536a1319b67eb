// @ts-expect-error: the package comes without types.
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { Portal } from '../../content/index.ts';
import { addressesOf } from '../address.ts';
import { catalogOf } from './dcat.ts';
import { disclosureDataset, portalDataset } from './structured.ts';

const NOT_STATED: Portal = { title: null, publisher: null, licence: null, linkHosts: [] };
const STATED: Portal = {
  title: { zh: '清河县预算公开', en: 'Qinghe budget disclosure' },
  publisher: { name: '清河县财政局', url: 'https://budget.example.org/', email: 'data@example.org' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  linkHosts: [],
};
const FILE = {
  kind: 'budgets',
  format: 'csv',
  year: null,
  order: 'department',
  rows: 3,
  bytes: 120,
  sha256: 'a'.repeat(64),
} as const;
const FILES = [
  { ...FILE, path: 'budgets.csv' },
  { ...FILE, path: 'budgets.csv.gz', format: 'csv.gz' },
  { ...FILE, path: '2026/budgets.csv', year: 2026 },
  { ...FILE, path: 'budgets-by-code.parquet', format: 'parquet', order: 'code' },
] as const;

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';

/** JSON-LD without nesting: every thing by itself. */
const flatten = (jsonld as { flatten(input: object, context: null, options: object): Promise<Node[]> }).flatten;

type Node = Record<string, { '@value'?: string; '@id'?: string; '@language'?: string }[]> & {
  '@type'?: string[];
  '@id'?: string;
};

/** Every thing the catalogue speaks of; nothing is fetched. */
async function nodesOf(portal: Portal, site: string | undefined): Promise<Node[]> {
  const catalog = catalogOf({ entries: [], files: FILES, portal, address: addressesOf(site, '/deep/') });
  return flatten(catalog, null, {
    base: 'https://here.example.org/deep/data/catalog.jsonld',
    documentLoader: (url: string) => Promise.reject(new Error(`asked for ${url}`)),
  });
}

/** DCAT-AP 3: what a catalogue, dataset, distribution, service and agent must have. */
const REQUIRED: Record<string, string[]> = {
  [`${DCAT}Catalog`]: [`${DCT}title`, `${DCT}description`, `${DCT}publisher`, `${DCAT}dataset`],
  [`${DCAT}Dataset`]: [`${DCT}title`, `${DCT}description`],
  [`${DCAT}Distribution`]: [`${DCAT}accessURL`],
  [`${DCAT}DataService`]: [`${DCT}title`, `${DCAT}endpointURL`],
  [`${FOAF}Agent`]: [`${FOAF}name`],
};

describe.each([
  ['stated', STATED, 'https://budget.example.org'],
  ['not stated, without an address of its own', NOT_STATED, undefined],
] as const)('the catalogue: %s', (_, portal, site) => {
  it('has what DCAT-AP requires of every thing, in two languages', async () => {
    const nodes = await nodesOf(portal, site);
    for (const [type, properties] of Object.entries(REQUIRED)) {
      const found = nodes.filter((node) => node['@type']?.includes(type));
      expect(found.length, type).toBeGreaterThan(0);
      for (const node of found)
        for (const property of properties) expect(node[property]?.length ?? 0, property).toBeGreaterThan(0);
    }
    const [catalog] = nodes.filter((node) => node['@type']?.includes(`${DCAT}Catalog`));
    expect(catalog?.[`${DCT}title`]?.map((title) => title['@language']).sort()).toEqual(['en', 'zh-cn']);
    expect(catalog?.[`${DCAT}dataset`]).toHaveLength(4);
    const [agent] = nodes.filter((node) => node['@type']?.includes(`${FOAF}Agent`));
    expect(catalog?.[`${DCT}publisher`]?.[0]?.['@id']).toBe(agent?.['@id']);
  });

  it('leads to its files by full addresses', async () => {
    const nodes = await nodesOf(portal, site);
    const root = `${site ?? 'https://here.example.org'}/deep`;
    const urls = nodes.flatMap((node) => node[`${DCAT}accessURL`]?.map((url) => url['@id']) ?? []);
    expect(urls.sort()).toEqual(FILES.map(({ path }) => `${root}/data/${path}`).sort());
  });
});

it('nothing is made up where nothing is stated', async () => {
  const text = JSON.stringify(await nodesOf(NOT_STATED, undefined));
  expect(text).not.toContain('license');
  expect(text).not.toContain('contactPoint');
  expect(text).toContain('发布者没有说明');
  const stated = JSON.stringify(await nodesOf(STATED, undefined));
  expect(stated).toContain('https://creativecommons.org/licenses/by/4.0/');
  expect(stated).toContain('mailto:data@example.org');
});

describe('datasets of schema.org', () => {
  const page = { name: '名称', description: '说明', address: addressesOf('https://a.org', '/') };
  const identity = {
    region: { slug: 'qinghe', name: '清河县', code: null },
    department: { slug: 'water', name: '清河县水务局', code: null, kind: 'department' },
    year: 2026,
  } as const;
  const source = { files: [], url: null, published: null };

  it('say who published a budget, of which year, and where its files are', () => {
    expect(disclosureDataset({ identity, source, title: '题' }, { ...page, portal: STATED })).toMatchObject({
      '@type': 'Dataset',
      creator: { name: '清河县水务局' },
      publisher: { name: '清河县财政局' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
      temporalCoverage: '2026',
      distribution: [
        { contentUrl: 'https://a.org/qinghe/water/2026.json' },
        { contentUrl: 'https://a.org/qinghe/water/2026.xlsx' },
      ],
    });
    const bare = disclosureDataset({ identity, source, title: '题' }, { ...page, portal: NOT_STATED });
    for (const name of ['publisher', 'license', 'isBasedOn', 'datePublished']) expect(bare).not.toHaveProperty(name);
  });

  it('list the files of all years', () => {
    const all = portalDataset(FILES, [2026, 2024], { ...page, portal: STATED });
    expect(all).toMatchObject({ temporalCoverage: '2024/2026' });
    expect(JSON.stringify(all['distribution'])).toContain('https://a.org/data/budgets.csv');
    expect(all['distribution']).toHaveLength(2);
  });
});
