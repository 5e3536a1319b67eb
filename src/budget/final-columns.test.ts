import { describe, expect, it } from 'vitest';
import { documentOf, tabs } from '../../tests/helpers/documents.ts';
import { assembleBudget } from './assemble.ts';

/** The one table of final accounts under a title. */
function table(sketch: string) {
  const text = tabs(`云州市青禾区档案馆2024年度部门决算\n\n${sketch}`);
  const { disclosure } = assembleBudget(documentOf(text), { files: [] });
  const [only] = disclosure.tables;
  if (!only || disclosure.tables.length > 1) throw new Error(`${disclosure.tables.length} tables`);
  return { ...only, headline: disclosure.headline };
}

const measures = (sketch: string) =>
  table(sketch).columns.flatMap(({ role, measure }) => (role === 'amount' ? [measure] : []));

const BY_ROW = `财政拨款“三公”经费支出决算表
  单位：万元
`;

describe('columns of final accounts', () => {
  it.each([
    ['年初预算数 | 全年预算数 | 决算数'],
    ['年初预算 | 全年预算 | 支出决算'],
    ['2024年预算 | 2024年调整预算数 | 2024年支出决算数'],
    ['预算数（年初） | 预算数（调整后） | 决算金额'],
    ['本年预算数（万元） | 变动后预算数（万元） | 决算数（万元）'],
  ])('are planned, adjusted and spent as the words say: %s', (words) => {
    const read = `${BY_ROW}
  项目 | ${words}
  合计 | 5.00 | 6.00 | 4.50
  公务用车购置及运行维护费 | 3.00 | 4.00 | 3.00
  公务接待费 | 2.00 | 2.00 | 1.50`;
    expect(measures(read)).toEqual(['initial-budget', 'adjusted-budget', 'total']);
    expect(table(read).headline.threePublic?.text).toBe('4.50');
  });

  it('hold the rate of execution as a rate, not as money', () => {
    const { columns } = table(`一般公共预算财政拨款支出决算表
  单位：万元

  科目编码 | 科目名称 | 年初预算 | 支出决算 | 完成年初预算% | 执行率（%）
  | 合计 | 100.00 | 118.00 | 118.00 | 118.00
  201 | 一般公共服务支出 | 90.00 | 90.50 | 100.56 | 100.56
  213 | 农林水支出 | 10.00 | 27.50 | 275.00 | 275.00`);
    expect(columns.map(({ role, measure }) => `${role} ${measure}`)).toEqual([
      'code null',
      'label null',
      'amount initial-budget',
      'amount total',
      'percent null',
      'percent null',
    ]);
  });

  it('have the item over them where each column is numbered', () => {
    const read = `财政拨款“三公”经费支出决算表
  单位：元

  合计 | | 因公出国（境）费 | | 公务接待费 |
  预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
  1 | 2 | 3 | 4 | 5 | 6
  20,000.00 | 15,000.00 | 0.00 | 0.00 | 20,000.00 | 15,000.00`;
    expect(measures(read)).toEqual([
      ...['initial-budget', 'three-public-total', 'initial-budget', 'overseas', 'initial-budget', 'receptions'],
    ]);
    expect(
      measures(`支出决算表
  单位：元

  科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 上缴上级支出 | 经营支出
  栏次 | | 1 | 2 | 3 | 4
  | 合计 | 9.00 | 4.00 | 2.00 | 3.00
  201 | 一般公共服务支出 | 9.00 | 4.00 | 2.00 | 3.00`),
    ).toEqual(['total', 'basic', 'remitted-to-superior', 'commercial-expenditure']);
  });

  it('of the two sides are told apart where the lines are numbered', () => {
    const { columns, rows } = table(`收入支出决算总表
  单位：元

  收入 | | | 支出 | |
  项目 | 行次 | 金额 | 项目 | 行次 | 金额
  栏次 | | 1 | 栏次 | | 2
  一、一般公共预算财政拨款收入 | 1 | 90.00 | 一、一般公共服务支出 | 31 | 60.00
  二、其他收入 | 2 | 10.00 | 二、社会保障和就业支出 | 32 | 40.00
  总计 | 30 | 100.00 | 总计 | 60 | 100.00`);
    expect(columns.map(({ role }) => role)).toEqual(['label', 'text', 'amount', 'label', 'text', 'amount']);
    expect(rows.map(({ side, label, amounts }) => [side, label, ...amounts.map(({ text }) => text)])).toEqual([
      ['revenue', '一、一般公共预算财政拨款收入', '90.00'],
      ['expenditure', '一、一般公共服务支出', '60.00'],
      ['revenue', '二、其他收入', '10.00'],
      ['expenditure', '二、社会保障和就业支出', '40.00'],
      ['revenue', '总计', '100.00'],
      ['expenditure', '总计', '100.00'],
    ]);
  });

  it.each(['财决公开05表', '公开05表 财决05表', '公开05表（财决05表）', '部门决算05表'])(
    'stand under the title of their table, not under its number %s',
    (number) => {
      const { kind, title } = table(`一般公共预算财政拨款支出决算表
  ${number}
  单位：万元

  科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
  | 合计 | 9.00 | 4.00 | 5.00
  201 | 一般公共服务支出 | 9.00 | 4.00 | 5.00`);
      expect([kind, title]).toEqual(['general-public-expenditure', '一般公共预算财政拨款支出决算表']);
    },
  );
});

describe('a table of a fund by account', () => {
  const FUND = `单位：万元

  科目编码 | 科目名称 | 年初结转和结余 | | 本年收入 | | 本年支出 | | | 年末结转和结余 | |
  | | 合计 | 项目支出结转和结余 | 合计 | 项目支出 | 合计 | 基本支出 | 项目支出 | 合计 | 项目支出结转 | 项目支出结余
  | 合计 | 3.00 | 3.00 | 8.00 | 8.00 | 6.00 | | 6.00 | 5.00 | 4.00 | 1.00
  212 | 城乡社区支出 | 3.00 | 3.00 | 8.00 | 8.00 | 6.00 | | 6.00 | 5.00 | 4.00 | 1.00`;

  it.each([
    ['政府性基金预算财政拨款收入支出决算表', 'government-funds'],
    ['一般公共预算财政拨款收入支出决算表', 'general-public-expenditure'],
  ])('has one column of what was spent: %s', (title, kind) => {
    const read = table(`${title}\n  ${FUND}`);
    expect(read.kind).toBe(kind);
    expect(read.columns.slice(2).map(({ measure }) => measure)).toEqual([
      ...['opening-balance', null, 'current-revenue', null, 'total', 'basic', 'project', 'closing-balance', null, null],
    ]);
  });
});

describe('rows of final accounts', () => {
  it('begin behind the numbers of the columns, beside the labels of the codes too', () => {
    const { headerRows, rows } = table(`支出决算表
  单位：万元

  项目 | | | | 本年支出合计 | 基本支出 | 项目支出
  支出功能分类科目编码 | | | 科目名称 | | |
  类 | 款 | 项 | 栏次 | 1 | 2 | 3
  | | | 合计 | 118.00 | 90.00 | 28.00
  201 | | | 一般公共服务支出 | 118.00 | 90.00 | 28.00
  201 | 03 | | 政府办公厅（室）及相关机构事务 | 118.00 | 90.00 | 28.00
  201 | 03 | 01 | 行政运行 | 118.00 | 90.00 | 28.00`);
    expect(headerRows).toBe(3);
    expect(rows.map(({ code, label }) => `${code ?? ''} ${label}`)).toEqual([
      ...[' 合计', '201 一般公共服务支出', '20103 政府办公厅（室）及相关机构事务', '2010301 行政运行'],
    ]);
  });

  it('begin behind the numbers of the columns on each page again', () => {
    const { headerRows, rows } = table(`政府性基金预算财政拨款收入支出决算表
  单位：元

  项目 | | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余
  科目编码 | 科目名称 | | | |
  类 | 栏次 | 1 | 2 | 3 | 4
  | 合计 | 30.00 | 80.00 | 60.00 | 50.00
  212 | 城乡社区支出 | 30.00 | 80.00 | 60.00 | 50.00
  类 | 栏次 | 1 | 2 | 3 | 4
  21208 | 国有土地使用权出让收入安排的支出 | 30.00 | 80.00 | 60.00 | 50.00`);
    expect(headerRows).toBe(3);
    expect(rows.map(({ label }) => label)).toEqual([...['合计', '城乡社区支出', '国有土地使用权出让收入安排的支出']]);
  });

  it('take the amount of a sum whose merged cell stands over several lists', () => {
    const { rows } = table(`一般公共预算财政拨款基本支出决算表
  单位：元

  人员经费 | | | 公用经费 | | | | |
  科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
  301 | 工资福利支出 | 70.00 | 302 | 商品和服务支出 | 20.00 | 310 | 资本性支出 | 5.00
  30101 | 基本工资 | 70.00 | 30201 | 办公费 | 20.00 | 31002 | 办公设备购置 | 5.00
  人员经费合计 | | 70.00 | 公用经费合计 | | | | | 25.00`);
    expect(
      rows
        .slice(-2)
        .map(({ label, measure, amounts }) => [label, measure, amounts.map(({ column, fen }) => [column, fen])]),
    ).toEqual([
      ['人员经费合计', 'personnel', [[2, 7000]]],
      ['公用经费合计', 'routine-operating', [[8, 2500]]],
    ]);
    expect(rows).toHaveLength(8);
  });

  it('that count vehicles, receptions and people have no amounts of money', () => {
    const { rows, headline } = table(`${BY_ROW}
  项目 | 预算数 | 决算数
  合计 | 5.00 | 4.50
  公务用车运行维护费 | 3.00 | 3.00
  公务接待费 | 2.00 | 1.50
  公务用车购置数（辆） | — | 1
  公务用车保有量（辆） | — | 2
  国内公务接待批次（个） | — | 12
  国内公务接待人次 | — | 90`);
    expect(headline.threePublic?.text).toBe('4.50');
    expect(rows.map(({ measure, amounts }) => [measure, amounts.map(({ fen }) => fen)])).toEqual([
      ['three-public-total', [5_000_000, 4_500_000]],
      ['vehicle-operation', [3_000_000, 3_000_000]],
      ['receptions', [2_000_000, 1_500_000]],
      ...[
        [null, []],
        [null, []],
        [null, []],
        [null, []],
      ],
    ]);
  });

  it('are one for each of two lists whose lines are numbered through', () => {
    const { rows } = table(`机构运行信息表
  单位：万元

  项目 | 行次 | 预算数 | 决算数 | 项目 | 行次 | 决算数
  一、公务接待费 | 1 | 2.00 | 1.50 | 四、机关运行经费 | 22 | 13.50
  （一）接待批次（个） | 2 | — | 12 | （一）车辆数合计（辆） | 23 | 2
  二、会议费 | 3 | — | 0.80 | 1．其他用车 | 24 | 2`);
    expect(rows.map(({ label, amounts }) => [label, ...amounts.map(({ fen }) => fen)])).toEqual([
      ['一、公务接待费', 2_000_000, 1_500_000],
      ['四、机关运行经费', 13_500_000],
      ['（一）接待批次（个）'],
      ['（一）车辆数合计（辆）'],
      ['二、会议费', null, 800_000],
      ['1．其他用车'],
    ]);
  });

  it('have the sum of the three public expenses below their heading, as 统计数 too', () => {
    const { headline } = table(`${BY_ROW}
  项目 | 行次 | 统计数 | 项目 | 行次 | 统计数
  一、“三公”经费支出 | 1 | — | 二、相关统计数 | 5 | —
  （一）支出合计 | 2 | 4.50 | 1.公务用车保有量（辆） | 6 | 2
  1.公务用车运行维护费 | 3 | 3.00 | 2.国内公务接待批次（个） | 7 | 12
  2.公务接待费 | 4 | 1.50 | 3.国内公务接待人次（人） | 8 | 90`);
    expect(headline.threePublic?.text).toBe('4.50');
  });

  it('do not end early where 年末结转 and 总计 stand behind 本年支出合计', () => {
    const { notices } = assembleBudget(
      documentOf(
        tabs(`云州市青禾区档案馆2024年度部门决算

  收入支出决算总表
  单位：万元

  收入 | | 支出 |
  项目 | 决算数 | 项目 | 决算数
  一、一般公共预算财政拨款收入 | 118.00 | 一、一般公共服务支出 | 118.00
  本年收入合计 | 118.00 | 本年支出合计 | 118.00
  年初结转和结余 | | 年末结转和结余 |
  总计 | 118.00 | 总计 | 118.00`),
      ),
      { files: [] },
    ).disclosure;
    expect(notices.filter(({ id }) => id === 'ends-early')).toEqual([]);
  });
});

describe('columns of a budget that prints what was spent the year before', () => {
  it.each([
    ['2024年决算', '2025年预算'],
    ['上年决算数', '2025年预算数'],
  ])('keep both years apart: %s and %s', (before, now) => {
    const text = tabs(`云州市青禾区档案馆2025年部门预算

  “三公”经费预算表
  单位：万元

  项目 | ${before} | ${now}
  合计 | 4.50 | 5.00
  公务用车运行维护费 | 3.00 | 3.00
  公务接待费 | 1.50 | 2.00

  2024年度部门决算完成年初预算的90%，支出决算数小于预算数。`);
    const { identity, tables, headline } = assembleBudget(documentOf(text), { files: [] }).disclosure;
    expect([identity.year, identity.stage]).toEqual([2025, undefined]);
    expect(tables[0]?.columns.slice(1).map(({ measure }) => measure)).toEqual(['prior', 'total']);
    expect(headline.threePublic?.text).toBe('5.00');
  });
});
