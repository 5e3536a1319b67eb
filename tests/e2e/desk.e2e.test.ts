import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkAll } from '../../scripts/check.ts';
import { convertAll } from '../../scripts/convert.ts';
import { budget } from '../desk/support.ts';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { DOCUMENTS, present } from '../real-documents/documents.ts';
import { findViolations } from './support/axe.ts';
import { allRead, dropFolder, folderOf, openByKey, openDesk, row, saveByKey, WINDOW } from './support/desk.ts';
import { overflow, useBrowser } from './support/pages.ts';

const use = useBrowser();
const TWINS = join(import.meta.dirname, '../fixtures/twins');
const FORMATS = ['pdf', 'ofd', 'xlsx', 'xls', 'docx', 'doc', 'html', 'txt'] as const;
const REAL = [
  'shanghai/social-welfare-home-2024.pdf',
  'chongqing/dadukou-government-office-2026.txt',
  'chongqing/tongnan-government-office-2026.txt',
] as const;

test('every page fits a window of 1024 pixels, light and dark, and axe finds nothing', async () => {
  const desk = await openDesk();
  const folder = folderOf({
    '财政局/预算.txt': budget('财政局', { total: '6.00' }),
    '民政局/预算.txt': budget('民政局'),
    '无名/附注.txt': '备注：没有写明是谁的。\n',
    '文化局/预算.pdf': readFileSync(join(TWINS, 'qinghe-culture-2026.pdf')),
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 1024, 360]) {
      await use({ viewport: { width, height: 800 }, colorScheme }, async ({ page, problems }) => {
        await page.goto(desk.url);
        expect(await page.title()).toContain('收件');
        if (colorScheme === 'light' && width === 1280) {
          await dropFolder(page, folder);
          await allRead(page, 4);
        }
        const parcels = await page
          .locator('[data-parcel] a[href^="/parcel/"]')
          .evaluateAll((links) =>
            links.map((link) => link.getAttribute('href') ?? '').filter((href) => !href.includes('#')),
          );
        expect(parcels).toHaveLength(4);
        for (const path of ['/', '/publish', ...parcels]) {
          await page.goto(new URL(path, desk.url).href);
          if (path.startsWith('/parcel')) await page.waitForSelector('#whole image, .lines:not([hidden])');
          const name = `${path} ${width} ${colorScheme}`;
          expect(await findViolations(page), name).toEqual([]);
          expect(await overflow(page), name).toBeLessThanOrEqual(0);
        }
        expect(problems).toEqual([]);
      });
    }
  }
});

test('from a folder and a zip to a portal, without a mouse and without a command line', async () => {
  const desk = await openDesk();
  const twins = Object.fromEntries(
    FORMATS.map((format) => [
      `孪生/${format}/qinghe-culture-2026.${format}`,
      new Uint8Array(readFileSync(join(TWINS, `qinghe-culture-2026.${format}`))),
    ]),
  );
  const offices = {
    '财政局/预算.txt': budget('财政局', { total: '6.00' }),
    '民政局/预算.txt': budget('民政局', { total: '7.00' }),
    '水务局/预算.txt': budget('水务局'),
  };
  const folder = folderOf({ ...offices, ...twins });
  const real = present ? REAL : [];
  const zip = join(folderOf({}), '真实文件.zip');
  writeFileSync(
    zip,
    zipSync(
      Object.fromEntries(
        real.map((file) => [
          `${basename(file, '.pdf')}/${basename(file)}`,
          new Uint8Array(readFileSync(join(DOCUMENTS, file))),
        ]),
      ),
    ),
  );

  await use(WINDOW, async ({ page, problems }) => {
    await page.goto(desk.url);
    expect(page.url()).not.toContain('token');
    await dropFolder(page, folder);
    await page.waitForFunction(() => document.querySelectorAll('[data-parcel]').length > 3);
    if (real.length > 0) await page.setInputFiles('#files', zip);
    await allRead(page, real.length + 4);
    expect(await page.locator('#g-failed').count()).toBe(0);
    // The twins say the same in eight formats: each is read, none differs.
    for (const format of FORMATS)
      expect(await row(page, `qinghe-culture-2026.${format}`).textContent(), format).toContain('没有要看的');
    if (real.length > 0) {
      await openByKey(page, '社会福利院');
      await page.waitForSelector('#zoom image');
      await page.keyboard.press('j');
      expect(await page.locator('#position').textContent()).toMatch(/^第 2 处，共 \d+ 处$/u);
      await page.keyboard.press('k');
      expect(await page.locator('#position').textContent()).toMatch(/^第 1 处/u);
      await page.goto(new URL('/', desk.url).href);
    }

    await openByKey(page, '财政局');
    await page.keyboard.press('e');
    await page.waitForSelector('dialog[open]');
    expect(await page.locator('#ready').textContent()).toContain('6.00 改为 5.00');
    await page.fill('#decide [name="reason"]', '合计印错');
    await page.fill('#decide [name="by"]', '李四');
    const effects = await saveByKey(page);
    expect(effects).toContain('6.00 万元 → 5.00 万元');
    expect(await page.locator('.corrected .was').first().textContent()).toBe('原印 6.00');
    await page.locator('#accept').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#final');

    await page.goto(new URL('/', desk.url).href);
    await openByKey(page, '民政局');
    await page.keyboard.press('a');
    await page.waitForSelector('dialog[open]');
    expect(await page.inputValue('#decide [name="by"]')).toBe('李四');
    expect(await saveByKey(page)).toContain('写明理由，网页上仍列出的');
    await page.keyboard.press('u');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent?.startsWith('已撤回：'));
    await page.keyboard.press('a');
    await page.waitForSelector('dialog[open]');
    await saveByKey(page);
    await page.locator('#accept').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#final');

    await page.goto(new URL('/', desk.url).href);
    await row(page, '水务局').locator('[data-accept]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('[aria-labelledby="g-accepted"]')?.textContent.includes('水务局'),
    );
    await openByKey(page, '水务局');
    await page.locator('[data-dialog="info"]').focus();
    await page.keyboard.press('Enter');
    await page.fill('#rename [name="name"]', '云州市青禾区水务和河长制工作局');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent === '已保存。');

    await page.goto(new URL('/publish', desk.url).href);
    for (const [name, done] of [
      ['check', '完成'],
      ['build', '完成'],
    ] as const) {
      await page.locator(`[data-run="${name}"]`).focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector(`#job-${name}:is([data-state="done"], [data-state="failed"])`);
      expect(await page.locator(`#job-${name}`).textContent(), name).toContain(done);
    }
    const preview = page.frameLocator('#preview');
    await preview.getByText('云州市青禾区').first().waitFor();
    expect(await page.locator('.ledger.lay tbody tr').count()).toBe(3);
    const department = readFileSync(join(desk.base, 'content/departments/yunzhou-qinghe/shuiwuju.yaml'), 'utf8');
    expect(department).toContain('name: 云州市青禾区水务和河长制工作局');
    // The portal calls it so, too.
    const built = readFileSync(join(desk.base, 'dist/yunzhou-qinghe/shuiwuju/index.html'), 'utf8');
    expect(/<h1>\s*([^<]*)/u.exec(built)?.[1]?.trim()).toBe('云州市青禾区水务和河长制工作局');
    await page.locator('[data-export="zip"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#job-export[data-state="done"]');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()]);
    const members = Object.keys(unzipSync(new Uint8Array(readFileSync(await download.path()))));
    expect(members).toContain('site/index.html');
    await page.waitForFunction(() => document.querySelector('.steps')?.textContent.includes('没有新的，也没有改动'));
    expect(problems).toEqual([]);
  });

  const hand = byHand(offices);
  await convertAll([hand.input], hand.settings, 'zh-CN');
  hand.decide();
  await checkAll([hand.content], { json: false, all: false, strict: false, write: true }, 'zh-CN');
  const [made, wanted] = [filesUnder(join(desk.base, 'content')), filesUnder(hand.content)];
  expect(Object.keys(made)).toEqual(Object.keys(wanted));
  for (const [path, text] of Object.entries(wanted)) {
    expect(made[path], path).toBe(text);
  }
});

/** What commands and YAML by hand make of the same files and decisions. */
function byHand(offices: Readonly<Record<string, string>>) {
  const input = folderOf(offices);
  const content = join(temporaryFolder(), 'content');
  const settings = {
    ...{ out: content, figuresOnly: false, replace: false, because: null, originals: null, scans: false },
    limits: {},
  };
  const today = new Date().toLocaleDateString('sv');
  const decide = () => {
    const corrections = join(content, 'corrections/yunzhou-qinghe');
    const department = join(content, 'departments/yunzhou-qinghe/shuiwuju.yaml');
    mkdirSync(join(corrections, 'caizhengju'), { recursive: true });
    mkdirSync(join(corrections, 'minzhengju'), { recursive: true });
    writeFileSync(
      join(corrections, 'caizhengju/2026.yaml'),
      `corrections:
  - { table: expenditure, row: 1, column: 2, old: "6.00", new: "5.00", reason: 合计印错, date: ${today}, decidedBy: 李四 }
`,
    );
    writeFileSync(
      join(corrections, 'minzhengju/2026.yaml'),
      `acknowledged:
  - { rule: rows, key: rows/expenditure-r1-c2, reason: 已对照原件，原件如此，照印。, date: ${today} }
  - { rule: roll-up, key: roll-up/expenditure-r1-c2, reason: 已对照原件，原件如此，照印。, date: ${today} }
`,
    );
    const text = readFileSync(department, 'utf8')
      .replace('name: 云州市青禾区水务局', 'name: 云州市青禾区水务和河长制工作局')
      .replace('aliases: []', 'aliases:\n  - 云州市青禾区水务局');
    writeFileSync(department, text);
  };
  return { input, content, settings, decide };
}

test('two windows do not overwrite each other, and nothing that was typed is lost', async () => {
  const desk = await openDesk();
  const folder = folderOf({ '财政局/预算.txt': budget('财政局', { total: '6.00' }) });
  await use(WINDOW, async ({ page }) => {
    await page.goto(desk.url);
    await dropFolder(page, folder);
    await allRead(page, 1);
    await openByKey(page, '财政局');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.waitForSelector('.todo [aria-current="true"]');
    for (const [window, reason] of [
      [page, '我先看到的'],
      [other, '我后看到的'],
    ] as const) {
      await window.keyboard.press('n');
      await window.waitForSelector('dialog[open] [data-effects] dl');
      await window.fill('#decide [name="reason"]', reason);
      await window.fill('#decide [name="by"]', window === page ? '甲' : '乙');
    }
    await page.click('#decide [type="submit"]');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent === '已保存。');
    await other.click('#decide [type="submit"]');
    await other.waitForSelector('[data-stale]:not([hidden])');
    expect(await other.locator('#decide [data-changes]').textContent()).toContain('甲：说明');
    expect(await other.inputValue('#decide [name="reason"]')).toBe('我后看到的');
    await other.click('#decide [data-reload]');
    await other.waitForSelector('#decide [data-stale]', { state: 'hidden' });
    expect(await other.inputValue('#decide [name="reason"]')).toBe('我后看到的');
    expect(await other.locator('#panels').textContent()).toContain('我先看到的');
    await other.close();
  });
  const written = readFileSync(join(desk.base, 'inbox/.desk/corrections/0001.yaml'), 'utf8');
  expect(written).toContain('我先看到的');
  expect(written).not.toContain('我后看到的');
});
