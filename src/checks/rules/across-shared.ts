import type { CheckResult } from '../../budget/check-schema.ts';
import type { Measure, Table, TableKind } from '../../budget/schema.ts';
import { tableName } from '../../vocabulary/index.ts';
import { checkEqual, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import type { TwoSided } from '../sides.ts';

/** A class or code that one table prints and the other does not have. */
export function oneSided(key: string, figure: Figure, other: Table): CheckResult {
  const blank: Figure = {
    fen: 0,
    half: 0,
    cell: {
      ...figure.cell,
      table: other.id,
      row: null,
      column: null,
      label: `《${other.title}》（没有这一科目）`,
      text: '',
      fen: null,
      place: other.place,
      anchor: other.id,
    },
  };
  return checkEqual('across-tables', key, figure, blank);
}

/** The column of a fund on the expenditure side of 财政拨款收支总表. */
export function fundColumn(context: Context, two: TwoSided, fund: Measure): number | null {
  return context.column(two.table, fund, context.year, 'expenditure');
}

export function isPrinted(figure: Figure | null): figure is Figure {
  return figure !== null && figure.cell.fen !== null;
}

/** A comparison that cannot be made because a table, or its total, is not there. */
export function absent(context: Context, key: string, kind: TableKind): CheckResult {
  const { zh, en } = tableName(kind);
  const count = context.tables(kind).length;
  const why = count > 1 ? '不止一张' : count === 1 ? '没有印出合计' : context.has(kind) ? '没有数据' : '未公开或未识别';
  return notApplicable('across-tables', key, `${zh}${why}，不能核对。`, `No single total in the table: ${en}.`);
}
