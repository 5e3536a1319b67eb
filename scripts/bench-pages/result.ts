import { z } from 'zod';

const stageSchema = z.strictObject({ stage: z.string(), seconds: z.number(), processor: z.number() });
const stepSchema = z.strictObject({
  step: z.string(),
  seconds: z.number(),
  processor: z.number(),
  megabytes: z.number().nullable(),
  /** Its parts by what it prints. */
  stages: z.array(stageSchema).optional(),
  /** What it wrote. */
  files: z.number().optional(),
  bytes: z.number().optional(),
});
const weightSchema = z.strictObject({
  files: z.number(),
  bytes: z.number(),
  disk: z.number(),
  pages: z.number(),
  html: z.number().optional(),
});
const growthSchema = z.strictObject({
  /** What grows, and how often it stands in the document of each step. */
  unit: z.string(),
  sizes: z.array(z.number()),
  steps: z.array(stepSchema),
});
const auditSchema = z.strictObject({
  page: z.string(),
  bytes: z.number(),
  scores: z.record(z.string(), z.number()),
  /** Why there are none. */
  fault: z.string().optional(),
});

/** A file of `bench/results`: what was measured, and on which machine. What is optional older files do not have. */
export const resultSchema = z.strictObject({
  machine: z.strictObject({ processor: z.string(), cores: z.number(), memory: z.number(), node: z.string() }),
  runs: z.array(
    z.strictObject({
      /** Department-years: those of the content folder and the invented ones. */
      years: z.number(),
      /** Documents that were converted, and how many PDFs of them were read. */
      documents: z.strictObject({ converted: z.number(), read: z.number() }).optional(),
      site: weightSchema,
      peers: weightSchema,
      steps: z.array(stepSchema),
    }),
  ),
  large: z
    .strictObject({
      growth: z.array(growthSchema),
      build: stepSchema,
      audits: z.array(auditSchema),
    })
    .optional(),
});

export type Result = z.infer<typeof resultSchema>;
export type Run = Result['runs'][number];
export type Step = z.infer<typeof stepSchema>;
export type Growth = z.infer<typeof growthSchema>;

/** Names of the steps, as results hold them. */
export const STEP = {
  convert: 'convert',
  read: 'PDF, read',
  pdftotext: 'PDF, pdftotext',
  checks: 'checks',
  cold: 'portal, cold',
  again: 'portal, nothing changed',
  reconvert: 'one document, convert and check',
  changed: 'portal, one document changed',
  index: 'search index alone',
  eleventy: 'Eleventy',
  pagefind: 'Pagefind',
  floor: 'Astro, empty pages',
} as const;

/** The part of a build in which pages are made, and the one in which those of other processes are waited for. */
export const PAGES_STAGE = 'pages';
export const BESIDE_STAGE = 'pages and files of other processes';

/** The numbers of `--pages`, or `null` where they are none. */
export function countsOf(given: string): number[] | null {
  const counts = given === '' ? [] : given.split(',').map(Number);
  return counts.every((count) => Number.isSafeInteger(count) && count > 0) ? counts : null;
}

interface Cost {
  seconds: number;
  processor: number;
}

export interface Ratio {
  name: string;
  value: number;
}

/** How a portal stands beside its peers in the same run; what was not measured is left out. */
export function ratiosOf({ steps, site, peers }: Run): Ratio[] {
  const find = (name: string): Cost | undefined => steps.find(({ step }) => step === name);
  const [cold, eleventy, pagefind] = [find(STEP.cold), find(STEP.eleventy), find(STEP.pagefind)];
  const stages = steps.find(({ step }) => step === STEP.cold)?.stages ?? [];
  const making = stages.filter(({ stage }) => stage === PAGES_STAGE || stage === BESIDE_STAGE);
  const cost = making.length > 0 ? making.reduce(sumOf, { seconds: 0, processor: 0 }) : undefined;
  const both = eleventy && pagefind && sumOf(eleventy, pagefind);
  const each = (name: string, own: Cost | undefined, other: Cost | undefined): Ratio[] =>
    own && other
      ? [
          { name: `${name}, time`, value: own.seconds / other.seconds },
          { name: `${name}, processor time`, value: own.processor / other.processor },
        ]
      : [];
  const per = (name: string, own: Cost | undefined, other: Cost | undefined, of: number, beside: number): Ratio[] =>
    own && other ? [{ name: `${name}`, value: own.processor / of / (other.processor / beside) }] : [];
  const whole = 'portal / (Eleventy + Pagefind)';
  return [
    ...each(whole, cold, both),
    ...per(`${whole}, processor time a page`, cold, both, site.pages, peers.pages),
    ...(site.html !== undefined && peers.html !== undefined
      ? per(`${whole}, processor time a MB of HTML`, cold, both, site.html, peers.html)
      : []),
    ...each('its pages / Eleventy', cost, eleventy),
    ...per('its pages / Eleventy, processor time a page', cost, eleventy, site.pages, peers.pages),
    ...each('its pages / Astro, empty pages', cost, find(STEP.floor)),
    ...each('search index alone / Pagefind', find(STEP.index), pagefind),
    ...each('PDF, read / pdftotext', find(STEP.read), find(STEP.pdftotext)),
  ];
}

function sumOf(one: Cost, other: Cost): Cost {
  return { seconds: one.seconds + other.seconds, processor: one.processor + other.processor };
}

/** What a step takes for what it took before: by the clock, of processor time. `null` where it was not measured then. */
export function against(step: Step, earlier: readonly Step[] | undefined): Cost | null {
  const before = earlier?.find((one) => one.step === step.step);
  return before ? { seconds: step.seconds / before.seconds, processor: step.processor / before.processor } : null;
}

/**
 * What a unit of the last size costs for one of the size before it, of processor time, without what the first and smallest document costs:
 * 1 where time is linear. `null` where fewer than three sizes were measured, or the smaller ones cost the same.
 */
export function linearity({ sizes, steps }: Growth): number | null {
  const [least, before, whole] = [steps.at(0), steps.at(-2), steps.at(-1)];
  const [few = 0, some = 0, all = 0] = [sizes.at(0), sizes.at(-2), sizes.at(-1)];
  if (!least || !before || !whole || steps.length < 3) return null;
  const [short, long] = [before.processor - least.processor, whole.processor - least.processor];
  return short <= 0 ? null : long / (all - few) / (short / (some - few));
}
