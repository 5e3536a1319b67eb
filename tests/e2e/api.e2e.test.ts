import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from './support/crawl.ts';

interface OpenApi {
  servers: { url: string }[];
  paths: Record<
    string,
    { get: { responses: { 200: { content: { 'application/json': { schema: { $ref: string } } } } } } }
  >;
}

/** Where relative addresses of a site under test would be. */
const HOST = 'http://site';

/** Below `/api/v1/`: every file but the descriptions of the API. */
async function apiFiles(folder: string): Promise<string[]> {
  const files = await listFiles(join(folder, 'api/v1'), '/');
  return [...files].filter((path) => !path.startsWith('/openapi.')).sort();
}

function read(folder: string, path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/** A check of a file's content for each path of an OpenAPI description, and the pattern of its paths. */
function validators(api: OpenApi): [pattern: RegExp, validate: ValidateFunction][] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(api, 'api');
  return Object.entries(api.paths).map(([path, { get }]) => {
    const pattern = path.replaceAll('.', '\\.').replace(/\{[a-z]+\}/gu, '[^/]+');
    const { $ref } = get.responses[200].content['application/json'].schema;
    return [new RegExp(`^${pattern}$`, 'u'), ajv.compile({ $ref: `api${$ref}` })];
  });
}

/** What leads out of the portal: where documents were published, and what the publisher says of itself. */
const OTHERS = ['source', 'publisher', 'licence'];

/** Every text of a value that is an address of the portal: root-relative or absolute. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:\/|https?:)/u.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => (OTHERS.includes(name) ? [] : addressesIn(one)));
}

describe.for(['fixtureSite', 'basedSite', 'realSite'] as const)('the API of %s', (name) => {
  const { folder, base } = inject(name);

  test('every file is what the OpenAPI files of both languages say', async () => {
    for (const file of ['openapi.json', 'openapi.en.json']) {
      const checks = validators(read(folder, `api/v1/${file}`) as OpenApi);
      const used = new Set<RegExp>();
      for (const path of await apiFiles(folder)) {
        const fitting = checks.filter(([pattern]) => pattern.test(path));
        expect(fitting, path).toHaveLength(1);
        for (const [pattern, validate] of fitting) {
          used.add(pattern);
          validate(read(folder, `api/v1${path}`));
          expect(validate.errors ?? [], path).toEqual([]);
        }
      }
      // Every kind of file is there, that of final accounts where the site has any.
      const unused = checks.filter(([pattern]) => !used.has(pattern)).map(([pattern]) => pattern.source);
      expect(unused.filter((source) => name === 'realSite' || !source.endsWith('final\\.json$'))).toEqual([]);
    }
  });

  test('every address leads to a file or a page of the site', async () => {
    const files = await listFiles(folder, base);
    const seen = new Set<string>();
    for (const path of await apiFiles(folder)) {
      for (const address of addressesIn(read(folder, `api/v1${path}`)))
        seen.add(decodeURIComponent(new URL(address, HOST).pathname));
    }
    const broken = [...seen].filter((path) => !files.has(path.endsWith('/') ? `${path}index.html` : path));
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  });
});

test('a wrong file would be noticed', () => {
  const { folder } = inject('fixtureSite');
  const checks = validators(read(folder, 'api/v1/openapi.json') as OpenApi);
  const projects = read(folder, 'api/v1/projects/qinghe/2026.json') as { projects: { amount: unknown }[] };
  const validate = checks.find(([pattern]) => pattern.test('/projects/qinghe/2026.json'))?.[1];
  expect(validate?.(projects)).toBe(true);
  for (const amount of [600000, '600000', '600,000.00', undefined]) {
    expect(validate?.({ ...projects, projects: [{ ...projects.projects[0], amount }] }), String(amount)).toBe(false);
  }
});

test('addresses are absolute where the site knows its own', () => {
  const site = read(inject('basedSite').folder, 'api/v1/years.json') as { years: { page: string }[] };
  expect(site.years.map(({ page }) => page)).toEqual([
    'https://budget.example.org/%E9%A2%84%E7%AE%97/portal/years/2026/',
    'https://budget.example.org/%E9%A2%84%E7%AE%97/portal/years/2025/',
  ]);
});

test('amounts are the printed ones, in yuan', () => {
  const { folder } = inject('fixtureSite');
  const { headline } = read(folder, 'api/v1/disclosures/qinghe/water-bureau/2026.json') as {
    headline: Record<string, object>;
  };
  expect(headline['total']).toMatchObject({ amount: '6405000.00', printed: '640.50', unit: '万元', corrected: false });
  expect(headline['three_public']).toMatchObject({ amount: '75000.00', printed: '5.70', corrected: true });
});
