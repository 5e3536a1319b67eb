import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { ArchivedKind } from '../../i18n/index.ts';
import type { PayloadFile } from '../payload-file.ts';
import { makeReadable } from './index.ts';

const YEAR = {
  year: 2026,
  disclosures: [{ region: 'qinghe', department: '水务局', name: '青禾区水务局', originals: [], projects: [] }],
};
const PAGE = 'site/qinghe/水务局/2026/index.html';
const LIST = 'site/years/2026/index.html';
const HEAD = (base: string) => `<link rel="icon" href="${base}favicon.svg">`;

function file(path: string, content: string, kind: ArchivedKind): PayloadFile {
  return { path, kind, department: null, open: () => Readable.from([content]) };
}

/** What is in the bag, by path, of a page of the department with this body. `list`: whether the portal has its list of the year. */
async function bag(body: string, { base = '/', head = '', list = true } = {}): Promise<Record<string, string>> {
  const files = [
    file(PAGE, `<!DOCTYPE html><head>${HEAD(base)}${head}</head><body>${body}</body>`, 'page'),
    file('site/qinghe/水务局/2026.json', '{}', 'data'),
    file('site/qinghe/水务局/2026/收入 100%#1.csv', '', 'data'),
    file('site/_astro/a.css', '', 'asset'),
    file('originals/abc.pdf', '', 'original'),
    ...(list
      ? [file(LIST, `<!DOCTYPE html><head>${HEAD(base)}</head><body><main><h1>年</h1></main></body>`, 'page')]
      : []),
  ];
  const all: Record<string, string> = {};
  for (const { path, open } of makeReadable(files, YEAR)) all[path] = await text(open());
  return all;
}

async function bodyOf(body: string, options: Parameters<typeof bag>[1] = {}): Promise<string | undefined> {
  return /<body>(.*)<\/body>/u.exec((await bag(body, options))[PAGE] ?? '')?.[1];
}

it.each([['/'], ['/预算/portal/'], ['/%E9%A2%84%E7%AE%97/portal/']])(
  'turns addresses of a portal at %s into those of files in the bag',
  async (base) => {
    const cases: [string, string][] = [
      [base, '../../../index.html'],
      [`${base}years/2026/#top`, '../../../years/2026/index.html#top'],
      [`${base}qinghe/%E6%B0%B4%E5%8A%A1%E5%B1%80/2026.json`, '../2026.json'],
      [`${base}qinghe/水务局/2026/收入%20100%25%231.csv`, '收入%20100%25%231.csv'],
      [`${base}qinghe/水务局/2026/#table-a`, '#table-a'],
      [`${base}archive/abc.pdf#page=3`, '../../../../originals/abc.pdf#page=3'],
      ['#a', '#a'],
      ['https://example.org/x', 'https://example.org/x'],
      ['mailto:a@example.org', 'mailto:a@example.org'],
    ];
    const body = await bodyOf(cases.map(([address]) => `<a href="${address}">x</a>`).join(''), { base });
    expect([...(body ?? '').matchAll(/href="([^"]*)"/gu)].map(([, address]) => address)).toEqual(
      cases.map(([, address]) => address),
    );
  },
);

it('leaves what is not in the bag as text, or leads to the portal where pages state its address', async () => {
  const link = '<a class="q" href="/p/glossary/#a" rel="prev" download="x"><b>词</b></a><a href="/p/%FF/">坏</a>';
  expect(await bodyOf(link, { base: '/p/' })).toBe('<span class="q"><b>词</b></span><span>坏</span>');
  const head = '<link rel="canonical" href="https://example.org/p/qinghe/2026/">';
  expect(await bodyOf(link, { base: '/p/', head })).toBe(
    '<a class="q" href="https://example.org/p/glossary/#a" rel="prev" download="x"><b>词</b></a><a href="https://example.org/p/%FF/">坏</a>',
  );
  const own = '<a href="https://example.org/p/qinghe/水务局/2026.json">x</a><a href="/other/2026.json">y</a>';
  expect(await bodyOf(own, { base: '/p/', head })).toBe(
    '<a href="../2026.json">x</a><a href="https://example.org/other/2026.json">y</a>',
  );
});

it('takes out scripts and what only a server answers, and shows what stands there for readers without script', async () => {
  const head = `<noscript><link rel="stylesheet" href="/_astro/a.css"></noscript><link rel="modulepreload" href="/_astro/a.css">
    <link rel="stylesheet" href="/_astro/gone.css"><link rel="alternate" href="/feed.atom">`;
  const body = `<form role="search" action="/search/"><input></form><form action="/ask/"></form><noscript><p>表</p></noscript>
    <script type="module" src="/_astro/b.js"></script><script type="application/ld+json">{"a":"</"}</script><img src="/gone.png">`;
  const page = (await bag(body, { head }))[PAGE] ?? '';
  expect(page.match(/<(?:link|script|form|noscript|input|img)[^>]*>/gu)).toEqual([
    '<link rel="stylesheet" href="../../../_astro/a.css">',
    '<script type="application/ld+json">',
    '<img>',
  ]);
  expect(page).toContain('<a href="../../../index.html#offline-search">搜索 2026 年归档</a><p>表</p>');
  expect(page).toContain('{"a":"</"}');
});

it('has no start page and no link to one where the portal has no list of the year', async () => {
  const files = await bag('<form role="search"></form><a href="/">首页</a>', { list: false });
  expect(Object.keys(files).filter((path) => path.includes('_offline') || path === 'site/index.html')).toEqual([]);
  expect(files[PAGE]).toContain('<body><span>首页</span></body>');
});

it('lists departments, titles of tables, rows by code and name, and projects with their anchors', async () => {
  const body = `<table><tr id="project-5"><th scope="row">招商 &amp; "引资"</th></tr></table>
    <table><caption><h3 id="table-a">收支 <b data-search-ignore>更正</b>总表</h3></caption><thead><tr id="a-r0"><th class="label">科目</th></tr></thead>
    <tbody><tr id="a-r1"><td class="code">201</td><th scope="row" class="label">一般
    公共服务</th><td class="number">1.00</td></tr><tr id="a-r2"><td class="number">2</td></tr></tbody></table>`;
  const files = await bag(body);
  const scope: { mingzhangIndex?: unknown } = {};
  new Function('globalThis', files['site/_offline/search-index.js'] ?? '')(scope);
  expect(scope.mingzhangIndex).toEqual([
    {
      address: 'qinghe/水务局/2026/index.html',
      name: '青禾区水务局',
      entries: [
        ['department', '', '青禾区水务局'],
        ['project', 'project-5', '招商 & "引资"'],
        ['table', 'table-a', '收支 总表'],
        ['row', 'a-r1', '201 一般 公共服务', 2],
      ],
    },
  ]);
  expect(files['site/index.html']).toContain(
    '<script defer="" src="_offline/search-index.js"></script><script defer="" src="_offline/search.js"></script>',
  );
  expect(files['site/index.html']).toContain('<noscript><p class="state">搜索要用到 JavaScript');
});

it('finds the final accounts of a year at their own page, and says what they are', async () => {
  const finals = YEAR.disclosures.map((budget) => ({ ...budget, stage: 'final-accounts' as const }));
  const both = { ...YEAR, disclosures: [...YEAR.disclosures, ...finals] };
  const pages = [PAGE, PAGE.replace('2026/', '2026/final/'), LIST].map((path) =>
    file(path, '<main><h1>页</h1></main>', 'page'),
  );
  const index = makeReadable(pages, both).find(({ path }) => path === 'site/_offline/search-index.js');
  const scope: { mingzhangIndex?: { address: string; name: string }[] } = {};
  new Function('globalThis', index ? await text(index.open()) : '')(scope);
  expect(scope.mingzhangIndex?.map(({ address, name }) => [address, name])).toEqual([
    ['qinghe/水务局/2026/index.html', '青禾区水务局'],
    ['qinghe/水务局/2026/final/index.html', '青禾区水务局（决算）'],
  ]);
});

it('finds forms on each of their pages', async () => {
  const pages = [
    PAGE,
    ...['forms/', 'forms/2/', 'forms/3/'].map((part) => PAGE.replace('index', `${part}index`)),
    LIST,
  ].map((path) => file(path, '<main><h1>页</h1></main>', 'page'));
  const index = makeReadable(pages, YEAR).find(({ path }) => path === 'site/_offline/search-index.js');
  const scope: { mingzhangIndex?: { address: string }[] } = {};
  new Function('globalThis', index ? await text(index.open()) : '')(scope);
  expect(scope.mingzhangIndex?.map(({ address }) => address)).toEqual(
    ['', 'forms/', 'forms/2/', 'forms/3/'].map((part) => `qinghe/水务局/2026/${part}index.html`),
  );
});

it('finds each project of a document once, though the largest stand on its page and on that of all', async () => {
  const rows = (...numbers: number[]) =>
    `<table>${numbers.map((n) => `<tr id="project-${n}"><th scope="row">项目${n}</th></tr>`).join('')}</table>`;
  const pages = [
    file(PAGE, `<main>${rows(2, 1)}</main>`, 'page'),
    file(PAGE.replace('index', 'projects/index'), `<main>${rows(2, 1, 3)}</main>`, 'page'),
    file(LIST, '<main></main>', 'page'),
  ];
  const index = makeReadable(pages, YEAR).find(({ path }) => path === 'site/_offline/search-index.js');
  const scope: { mingzhangIndex?: { address: string; entries: string[][] }[] } = {};
  new Function('globalThis', index ? await text(index.open()) : '')(scope);
  const found = scope.mingzhangIndex?.map(({ address, entries }) => [address, entries.map(([, anchor]) => anchor)]);
  expect(found).toEqual([
    ['qinghe/水务局/2026/index.html', ['']],
    ['qinghe/水务局/2026/projects/index.html', ['project-2', 'project-1', 'project-3']],
  ]);
});
