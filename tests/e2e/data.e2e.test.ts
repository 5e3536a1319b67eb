import { createHash } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { useBrowser, viewport } from './support/pages.ts';

const use = useBrowser();

test.for(['fixtureSite', 'basedSite'] as const)(
  '%s: the page of open data is found, and its files are what it says of them',
  async (site) => {
    await use(viewport(1280), async ({ page, problems }) => {
      const { url } = inject(site);
      await page.goto(url);
      await page.locator('.colophon a[href$="/data/"]').click();
      expect(await page.textContent('h1')).toBe('开放数据');
      const rows = await page.locator('#files ~ .data-kind tbody tr').all();
      expect(rows.length).toBeGreaterThan(12);
      for (const row of rows) {
        const address = await row.locator('th a').evaluate((link) => (link as HTMLAnchorElement).href);
        const response = await fetch(address);
        expect([address, response.status]).toEqual([address, 200]);
        expect(response.headers.get('content-type')).toBe(
          address.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/vnd.apache.parquet',
        );
        const bytes = Buffer.from(await response.arrayBuffer());
        expect(await row.locator('.digest').textContent()).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect((await row.locator('td').nth(2).textContent())?.replace(/\D/gu, '')).toBe(String(bytes.length));
        if (!address.endsWith('.csv')) continue;
        const lines = bytes.toString('utf8').split('\r\n').length - 2;
        expect((await row.locator('td').nth(1).textContent())?.replace(/\D/gu, '')).toBe(String(lines));
      }
      expect(problems).toEqual([]);
    });
  },
);

test('the addresses of records lead to their cells', async () => {
  await use(viewport(1280), async ({ page }) => {
    const { url } = inject('fixtureSite');
    const csv = await (await fetch(`${url}data/budgets.csv`)).text();
    const addresses = csv.split('\r\n').flatMap((line) => /[^,]*#[^,]*$/u.exec(line) ?? []);
    expect(addresses.length).toBeGreaterThan(100);
    const anchors = Map.groupBy(addresses, (address) => address.split('#')[0] ?? '');
    for (const [path, those] of anchors) {
      await page.goto(url + path.slice(1));
      const ids = those.map((address) => address.split('#')[1] ?? '');
      const missing = await page.evaluate((all) => all.filter((id) => !document.getElementById(id)), ids);
      expect(missing, path).toEqual([]);
    }
  });
});
