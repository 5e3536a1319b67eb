import { describe, expect, it } from 'vitest';
import { addScores, fMeasure } from '../../scripts/bench-tables/adjacency.ts';
import { measureTables, tablesOf, type Measured } from '../../scripts/bench-tables/measure.ts';
import { readDrawn } from '../../src/readers/drawn/index.ts';
import { present } from '../real-documents/documents.ts';
import { pagesOf, REAL, TWIN, withFewerLines } from './pages.ts';
import { STRIPS, type Strip } from './strip.ts';

/** Reads documents with lines taken away and holds their tables against those read with all lines. */
async function measure(paths: readonly string[]): Promise<Map<Strip, Measured[]>> {
  const measured = new Map<Strip, Measured[]>(STRIPS.map((strip) => [strip, []]));
  for (const path of paths) {
    const pages = await pagesOf(path);
    const truth = tablesOf((await readDrawn(pages)).blocks);
    for (const strip of STRIPS)
      measured.get(strip)?.push(measureTables(await readDrawn(withFewerLines(pages, strip)), truth));
  }
  return measured;
}

const f = (all: readonly Measured[] = []) => fMeasure(addScores(all.map(({ score }) => score)));
const silent = (all: readonly Measured[] = []) => all.flatMap((one) => one.silent);

/** What is reached, rounded down: less is a step back. */
const REACHED: Record<Strip, { twin: number; real: number }> = {
  'inner-verticals': { twin: 0.93, real: 0.93 },
  'inner-horizontals': { twin: 0.92, real: 0.86 },
  all: { twin: 0.89, real: 0.86 },
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
