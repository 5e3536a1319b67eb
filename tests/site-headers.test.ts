import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { headersFile, originalHeaders, SITE_HEADERS } from '../scripts/serving/headers.ts';
import { nginxConfiguration } from '../scripts/serving/nginx.ts';

test.each([
  ['pdf', false],
  ['txt', true],
  ['xlsx', true],
  ['html', true],
  ['svg', true],
])('an original ending in %s is saved: %s', (ending, saved) => {
  const name = `${'0'.repeat(64)}.${ending}`;
  expect(originalHeaders(`/archive/${name}`)).toEqual(saved ? { 'content-disposition': 'attachment' } : {});
  expect(originalHeaders(`/qinghe/${name}`)).toEqual({});
});

test('hosts that read headers from a file save originals that are text', () => {
  for (const ending of ['txt', 'md', 'csv'])
    expect(headersFile('/deep/')).toContain(`\n/deep/archive/*.${ending}\n  Content-Disposition: attachment\n`);
});

test('nothing inline, nothing of others and no text as a program is allowed', () => {
  const policy = SITE_HEADERS['content-security-policy'] ?? '';
  const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one]));
  expect(directives.get('script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
  expect(directives.get('style-src')).toBe("style-src 'self'");
  expect(directives.get('default-src')).toBe("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*|data:/u);
});

test.each([
  ['host', 'docs/nginx.conf'],
  ['container', 'docs/publish/nginx-in-container.conf'],
] as const)('the nginx configuration for a %s is the one in docs', async (place, file) => {
  // Written anew with vitest -u.
  await expect(nginxConfiguration(place)).toMatchFileSnapshot(resolve(file));
});

test('the file of headers and the nginx configuration hold every header, encryption only the latter', () => {
  const [file, nginx] = [headersFile('/'), nginxConfiguration('host')];
  for (const [name, value] of Object.entries(SITE_HEADERS)) {
    expect(file.toLowerCase()).toContain(`\n  ${name}: ${value.toLowerCase()}\n`);
    expect(nginx.toLowerCase()).toContain(`add_header ${name} "${value.toLowerCase()}" always;`);
  }
  expect([file, nginx].map((text) => text.includes('Strict-Transport-Security'))).toEqual([false, true]);
  // One add_header in a location would take away all those of the server.
  expect(nginx.slice(nginx.indexOf('location / {'))).not.toContain('add_header');
});

test.each([
  ['/', '/*'],
  ['/deep/portal', '/deep/portal/*'],
  ['/deep/', '/deep/*'],
])('for a site at %s the file speaks of %s', (base, paths) => {
  expect(headersFile(base).split('\n')[0]).toBe(paths);
});
