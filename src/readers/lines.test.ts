import { describe, expect, it } from 'vitest';
import { splitSoftLines } from './lines.ts';

describe('splitSoftLines', () => {
  it.each([
    ['joins a wrapped title', '2026年部门\n预算公开', ['2026年部门预算公开']],
    ['parts after a sentence', '收入减少。\n支出减少。', ['收入减少。', '支出减少。']],
    ['parts before a number', '甲\n（二）乙\n1.丙\n2、丁', ['甲', '（二）乙', '1.丙', '2、丁']],
    ['does not take a decimal for a number', '比上年增加\n1.5万元', ['比上年增加 1.5万元']],
    ['parts after a short heading', '一、基本情况\n本局内设三个科室', ['一、基本情况', '本局内设三个科室']],
    ['joins a wrapped numbered sentence', '一、本局收入预算，\n比上年增加', ['一、本局收入预算，比上年增加']],
    ['parts before an indented line', '甲\n\u3000\u3000乙', ['甲', '乙']],
    ['drops blank lines', '\n甲\n\n乙\n', ['甲', '乙']],
    ['gives nothing for blanks', ' \n\u3000', []],
  ])('%s', (_, text, paragraphs) => {
    expect(splitSoftLines(text)).toEqual(paragraphs);
  });
});
