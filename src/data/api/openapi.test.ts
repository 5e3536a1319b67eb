import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import type { Portal } from '../../content/index.ts';
import { LOCALES } from '../../i18n/index.ts';
import { addressesOf } from '../address.ts';
import { openApiText } from './openapi.ts';
import { API_ROUTES } from './routes.ts';

const NOT_STATED: Portal = { title: null, publisher: null, licence: null, linkHosts: [] };
const STATED: Portal = {
  title: { zh: '清河县预算公开', en: 'Qinghe budget disclosure' },
  publisher: { name: '清河县财政局', url: 'https://budget.example.org', email: null },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  linkHosts: [],
};

async function lint(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config });
  return problems.map(({ ruleId, severity, message, location }) =>
    [severity, ruleId, message, location[0]?.pointer].join(' | '),
  );
}

const site = addressesOf('https://budget.example.org', '/deep/');

describe.each(LOCALES)('the OpenAPI file in %s', (locale) => {
  it('passes the recommended rules of Redocly without a word', async () => {
    expect(await lint(openApiText(locale, STATED, site))).toEqual([]);
  });

  it('says that licence and publisher are not stated, and nothing else is amiss', async () => {
    const text = openApiText(locale, NOT_STATED, addressesOf(undefined, '/'));
    expect((JSON.parse(text) as { info: unknown }).info).toMatchObject({
      license: { name: locale === 'en' ? 'not stated' : '未说明' },
    });
    expect(text).not.toContain('contact');
    // A licence that nobody has stated has no address.
    expect((await lint(text)).filter((line) => !line.includes('info-license-strict'))).toEqual([]);
  });

  it('names every file of the API, under its address', () => {
    const api = JSON.parse(openApiText(locale, STATED, site)) as Record<'servers' | 'paths', object>;
    expect(api.servers).toEqual([{ url: 'https://budget.example.org/deep/api/v1' }]);
    expect(Object.keys(api.paths).sort()).toEqual(
      Object.values(API_ROUTES)
        .map(({ path }) => `/${path}`)
        .sort(),
    );
  });
});

it('a fault is found: the linter is not asleep', async () => {
  const text = openApiText('en', STATED, site).replaceAll('#/components/schemas/Pages', '#/components/schemas/Pgs');
  expect((await lint(text)).join('\n')).toMatch(/no-unresolved-refs/u);
});
