import { bareLabel, isTotalLabel } from './labels.ts';
import type { Measure } from './measures.ts';

/** The parts of the three public expenses, and agency operating costs, which some districts print beside them. */
export type ThreePublicItem = Extract<
  Measure,
  | 'three-public-total'
  | 'overseas'
  | 'vehicles'
  | 'vehicle-purchase'
  | 'vehicle-operation'
  | 'receptions'
  | 'agency-operating'
>;

/**
 * The words of the items, most telling first: matched on text without white space, in half width. 购置 joined with 运行 (及, 和,
 * 与) is both uses of vehicles together, whatever the joining word.
 */
export const THREE_PUBLIC_WORDS: readonly (readonly [RegExp, Exclude<ThreePublicItem, 'three-public-total'>])[] = [
  [/因公出国/u, 'overseas'],
  [/公务接待|接待费/u, 'receptions'],
  [/公务用车购置(?:费用?)?(?:[及和与、]|以及)(?:公务用车)?运行|公务用车费|^公务用车(?:小计)?$/u, 'vehicles'],
  [/公务用车购置|^购置费?$/u, 'vehicle-purchase'],
  [/公务用车运行|^运行(?:维护)?费?$/u, 'vehicle-operation'],
  [/机关运行经费/u, 'agency-operating'],
];

/** The item that the label of a row names, or `null`: `其中：公务用车购置费`, `“三公”经费合计`. */
export function threePublicItem(label: string): ThreePublicItem | null {
  const text = bareLabel(label);
  if (isTotalLabel(text) || /^"?三公"?经费(?:支出)?(?:合计|总计|小计)?$/u.test(text)) return 'three-public-total';
  return THREE_PUBLIC_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * Where the departmental economic classification (《政府收支分类科目》) books an item: its codes (款), and what the account's
 * name must say, since some districts number the rows in their own way.
 */
export const THREE_PUBLIC_ACCOUNTS: readonly { measure: ThreePublicItem; codes: readonly string[]; name: RegExp }[] = [
  { measure: 'overseas', codes: ['30212'], name: /因公出国/u },
  { measure: 'receptions', codes: ['30217'], name: /公务接待/u },
  { measure: 'vehicle-operation', codes: ['30231'], name: /公务用车运行|^车辆运行/u },
  { measure: 'vehicle-purchase', codes: ['31013', '30913'], name: /公务用车购置/u },
];
