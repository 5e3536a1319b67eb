import { describe, expect, it } from 'vitest';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';
import type { CheckedDoubt } from './corrections.ts';
import { listDoubts, makeChecked, settleDoubts, type Doubt } from './doubts.ts';
import type { Disclosure, Notice } from './schema.ts';

const said = { reason: '已对照原件，照印。', date: '2026-03-01', by: '李四' };

function withCells(first: string, second = '3.00'): Disclosure {
  const text = tabs(`云州市青禾区水务局2026年部门预算

部门支出总表
单位：万元

科目编码|科目名称|合计|基本支出|项目支出
|合计|5.00|3.00|2.00
201|一般公共服务支出|${first}|${second}|2.00
`);
  return budgetOf(text).disclosure;
}

function doubtIn(disclosure: Disclosure, id: Doubt['id']): Doubt {
  const found = listDoubts(disclosure).find((one) => one.id === id);
  if (!found) throw new Error(`no doubt ${id}`);
  return found;
}

function check(disclosure: Disclosure, doubt: Doubt): CheckedDoubt {
  const made = makeChecked(disclosure, doubt, said);
  if (!made) throw new Error('there is nothing to check');
  return made;
}

function withNotice(disclosure: Disclosure, notice: Partial<Notice>): Disclosure {
  const plain = { severity: 'warning', values: {}, place: {}, table: null, row: null, column: null } as const;
  return { ...disclosure, notices: [...disclosure.notices, { id: 'row-does-not-fit', ...plain, ...notice }] };
}

describe('a doubt that was looked at', () => {
  it('is settled while its cell prints what was looked at, however it is set', () => {
    const printed = withCells('#DIV/0!');
    const entry = check(printed, doubtIn(printed, 'value'));
    expect(entry).toEqual({ doubt: 'value', table: 'expenditure', row: 2, column: 2, text: '#DIV/0!', ...said });
    const { settled, gone } = settleDoubts(printed, [{ ...entry, text: ' #DIV/0! ' }]);
    expect([[...settled.values()].length, gone]).toEqual([1, []]);
  });

  it('is not carried to another value, nor to another cell, and it is told that it fell away', () => {
    const entry = check(withCells('#DIV/0!'), doubtIn(withCells('#DIV/0!'), 'value'));
    const other = withCells('#REF!');
    expect(settleDoubts(other, [entry])).toMatchObject({ settled: new Map(), gone: [{ entry, printed: '#REF!' }] });
    const beside = withCells('5.00', '#DIV/0!');
    expect(settleDoubts(beside, [entry])).toMatchObject({ settled: new Map(), gone: [{ entry, printed: '5.00' }] });
    const shorter = { ...other, tables: [] };
    expect(settleDoubts(shorter, [entry]).gone).toEqual([{ entry, printed: null }]);
  });

  it('says nothing where the doubt is gone and the cell is as it was', () => {
    const printed = withCells('5.00');
    const entry = { doubt: 'value' as const, table: 'expenditure', row: 2, column: 2, text: '5.00', ...said };
    expect(settleDoubts(printed, [entry])).toEqual({ settled: new Map(), gone: [] });
  });

  it('of a row, a table or a page holds for all its cells together', () => {
    const places: [Partial<Notice>, Partial<Notice>][] = [
      [
        { table: 'expenditure', row: 2 },
        { table: 'expenditure', row: 1 },
      ],
      [{ table: 'expenditure' }, { table: 'revenue' }],
      [{ values: { page: 1 } }, { values: { page: 2 } }],
    ];
    for (const [own, another] of places) {
      const printed = withNotice(withCells('5.00'), own);
      const entry = check(printed, doubtIn(printed, 'row-does-not-fit'));
      expect(entry.digest).toMatch(/^[0-9a-f]{64}$/u);
      expect(settleDoubts(printed, [entry]).settled.size).toBe(1);
      expect(settleDoubts(withNotice(withCells('5.01'), own), [entry])).toMatchObject({
        settled: new Map(),
        gone: [{ entry }],
      });
      expect(settleDoubts(withNotice(withCells('5.00'), another), [entry]).settled.size).toBe(0);
    }
  });

  it('is no doubt for want of a unit alone', () => {
    const printed = withCells('5.00');
    const unitless = { ...printed, unit: null, tables: printed.tables.map((table) => ({ ...table, unit: null })) };
    const blank = {
      ...unitless,
      tables: unitless.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({ ...row, amounts: row.amounts.map((amount) => ({ ...amount, fen: null })) })),
      })),
    };
    expect(listDoubts(blank).filter(({ id }) => id === 'value')).toEqual([]);
  });
});
