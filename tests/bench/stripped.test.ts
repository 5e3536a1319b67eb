import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addScores, fMeasure } from '../../scripts/bench-tables/adjacency.ts';
import { measureTables, tablesOf, type Measured } from '../../scripts/bench-tables/measure.ts';
import { readDrawn, type DrawnPage } from '../../src/readers/drawn/index.ts';
import { openPages } from '../../src/readers/pdf/page-reader.ts';
import { DOCUMENTS, MANIFEST, present } from '../real-documents/documents.ts';
import { STRIPS, stripLines, type Strip } from './strip.ts';

const TWIN = join(import.meta.dirname, '../fixtures/twins/qinghe-culture-2026.pdf');
const REAL = MANIFEST.filter(({ file }) => file.endsWith('.pdf')).map(({ file }) => join(DOCUMENTS, file));

async function pagesOf(path: string): Promise<DrawnPage[]> {
  const reader = await openPages(new Uint8Array(readFileSync(path)), path);
  try {
    const pages: DrawnPage[] = [];
    for (let page = 1; page <= reader.pages; page++) pages.push({ page, ...(await reader.read(page)) });
    return pages;
  } finally {
    await reader.close();
  }
}

/** Reads documents with lines taken away and holds their tables against those read with all lines. */
async function measure(paths: readonly string[]): Promise<Map<Strip, Measured[]>> {
  const measured = new Map<Strip, Measured[]>(STRIPS.map((strip) => [strip, []]));
  for (const path of paths) {
    const pages = await pagesOf(path);
    const truth = tablesOf((await readDrawn(pages)).blocks);
    for (const strip of STRIPS) {
      const fewer = pages.map((page) => ({ ...page, content: page.content && stripLines(page.content, strip) }));
      measured.get(strip)?.push(measureTables(await readDrawn(fewer), truth));
    }
  }
  return measured;
}

const f = (all: readonly Measured[] = []) => fMeasure(addScores(all.map(({ score }) => score)));
const silent = (all: readonly Measured[] = []) => all.flatMap((one) => one.silent);

/** What is reached, rounded down: less is a step back. */
const REACHED: Record<Strip, { twin: number; real: number }> = {
  'inner-verticals': { twin: 0.85, real: 0.9 },
  'inner-horizontals': { twin: 0.86, real: 0.85 },
  all: { twin: 0.8, real: 0.82 },
};

describe('tables with lines taken away', () => {
  it('of the twin come out, and no wrong page goes without a notice', async () => {
    const measured = await measure([TWIN]);
    for (const strip of STRIPS) {
      expect([strip, silent(measured.get(strip))]).toEqual([strip, []]);
      expect(f(measured.get(strip))).toBeGreaterThanOrEqual(REACHED[strip].twin);
    }
  });

  it.skipIf(!present)('of published documents come out, and no wrong page goes without a notice', async () => {
    const measured = await measure(REAL);
    for (const strip of STRIPS) {
      expect([strip, silent(measured.get(strip))]).toEqual([strip, []]);
      expect(f(measured.get(strip))).toBeGreaterThanOrEqual(REACHED[strip].real);
    }
  });
});
