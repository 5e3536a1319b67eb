import { expect, test } from 'vitest';
import { markChinese } from './index.ts';

const page = (body: string) => `<!doctype html><html lang="en"><body>${body}</body></html>`;
const marked = async (body: string) => {
  const html = await markChinese(page(body));
  return html.slice(page('').indexOf('</body>'), -'</body></html>'.length);
};

test('an element that says nothing but Chinese is Chinese', async () => {
  expect(await marked('<td>一般公共服务支出</td>')).toBe('<td lang="zh-CN">一般公共服务支出</td>');
  expect(await marked('<b>“三公”经费</b> of <i>2025</i>')).toBe('<b lang="zh-CN">“三公”经费</b> of <i>2025</i>');
  expect(await marked('<option>上海市</option>')).toBe('<option lang="zh-CN">上海市</option>');
  expect(await marked('<img alt="账簿">')).toBe('<img alt="账簿" lang="zh-CN">');
});

test('Chinese within English is marked by itself, digits and marks with it', async () => {
  expect(await marked('<p>row “合计” of 2025年部门预算（本级）.</p>')).toBe(
    '<p>row “<span lang="zh-CN">合计</span>” of <span lang="zh-CN">2025年部门预算（本级）</span>.</p>',
  );
  // What is spoken of the element itself is English.
  expect(await marked('<a title="See the place">合计</a>')).toBe(
    '<a title="See the place"><span lang="zh-CN">合计</span></a>',
  );
});

test('what says its language, and what nobody reads, is left as it is', async () => {
  for (const body of ['<i lang="zh-CN">中文</i>', '<script>"中文"</script>', '<p>None at all, 3 &lt; 5</p>'])
    expect(await marked(body)).toBe(body);
  expect(await marked('<p lang="zh-Latn-pinyin">Caizhengju</p>')).toBe('<p lang="zh-Latn-pinyin">Caizhengju</p>');
});
