import { expect, it } from 'vitest';
import { addressesOf } from './address.ts';

it.each([
  [undefined, '/', '/years/2026/#top', '/years/2026/#top'],
  [undefined, '/deep/portal', '/years/', '/deep/portal/years/'],
  [undefined, '/deep/portal/', '/', '/deep/portal/'],
  ['https://a.org', '/', '/api/v1/index.json', 'https://a.org/api/v1/index.json'],
  ['https://a.org/', '/deep', '/预算/a b.json', 'https://a.org/deep/%E9%A2%84%E7%AE%97/a%20b.json'],
])('site %s, base %s: %s is %s', (site, base, path, address) => {
  expect(addressesOf(site, base)(path)).toBe(address);
});
