import { expect, it } from 'vitest';
import {
  against,
  countsOf,
  linearity,
  ratiosOf,
  resultSchema,
  type Run,
  type Step,
} from '../../scripts/bench-pages/result.ts';
import { parseFile } from '../../src/content/index.ts';

const step = (name: string, seconds: number, processor: number, more: Partial<Step> = {}): Step => ({
  step: name,
  seconds,
  processor,
  megabytes: 100,
  ...more,
});

const RUN: Run = {
  years: 10,
  site: { files: 400, bytes: 9e6, disk: 9e6, pages: 300, html: 6e6 },
  peers: { files: 30, bytes: 4e6, disk: 4e6, pages: 10, html: 2e6 },
  steps: [
    step('portal, cold', 30, 36, {
      stages: [
        { stage: 'bundling', seconds: 7, processor: 9 },
        { stage: 'pages', seconds: 10, processor: 12 },
        { stage: 'pages and files of other processes', seconds: 5, processor: 6 },
      ],
    }),
    step('search index alone', 2, 3),
    step('Eleventy', 1, 2),
    step('Pagefind', 4, 6),
    step('Astro, empty pages', 3, 4.5),
  ],
};

it('counts are whole numbers above 0 with commas between', () => {
  expect(countsOf('100,1000')).toEqual([100, 1000]);
  expect(countsOf('')).toEqual([]);
  for (const wrong of ['0', '1.5', '-3', 'many', '10,', '10,,20', '10 20']) expect(countsOf(wrong), wrong).toBeNull();
});

it('a portal stands beside the sum of its peers as a whole, a page and a MB of HTML', () => {
  const ratios = Object.fromEntries(ratiosOf(RUN).map(({ name, value }) => [name, value]));
  expect(ratios).toEqual({
    'portal / (Eleventy + Pagefind), time': 6,
    'portal / (Eleventy + Pagefind), processor time': 4.5,
    'portal / (Eleventy + Pagefind), processor time a page': 0.15,
    'portal / (Eleventy + Pagefind), processor time a MB of HTML': 1.5,
    'its pages / Eleventy, time': 15,
    'its pages / Eleventy, processor time': 9,
    'its pages / Eleventy, processor time a page': 0.3,
    'its pages / Astro, empty pages, time': 5,
    'its pages / Astro, empty pages, processor time': 4,
    'search index alone / Pagefind, time': 0.5,
    'search index alone / Pagefind, processor time': 0.5,
  });
});

/** As files of before say it: no bytes of HTML, no parts of steps. */
const OLDER: Run = {
  years: 10,
  site: { files: 400, bytes: 9e6, disk: 9e6, pages: 300 },
  peers: { files: 30, bytes: 4e6, disk: 4e6, pages: 10 },
  steps: [step('portal, cold', 30, 36), step('Eleventy', 1, 2), step('Pagefind', 4, 6)],
};

it('of a run in which less was measured, what can be said is', () => {
  expect(ratiosOf(OLDER).map(({ name }) => name)).toEqual([
    'portal / (Eleventy + Pagefind), time',
    'portal / (Eleventy + Pagefind), processor time',
    'portal / (Eleventy + Pagefind), processor time a page',
  ]);
  expect(ratiosOf({ ...RUN, steps: [] })).toEqual([]);
});

it('a step is held against the one of its name', () => {
  expect(against(step('Eleventy', 3, 1), RUN.steps)).toEqual({ seconds: 3, processor: 0.5 });
  expect(against(step('convert', 3, 1), RUN.steps)).toBeNull();
  expect(against(step('convert', 3, 1), undefined)).toBeNull();
});

it('what grows is linear where each costs the same, whatever the start costs', () => {
  const grown = (costs: readonly number[]) =>
    linearity({ unit: 'rows', sizes: [5, 50, 500], steps: costs.map((cost) => step('convert', cost, cost)) });
  expect(grown([3 + 0.5, 3 + 5, 3 + 50])).toBeCloseTo(1);
  expect(grown([3 + 0.5, 3 + 5, 3 + 100])).toBeCloseTo(99.5 / 495 / (4.5 / 45));
  expect(grown([3, 3, 4])).toBeNull();
  expect(grown([3, 4])).toBeNull();
});

const MACHINE = { processor: 'one', cores: 2, memory: 4e9, node: 'v24' };

it('results of before, which said less, are read', () => {
  const older = { machine: MACHINE, runs: [OLDER] };
  expect(parseFile(resultSchema, JSON.stringify(older), 'older.json')).toEqual(older);
});

it('what is no result is refused with its file and field', () => {
  const read = (text: string) => () => parseFile(resultSchema, text, 'pages-1.json');
  expect(read('{"machine": 1}')).toThrow(
    expect.objectContaining({ place: expect.objectContaining({ file: 'pages-1.json' }) }),
  );
  expect(read('no JSON')).toThrow(
    expect.objectContaining({ place: expect.objectContaining({ file: 'pages-1.json' }) }),
  );
});
