import { expect, test } from 'vitest';
import { markChinese } from './index.ts';

const page = (body: string) => `<!doctype html><html lang="en"><body>${body}</body></html>`;
const marked = (body: string) => {
  const html = markChinese(page(body));
  return html.slice(page('').indexOf('</body>'), -'</body></html>'.length);
};

test('an element that says nothing but Chinese is Chinese', () => {
  expect(marked('<td>一般公共服务支出</td>')).toBe('<td lang="zh-CN">一般公共服务支出</td>');
  expect(marked('<b>“三公”经费</b> of <i>2025</i>')).toBe('<b lang="zh-CN">“三公”经费</b> of <i>2025</i>');
  expect(marked('<option>上海市</option>')).toBe('<option lang="zh-CN">上海市</option>');
  expect(marked('<img alt="账簿">')).toBe('<img alt="账簿" lang="zh-CN">');
});

test('Chinese within English is marked by itself, digits and marks with it', () => {
  expect(marked('<p>row “合计” of 2025年部门预算（本级）.</p>')).toBe(
    '<p>row “<span lang="zh-CN">合计</span>” of <span lang="zh-CN">2025年部门预算（本级）</span>.</p>',
  );
  // What is spoken of the element itself is English.
  expect(marked('<a title="See the place">合计</a>')).toBe(
    '<a title="See the place"><span lang="zh-CN">合计</span></a>',
  );
});

test('what says its language, and what nobody reads, is left as it is', () => {
  for (const body of ['<i lang="zh-CN">中文</i>', '<script>"中文"</script>', '<p>None at all, 3 &lt; 5</p>'])
    expect(marked(body)).toBe(body);
  expect(marked('<p lang="zh-Latn-pinyin">Caizhengju</p>')).toBe('<p lang="zh-Latn-pinyin">Caizhengju</p>');
});

test('elements without an end tag, and what stands where no script runs, are read as they are meant', () => {
  expect(marked('<svg><path d="M0 0"/><text>合计</text></svg>')).toBe(
    '<svg><path d="M0 0"/><text lang="zh-CN">合计</text></svg>',
  );
  expect(marked('<ul><li>合计<li>Total</ul>')).toBe('<ul><li lang="zh-CN">合计<li>Total</ul>');
  expect(marked('<noscript><a href="/">项目</a></noscript>')).toBe(
    '<noscript><a href="/" lang="zh-CN">项目</a></noscript>',
  );
});
