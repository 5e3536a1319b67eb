import { describe, expect, it } from 'vitest';
import { budgetOf, tabs, tableOf } from '../../tests/helpers/documents.ts';

const table = (header: string, ...rows: string[]) => `
  部门支出总表
  单位：万元

  项目 | 合计 | ${header}
  ${rows.join('\n  ')}
`;

describe('whole numbers under words nobody knows, in a table of money', () => {
  it.each(['公共预算', '其他', '中央', '省级', '本级安排', '上年数', '人员开支', '公用部分'])(
    'are amounts under %s',
    (header) => {
      const { columns } = tableOf(table(header, '巡护支出 | 30.00 | 12', '育苗支出 | 8.00 | 8'));
      expect(columns[2]).toMatchObject({ role: 'amount', labels: [header], side: null });
    },
  );

  it('have values in the unit of the table, and no measure', () => {
    const { disclosure } = budgetOf(tabs(table('中央 | 省级', '巡护支出 | 30 | 12 | 18', '育苗支出 | 8 | 8 | ')));
    const [first] = disclosure.tables;
    expect(first?.rows.map(({ amounts }) => amounts.map(({ fen }) => fen && fen / 1_000_000))).toEqual([
      [30, 12, 18],
      [8, 8, null],
    ]);
    expect(first?.columns.slice(2).map(({ measure, labels }) => [measure, labels])).toEqual([
      [null, ['中央']],
      [null, ['省级']],
    ]);
  });

  it.each([
    '数量',
    '人数',
    '编制人数',
    '车辆（辆）',
    '台数',
    '个数',
    '面积',
    '建筑面积（平方米）',
    '占比',
    '完成率',
    '序',
    '顺序号',
    '单位代码',
    '年份',
    '批次',
    '期限',
    '联系电话',
    '得分',
    '权重',
  ])('are none under %s', (header) => {
    const { columns } = tableOf(table(header, '巡护支出 | 30.00 | 12', '育苗支出 | 8.00 | 8'));
    expect(columns[2]?.role).not.toBe('amount');
  });

  it.each([
    ['起始', '2024', '2025'],
    ['甲类', '1', '2'],
    ['归口', '0012', '0013'],
    ['分工', '12', '见附注'],
  ])('are none where they are years, numbers of rows or codes: %s', (header, first, second) => {
    const { columns } = tableOf(table(header, `巡护支出 | 30.00 | ${first}`, `育苗支出 | 8.00 | ${second}`));
    expect(columns[2]?.role).toBe('text');
  });

  it('are none in a table without unit and without another column of amounts', () => {
    const { columns } = tableOf('情况表\n\n项目 | 中央\n巡护 | 12\n育苗 | 8');
    expect(columns[1]?.role).toBe('text');
  });
});
