import { bareLabel } from './labels.ts';
import type { Measure } from './measures.ts';

/** The revenue sources of a department, most telling word first. 财政拨款 without a fund is all three funds together. */
const SOURCES = [
  [/财政专户/u, 'special-account'],
  [/国有资本/u, 'state-capital'],
  [/政府性基金/u, 'government-funds'],
  [/一般公共预算/u, 'general-public'],
  [/经营收入/u, 'commercial'],
  [/上级补助/u, 'superior-subsidy'],
  [/附属单位/u, 'subordinate-remittance'],
  [/事业收入/u, 'public-service'],
  [/^财政拨款/u, 'fiscal-appropriation'],
  [/其他收入|其他资金/u, 'other-revenue'],
] as const satisfies readonly (readonly [RegExp, Measure])[];

export type Source = (typeof SOURCES)[number][1];

/** The revenue source that a label names, or `null`. */
export function sourceOf(label: string): Source | null {
  const text = bareLabel(label);
  return SOURCES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
