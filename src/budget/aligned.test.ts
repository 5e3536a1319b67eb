import { describe, expect, it } from 'vitest';
import { documentOf, tabs } from '../../tests/helpers/documents.ts';
import { assembleBudget } from './index.ts';

const TEXT = tabs(`云州市青禾区财政局2026年部门预算情况说明

部门收入总表

单位：万元

科目编码 | 科目名称 | 合计 | 财政拨款
 | 合计 | 9.00 | 9.00
201 | 一般公共服务支出 | 9.00 | 9.00

部门支出总表

单位：万元

科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 10.00 | 6.00 | 4.00

科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 10.00 | 6.00 | —`);

/** The tables of the text where the columns of one of its grids are a guess. */
function tablesWith(guessed: number) {
  const document = documentOf(TEXT);
  let grids = 0;
  const blocks = document.blocks.map((block) =>
    block.type === 'grid' && grids++ === guessed ? { ...block, aligned: true as const } : block,
  );
  return assembleBudget({ ...document, blocks }, { files: [] }).disclosure.tables;
}

describe('a table whose columns are a guess', () => {
  it('is the only one of its document that is said to be, with its figures, of which none is proven', () => {
    expect(tablesWith(0).map(({ kind, aligned }) => [kind, aligned?.unproven])).toEqual([
      [
        'revenue',
        [
          [1, 2],
          [1, 3],
          [2, 2],
          [2, 3],
        ],
      ],
      ['expenditure', undefined],
    ]);
  });

  it('is one also where they are on a further page alone; blanks are no figures', () => {
    const [revenue, expenditure] = tablesWith(2);
    expect([revenue?.aligned, expenditure?.aligned?.unproven.length]).toEqual([undefined, 5]);
  });
});
