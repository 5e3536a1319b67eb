import { describe, expect, it } from 'vitest';
import { writeLines, writeTable } from '../../../tests/fixtures/pdf/lines.ts';
import { measure } from './margins.ts';

const full = '本部门认真落实年度工作安排统筹做好预算编制和执行各项工作进一步优化支出结构提高资金'.slice(0, 40);

describe('measure', () => {
  it('finds the size of the running text and the margins of a page', () => {
    const lines = writeLines([{ text: '标题', size: 18, x: 270 }, { text: full.slice(2), x: 110 }, full, '短句。']);
    const { bodySize, bodyBold, margins } = measure(lines);
    expect([bodySize, bodyBold]).toEqual([10, false]);
    expect(lines[1] && margins(lines[1])).toEqual({ left: 90, right: 490, pitch: 20 });
  });

  it('takes the margins from other pages where no two lines are full', () => {
    const lines = writeLines([full, full, { text: '短句。', page: 2 }]);
    expect(lines[2] && measure(lines).margins(lines[2]).right).toBe(490);
  });

  it('assumes even margins where no line of the document is known to be full', () => {
    const lines = writeLines(['短句。', '另一句话。']);
    expect(lines[0] && measure(lines).margins(lines[0])).toMatchObject({ left: 90, right: 505 });
  });

  it('does not take the titles over the tables for running text, however many they are', () => {
    const captions = [1, 2, 3].flatMap((page) => [
      ...writeLines([
        { text: '一般公共预算财政拨款支出预算表', size: 16, bold: true, page },
        { text: '单位：元', page },
      ]),
      writeTable(['甲', '乙'], page),
    ]);
    expect(measure([...writeLines(['短短的一句正文。']), ...captions])).toMatchObject({
      bodySize: 10,
      bodyBold: false,
    });
  });
});
