import { describe, expect, it } from 'vitest';
import { compact, mendSpaces, parseChineseNumeral, showUnseen, stripMarkup } from './text.ts';

describe('mendSpaces', () => {
  it.each([
    ['政 协提案', '政协提案'],
    ['上年结 转结余 资金', '上年结转结余资金'],
    ['服务\n对象', '服务对象'],
    ['因公出国（境） 费', '因公出国（境）费'],
    ['2026 年 年初预算', '2026 年年初预算'],
    ['共 12 万元', '共 12 万元'],
    ['　青禾区　', '青禾区'],
  ])('%j → %s', (text, mended) => {
    expect(mendSpaces(text)).toBe(mended);
  });

  it('keeps the gap before a label', () => {
    expect(mendSpaces('联系人：张三  联系电话：000-00000000')).toBe('联系人：张三 联系电话：000-00000000');
  });
});

describe('compact', () => {
  it('reduces a text to what identifies it', () => {
    expect(compact('一般公共预算 ＂三公＂ 经费（表）')).toBe('一般公共预算"三公"经费(表)');
    expect(compact('〔2016〕１４３号')).toBe('[2016]143号');
  });
});

describe('stripMarkup', () => {
  it.each([
    ['<b>1,710.24</b>', '1,710.24'],
    ['<p>立项依据</p>', '立项依据'],
    ['<p>一是。</p> <p>二是。</p>', '一是。 二是。'],
    ['服务<br/>对象', '服务 对象'],
    ['$\\leq$', '≤'],
    ['$ \\geq $', '≥'],
    ['**（一）机关运行经费。**2026年', '（一）机关运行经费。2026年'],
    ['&lt;5&nbsp;%&gt;', '<5 %>'],
  ])('%s → %s', (text, stripped) => {
    expect(stripMarkup(text)).toBe(stripped);
  });

  it('leaves comparison signs alone', () => {
    expect(stripMarkup('<3 且 >1')).toBe('<3 且 >1');
  });

  it('leaves a formula it does not know', () => {
    expect(stripMarkup('$\\foo$')).toBe('$\\foo$');
  });
});

describe('parseChineseNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['九十九', 99],
  ])('%s is %i', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(['', '零', '一二', '百', '第一'])('“%s” is none', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});

describe('showUnseen', () => {
  it.each([
    ['预算.pdf', '预算.pdf'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u001b[31m\u009b', '\\x1b[31m\\x9b'],
    ['\u202e\u2066\u00ad\ufeff\u2028', '\\u202e\\u2066\\xad\\ufeff\\u2028'],
    ['\u{e0041}', '\\u{e0041}'],
    ['❤\ufe0f 好', '❤\ufe0f 好'],
  ])('%j as %j', (text, shown) => {
    expect(showUnseen(text)).toBe(shown);
  });
});
