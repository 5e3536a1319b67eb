import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { useBrowser, viewport, WIDTHS } from './support/pages.ts';

/** Pictures of each page type, to be looked at by a person: CI keeps them. Written where SCREENSHOTS names a folder. */
const FOLDER = process.env['SCREENSHOTS'];
const YEAR = 'shanghai-putuo/renminzhengfu-wanli-jiedao-banshichu/2025/';
/** By the name of the picture. */
const PAGES = {
  home: '',
  year: YEAR,
  changes: `${YEAR}changes/`,
  embed: `embed/${YEAR}`,
  department: 'shanghai-putuo/renminzhengfu-wanli-jiedao-banshichu/',
  region: 'shanghai-putuo/',
  years: 'years/',
  projects: 'projects/',
  search: 'search/?q=%E5%85%AC%E5%8A%A1%E6%8E%A5%E5%BE%85%E8%B4%B9',
  compare: `compare/?of=${YEAR.slice(0, -5)}2024&of=${YEAR.slice(0, -1)}`,
  ask: 'ask/',
  checks: 'checks/',
  glossary: 'glossary/',
  term: 'glossary/three-public/',
  codes: 'glossary/codes/',
  guide: 'guide/',
  about: 'about/',
  data: 'data/',
  api: 'api/',
  missing: 'nowhere/',
} as const;
/** A longer page is cut here: pictures are for looking at. */
const TALLEST = 6000;

const use = useBrowser();

test
  .skipIf(!FOLDER)
  .for(WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))))(
  'pictures at $width pixels, $colorScheme',
  async ({ width, colorScheme }) => {
    const folder = resolve(FOLDER ?? '');
    mkdirSync(folder, { recursive: true });
    await use({ ...viewport(width), colorScheme }, async ({ page }) => {
      for (const [name, path] of Object.entries(PAGES)) {
        const answer = await page.goto(inject('realSite').url + path);
        expect(answer?.status(), path).toBe(name === 'missing' ? 404 : 200);
        if (name === 'search') await page.waitForSelector('[data-result] a');
        if (name === 'compare') await page.waitForSelector('[data-compare-table] tbody tr');
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true, clip });
      }
    });
  },
);
