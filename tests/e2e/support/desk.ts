import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openDesk as openAny } from '../../desk/support.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

/** A window of a small laptop. */
export const WINDOW = { viewport: { width: 1280, height: 800 } };

/** A desk in Chinese on empty folders that ends with the test. */
export function openDesk(base?: string): ReturnType<typeof openAny> {
  return openAny(base, 'zh-CN');
}

/** Writes files into a folder that is gone when the test is over. Out: the folder. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** Drops a folder of the disk on the page, as a hand does. */
export async function dropFolder(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await session.detach();
}

/** Waits until all that was dropped is read. */
export async function allRead(page: Page, parcels: number): Promise<void> {
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-parcel]').length >= count && !document.querySelector('#progress'),
    parcels,
  );
}

/** The row of a document in the lists. */
export function row(page: Page, name: string) {
  return page.locator('[data-parcel]', {
    hasText: new RegExp(`${name.replaceAll('.', String.raw`\.`)}(?![a-z])`, 'u'),
  });
}

/** Opens a document as a person without a mouse does. */
export async function openByKey(page: Page, name: string): Promise<void> {
  await row(page, name).getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-table]:not([hidden])');
}

/** Waits for what a decision would change, saves it by key, and waits until the page is there again. */
export async function saveByKey(page: Page): Promise<string> {
  await page.waitForSelector('dialog[open] [data-effects] :is(dl, details)');
  const effects = (await page.locator('dialog[open] [data-effects]').textContent()) ?? '';
  await page.locator('dialog[open] [type="submit"]').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  await page.waitForFunction(() => document.querySelector('#said')?.textContent === '已保存。');
  return effects;
}
