import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { convertAll } from '../../scripts/convert.ts';
import { budget, TWO_TABLES } from '../desk/support.ts';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { allRead, dropFolder, folderOf, openByKey, openDesk, row, saveByKey, WINDOW } from './support/desk.ts';
import { useBrowser } from './support/pages.ts';

const use = useBrowser();
const TWINS = join(import.meta.dirname, '../fixtures/twins');
const twin = (format: string) => readFileSync(join(TWINS, `qinghe-culture-2026.${format}`));
const FINANCE = 'yunzhou-qinghe/caizhengju/2026';

/** What the command makes of files with a `disclosure.yaml` by hand. */
async function byCommand(files: Readonly<Record<string, string>>, yaml: string): Promise<Record<string, string>> {
  const input = folderOf(
    Object.fromEntries(
      Object.entries({ ...files, 'disclosure.yaml': yaml }).map(([name, text]) => [`a/${name}`, text]),
    ),
  );
  const content = join(temporaryFolder(), 'content');
  const settings = { figuresOnly: false, replace: false, because: null, originals: null, scans: false, limits: {} };
  await convertAll([input], { ...settings, out: content }, 'zh-CN');
  return filesUnder(content);
}

function shownOf(files: Readonly<Record<string, string>>): (string | undefined)[] {
  return ['disclosures', 'narratives'].map(
    (kind) => files[`${kind}/${FINANCE}.${kind === 'disclosures' ? 'json' : 'md'}`],
  );
}

async function press(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await page.locator(selector).first().focus();
  await page.keyboard.press(key);
}

/** Opens the dialog of tables with a choice, saves, and accepts the document. */
async function decideTables(page: Page, what: 'join' | 'split'): Promise<void> {
  await press(page, '[data-dialog="tables"]');
  await press(page, `#tables [value="${what}"]`, 'Space');
  await page.fill('#tables [name="by"]', '李四');
  await saveByKey(page);
}

async function accept(page: Page): Promise<void> {
  await press(page, '#accept');
  await page.waitForFunction(() => document.querySelector('#said')?.textContent === '收下了 1 份。');
}

test('tables are parted and joined, a number shown and hidden again, as YAML by hand and the command do it', async () => {
  const desk = await openDesk();
  const text = TWO_TABLES.replace('本单位管理', '值班电话13800000000。本单位管理');
  const said = () => readFileSync(join(desk.base, 'inbox/0001/disclosure.yaml'), 'utf8');
  const made = () => shownOf(filesUnder(join(desk.base, 'content')));
  await use(WINDOW, async ({ page, problems }) => {
    await page.goto(desk.url);
    await dropFolder(page, folderOf({ '财政局/预算.txt': text }));
    await allRead(page, 1);
    await openByKey(page, '财政局');
    await page.selectOption('#which', 'revenue');
    await press(page, '[data-cell="revenue-r3-c1"]');
    await decideTables(page, 'split');
    const split = 'tables:\n  split:\n    - { line: 15, before: 5 }\n';
    expect(said()).toBe(split);
    expect(await page.locator('#which option').count()).toBe(4);
    await accept(page);
    expect(made()).toEqual(shownOf(await byCommand({ '预算.txt': text }, split)));
    await page.keyboard.press('u');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent?.startsWith('已撤回：'));
    await page.selectOption('#which', 'expenditure');
    await decideTables(page, 'join');
    const join = 'tables:\n  join:\n    - { line: 15 }\n';
    expect(said()).toBe(join);
    await accept(page);
    expect(made()).toEqual(shownOf(await byCommand({ '预算.txt': text }, join)));
    await page.keyboard.press('u');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent?.startsWith('已撤回：'));

    await press(page, '.todo > .items [data-id^="number/"]');
    await page.keyboard.press('h');
    await page.waitForSelector('#decide[open]');
    await page.fill('#decide [name="by"]', '李四');
    await saveByKey(page);
    const show =
      'personal:\n  show:\n    - { ends: "0000", file: 预算.txt, line: 3, reason: 办公电话或编码，不是个人号码 }\n';
    expect(said()).toBe(show);
    await accept(page);
    expect(made()).toEqual(shownOf(await byCommand({ '预算.txt': text }, show)));
    expect(made()[1]).toContain('13800000000');
    await page
      .locator('.todo details', { has: page.locator('[data-id^="number/"]') })
      .locator('summary')
      .focus();
    await page.keyboard.press('Enter');
    await press(page, '.todo details [data-id^="number/"]');
    await page.keyboard.press('h');
    await page.waitForSelector('#decide[open]');
    await saveByKey(page);
    const hide = show.replace('show', 'hide').replace('办公电话或编码，不是个人号码', '个人号码');
    expect(said()).toBe(hide);
    await accept(page);
    expect(made()).toEqual(shownOf(await byCommand({ '预算.txt': text }, hide)));
    expect(made()[1]).not.toContain('13800000000');
    expect(problems).toEqual([]);
  });
});

test('files are parted and put together again, in the order in which they are chosen', async () => {
  const desk = await openDesk();
  const revenue = TWO_TABLES.slice(TWO_TABLES.indexOf('部门收入总表')).split('科目编码\t科目名称\t合计\n205')[0] ?? '';
  const files = { '1说明.txt': budget('财政局'), '2收入.txt': `云州市青禾区财政局2026年部门预算\n\n${revenue}` };
  await use(WINDOW, async ({ page, problems }) => {
    await page.goto(desk.url);
    await dropFolder(
      page,
      folderOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [`财政局/${name}`, text]))),
    );
    await allRead(page, 1);
    expect(await page.locator('[data-parcel]').count()).toBe(1);
    await openByKey(page, '财政局');
    await press(page, '[data-dialog="info"]');
    await press(page, '#part [value="2收入.txt"]', 'Space');
    await page.fill('#info [name="by"]', '李四');
    await press(page, '#part [type="submit"]');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent === '已保存。');
    await page.goto(new URL('/', desk.url).href);
    await allRead(page, 2);
    await press(page, '[data-parcel="0002"] [data-choose]', 'Space');
    await press(page, '[data-parcel="0001"] [data-choose]', 'Space');
    await press(page, '#join');
    await page.waitForFunction(() => document.querySelectorAll('[data-parcel]').length === 1);
    await allRead(page, 1);
    const order = 'files: [ 2收入.txt, 1说明.txt ]\n';
    expect(readFileSync(join(desk.base, 'inbox/0002/disclosure.yaml'), 'utf8')).toBe(order);
    await press(page, '[data-parcel="0002"] [data-accept]');
    await page.waitForSelector('[aria-labelledby="g-accepted"]');
    expect(filesUnder(join(desk.base, 'content'))).toEqual(await byCommand(files, order));
    expect(problems).toEqual([]);
  });
});

test('from the original to the cell and back by keys, each place told', async () => {
  const desk = await openDesk();
  await use(WINDOW, async ({ page, problems }) => {
    await page.goto(desk.url);
    await dropFolder(page, folderOf({ '文化局/预算.pdf': twin('pdf'), '财政局/预算.txt': TWO_TABLES }));
    await allRead(page, 2);
    const said = async () => (await page.locator('#place-said').textContent()) ?? '';
    const told = async (words: RegExp) => expect.poll(said, { timeout: 60_000 }).toMatch(words);
    for (const [name, way] of [
      ['预算.pdf', '#spots'],
      ['预算.txt', '[data-walk]'],
    ] as const) {
      await page.goto(new URL('/', desk.url).href);
      await openByKey(page, name);
      await page.waitForSelector(`${way}${way === '#spots' ? ' [role="option"]' : ''}`);
      // One stop on the way of the tabulator, however many places there are.
      expect(await page.locator(`${way} [tabindex="0"]`).count()).toBe(0);
      // From a cell to its place.
      await page.locator('[data-table]:not([hidden]) tbody [data-cell]:not([data-text=""])').last().focus();
      await page.keyboard.press('Enter');
      await told(
        way === '#spots' ? /^(?:已框出原文第 \d+ 页|这一页上有几处|框出的是这一行)/u : /^已标出原文第 \d+ 行/u,
      );
      // From a place to its cell.
      await page.locator(way).focus();
      for (let step = 0; step < 60 && !(await said()).startsWith('读作'); step++) {
        await page.keyboard.press('ArrowDown');
        await page.waitForTimeout(600);
      }
      expect(await said()).toMatch(/^读作《.+》“.*”行：/u);
      expect(await page.locator('#reading .selected').count()).toBe(1);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-cell'))).toBe(true);
    }
    expect(problems).toEqual([]);
  });
});

test('a doubt is accepted by one key and stays accepted; what a command converted is opened; twins are told', async () => {
  const base = temporaryFolder();
  const input = folderOf({ 'a/预算.txt': budget('水务局') });
  mkdirSync(join(base, 'content'), { recursive: true });
  const settings = { figuresOnly: false, replace: false, because: null, originals: null, scans: false, limits: {} };
  await convertAll([input], { ...settings, out: join(base, 'content') }, 'zh-CN');
  const desk = await openDesk(base);
  await use(WINDOW, async ({ page, problems }) => {
    await page.goto(desk.url);
    await press(page, '[data-open-stored]');
    await page.waitForURL('**/parcel/0001');
    await page.waitForSelector('[data-table]:not([hidden])');
    expect(await page.locator('h1').textContent()).toContain('水务局');
    await page.goto(new URL('/', desk.url).href);
    const doubted = budget('财政局').replace('201\t一般公共服务支出\t5.00', '201\t一般公共服务支出\t68%');
    const files = { '财政局/预算.txt': doubted, '文化局/预算.pdf': twin('pdf'), '文化局/预算.ofd': twin('ofd') };
    await dropFolder(page, folderOf(files));
    await allRead(page, 4);
    await openByKey(page, '财政局');
    await press(page, '.todo > .items [data-id^="value/"]');
    await page.keyboard.press('a');
    await page.waitForSelector('#decide[open]');
    expect(await page.locator('#decide-title').textContent()).toBe('已核对，照印');
    await page.fill('#decide [name="by"]', '李四');
    await saveByKey(page);
    await page.reload();
    expect(await page.locator('.todo > .items [data-id^="value/"]').count()).toBe(0);
    expect(await page.locator('#panels').textContent()).toContain('已核对，照印（李四');

    await page.goto(new URL('/', desk.url).href);
    const twins = row(page, '预算.ofd');
    expect(await twins.locator('.suggestion').textContent()).toContain('两份各表的数全部相同');
    await twins.locator('[data-set-aside]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#removed');
    expect(await page.locator('#removed').textContent()).toContain('预算.ofd');
    expect(problems).toEqual([]);
  });
});
