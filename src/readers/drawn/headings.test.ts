import { describe, expect, it } from 'vitest';
import { writeLines, type GivenLine } from '../../../tests/fixtures/pdf/lines.ts';
import { headingLevel } from './headings.ts';

const typography = { bodySize: 10, bodyBold: false, margins: () => ({ left: 90, right: 505, pitch: 20 }) };

function level(given: GivenLine | string, after = { goesOn: false, beforeTable: false }): number | null {
  const [line] = writeLines([given]);
  if (!line) throw new Error('one line is needed');
  return headingLevel(line, after, typography);
}

describe('headingLevel', () => {
  it('goes by the numbering', () => {
    expect(['第一部分 部门概况', '一、主要职能', '（一）收入预算', '1.基本支出'].map((text) => level(text))).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('takes sentences, labels and lines that go on for text', () => {
    expect(level('（一）收入预算：2030年为12万元。')).toBeNull();
    expect(level('一、加强管理，提高水平')).toBeNull();
    expect(level('编制部门：某区示例局')).toBeNull();
    expect(level('一、主要职能', { goesOn: true, beforeTable: false })).toBeNull();
  });

  it('goes by larger and bold letters', () => {
    expect(level({ text: '某局2030年部门预算', size: 18 })).toBe(1);
    expect(level({ text: '预算单位：某局', size: 18 })).toBeNull();
    expect(level({ text: '名词解释', bold: true })).toBe(2);
    expect(level('名词解释')).toBeNull();
  });

  it('sees the title of a table', () => {
    const before = { goesOn: false, beforeTable: true };
    expect(level('2030年部门收支总表', before)).toBe(2);
    expect(level({ text: '2030年部门收支总表', size: 18 }, before)).toBe(2);
    expect(level({ text: '单位职责情况', x: 270 }, before)).toBe(2);
    expect(level('2030年部门收支总表')).toBeNull();
  });

  it('takes a lone figure for no heading', () => {
    expect(level({ text: '1,234.56', size: 18 })).toBeNull();
  });

  it('sees a title with its number and its unit, which are no label', () => {
    expect(level({ text: '表4：部门收支总表', size: 18 })).toBe(1);
    expect(level({ text: '附表1-2：部门支出总表（单位：万元）', size: 18 })).toBe(1);
    expect(level({ text: '（单位：万元）', size: 18 })).toBeNull();
    expect(level({ text: '表4：某局', size: 10 })).toBeNull();
  });
});
