import type { Row, Table } from '../budget/schema.ts';
import type { Source } from '../vocabulary/index.ts';

/** One side of a two-sided table (收支总表), by the parts that its rows are. */
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

/** Gathers the rows of one side. */
export function readSide(table: Table, side: 'revenue' | 'expenditure'): Side {
  const result: Side = { grand: null, current: null, carried: null, carriedParts: [], extra: [], items: [] };
  for (const row of table.rows) {
    if (row.side !== side) continue;
    switch (row.part) {
      case 'grand-total':
        result.grand = row;
        break;
      case 'current-total':
        result.current = row;
        break;
      case 'carried-over':
      case 'carried-forward':
        result.carried = row;
        break;
      case 'carried-part':
        result.carriedParts.push(row);
        break;
      case 'balancing':
        result.extra.push(row);
        break;
      case 'source':
      case 'class':
      case 'item':
        result.items.push({ row, parts: [] });
        break;
      case 'detail':
        result.items.at(-1)?.parts.push(row);
        break;
      case 'of-which':
      case null:
        break;
    }
  }
  return result;
}

/** Every printed row of a source on the revenue side, apart from money carried over. */
export function rowOfSource(side: Side, source: Source): Row | null {
  const rows = side.items.flatMap((item) => [item.row, ...item.parts]);
  return rows.find((row) => row.measure === source) ?? null;
}
