import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { findViolations } from './support/axe.ts';
import { overflow, useOnePage, viewport } from './support/pages.ts';

const use = useOnePage();

/** What was planned and spent on a page: the printed figure that each cell tells, and the place it leads to. */
interface Told {
  column: string;
  printed: string;
  href: string;
}

async function readTold(page: Page): Promise<Told[]> {
  return page.locator('section[aria-labelledby="execution"] table').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent?.trim() ?? '');
      return [...table.querySelectorAll('tbody tr')].flatMap((row) =>
        [...row.children].flatMap((cell, index) => {
          const link = cell.matches('.number') ? cell.querySelector<HTMLAnchorElement>('a.figure-link') : null;
          return link ? [{ column: heads[index] ?? '', printed: link.title, href: link.href }] : [];
        }),
      );
    }),
  );
}

/** The texts of some places of a page: of a cell, of a row, or of the sentence's figure that stands there or right behind. */
async function textsAt(page: Page, url: string, ids: readonly string[]): Promise<string[]> {
  await page.goto(url);
  return page.evaluate(
    (wanted) =>
      wanted.map((id) => {
        const element = document.getElementById(id);
        // A row that stands for a sentence reads in 万元; what is printed is its hint.
        const hints = element?.matches('tr') ? [...element.querySelectorAll<HTMLElement>('[title]')] : [];
        if (hints.length > 0) return hints.map(({ title }) => title).join(' ');
        return (element?.textContent || element?.nextElementSibling?.textContent || '').trim();
      }),
    ids,
  );
}

/** Holds every figure of planned beside spent against the page it leads to; out: how many, by the head of their column. */
async function holdFigures(page: Page): Promise<Record<string, number>> {
  const told = await readTold(page);
  const counts: Record<string, number> = {};
  for (const { column } of told) counts[column] = (counts[column] ?? 0) + 1;
  const pages = Map.groupBy(told, ({ href }) => href.split('#')[0] ?? '');
  for (const [url, figures] of pages) {
    const texts = await textsAt(
      page,
      url,
      figures.map(({ href }) => href.split('#')[1] ?? ''),
    );
    figures.forEach(({ printed, href }, index) =>
      expect(texts[index], href).toContain(printed.replace(/\s*[亿万]?元$/u, '')),
    );
  }
  return counts;
}

test.for([
  ['budget', ''],
  ['final accounts', 'final/'],
])('every figure of planned beside spent is that of its document, from the page of the %s', async ([, stage]) => {
  await use({}, async ({ page }) => {
    await page.goto(`${inject('realSite').url}jiaoyubu/xinan-daxue/2023/${stage}`);
    const counts = await holdFigures(page);
    expect(Object.keys(counts)).toEqual(['安排（预算数）', '花了（决算数）']);
    expect(counts['花了（决算数）']).toBeGreaterThan(15);
  });
});

test('without final accounts the next year’s budget tells what was spent, and says how much of the plan that is', async () => {
  await use(viewport(360), async ({ page, problems }) => {
    const yearPage = `${inject('realSite').url}shanghai-putuo/renminzhengfu-wanli-jiedao-banshichu/2023/`;
    await page.goto(yearPage);
    const section = page.locator('section[aria-labelledby="execution"]');
    expect(await section.textContent()).toContain('34 项中，文字说明写到了 32 项，占预算安排金额的 99.9%');
    expect(await overflow(page)).toBe(0);
    // The first lines, and all of them on a page of their own.
    const told = '花了（2024 年预算说明里的执行数）';
    const first = (await holdFigures(page))[told] ?? 0;
    // The figures were followed to other pages.
    await page.goto(yearPage);
    await section
      .getByRole('link', { name: /^看全部 \d+ 行$/u })
      .first()
      .click();
    await page.waitForURL(/\/2023\/execution\//u);
    expect(await overflow(page)).toBe(0);
    const counts = await holdFigures(page);
    expect(counts[told]).toBe(33);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(33);
    expect(problems).toEqual([]);
  });
});

test('the invented pair: final accounts win over what the next budget tells, and a figure told in words leads to its sentence', async ({
  skip,
}) => {
  const url = inject('narratedSite')?.url ?? skip('the real documents are not there');
  await use({}, async ({ page, problems }) => {
    await page.goto(`${url}yunzhou-qinghe/danganguan/2024/`);
    const section = page.locator('section[aria-labelledby="execution"]');
    expect(await section.textContent()).toContain('一名职工年中调出');
    const counts = await holdFigures(page);
    expect(Object.keys(counts)).toEqual(['安排（预算数）', '花了（决算数）']);
    await page.goto(`${url}shanghai-putuo/renminzhengfu-wanli-jiedao-banshichu/2023/execution/`);
    expect((await holdFigures(page))['花了（2024 年预算说明里的执行数）']).toBe(33);
    const [place] = await textsAt(page, `${url}shanghai-putuo/renminzhengfu-wanli-jiedao-banshichu/2024/`, [
      'spent-before-1',
    ]);
    expect(place).toBe('60.13万元');
    // What the narrative of final accounts alone tells leads to its sentence too.
    await page.goto(`${url}yunzhou-qinghe/danganguan/2024/final/`);
    const facts = page.locator('section[aria-labelledby="facts"] a.figure-link');
    expect(await facts.count()).toBe(18);
    for (const link of await facts.all()) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? '';
      const figure =
        ((await link.getAttribute('title')) || (await link.textContent()) || '').trim().split(/\s/u)[0] ?? '';
      const found = await page.evaluate((at) => {
        const element = document.getElementById(at);
        return element?.textContent || element?.nextElementSibling?.textContent;
      }, id);
      expect(found, id).toContain(figure);
    }
    expect(problems).toEqual([]);
  });
});

test('the years of a department stand in one table, each column of one stage', async () => {
  await use(viewport(360), async ({ page }) => {
    await page.goto(`${inject('realSite').url}jiaoyubu/xinan-daxue/`);
    const table = page.locator('table.years-table');
    expect(await table.count()).toBe(1);
    expect((await table.locator('thead th').allTextContents()).map((text) => text.trim())).toEqual([
      '钱',
      '2023 年',
      '预算',
      '决算',
    ]);
    expect(await table.locator('th[scope="colgroup"]').getAttribute('colspan')).toBe('2');
    const hrefs = await table
      .locator('tbody tr')
      .first()
      .locator('a.figure-link')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(hrefs).toEqual(['/jiaoyubu/xinan-daxue/2023/', '/jiaoyubu/xinan-daxue/2023/final/']);
    expect(await overflow(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
  });
});
