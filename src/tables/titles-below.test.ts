import { describe, expect, it } from 'vitest';
import { recognise } from '../../tests/helpers/documents.ts';

const ROWS = '项目 | 合计 | 基本支出\n巡护支出 | 30.00 | 12.00';
const read = (sketch: string) => {
  const { tables, titlesWithoutTable, narrative } = recognise(sketch);
  return {
    tables: tables.map(({ title, unit, notices }) => [title, unit, notices.map(({ id }) => id)]),
    without: titlesWithoutTable.map(({ title }) => title),
    narrative: narrative.map(({ text }) => text),
  };
};

describe('a title below its table', () => {
  it.each([
    [`${ROWS}\n\n部门支出总表\n单位：万元`, '万元'],
    [`${ROWS}\n\n单位：元\n部门支出总表`, '元'],
    [`${ROWS}\n\n表三 部门支出总表\n\n本表反映全部支出情况。`, null],
    [`${ROWS}\n部门支出总表 | | \n单位：万元 | | `, '万元'],
  ])('is its own where none stands over it: %j', (sketch, unit) => {
    const { tables, without } = read(sketch);
    expect(tables).toEqual([['部门支出总表', unit, ['title-below', ...(unit ? ['unit-elsewhere'] : [])]]]);
    expect(without).toEqual([]);
  });

  it.each([
    // It has one.
    `部门收入总表\n\n${ROWS}\n\n部门支出总表`,
    // Nothing known.
    `${ROWS}\n\n登记簿`,
    // Of another table, which is empty.
    `${ROWS}\n\n部门支出总表\n本年度无此项安排。`,
    // A sentence.
    `${ROWS}\n\n详见部门支出总表`,
    // Several titles.
    `${ROWS}\n\n部门收入总表\n部门支出总表`,
    // That of the next.
    `${ROWS}\n\n部门收支总表\n\n收入 | 预算数 | 支出 | 预算数\n拨款 | 30.00 | 巡护 | 30.00`,
  ])('is that of another table where it may be: %j', (sketch) => {
    expect(read(sketch).tables[0]?.[2]).not.toContain('title-below');
    expect(read(sketch).tables[0]?.[0]).not.toBe('部门支出总表');
  });
});

describe('titles below several tables', () => {
  const BALANCE = '收入 | 预算数 | 支出 | 预算数\n拨款 | 30.00 | 巡护 | 30.00';
  const PUBLIC = '合计 | 因公出国（境）费 | 公务接待费\n3.00 | 1.00 | 2.00';

  it('are moved up where the columns say so', () => {
    expect(read(`${BALANCE}\n\n部门收支总表\n单位：元\n\n${PUBLIC}\n\n“三公”经费支出表\n单位：元`).tables).toEqual([
      ['部门收支总表', '元', ['title-below']],
      ['“三公”经费支出表', '元', ['title-below', 'unit-elsewhere']],
    ]);
  });

  it('stay where the columns say nothing, or agree with what is above', () => {
    const titles = (sketch: string) => read(sketch).tables.map(([title]) => title);
    expect(titles(`${ROWS}\n\n部门支出总表\n\n${ROWS.replace('基本', '项目')}\n\n部门收入总表`)).toEqual([
      '',
      '部门支出总表',
    ]);
    expect(titles(`${ROWS}\n\n部门收支总表\n\n${BALANCE}\n\n“三公”经费支出表`)).toEqual(['', '部门收支总表']);
  });
});
