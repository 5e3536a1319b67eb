import { describe, expect, it } from 'vitest';
import { budgetOf, cellLines } from '../../tests/helpers/documents.ts';

function read(rows: readonly string[]) {
  const grid = rows.map((row) => row.split(' ').map((cell) => (cell === '·' ? '' : cell)));
  const text = `云州市青禾区财政局2026年部门预算\n\n一般公共预算支出表\n\n单位：万元\n\n${cellLines(grid)}`;
  const { tables, notices } = budgetOf(text).disclosure;
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return {
    table,
    notices: notices.map(({ id }) => id),
    rows: table.rows.map(({ code, label, amounts }) =>
      [code ?? '', label, ...amounts.map(({ column, text, fen }) => `${column}:${text}=${fen}`)].join(' '),
    ),
    measures: table.columns.map(({ role, measure, year }) => `${role} ${measure ?? ''} ${year ?? ''}`.trim()),
  };
}

const HEADER = ['科目编码 科目名称 2025年预算数 2026年预算数', '总计 基本支出 项目支出'];

describe('a text of one cell a line whose header cells reach down', () => {
  it('gives every figure the measure and year it is printed under', () => {
    const { rows, measures, notices } = read([
      ...HEADER,
      '201 公共服务 80.00 100.00 60.00 40.00',
      '合计 80.00 100.00 60.00 40.00',
    ]);
    expect(measures).toEqual([
      ...['code', 'label', 'amount prior 2025'],
      ...['amount total 2026', 'amount basic 2026', 'amount project 2026'],
    ]);
    expect(rows).toEqual([
      '201 公共服务 2:80.00=80000000 3:100.00=100000000 4:60.00=60000000 5:40.00=40000000',
      ' 合计 2:80.00=80000000 3:100.00=100000000 4:60.00=60000000 5:40.00=40000000',
    ]);
    expect(notices).toEqual([]);
  });

  it('takes a row whose figures have note marks for no header', () => {
    const { rows, notices } = read(['科目 总计', '科目编码 科目名称', '合计 · 9.00①', '201 公共服务 9.00']);
    expect(rows).toEqual([' 合计 2:9.00=9000000', '201 公共服务 2:9.00=9000000']);
    expect(notices).toEqual([]);
  });

  it('reads one label over code and name', () => {
    const { rows } = read([
      '科目 2025年预算数 2026年预算数',
      '总计 基本支出 项目支出',
      '201 公共服务 80.00 100.00 60.00 40.00',
    ]);
    expect(rows).toEqual(['201 公共服务 2:80.00=80000000 3:100.00=100000000 4:60.00=60000000 5:40.00=40000000']);
  });

  it('gives figures in columns that cannot be told no value, keeps them, and says so', () => {
    const { table, rows, measures, notices } = read([...HEADER, '201 公共服务 100.00 60.00 40.00 20.00']);
    expect(measures).toEqual(['code', 'label', 'text', 'text', 'text', 'text']);
    expect(table.cells.at(-1)).toEqual(['201', '公共服务', '100.00', '60.00', '40.00', '20.00']);
    expect(rows).toEqual(['201 公共服务']);
    expect(table.empty).toBe(false);
    expect(notices).toEqual(['header-columns-unclear']);
  });

  it('gives the figures of a row of which a cell is missing no value, where it may be any', () => {
    const { rows, notices } = read([
      '科目编码 科目名称 总计 基本支出',
      '201 公共服务 5.00 3.00',
      '202 外交支出 2.00',
      '203 国防支出 1.00 1.00',
    ]);
    expect(rows[1]).toBe('202 外交支出 2:2.00=null 3:=null');
    expect(notices).toEqual(['row-columns-unclear']);
  });

  it('puts the cells beside a code that reaches down under their columns', () => {
    const { rows, notices } = read([
      '科目编码 科目名称 总计 基本支出',
      '201 公共服务 5.00 3.00',
      '行政运行 2.00 1.00',
      '203 国防支出 1.00 1.00',
    ]);
    expect(rows[1]).toBe(' 行政运行 2:2.00=2000000 3:1.00=1000000');
    expect(notices).toEqual([]);
  });
});
