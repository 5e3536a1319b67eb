import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { overflow, useOnePage, viewport } from './support/pages.ts';

const use = useOnePage();
const HAN = /\p{Script=Han}/u;
const PINYIN_FIRST = /^\s*[A-Z][a-z]+ /u;
type Node = DefaultTreeAdapterTypes.Node;

/** Texts of a page with the language they are said to be in. What scripts, styles and the title hold is left out. */
function textsOf(html: string): { text: string; language: string }[] {
  const found: { text: string; language: string }[] = [];
  const walk = (node: Node, language: string) => {
    if (node.nodeName === '#text') found.push({ text: (node as DefaultTreeAdapterTypes.TextNode).value, language });
    if (['script', 'style', 'title'].includes(node.nodeName)) return;
    // What may be chosen is text alone, and cannot say of a part of it what language it is: it is spoken by its pinyin, which stands first.
    if (
      node.nodeName === 'option' &&
      node.childNodes.every((child) => PINYIN_FIRST.test('value' in child ? child.value : ''))
    )
      return;
    const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined;
    const inner = node.nodeName === 'template' ? (node as DefaultTreeAdapterTypes.Template).content : node;
    if ('childNodes' in inner) for (const child of inner.childNodes) walk(child, own ?? language);
  };
  walk(parse(html, { scriptingEnabled: false }), '');
  return found;
}

function pagesBelow(folder: string): string[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      // Addresses that have moved only lead on.
      .filter((file) => !readFileSync(join(folder, file), 'utf8').includes('http-equiv="refresh"'))
      .sort()
  );
}

function textsBelow(folder: string, wanted: RegExp): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => wanted.test(file));
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** All that documents, departments and the people who keep a portal have written, and the standard terms of the field, without blanks. */
function writtenIn(content: string): string {
  const written = textsBelow(content, /\.(?:json|md|ya?ml)$/u);
  // Terms and profiles are the project's own, whatever the content.
  const own = textsBelow('content', /^(?:glossary|jurisdictions)\W.*\.(?:md|ya?ml)$/u);
  const terms = textsBelow('src/vocabulary', /(?<!test)\.ts$/u);
  return [...written, ...own, ...terms].join('\n').replace(/\\n|\\"|\s/gu, '');
}

describe.for([
  ['realSite', 'content'],
  ['fixtureSite', 'tests/fixtures/site/content'],
] as const)('%s in English', ([name, content]) => {
  test('every page is there, in English, and what is Chinese on it says so', () => {
    const { folder } = inject(name);
    const english = pagesBelow(join(folder, 'en'));
    const chinese = pagesBelow(folder).filter((file) => !file.startsWith('en/'));
    expect(english).toEqual(chinese);
    expect(english.length).toBeGreaterThan(20);
    const unsaid = english.flatMap((file) => {
      const html = readFileSync(join(folder, 'en', file), 'utf8');
      expect(html, file).toMatch(/<html lang="en"/u);
      return textsOf(html)
        .filter(({ text, language }) => HAN.test(text) && !language.startsWith('zh'))
        .map(({ text }) => `${file}: ${text.trim()}`);
    });
    expect(unsaid.slice(0, 20)).toEqual([]);
  });

  test('Chinese on English pages is what documents say, never a word of the interface', () => {
    const { folder } = inject(name);
    const written = writtenIn(content);
    const strange = pagesBelow(join(folder, 'en')).flatMap((file) =>
      textsOf(readFileSync(join(folder, 'en', file), 'utf8')).flatMap(({ text }) =>
        (text.match(/\p{Script=Han}+/gu) ?? []).filter((run) => !written.includes(run)).map((run) => `${file}: ${run}`),
      ),
    );
    // The link to the Chinese page, what one may type into the search, what an office itself is called, and regulations that are the source of a rule.
    const known = /: (?:中文|万元|招商|本级|财预|政府收支分类科目|\p{Script=Han}{2,6}[省市区县部])$/u;
    expect([...new Set(strange)].filter((one) => !known.test(one)).slice(0, 20)).toEqual([]);
  });
});

test('a foreign researcher finds a department, its three public expenses over two years, a table and a finding', async () => {
  const { url } = inject('realSite');
  await use({ ...viewport(1280), locale: 'en-GB' }, async ({ page, problems }) => {
    await page.goto(`${url}en/`);
    expect(await page.textContent('h1')).toBe('Departmental budgets, laid open');
    // The region, then the department, by names that can be read.
    await page.locator('main a[href$="/en/shanghai-putuo/"]').first().click();
    await page.waitForURL(`${url}en/shanghai-putuo/`);
    expect(await page.textContent('h1')).toContain('Shanghai Putuo');
    const office = page.locator('.departments li', { hasText: 'Renminzhengfu Wanli Jiedao Banshichu' });
    await office.locator('a').first().click();
    await page.waitForURL(`${url}en/shanghai-putuo/renminzhengfu-wanli-jiedao-banshichu/`);
    const row = page.locator('.years-table tbody tr', { hasText: 'Travel abroad, cars, receptions' });
    expect(await row.locator('td[data-year="2024"]').textContent()).toMatch(/47\.91/u);
    expect(await row.locator('td[data-year="2025"]').textContent()).toMatch(/37\.91/u);
    // The year, its table, and that table as a file with English heads.
    await page.locator('main a[href$="/2025/"]').first().click();
    await page.waitForURL(/\/en\/.*\/2025\/$/u);
    expect(await page.locator('[data-headline="threePublic"]').textContent()).toContain('37.91 × 10,000 yuan');
    const file = page.locator('[data-kind="three-public"] a.download').first();
    const csv = await (await fetch(new URL((await file.getAttribute('href')) ?? '', page.url()))).text();
    const [head = '', first = ''] = csv.replace(/^\u{feff}/u, '').split('\r\n');
    expect(head).toContain('Official receptions');
    expect(head).toContain('10,000 yuan');
    expect(head).not.toMatch(HAN);
    expect(first).toMatch(/37\.91/u);
    // A finding that can be understood, on a document that has one.
    await page.goto(`${url}en/chongqing-tongnan/renminzhengfu-bangongshi/2026/#checks`);
    const finding = page.locator('#finding-1');
    expect(await finding.textContent()).toMatch(/they differ by [\d.,]+ × 10,000 yuan/u);
    // The other language shows the same place.
    await page.locator('[data-language]').click();
    await page.waitForURL(`${url}chongqing-tongnan/renminzhengfu-bangongshi/2026/#checks`);
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(problems).toEqual([]);
  });
});

test('English terms find the Chinese accounts, and results lead to English pages', async () => {
  const { url } = inject('realSite');
  await use({ ...viewport(1280), locale: 'en-GB' }, async ({ page, problems }) => {
    for (const [query, also] of [
      ['official receptions', '公务接待费'],
      ['public security', '公共安全支出'],
    ] as const) {
      await page.goto(`${url}en/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-result]');
      expect(await page.locator('main').innerText()).toContain(`Also searched: ${also}`);
      const links = await page
        .locator('[data-result] .result-title a')
        .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      expect(links.length).toBeGreaterThan(0);
      for (const path of links) expect(path).toMatch(/\/en\/[^/]+\/[^/]+\/\d{4}\//u);
    }
    expect(problems).toEqual([]);
  });
});

/** Chinese on a page that no element says to be Chinese; what may be chosen is text alone, and is left out. */
function unsaid(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!/\p{Script=Han}/u.test(node.nodeValue ?? '') || parent?.closest('option, script, style, template')) continue;
      if (!parent?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh')) found.push(node.nodeValue ?? '');
    }
    return found;
  });
}

const OFFICE = 'shanghai-putuo/renminzhengfu-wanli-jiedao-banshichu';

test.each([1280, 360])('questions are answered in English at %i px', async (width) => {
  const { url } = inject('realSite');
  await use({ ...viewport(width), locale: 'en-GB' }, async ({ page, problems }) => {
    const ask = async (question: string) => {
      await page.goto(`${url}en/ask/${question}`);
      await page.waitForSelector('[data-ask-rows] tr');
      expect(await unsaid(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    };
    const [region, department] = OFFICE.split('/');
    await ask(`?ask=department&region=${region}&department=${department}`);
    const row = page.locator('[data-ask-rows] tr', { hasText: '公共安全支出' }).first();
    expect(await row.locator('a').first().textContent()).toBe('204 Public security');
    expect(await page.locator('select[name="department"] option').allTextContents()).toContain(
      'Renminzhengfu Wanli Jiedao Banshichu 上海市普陀区人民政府万里街道办事处',
    );
    await ask('?ask=account&code=30217');
    expect(await page.locator('[data-ask-caption]').textContent()).toContain(
      '30217 Official receptions, in 10,000 yuan',
    );
    expect(await page.locator('[data-ask-lead]').textContent()).toMatch(/^Most: [A-Z][a-z]+ .*× 10,000 yuan/u);
    await ask('?ask=projects');
    expect(problems).toEqual([]);
  });
});

test('the boxes above all projects can be read, and a project is no account', async () => {
  const { url } = inject('fixtureSite');
  await use({ ...viewport(1280), locale: 'en-GB' }, async ({ page, problems }) => {
    await page.goto(`${url}en/projects/?year=2026`);
    await page.waitForSelector('#project-list tbody tr');
    await page.locator('select[name="region"]').focus();
    for (const name of ['region', 'department']) {
      const options = await page.locator(`select[name="${name}"] option`).allTextContents();
      for (const text of options.slice(1)) expect(text).toMatch(/^[A-Z][a-z]+.*\p{Script=Han}/u);
    }
    expect(await unsaid(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test('results of the search say figures in English, and where they stand', async () => {
  const { url } = inject('realSite');
  await use({ ...viewport(1280), locale: 'en-GB' }, async ({ page, problems }) => {
    await page.goto(`${url}en/search/?q=official%20receptions`);
    await page.waitForSelector('[data-result] .result-figure');
    const answer = page.locator('[data-result] .result-answers li').first();
    expect(await answer.locator('a').first().textContent()).toBe('Official receptions');
    expect(await answer.locator('.result-figure').textContent()).toMatch(/^20\d\d [\d.,]+ (?:× 10,000 )?yuan$/u);
    expect(await page.locator('[data-result] .result-where').first().textContent()).toMatch(/^[A-Z][a-z]+ .* · /u);
    expect(await page.locator('select[name="region"] option').allTextContents()).toContainEqual(
      expect.stringMatching(/^Shanghai Putuo /u),
    );
    expect(await unsaid(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test('a citation in English names the page in English, its accounts and its unit', async () => {
  const { url, folder } = inject('realSite');
  const cited = textsOf(readFileSync(join(folder, `en/${OFFICE}/2025/cite/index.html`), 'utf8'))
    .map(({ text }) => text)
    .join('');
  expect(cited).toContain('Renminzhengfu Wanli Jiedao Banshichu, Shanghai Putuo');
  expect(cited).toContain(`/en/${OFFICE}/2025/#table-balance`);
  expect(cited).toMatch(/“Revenue”, General public services: Budgeted revenue Total [\d,]+ yuan; /u);
  // The panel writes the same.
  await use({ ...viewport(1280), locale: 'en-GB' }, async ({ page, problems }) => {
    await page.goto(`${url}en/${OFFICE}/2025/#table-three-public`);
    await page.locator('[data-kind="three-public"] a.cite').first().click();
    await page.locator('#cite-panel select[data-rows]').selectOption({ index: 0 });
    expect(await page.locator('#cite-panel [data-text]').textContent()).toContain(`/en/${OFFICE}/2025/#`);
    expect(problems).toEqual([]);
  });
});

test('sentences stand apart, units behind amounts are said as such, and programs are told of files that are there', () => {
  for (const name of ['realSite', 'fixtureSite'] as const) {
    const { folder } = inject(name);
    for (const file of pagesBelow(join(folder, 'en'))) {
      const html = readFileSync(join(folder, 'en', file), 'utf8');
      const texts = textsOf(html)
        .filter(({ language }) => language === 'en')
        .map(({ text }) => text);
      const read = html.replaceAll(/<(?:script|style|template)[^>]*>.*?<\/(?:script|style|template)>|<[^>]+>/gsu, '');
      expect(read.match(/\d(?: |\n)+10,000 yuan/u)?.[0], file).toBeUndefined();
      expect(
        texts.flatMap((text) => text.match(/[a-z]{3}\.[A-Z][a-z]+ .*/gu) ?? []),
        file,
      ).toEqual([]);
      for (const [, path = ''] of html.matchAll(/read(?:_csv|_parquet|\.csv)\((?:"|&quot;|&#34;)(\/[^"&]+)/gu))
        expect(readdirSync(join(folder, path, '..')), file).toContain(path.split('/').at(-1));
    }
  }
});

test('documents side by side name accounts in English, with the printed names beneath', async () => {
  await use({ ...viewport(1280), locale: 'en-GB' }, async ({ page, problems }) => {
    const query = 'of=qinghe/government-office/2026&of=qinghe/water-bureau/2026&lines=items';
    await page.goto(`${inject('fixtureSite').url}en/compare/?${query}`);
    const row = page.locator('[data-compare-table] th', { hasText: '住房公积金' }).first();
    expect(await row.innerText()).toMatch(/Housing provident fund\s+住房公积金/u);
    expect(problems).toEqual([]);
  });
});
