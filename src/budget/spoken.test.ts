import { describe, expect, it } from 'vitest';
import { bySound } from './spoken.ts';

describe('names in the order of their sound', () => {
  it.each([
    ['heteronyms', ['长寿区', '重庆市', '大足区', '厦门市', '中山市']],
    ['official readings, cut into syllables', ['榆次区', '蔚县', '禹州市']],
    ['syllable by syllable', ['西安市', '仙桃市']],
    ['a name before a longer one', ['财政局', '财政局本级']],
    ['numbers by their size', ['附件一', '附件二', '附件十', '附件十二', '附件二十']],
    ['digits by their size', ['表2', '表10']],
    ['numerals that count nothing are read', ['二中', '三中', '十中', '一中']],
    ['numerals beyond the count', ['附件二〇', '附件三十']],
    ['one sound, as they are written', ['事业单位', '视野单位']],
    ['other letters', ['ABC', 'abd']],
  ])('%s', (_, names) => {
    expect(names.toReversed().sort(bySound)).toEqual(names);
    expect(bySound(names[0] ?? '', names[0] ?? '')).toBe(0);
  });
});
