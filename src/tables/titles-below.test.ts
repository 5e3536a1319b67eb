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
