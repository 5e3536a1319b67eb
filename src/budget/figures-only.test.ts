import { describe, expect, it } from 'vitest';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';
import { leaveOutProse } from './figures-only.ts';
import { disclosureSchema } from './schema.ts';

const LONG = '为保障区政府各类会议顺利召开，提供会务、设备与后勤保障；全年会议不少于二十次，做到准备充分、保障有力。';
const TEXT = `云州市青禾区财政局2026年部门预算情况说明

本单位管理财政。

联系人：王五 联系电话：023-48660000

${tabs(`
  部门收支总表
  单位：万元

  项目 | 预算数
  合计 | 5.00

  备注：本表数字以批复为准，与上年口径一致。

  政府性基金预算支出表
  单位：万元

  科目编码 | 科目名称 | 总计
   | 合计 |

  备注：本单位没有政府性基金，此表无数据。

  整体绩效目标表
  单位：万元

  部门名称 | 云州市青禾区财政局 | 部门支出预算数 | 5.00
  当年整体绩效目标 | 收支平衡。 | |

  项目绩效目标表
  单位：万元

  项目名称 | 会务服务；含设备 | | 主管部门 | 云州市青禾区财政局
  当年预算 | 5.00 | | 备用说明 | ${LONG}
  项目概述 | 保障会务。 | | |
  立项依据 | 职能职责 | | |
  当年绩效目标 | 顺利召开。 | | |
  绩效指标 | 三级指标 | 指标值 | 指标性质 | 度量单位
   | ${LONG} | 22 | ≥ | 次`)}`;

describe('leaveOutProse', () => {
  const full = budgetOf(TEXT).disclosure;
  const reduced = leaveOutProse(full);
  const form = reduced.tables.find((table) => table.kind === 'project-performance');

  it('is still a valid disclosure', () => {
    expect(disclosureSchema.parse(reduced)).toEqual(reduced);
    expect(reduced).toMatchObject({ figuresOnly: true, narrative: 'omitted' });
  });

  it('keeps every figure, name and indicator', () => {
    expect(reduced.headline).toEqual(full.headline);
    expect(reduced.tables.map((table) => table.rows)).toEqual(full.tables.map((table) => table.rows));
    expect(reduced.projects).toMatchObject([{ name: '会务服务；含设备', amount: { text: '5.00' } }]);
    expect(reduced.projects[0]?.indicators).toEqual(full.projects[0]?.indicators);
    expect(form?.cells.at(-1)?.[1]).toBe(LONG);
  });

  it('empties overview, basis, goal and other prose, and lists the cells', () => {
    expect(reduced.projects).toMatchObject([{ overview: null, basis: null, goal: null }]);
    expect(reduced.overallPerformance).toMatchObject([{ goal: null }]);
    expect(form?.omitted).toEqual([
      [1, 4],
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
    for (const [row, column] of form?.omitted ?? []) expect(form?.cells[row]?.[column]).toBe('');
  });

  it('keeps of the notes only that a table has no data', () => {
    expect(reduced.tables.map((table) => table.note)).toEqual([null, '此表无数据', null, null]);
  });

  it('keeps the telephone of the office, not the name', () => {
    expect(full.contact).toEqual({ name: '王五', telephone: '023-48660000' });
    expect(reduced.contact).toEqual({ name: null, telephone: '023-48660000' });
  });

  it('leaves the disclosure it was given as it was', () => {
    expect(full.figuresOnly).toBe(false);
    expect(full.projects[0]?.overview).toBe('保障会务。');
  });

  it('has nothing to omit where the document has no narrative', () => {
    expect(leaveOutProse({ ...full, narrative: 'absent' }).narrative).toBe('absent');
  });

  it('empties the goals of several projects in one table', () => {
    const several = budgetOf(
      tabs(`
        项目绩效目标表
        单位：万元

        项目名称 | 预算数 | 绩效目标 | 三级指标 | 指标值
        会务 | 5.00 | 保障会务。 | 会议 | 22`),
    ).disclosure;
    const [table] = leaveOutProse(several).tables;
    expect(table?.cells[1]).toEqual(['会务', '5.00', '', '会议', '22']);
    expect(table?.omitted).toEqual([[1, 2]]);
  });
});
