import { expect, inject, test } from 'vitest';
import { findViolations } from './support/axe.ts';
import { crawl } from './support/crawl.ts';
import { overflow, scrollThrough, useBrowser, viewport, waitForCharts, WIDTHS } from './support/pages.ts';

const use = useBrowser();

test.for(WIDTHS)('every department-year of the repository fits and is accessible at %i pixels', async (width) => {
  const { url, folder } = inject('realSite');
  const documents = (await crawl(folder, '/'))
    .map(({ path }) => path)
    .filter((path) => /\/[^/]+\/[^/]+\/\d{4}\/(?:final\/)?$/.test(path));
  const pages = [...documents, '/', '/years/', '/years/2024/', '/checks/'];
  expect(documents.length).toBeGreaterThan(0);
  await use(viewport(width), async ({ page, problems }) => {
    for (const path of pages) {
      await page.goto(url + path.slice(1));
      await scrollThrough(page);
      await waitForCharts(page);
      expect(await overflow(page), path).toBe(0);
      // Layout differs by width, structure does not: the slow check of it runs once.
      if (width === WIDTHS[0]) expect(await findViolations(page), path).toEqual([]);
      expect(problems, path).toEqual([]);
    }
  });
});
