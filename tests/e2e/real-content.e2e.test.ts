import { describe, expect, inject, test } from 'vitest';
import { findViolations } from './support/axe.ts';
import { crawl } from './support/crawl.ts';
import { overflow, scrollThrough, useOnePage, viewport, waitForCharts, WIDTHS } from './support/pages.ts';

const use = useOnePage();

const { url, folder } = inject('realSite');
const PAGES = (await crawl(folder, '/'))
  .map(({ path }) => path)
  .filter((path) => /\/[^/]+\/[^/]+\/\d{4}\/(?:final\/)?(?:(?:changes|execution)\/)?$/.test(path))
  .sort();

test('the repository has department-years', () => {
  expect(PAGES.length).toBeGreaterThan(0);
});

describe.for(WIDTHS)('at %i pixels', (width) => {
  // What stands on a page of its own has the tables of the page of the year: a narrow window is where they may not fit.
  test.for(PAGES.filter((path) => width === WIDTHS[0] || !/(?:changes|execution)\/$/.test(path)))(
    '%s fits and is accessible',
    async (path) => {
      await use(viewport(width), async ({ page, problems }) => {
        await page.goto(url + path.slice(1));
        await scrollThrough(page);
        await waitForCharts(page);
        expect(await overflow(page)).toBe(0);
        // Layout differs by width, structure does not: the slow check of it runs once.
        if (width === WIDTHS[0]) expect(await findViolations(page)).toEqual([]);
        expect(problems).toEqual([]);
      });
    },
  );
});
