import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { writeMoved } from '../scripts/serving/redirects-integration.ts';
import type { Redirect } from '../src/content/index.ts';
import { filesUnder, temporaryFolder } from './helpers/folders.ts';

const PLACE = { file: 'content/redirects.yaml', line: 2 };
const OPTIONS = { base: '/budget/', site: 'https://example.org' };

function site(): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries({
    'new/index.html': '<h2 id="tables">表</h2>',
    'new/2026/index.html': '页',
    'new/2026.json': '{}',
    'kept/index.html': '页',
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const redirect = (from: string, to: string, below = false): Redirect => ({ from, to, below, place: PLACE });

describe('addresses that have moved', () => {
  it('have pages, which lead on without script, and rules, below the base', async () => {
    const folder = site();
    const before = Object.keys(filesUnder(folder));
    await writeMoved(folder, [redirect('/old/', '/new/', true), redirect('/a.json', '/new/2026.json')], OPTIONS);
    const files = filesUnder(folder);
    expect(Object.keys(files).filter((path) => !before.includes(path))).toEqual([
      '_redirects',
      '_redirects.conf',
      'old/2026/index.html',
      'old/index.html',
    ]);
    const page = files['old/2026/index.html'] ?? '';
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/budget/new/2026/" />');
    expect(page).toContain('<link rel="canonical" href="https://example.org/budget/new/2026/" />');
    expect(page).toContain('<a href="/budget/new/2026/">');
    expect(page).not.toContain('<script');
    expect(parse(page).childNodes).toHaveLength(2);
    expect(files['_redirects']).toBe(
      '/budget/old/ /budget/new/ 301\n/budget/old/* /budget/new/:splat 301\n/budget/a.json /budget/new/2026.json 301\n',
    );
    expect(files['_redirects.conf']).toBe(
      '"~^/budget/old/(?<rest>[A-Za-z0-9._~/-]*)$" /budget/new/$rest;\n/budget/a.json "/budget/new/2026.json";\n',
    );
  });

  it.each([
    ['a page that is not there', 'redirect-nowhere', redirect('/old/', '/newer/')],
    ['an anchor that is not there', 'redirect-nowhere', redirect('/old/', '/new/#balance')],
    ['what is below a file', 'redirect-nowhere', redirect('/old/', '/new/2026.json', true)],
    ['a page that the portal has', 'redirect-taken', redirect('/kept/', '/new/')],
    ['a folder that the portal has', 'redirect-taken', redirect('/kept/', '/new/', true)],
  ])('are refused: %s', async (_, id, wrong) => {
    const folder = site();
    const before = filesUnder(folder);
    await expect(writeMoved(folder, [wrong], OPTIONS)).rejects.toMatchObject({ id, place: PLACE });
    expect(filesUnder(folder)).toEqual(before);
  });

  it('lead to an anchor that is there', async () => {
    const folder = site();
    await writeMoved(folder, [redirect('/old/', '/new/#tables')], { base: '/', site: null });
    expect(filesUnder(folder)['old/index.html']).toContain('url=/new/#tables"');
  });
});
