import { describe, expect, it } from 'vitest';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';
import { makeSynthetic } from '../../tests/world/index.ts';
import { applyCorrections, correctionsFileSchema, type Correction } from './corrections.ts';

const { disclosure } = makeSynthetic({ seed: 11 });
const table = disclosure.tables.find((candidate) => candidate.kind === 'general-public-expenditure');
const row = table?.rows[0];
const amount = row?.amounts[1];
if (!table || !row || !amount) throw new Error('the synthetic budget has no total');

const correction: Correction = {
  table: table.id,
  row: row.row,
  column: amount.column,
  old: amount.text,
  new: '1,234.56',
  reason: '原件更正公告',
  date: '2026-03-01',
  decidedBy: '张三',
};

describe('applyCorrections', () => {
  it('puts the cell, the amount and whatever cites it right, and leaves the input alone', () => {
    const before = structuredClone(disclosure);
    const { disclosure: corrected, applied, failed } = applyCorrections(disclosure, [correction]);
    const of = corrected.tables.find((candidate) => candidate.id === table.id);
    expect(of?.cells[row.row]?.[amount.column]).toBe('1,234.56');
    expect(of?.rows[0]?.amounts[1]).toEqual({ column: amount.column, text: '1,234.56', fen: 1_234_560_000 });
    expect(corrected.headline.total).toMatchObject({ text: '1,234.56', fen: 1_234_560_000 });
    expect(applied).toEqual([correction]);
    expect(failed).toEqual([]);
    expect(disclosure).toEqual(before);
  });

  it('blanks an amount', () => {
    const { disclosure: corrected } = applyCorrections(disclosure, [{ ...correction, new: '' }]);
    expect(corrected.tables.find((candidate) => candidate.id === table.id)?.rows[0]?.amounts[1]?.fen).toBeNull();
  });

  it('corrects words and codes as well', () => {
    const item = table.rows[1];
    if (!item) throw new Error('no item');
    const label = { ...correction, row: item.row, column: item.labelColumn, old: item.label, new: '更正的科目' };
    const code = { ...correction, row: item.row, column: 0, old: item.code ?? '', new: '299' };
    const { disclosure: corrected } = applyCorrections(disclosure, [label, code]);
    expect(corrected.tables.find((candidate) => candidate.id === table.id)?.rows[1]).toMatchObject({
      label: '更正的科目',
      code: '299',
    });
  });

  it.each([
    ['a cell that prints something else now', { old: '9.99' }, 'correction-outdated'],
    ['a cell that is not there', { row: 999 }, 'correction-cell-missing'],
    ['a table that is not there', { table: 'no-table' }, 'correction-cell-missing'],
    ['words for an amount', { new: '见附表' }, 'correction-not-amount'],
  ])('refuses %s and changes nothing', (_, change, id) => {
    const { disclosure: corrected, applied, failed } = applyCorrections(disclosure, [{ ...correction, ...change }]);
    expect(corrected).toEqual(disclosure);
    expect(applied).toEqual([]);
    expect(failed[0]?.problem.id).toBe(id);
  });

  it('corrects an amount that stands in one cell with its label', () => {
    const { disclosure: form } = budgetOf(
      tabs(`
        项目绩效目标表

        项目名称：路灯养护
        年度资金总额（万元）：5.00 | 其中：财政拨款 3.00，其他资金 2.00
        年度目标：修好路灯。
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 路灯 | 5盏`),
    );
    const { disclosure: corrected } = applyCorrections(form, [
      {
        ...correction,
        ...{ table: 'project-performance', row: 1, column: 1 },
        ...{ old: '其中：财政拨款 3.00，其他资金 2.00', new: '其中：财政拨款 3.50，其他资金 1.50' },
      },
    ]);
    expect(corrected.projects[0]?.funding.map(({ amount: { text, fen } }) => [text, fen])).toEqual([
      ['3.50', 3_500_000],
      ['1.50', 1_500_000],
    ]);
  });

  it('gives back the input where there is nothing to correct', () => {
    expect(applyCorrections(disclosure, []).disclosure).toBe(disclosure);
  });
});

describe('the file', () => {
  it('is a list of corrections, or corrections and acknowledged findings', () => {
    expect(correctionsFileSchema.parse([correction])).toEqual({ corrections: [correction], acknowledged: [] });
    const acknowledged = { rule: 'narrative', key: 'narrative/statement-3', reason: '口径不同', date: '2026-03-01' };
    expect(correctionsFileSchema.parse({ acknowledged: [acknowledged] })).toEqual({
      corrections: [],
      acknowledged: [acknowledged],
    });
  });

  it.each([
    ['without a reason', [{ ...correction, reason: '' }]],
    ['with a date that is none', [{ ...correction, date: '2026年3月' }]],
    ['with an unknown field', [{ ...correction, note: '' }]],
    ['with neither key nor cells', { acknowledged: [{ rule: 'rows', reason: '略', date: '2026-03-01' }] }],
  ])('is refused %s', (_, file) => {
    expect(correctionsFileSchema.safeParse(file).success).toBe(false);
  });
});
