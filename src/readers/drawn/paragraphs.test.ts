import { describe, expect, it } from 'vitest';
import { writeLines, type GivenLine } from '../../../tests/fixtures/pdf/lines.ts';
import { goesOnWith, isFull } from './paragraphs.ts';

/** A line is full with 40 characters. */
const margins = { left: 90, right: 490, pitch: 20 };
const full = '本部门认真落实年度工作安排统筹做好预算编制和执行各项工作进一步优化支出结构提高资金使用'.slice(0, 40);

function goesOn(first: GivenLine | string, second: GivenLine | string): boolean {
  const [line, next] = writeLines([first, second]);
  if (!line || !next) throw new Error('two lines are needed');
  return goesOnWith(line, line, next, margins, margins);
}

describe('goesOnWith', () => {
  it('joins the lines of a paragraph', () => {
    expect(goesOn(full, '效益。')).toBe(true);
    expect(goesOn(full, { text: '效益。', page: 2 })).toBe(true);
  });

  it('begins anew after a short line, at an indent, in another size', () => {
    expect(goesOn('短句。', '效益。')).toBe(false);
    expect(goesOn(full, { text: '效益。', x: 110 })).toBe(false);
    expect(goesOn(full, { text: '效益。', size: 14 })).toBe(false);
  });

  it('begins anew at a number after the end of a sentence, at a label, on a page further on', () => {
    expect(goesOn(`${full.slice(0, 39)}。`, '（二）其他')).toBe(false);
    expect(goesOn(full, '单位：元')).toBe(false);
    expect(goesOn(full, { text: '效益。', page: 3 })).toBe(false);
  });

  it('goes on with an amount though the line is not quite full', () => {
    const most = full.slice(0, 30);
    expect(goesOn(most, '180.00万元，支持企业。')).toBe(true);
    expect(goesOn(most, { text: '180.00万，支持企业。', x: 110 })).toBe(true);
    expect(goesOn(`${most}。`, '180.00万元，支持企业。')).toBe(false);
    expect(goesOn(full.slice(0, 10), '180.00万元，支持企业。')).toBe(false);
    expect(goesOn(most, '180.00')).toBe(false);
  });

  it('joins a block that is indented as a whole', () => {
    const indented = { text: full.slice(0, 38), x: 110 };
    expect(goesOn(indented, { text: '效益。', x: 110 })).toBe(true);
    expect(goesOn({ ...indented, text: `${full.slice(0, 37)}。` }, { text: '效益。', x: 110 })).toBe(false);
  });
});

describe('isFull', () => {
  it('reckons with a number that cannot be broken', () => {
    const [line, number, word] = writeLines([full.slice(0, 36), '1,234,567.89万元', '万元']);
    if (!line || !number || !word) throw new Error('three lines are needed');
    expect([isFull(line, number, margins), isFull(line, word, margins)]).toEqual([true, false]);
  });
});
