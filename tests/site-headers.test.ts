import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { FRAMED_HEADERS, headersFile, headersOf, originalHeaders, SITE_HEADERS } from '../scripts/serving/headers.ts';
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
    const sent = name in FRAMED_HEADERS ? `$${name.replaceAll('-', '_')}` : `"${value.toLowerCase()}"`;
    expect(nginx.toLowerCase()).toContain(`add_header ${name} ${sent} always;`);
    if (name in FRAMED_HEADERS) expect(nginx).toContain(`default "${value}";`);
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

test('only pages made for it stand in frames of others, with the rest of the policy', () => {
  const framed = headersOf('/deep/embed/qinghe/water-bureau/2026/final/');
  expect(framed['x-frame-options']).toBeUndefined();
  expect(framed['content-security-policy']).toBe(
    SITE_HEADERS['content-security-policy']?.replace("frame-ancestors 'none'", 'frame-ancestors *'),
  );
  expect(framed['x-content-type-options']).toBe('nosniff');
  for (const path of ['/', '/embed/', '/embed/2026/', '/qinghe/water-bureau/2026/', '/search/?q=/embed/'])
    expect(headersOf(path)).toEqual(SITE_HEADERS);
  expect(headersFile('/deep/')).toContain(
    `\n/deep/embed/*\n  ! Content-Security-Policy\n  Content-Security-Policy: ${framed['content-security-policy']}\n  ! X-Frame-Options\n`,
  );
});

test('a site that names a search server may ask that one too, from pages that are in no frame', () => {
  const origin = 'https://search.example.org:8443';
  const allowed = `connect-src 'self' ${origin};`;
  const policy = headersOf('/search/', origin)['content-security-policy'] ?? '';
  expect(policy).toContain(allowed);
  expect(policy.replace(` ${origin}`, '')).toBe(SITE_HEADERS['content-security-policy']);
  expect(headersOf('/embed/qinghe/water-bureau/2026/', origin)['content-security-policy']).not.toContain(origin);
  const file = headersFile('/', origin);
  expect(file.split(allowed)).toHaveLength(2);
  expect(file.replace(` ${origin}`, '')).toBe(headersFile('/'));
});
