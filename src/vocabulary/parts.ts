import { bareLabel } from './labels.ts';

/**
 * What part of its side a row of a two-sided table (收支总表) is. `carried-part` stands under what is carried over or forward,
 * `detail` under the item before it, `of-which` (其中) is counted elsewhere already; `item` is an item of neither kind.
 */
export const ROW_PARTS = [
  'grand-total',
  'current-total',
  'carried-over',
  'carried-forward',
  'carried-part',
  'balancing',
  'source',
  'class',
  'item',
  'detail',
  'of-which',
] as const;

export type RowPart = (typeof ROW_PARTS)[number];
export type Side = 'revenue' | 'expenditure';

const GRAND = /^(?:收入|支出|收支)?(?:预算)?(?:总计|总额)$/u;
/** 合计 is the whole where the side prints no 总计, else this year's. */
const GRAND_OR_CURRENT = /^(?:收入|支出|收支)?(?:预算)?(?:总计|合计|总额)$/u;
const CURRENT = /^本年(?:财政拨款)?(?:收入|支出)?(?:合计|小计|总计)?$/u;
const CARRIED: Record<Side, RegExp> = {
  revenue:
    /^(?:上年|上年度|以前年度|年初|动用上年|使用上年).{0,10}结转|^(?:上年|上年度|以前年度|年初)(?!非).{0,10}结余|^结转上年/u,
  expenditure:
    /^(?:结转|结余)(?:[和及与、]?结余)?(?:资金)?(?:至|到|以?后)?(?:下年|下一年|以后)|^(?:年末|年终|期末).{0,8}(?:结转|结余)|^下年度?结转|^结转结余/u,
};
/** Money that fills the gap between the sides: 用事业基金弥补收支差额, 结余分配. */
const BALANCING: Record<Side, RegExp> = {
  revenue:
    /^(?:动?用|使用).*(?:基金|结余)|^(?:上年|上年度|以前年度|年初)?非(?:同级)?财政拨款结余|^(?:事业|专用)基金|弥补收支差额$/u,
  expenditure: /^(?:结余分配|提取)/u,
};

/** What the label of a row on a side of a two-sided table says by itself, or `null` for an item. */
export function partOfLabel(
  label: string,
  side: Side,
): 'grand-total' | 'grand-or-current' | 'current-total' | 'carried' | 'balancing' | null {
  const text = bareLabel(label);
  if (GRAND.test(text)) return 'grand-total';
  if (GRAND_OR_CURRENT.test(text)) return 'grand-or-current';
  if (CURRENT.test(text)) return 'current-total';
  if (CARRIED[side].test(text)) return 'carried';
  return BALANCING[side].test(text) ? 'balancing' : null;
}

/** How the lines of a side are numbered, by which items are told from what stands under them. */
export type Numbering = 'chinese' | 'chinese-bracketed' | 'arabic' | 'arabic-bracketed' | 'plain' | 'of-which';

const NUMBERINGS: readonly (readonly [RegExp, Numbering])[] = [
  [/^其中/u, 'of-which'],
  [/^\([一二三四五六七八九十]+\)/u, 'chinese-bracketed'],
  [/^[一二三四五六七八九十]+[、.]/u, 'chinese'],
  [/^\(\d+\)|^\d+\)/u, 'arabic-bracketed'],
  [/^\d+[、.]/u, 'arabic'],
];

/** The numbering of a label; `text` without white space, in half width. */
export function numberingOf(text: string): Numbering {
  return NUMBERINGS.find(([pattern]) => pattern.test(text))?.[1] ?? 'plain';
}
