import { describe, expect, it } from 'vitest';
import { recognise, tableOf } from '../../tests/helpers/documents.ts';

const HEADER = '科目编码 | 科目名称 | 总计 | 基本支出 | 项目支出';

describe('recogniseTables', () => {
  it('says what each column of a table holds', () => {
    const table = tableOf(`
      一般公共预算财政拨款支出预算表
      单位：万元

      功能分类科目 | | 2025年预算数 | 2026年预算数 | |
      科目编码 | 科目名称 | | 总计 | 基本支出 | 项目支出
       | 合计 | 9.00 | 10.00 | 6.00 | 4.00
      201 | 一般公共服务支出 | 9.00 | 10.00 | 6.00 | 4.00`);
    expect(table).toMatchObject({ kind: 'general-public-expenditure', headerRows: 2, form: false, notices: [] });
    expect(table.columns).toMatchObject([
      { labels: ['功能分类科目', '科目编码'], role: 'code' },
      { labels: ['功能分类科目', '科目名称'], role: 'label' },
      { labels: ['2025年预算数'], role: 'amount', measure: 'total' },
      { labels: ['2026年预算数', '总计'], role: 'amount', measure: 'total' },
      { labels: ['2026年预算数', '基本支出'], role: 'amount', measure: 'basic' },
      { labels: ['2026年预算数', '项目支出'], role: 'amount', measure: 'project' },
    ]);
  });

  it('tells the two sides of a balance apart', () => {
    const { columns } = tableOf(`
      部门收支总表

      收入 | | 支出 |
      项目 | 预算数 | 项目 | 预算数
      合计 | 5.00 | 合计 | 5.00`);
    expect(columns.map(({ role, side }) => `${side} ${role}`)).toEqual([
      'revenue label',
      'revenue amount',
      'expenditure label',
      'expenditure amount',
    ]);
  });

  it('joins a table whose header is repeated on the next page', () => {
    const table = tableOf(`
      部门支出总表

      ${HEADER}
      201 | 一般公共服务支出 | 5.00 | 5.00 |

      ${HEADER}
      208 | 社会保障和就业支出 | 1.00 | 1.00 |`);
    expect(table.cells.map((row) => row[0])).toEqual(['科目编码', '201', '208']);
    expect(table.places).toEqual([{ line: 4 }, { line: 5 }, { line: 8 }]);
  });

  it('joins a table whose title and unit are repeated as well, wrapped or not', () => {
    const table = tableOf(`
      附件 8

      云州市青禾区财政局部门支出总表
      单位：万元

      ${HEADER}
      201 | 一般公共服务支出 | 5.00 | 5.00 |

      附件 8

      云州市青禾区财政局

      部门支出总表
      单位：万元

      ${HEADER}
      208 | 社会保障和就业支出 | 1.00 | 1.00 |`);
    expect(table.cells.map((row) => row[0])).toEqual(['科目编码', '201', '208']);
  });

  it('joins a table that goes on without its header', () => {
    const table = tableOf(`
      部门支出总表

      ${HEADER}
      201 | 一般公共服务支出 | 5.00 | 5.00 |

      208 | 社会保障和就业支出 | 1.00 | 1.00 |`);
    expect(table.cells.at(-1)).toEqual(['208', '社会保障和就业支出', '1.00', '1.00', '']);
  });

  it('joins a row that the page break cut in the middle of a cell', () => {
    const table = tableOf(`
      部门支出总表

      ${HEADER}
      2010399 | 其他政府办公厅（室）及相 | 5.00 | 5.00 |

       | 关机构事务支出 | | |
      208 | 社会保障和就业支出 | 1.00 | 1.00 |`);
    expect(table.cells.slice(1)).toEqual([
      ['2010399', '其他政府办公厅（室）及相关机构事务支出', '5.00', '5.00', ''],
      ['208', '社会保障和就业支出', '1.00', '1.00', ''],
    ]);
  });

  it('does not take a row of amounts for the rest of a cut row', () => {
    const table = tableOf(`
      部门支出总表

      ${HEADER}
      201 | 一般公共服务支出 | 5.00 | 5.00 |

       | 其他 | 1.00 | |`);
    expect(table.cells).toHaveLength(3);
  });

  it('keeps tables of the same title and another header apart', () => {
    const { tables } = recognise(`
      项目支出明细表

      项目名称 | 预算数
      会务 | 5.00

      项目支出明细表

      项目名称 | 年初预算 | 上级专项
      培训 | 5.00 | 1.00`);
    expect(tables).toHaveLength(2);
  });

  it('keeps an empty table with its note', () => {
    const table = tableOf(`
      政府性基金预算支出表
      单位：万元

      科目编码 | 科目名称 | 本年政府性基金预算财政拨款支出 | |
       | | 总计 | 基本支出 | 项目支出
       | 合计 | | |

      备注：本单位没有政府性基金，此表无数据。`);
    expect(table).toMatchObject({
      kind: 'government-funds',
      headerRows: 2,
      note: '备注：本单位没有政府性基金，此表无数据。',
    });
    expect(table.cells).toHaveLength(3);
  });

  it('does not take the note of one table into the caption of the next', () => {
    const { tables, narrative } = recognise(`
      部门支出总表

      ${HEADER}

      注：此表无数据。

      部门收支总表

      项目 | 预算数
      合计 | 5.00`);
    expect(tables.map(({ title, note }) => [title, note])).toEqual([
      ['部门支出总表', '注：此表无数据。'],
      ['部门收支总表', null],
    ]);
    expect(narrative).toEqual([]);
  });

  it('reports a title without table, and only once', () => {
    const { tables, titlesWithoutTable, narrative } = recognise(`
      部门收入总表

      单位：万元

      部门支出总表

      ${HEADER}
      201 | 一般公共服务支出 | 5.00 | 5.00 |

      附件目录表`);
    expect(tables).toMatchObject([{ kind: 'expenditure', title: '部门支出总表' }]);
    expect(titlesWithoutTable).toEqual([{ title: '部门收入总表', kind: 'revenue', place: { line: 2 } }]);
    expect(narrative.map((block) => block.text)).toEqual(['附件目录表']);
  });

  it('does not report the lines of a table of contents', () => {
    const { titlesWithoutTable } = recognise(`
      部门收支总表

      部门收入总表

      部门支出总表

      政府采购预算明细表

      二、说明如下，本部门无下属单位。

      部门支出总表

      ${HEADER}
      201 | 一般公共服务支出 | 5.00 | 5.00 |`);
    expect(titlesWithoutTable).toEqual([]);
  });

  it('knows a table without title by its columns', () => {
    const { kind } = tableOf(`
      合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费
      5.00 | | 3.00 | 2.00`);
    expect(kind).toBe('three-public');
  });

  it('publishes a table that it does not know', () => {
    expect(tableOf('甲 | 乙\n丙 | 丁').kind).toBe('other');
  });
});

describe('columns that are divided', () => {
  it('takes 小计 and 金额 for the whole of their group, and parts of what is carried over for no source', () => {
    const { columns } = tableOf(`
      部门收入总表

      科目编码 | 科目名称 | 合计 | 上年结转 | | 事业收入 | | 其他收入
       | | | 小计 | 一般公共预算 | 金额 | 其中：教育收费
       | 合计 | 9.00 | 2.00 | 2.00 | 4.00 | 1.00 | 3.00`);
    expect(columns.map(({ measure }) => measure)).toEqual([
      null,
      null,
      'total',
      'carried-over',
      null,
      'public-service',
      null,
      'other-revenue',
    ]);
  });
});

describe('a table of several projects with their targets', () => {
  it('is a table of project performance, not a form', () => {
    expect(
      tableOf(`
        部门预算项目绩效目标表

        项目名称 | 预算数 | 三级指标 | 指标值
        会务 | 5.00 | 会议 | 22`),
    ).toMatchObject({ kind: 'project-performance', form: false, headerRows: 1 });
  });
});

describe('pieces of a table over page breaks', () => {
  const HEADER = '科目编码 | 科目名称 | 总计 | 基本支出 | 项目支出';
  const START = `部门支出总表

    单位：万元

    ${HEADER}
     | 合计 | 9.00 | 5.00 | 4.00
    201 | 一般公共服务支出 | 6.00 | 5.00 | 1.00`;
  const END = '213 | 农林水支出 | 3.00 | | 3.00';
  const WHOLE = tableOf(`${START}\n${END}`).cells;

  it.each([
    ['the header again, in the middle of the rows', `${HEADER}\n${END}`],
    ['the unit and the header again', `\n单位：万元\n\n${HEADER}\n${END}`],
    ['a title without the department, and the header', `\n部门支出总表\n\n单位：万元\n\n${HEADER}\n${END}`],
  ])('go on after %s', (_, rest) => {
    const { tables } = recognise(`${START.replace('部门支出总表', '云州市财政局部门支出总表')}\n${rest}`);
    expect(tables.map(({ cells }) => cells)).toEqual([WHOLE]);
    expect(tables[0]?.places).toHaveLength(WHOLE.length);
  });

  it('go on under a running head, which is no narrative', () => {
    const head = '\n云州市财政局二〇二六年预算公开材料\n\n';
    const { tables, narrative } = recognise(
      `${START}\n${head}${HEADER}\n${END}\n${head}214 | 交通运输支出 | | |\n${head}215 | 资源勘探支出 | | |`,
    );
    expect(tables.map(({ cells }) => cells.length)).toEqual([WHOLE.length + 2]);
    expect(narrative).toEqual([]);
  });

  it('are another table where the rows begin anew with a total', () => {
    const { tables } = recognise(`${START}\n\n单位：万元\n\n${HEADER}\n | 合计 | 1.00 | 1.00 |`);
    expect(tables).toHaveLength(2);
  });

  it('go on with rows whose labels are words of headers too', () => {
    const { tables } = recognise(`
      部门收支总表

      收入 | | 支出 |
      项目 | 预算数 | 支出科目 | 预算数
      一般公共预算 | 9.00 | 一般公共服务支出 | 6.00
      事业收入 | | 教育支出 | 3.00

      其他收入 | | 卫生健康支出 |
      收入总计 | 9.00 | 支出总计 | 9.00`);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.cells).toHaveLength(6);
  });
});

describe('forms below one another without a title between', () => {
  const form = (name: string) => `
    项目名称 | ${name} | 主管部门 | 区财政局
    当年预算 | 5.00 | 项目分类 | 一般性项目
    当年绩效目标 | 顺利完成。 | |
    绩效指标 | 三级指标 | 指标值 | 度量单位
     | 会议 | 22 | 次`;

  it('are tables of their own under the same caption', () => {
    const { tables } = recognise(`项目绩效目标表\n单位：元\n${form('会务').trim()}${form('培训')}`);
    expect(tables.map(({ title, unit, cells }) => [title, unit, cells[0]?.[1], cells.length])).toEqual([
      ['项目绩效目标表', '元', '会务', 5],
      ['项目绩效目标表', '元', '培训', 5],
    ]);
    expect(tables.map(({ place }) => place.line)).toEqual([1, 8]);
  });

  it('begin anew under the rest of a form from the page before', () => {
    const rest = ' | 满意度 | 95 | %\n | 签到率 | 90 | %\n | 印发 | 3 | 份';
    const { tables } = recognise(`项目绩效目标表\n${form('会务').trim()}\n\n${rest}${form('培训')}`);
    expect(tables.map(({ cells }) => cells.length)).toEqual([8, 5]);
  });
});

describe('a balance with expenditure by function and by nature', () => {
  it('has two sides, and the second list of expenditure as printed', () => {
    const { kind, columns } = tableOf(`
      部门收支总表

      收入 | | 支出 | | |
      项目 | 预算数 | 项目（按功能分类） | 预算数 | 项目（按支出性质） | 预算数
      一般公共预算 | 9.00 | 教育支出 | 9.00 | 基本支出 | 9.00`);
    expect(kind).toBe('balance');
    expect(columns.map(({ role, side }) => `${role} ${side ?? ''}`.trim())).toEqual([
      'label revenue',
      'amount revenue',
      'label expenditure',
      'amount expenditure',
      'text',
      'text',
    ]);
  });
});

describe('a header whose first row was left on the page before', () => {
  it('is whole again under its title', () => {
    const table = tableOf(`
      一般公共预算“三公”经费支出表

      单位：万元

      2026年预算数

      合计 | 因公出国（境）费 | 公务接待费
      5.00 | 3.00 | 2.00`);
    expect(table).toMatchObject({ title: '一般公共预算“三公”经费支出表', unit: '万元', headerRows: 2 });
    expect(table.cells[0]).toEqual(['2026年预算数', '', '']);
    expect(table.places[0]).toEqual({ line: 6 });
  });
});
