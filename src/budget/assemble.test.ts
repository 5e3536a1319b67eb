import { describe, expect, it } from 'vitest';
import { budgetOf, documentOf, tabs } from '../../tests/helpers/documents.ts';
import { Problem } from '../problem.ts';
import { assembleBudget } from './assemble.ts';
import { disclosureSchema, type Disclosure } from './schema.ts';

const HEADER = '科目编码 | 科目名称 | 总计 | 基本支出 | 项目支出';

function disclosureOf(sketch: string): Disclosure {
  return budgetOf(tabs(sketch)).disclosure;
}

function notices(sketch: string): string[] {
  return disclosureOf(sketch).notices.map(({ id, table }) => `${id}: ${table}`);
}

describe('assembleBudget', () => {
  const assembled = budgetOf(
    tabs(`
      # 云州市青禾区财政局
      ## 2026年部门预算情况说明

      一、基本情况

      管理全区财政。

      部门预算公开联系人：王五 联系方式：023-48660000

      ## 部门支出总表
      单位：万元

      ${HEADER}
       | 合计 | 5.00 | 3.00 | 2.00
      201 | 一般公共服务支出 | 5.00 | 3.00 | 2.00`),
  );

  it('makes a valid department-year, and the narrative beside it', () => {
    const { disclosure, narrative } = assembled;
    expect(disclosureSchema.parse(disclosure)).toEqual(disclosure);
    expect(disclosure).toMatchObject({
      title: '云州市青禾区财政局2026年部门预算情况说明',
      unit: '万元',
      contact: { name: '王五', telephone: '023-48660000' },
      figuresOnly: false,
      narrative: 'present',
      headline: { total: { text: '5.00', fen: 5_000_000 } },
      notices: [],
    });
    expect(narrative).toContain('## 一、基本情况\n\n管理全区财政。\n');
  });

  it('carries source, address and date along', () => {
    const file = { name: 'a.txt', format: 'text', bytes: 3, sha256: '0'.repeat(64) };
    const { disclosure } = assembleBudget(documentOf('云州市青禾区财政局2026年部门预算'), {
      files: [file],
      url: 'https://example.org/a',
      published: '2026-02-01',
    });
    expect(disclosure.source).toEqual({ files: [file], url: 'https://example.org/a', published: '2026-02-01' });
  });

  it('numbers tables of one kind', () => {
    const { tables } = disclosureOf(`
      项目绩效目标表

      项目名称 | 会务 | 当年预算 | 5.00

      项目绩效目标表

      项目名称 | 培训 | 当年预算 | 3.00`);
    expect(tables.map((table) => table.id)).toEqual(['project-performance', 'project-performance-2']);
  });

  it('marks a table without any amount as empty', () => {
    const { tables } = disclosureOf(`
      单位：万元
      部门支出总表

      ${HEADER}
       | 合计 | . | | —

      备注：此表无数据。`);
    expect(tables).toMatchObject([{ empty: true, note: '备注：此表无数据。' }]);
  });

  it('is the same for the same bytes', () => {
    const text = `部门支出总表\n单位：万元\n\n${HEADER}\n | 合计 | 5.00 | 3.00 | 2.00`;
    expect(disclosureOf(text)).toEqual(disclosureOf(text));
  });

  it('throws a Problem for a document that names no department', () => {
    expect(() => assembleBudget(documentOf('说明'), { files: [] })).toThrow(Problem);
  });
});

describe('the unit of money', () => {
  it('of a table without one is the usual one of the document, with a notice', () => {
    const disclosure = disclosureOf(`
      部门收支总表
      单位：元

      项目 | 预算数
      合计 | 5.00

      部门支出总表

      ${HEADER}
       | 合计 | 5.00 | 3.00 | 2.00`);
    expect(disclosure.tables.map(({ unit }) => unit)).toEqual(['元', '元']);
    expect(disclosure.notices).toMatchObject([{ id: 'unit-assumed', severity: 'note', table: 'expenditure' }]);
  });

  it('of each table is its own', () => {
    const { unit, tables } = disclosureOf(`
      部门收支总表
      单位：万元

      项目 | 预算数
      合计 | 5.00

      部门支出总表
      单位：元

      ${HEADER}
       | 合计 | 50,000.00 | |

      政府采购预算明细表
      单位：万元

      项目 | 总计
      合计 | 5.00`);
    expect(unit).toBe('万元');
    expect(tables.map((table) => table.rows[0]?.amounts[0]?.fen)).toEqual([5_000_000, 5_000_000, 5_000_000]);
  });

  it('is read from the labels of the columns', () => {
    const { tables, notices: found } = disclosureOf(`
      部门收支总表

      项目 | 预算数（千元）
      合计 | 5.00`);
    expect(tables).toMatchObject([{ unit: '千元', rows: [{ amounts: [{ fen: 500_000 }] }] }]);
    expect(found.map(({ id }) => id)).not.toContain('unit-assumed');
  });

  it('is read from the narrative where no table names it', () => {
    const { disclosure } = budgetOf('本单位预算 5.00 万元。\n\n部门收支总表\n\n项目\t预算数\n合计\t5.00');
    expect(disclosure.tables[0]?.unit).toBe('万元');
  });

  it('that nothing names leaves the amounts as text', () => {
    const { tables, unit, headline, notices: found } = disclosureOf('部门收支总表\n\n项目 | 预算数\n合计 | 5.00');
    expect(unit).toBeNull();
    expect(headline.total).toMatchObject({ text: '5.00', unit: null, fen: null, table: 'balance', row: 1, column: 1 });
    expect(tables).toMatchObject([{ unit: null, rows: [{ amounts: [{ text: '5.00', fen: null }] }] }]);
    expect(found.map(({ id }) => id)).toEqual(['unit-not-found']);
  });
});

describe('notices', () => {
  it('name the cell that is no amount', () => {
    const { notices: found } = disclosureOf(`
      部门支出总表
      单位：万元

      ${HEADER}
      201 | 一般公共服务支出 | 5.OO | 3.00 | 2.00`);
    expect(found).toMatchObject([
      { id: 'cell-not-amount', severity: 'warning', table: 'expenditure', row: 1, column: 2, place: { line: 8 } },
    ]);
    expect(found[0]?.values).toEqual({ text: '5.OO' });
  });

  it('say why a cell gives no amount: several figures, or a column that was too narrow', () => {
    const { tables, notices: found } = disclosureOf(`
      部门支出总表
      单位：万元

      ${HEADER}
      201 | 一般公共服务支出 | 1,234.50 36 | (3.00) | ###
      202 | 外交支出 | 5.00 | - | ￥5.00`);
    expect(found.map(({ id, row, column }) => [id, row, column])).toEqual([
      ['several-amounts', 1, 2],
      ['amount-too-wide', 1, 4],
    ]);
    expect(tables[0]?.rows.map(({ amounts }) => amounts.map(({ fen }) => fen))).toEqual([
      [null, -3_000_000, null],
      [5_000_000, null, 5_000_000],
    ]);
  });

  it('tell a column that was too narrow once, without a unit as well', () => {
    const { notices: found } = disclosureOf(`
      部门支出总表

      ${HEADER}
      201 | 一般公共服务支出 | 5.00 | 3.00 | ####`);
    expect(found.filter(({ id }) => id === 'amount-too-wide').map(({ row, column }) => [row, column])).toEqual([
      [1, 4],
    ]);
  });

  it('name the title without table, with its place', () => {
    const { titlesWithoutTable, notices: found } = disclosureOf(`
      部门收入总表

      单位：万元

      部门支出总表
      单位：万元

      ${HEADER}
       | 合计 | 5.00 | 3.00 | 2.00`);
    expect(titlesWithoutTable).toMatchObject([{ title: '部门收入总表', kind: 'revenue' }]);
    expect(found).toMatchObject([{ id: 'title-without-table', place: titlesWithoutTable[0]?.place }]);
  });

  it('name a table that is not known, and indicators whose header is wrong', () => {
    expect(notices('单位：万元\n\n甲 | 乙\n丙 | 丁')).toEqual(['table-unknown: other']);
    expect(
      notices(`
        整体绩效目标表
        单位：万元

        部门名称 | 云州市青禾区财政局 | | 部门支出预算数 | 5.00 |
        绩效指标 | 指标名称 | 指标权重 | 计量单位 | 指标性质 | 指标值
         | 督查 | ≥ | 50 | 次 | 60
         | 公开率 | ＝ | 100 | % | 40`),
    ).toEqual(['indicator-columns-disagree: overall-performance']);
  });

  it('pass on what the reader reports', () => {
    const document = documentOf('云州市青禾区财政局2026年部门预算');
    document.notices.push({ id: 'page-broken', values: { page: 7 }, place: { page: 7 } });
    expect(assembleBudget(document, { files: [] }).disclosure.notices).toContainEqual({
      id: 'page-broken',
      severity: 'warning',
      values: { page: 7 },
      place: { page: 7 },
      table: null,
      row: null,
      column: null,
    });
  });
});
