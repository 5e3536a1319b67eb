import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './narrative.ts';
describe('addresses in the text of a stranger', () => {
  const text =
    '[页面](https://www.qinghe.gov.cn/a) [别处](https://example.org/) [脚本](javascript:alert(1)) <mailto:a@qinghe.gov.cn> https://qinghe.gov.cn.example.org/ https://czj.qinghe.gov.cn/b';
  const links = (hosts?: string[]) =>
    [...renderMarkdown(text, { top: 3, prefix: 'p', ...(hosts && { hosts }) }).html.matchAll(/href="([^"]*)"/gu)].map(
      ([, href]) => href,
    );

  it('are plain text, but where they lead to a host that the publisher allows', () => {
    expect(links([])).toEqual([]);
    expect(links(['qinghe.gov.cn'])).toEqual(['https://www.qinghe.gov.cn/a', 'https://czj.qinghe.gov.cn/b']);
  });

  it('are links in the texts of the site, never scripts', () => {
    expect(links()).toContain('https://example.org/');
    expect(links().join(' ')).not.toContain('javascript');
  });
});
