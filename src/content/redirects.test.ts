import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { readRedirects } from './redirects.ts';

function read(...entries: string[]) {
  const content = temporaryFolder();
  writeFileSync(join(content, 'redirects.yaml'), `redirects:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`);
  return readRedirects(content);
}

describe('readRedirects', () => {
  it('reads addresses with their lines, and none where there is no file', async () => {
    expect(await read('from: /a/, to: /b/#tables', 'from: /c/, to: /d/, below: true, reason: 更名')).toMatchObject([
      { from: '/a/', to: '/b/#tables', below: false, place: { line: 2 } },
      { from: '/c/', to: '/d/', below: true, reason: '更名', place: { line: 3 } },
    ]);
    expect(await readRedirects(temporaryFolder())).toEqual([]);
  });

  it.each([
    ['an address twice', 'redirect-twice', ['from: /a/, to: /b/', 'from: /a/, to: /c/']],
    ['a chain', 'redirect-chain', ['from: /a/, to: /b/', 'from: /b/, to: /c/']],
    ['a circle', 'redirect-chain', ['from: /a/, to: /a/']],
    ['a chain by what is below', 'redirect-chain', ['from: /a/, to: /b/c/', 'from: /b/, to: /d/, below: true']],
    ['an address of another host', 'field-form', ['from: /a/, to: "https://example.org/"']],
    ['an address without a host', 'field-form', ['from: /a/, to: //example.org/']],
    ['a way out of the portal', 'field-form', ['from: /a/../../b/, to: /c/']],
    ['signs that mean something to a server', 'field-form', ['from: "/a/$b/", to: /c/']],
    ['a page without its slash', 'field-form', ['from: /a, to: /b/']],
  ])('refuses %s', async (_, id, entries) => {
    await expect(read(...entries)).rejects.toMatchObject({ id, place: { line: id === 'redirect-twice' ? 3 : 2 } });
  });
});
