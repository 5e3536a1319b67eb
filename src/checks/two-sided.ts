import type { Row, Table } from '../budget/schema.ts';
import { compact } from '../text.ts';
import { bareLabel, sourceOf, type Source } from '../vocabulary/index.ts';

/** One side of a two-sided table (收支总表), read by its labels. */
export interface Side {
  /** 收入总计, 支出总计: everything, carried money included. */
  grand: Row | null;
  /** 本年收入合计, 本年支出合计. */
  current: Row | null;
  /** 上年结转 on the revenue side, 结转下年 on the other; the rows under it; and 用事业基金弥补收支差额 and the like. */
  carried: Row | null;
  carriedParts: Row[];
  extra: Row[];
  /** What makes up the current total; a row's parts (财政拨款收入: 一般公共预算资金 …) stand under it. */
  items: { row: Row; parts: Row[] }[];
}

const GRAND = /^(?:收入|支出|收支)?(?:预算)?(?:总计|合计|总额)$/u;
const GRAND_FIRM = /^(?:收入|支出|收支)?(?:预算)?(?:总计|总额)$/u;
const CURRENT = /^本年(?:财政拨款)?(?:收入|支出)?(?:合计|小计|总计)?$/u;
const CARRIED = {
  revenue: /^(?:上年|上年度|以前年度|年初).{0,10}(?:结转|结余)/u,
  expenditure: /^(?:结转下年|年末.{0,8}结转|年终结转|结转结余|年末结转)/u,
};
const EXTRA = { revenue: /^(?:动?用|使用).*(?:基金|结余)/u, expenditure: /^(?:结余分配|提取)/u };

type Style = 'chinese' | 'chinese-bracketed' | 'arabic' | 'arabic-bracketed' | 'plain' | 'of-which';

function styleOf(label: string): Style {
  const text = compact(label);
  if (/^其中/u.test(text)) return 'of-which';
  if (/^\([一二三四五六七八九十]+\)/u.test(text)) return 'chinese-bracketed';
  if (/^[一二三四五六七八九十]+[、.]/u.test(text)) return 'chinese';
  if (/^\(\d+\)|^\d+\)/u.test(text)) return 'arabic-bracketed';
  if (/^\d+[、.]/u.test(text)) return 'arabic';
  return 'plain';
}

/** Sorts the rows of one side into totals, carried money and items. Rows with neither label nor meaning are left out. */
export function readSide(table: Table, side: 'revenue' | 'expenditure'): Side {
  const rows = table.rows.filter((row) => row.side === side && compact(row.label) !== '');
  const labels = new Map(rows.map((row) => [row, bareLabel(row.label)]));
  const label = (row: Row) => labels.get(row) ?? '';
  const totals = rows.filter((row) => GRAND.test(label(row)));
  const firm = totals.find((row) => GRAND_FIRM.test(label(row)));
  const grand = firm ?? totals.at(-1) ?? null;
  const result: Side = { grand, current: null, carried: null, carriedParts: [], extra: [], items: [] };

  const ranks: Style[] = [];
  let carriedStyle: Style | null = null;
  for (const row of rows) {
    const text = label(row);
    const style = styleOf(row.label);
    if (row === grand) {
      carriedStyle = null;
    } else if (CURRENT.test(text) || (GRAND.test(text) && grand !== row)) {
      result.current = row;
      carriedStyle = null;
    } else if (CARRIED[side].test(text) && !(carriedStyle && style !== carriedStyle)) {
      result.carried = row;
      carriedStyle = style;
    } else if (EXTRA[side].test(text)) {
      result.extra.push(row);
      carriedStyle = null;
    } else if (carriedStyle !== null && style !== carriedStyle) {
      if (style !== 'of-which') result.carriedParts.push(row);
    } else {
      carriedStyle = null;
      addItem(result, ranks, row, style);
    }
  }
  return result;
}

/** The first style of numbering is that of the items; a style met later numbers their parts. */
function addItem(side: Side, ranks: Style[], row: Row, style: Style): void {
  if (style === 'of-which') return;
  if (!ranks.includes(style)) ranks.push(style);
  const parent = side.items.at(-1);
  if (ranks.indexOf(style) === 0 || !parent) side.items.push({ row, parts: [] });
  else if (ranks.indexOf(style) === 1) parent.parts.push(row);
}

/** Every printed row of a source on the revenue side, apart from money carried over. */
export function rowOfSource(side: Side, source: Source): Row | null {
  const rows = side.items.flatMap((item) => [item.row, ...item.parts]);
  return rows.find((row) => sourceOf(row.label) === source) ?? null;
}
