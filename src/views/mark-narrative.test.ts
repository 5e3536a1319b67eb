import { describe, expect, test } from 'vitest';
import { alignLine } from './mark-narrative.ts';
import { renderMarkdown } from './narrative.ts';
import { findInLine, type NarrativeMark } from './narrative-marks.ts';

function mark(fields: Partial<NarrativeMark> & Pick<NarrativeMark, 'line'>): NarrativeMark {
  return {
    id: 'narrative-0',
    start: null,
    length: 0,
    href: null,
    title: null,
    outcome: 'holds',
    tone: null,
    notes: [],
    ...fields,
  };
}

function render(markdown: string, ...marks: NarrativeMark[]) {
  return renderMarkdown(markdown, { top: 3, prefix: 'part', marks });
}

const NOTE = {
  number: 3,
  about: 'error' as const,
  href: '#finding-3',
  text: '注3',
  label: '注3，数据自检：不符',
  quiet: false,
};

describe('alignLine', () => {
  test('escapes and entities become one character', () => {
    expect(alignLine('a\\*b', 'a*b')).toEqual([0, 1, 1, 2]);
    expect(alignLine('a&lt;b', 'a<b')).toEqual([0, 1, 1, 1, 1, 2]);
    expect(alignLine('a&amp;b', 'a&b')?.at(-1)).toBe(2);
    expect(alignLine('a&b', 'a&b')).toEqual([0, 1, 2]);
  });
  test('the indent of a continued line vanishes', () => {
    expect(alignLine('  ab', 'ab')).toEqual([0, 0, 0, 1]);
  });
  test('what does not fit is not aligned', () => {
    expect(alignLine('abc', 'xyz')).toBeNull();
    expect(alignLine('ab', 'abc')).toBeNull();
    expect(alignLine('a & b', 'a & b c')).toBeNull();
  });
});

describe('marks in the narrative', () => {
  test('an amount becomes a link to its cell, and nothing else changes', () => {
    const { html, placed } = render(
      '支出 3.50 万元。',
      mark({ line: 1, start: 3, length: 7, href: '#balance-r1-c1', title: '对应《表》' }),
    );
    expect(html).toBe(
      '<p>支出 <a href="#balance-r1-c1" id="narrative-0" class="statement statement-holds" title="对应《表》">3.50 万元</a>。</p>',
    );
    expect(placed).toEqual(['narrative-0']);
  });
  test('findings follow the amount as links, which search leaves out', () => {
    const { html } = render('支出 3.50 万元。', mark({ line: 1, start: 3, length: 7, tone: 'differs', notes: [NOTE] }));
    expect(html).toContain('<span id="narrative-0" class="statement statement-differs">3.50 万元</span>');
    expect(html).toContain(
      '<a href="#finding-3" class="note-mark" aria-label="注3，数据自检：不符" data-search-ignore="">注3</a>。',
    );
  });
  test('lines count from the top of the file, whatever stands there', () => {
    const markdown = '---\ntitle: x\n---\n# 一、收入\n\n共 12\\*3 元，\n  另有 4 元。\n';
    const { html } = render(
      markdown,
      mark({ line: 6, start: 2, length: 7, href: '#a-r1-c1' }),
      mark({ id: 'narrative-1', line: 7, start: 5, length: 3, href: '#a-r1-c2' }),
    );
    expect(html).toContain('>12*3 元</a>');
    expect(html).toContain('>4 元</a>');
    expect(html).not.toContain('title: x');
  });
  test('an amount inside emphasis is marked, one that runs over its end up to there', () => {
    const { html, placed } = render('**12.00**万元', mark({ line: 1, start: 2, length: 9, href: '#a-r1-c1' }));
    expect(html).toContain('<strong><a href="#a-r1-c1"');
    expect(html).toContain('12.00</a></strong>万元');
    expect(placed).toEqual(['narrative-0']);
  });
  test('several amounts of one line keep their order', () => {
    const { html } = render(
      '甲 1 元，乙 2 元',
      mark({ id: 'narrative-1', line: 1, start: 8, length: 3, href: '#b-r1-c1' }),
      mark({ line: 1, start: 2, length: 3, href: '#a-r1-c1' }),
    );
    expect(html.indexOf('narrative-0')).toBeLessThan(html.indexOf('narrative-1'));
    expect(html.replace(/<[^>]+>/g, '')).toBe('甲 1 元，乙 2 元');
  });
  test('what has no place in its line is put at the end of its paragraph', () => {
    const { html, placed } = render(
      '# 六、名词解释\n\n正文。',
      mark({ id: 'narrative-line-1', line: 1, notes: [NOTE] }),
    );
    expect(html).toContain('六、名词解释<span id="narrative-line-1" class="statement-line"></span>');
    expect(placed).toEqual(['narrative-line-1']);
  });
  test('the number of a finding is no part of a heading', () => {
    const { headings } = render('# 六、名词解释', mark({ line: 1, notes: [NOTE] }));
    expect(headings).toEqual([{ id: 'part-1', text: '六、名词解释' }]);
  });
  test('a link is left as it is; its mark goes to the paragraph', () => {
    const { html, placed } = render(
      '[共 5 元](https://e.cn/)',
      mark({ line: 1, start: 3, length: 3, href: '#a-r1-c1' }),
    );
    expect(html).toContain('<a href="https://e.cn/">共 5 元</a><span id="narrative-0"');
    expect(placed).toHaveLength(1);
  });
  test('a mark on a line without text is not placed', () => {
    expect(render('正文', mark({ line: 7 })).placed).toEqual([]);
  });
});

test('a text is found in its line only where it stands once', () => {
  expect(findInLine('共 351.02 万元，', '351.02万元')).toEqual({ start: 2, length: 9 });
  expect(findInLine('3\\*5', '3*5')).toEqual({ start: 0, length: 4 });
  expect(findInLine('5 元和 5 元', '5元')).toBeNull();
  expect(findInLine('正文', '5元')).toBeNull();
  expect(findInLine('正文', '')).toBeNull();
});
