import { describe, expect, it } from 'vitest';
import { writeLines, writeTable } from '../../../tests/fixtures/pdf/lines.ts';
import { isBeforeTable, titleBelow, wrapsTitle } from './titles.ts';

const typography = { bodySize: 10, bodyBold: false, margins: () => ({ left: 90, right: 505, pitch: 20 }) };

describe('isBeforeTable', () => {
  it('looks past the caption', () => {
    expect(isBeforeTable([...writeLines(['编制部门：某局', '单位：万元']), writeTable(['甲'])], 0)).toBe(true);
    expect(isBeforeTable([...writeLines(['这里说的是别的事情。']), writeTable(['甲'])], 0)).toBe(false);
    expect(isBeforeTable(writeLines(['单位：万元']), 0)).toBe(false);
  });
});

describe('wrapsTitle', () => {
  it('joins a large title set over two lines', () => {
    const lines = writeLines([
      { text: '某区示例局', size: 18, x: 250 },
      { text: '2030年部门预算说明', size: 18, x: 220 },
    ]);
    expect(wrapsTitle(lines, 0, typography)).toBe(true);
  });

  it('leaves a complete title alone', () => {
    const lines = writeLines([
      { text: '部门收支总表', size: 18, x: 250 },
      { text: '某区示例局', size: 18, x: 250 },
    ]);
    expect(wrapsTitle(lines, 0, typography)).toBe(false);
  });
});

describe('titleBelow', () => {
  it('sees a department that begins the title of a table', () => {
    const items = [...writeLines(['某区人民政府办公室', '部门收支总表', '单位：元']), writeTable(['甲'])];
    expect(titleBelow(items, 0, typography)).toBe(2);
  });

  it('sees none in the number of a table or a sentence', () => {
    const after = [...writeLines(['部门收支总表']), writeTable(['甲'])];
    expect(titleBelow([...writeLines(['附件 3'], 180), ...after], 0, typography)).toBeNull();
    expect(titleBelow([...writeLines(['本表由办公室。'], 180), ...after], 0, typography)).toBeNull();
  });
});
