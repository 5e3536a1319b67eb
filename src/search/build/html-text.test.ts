import { describe, expect, it } from 'vitest';
import { shownBlocks, textParts } from './html-text.ts';

describe('textParts', () => {
  it('divides a rendered narrative at its headings', () => {
    const html =
      '<p>前言</p><h3 id="a">一、概况</h3><p>第一段<br>换行</p><ul><li>甲 &#x26; 乙</li></ul><h4 id="b">（一）职责</h4>';
    expect(textParts(html)).toEqual([
      { anchor: null, title: '', blocks: ['前言'] },
      { anchor: 'a', title: '一、概况', blocks: ['第一段', '换行', '甲 & 乙'] },
      { anchor: 'b', title: '（一）职责', blocks: [] },
    ]);
  });
});

describe('shownBlocks', () => {
  it('reads the main element without navigation, scripts and comments', () => {
    const page =
      '<body><header>页眉</header><main id="main"><nav>目录</nav><h1><span>财政局</span> <span>2026 年</span></h1>' +
      '<!-- 注 --><script>var a = "<p>";</script><td id="x">1,024.50</td><td></td><p>合计<a href="#t">《表一》</a>。</p></main></body>';
    expect(shownBlocks(page)).toEqual(['财政局 2026 年', '1,024.50', '合计《表一》。']);
  });

  it('finds nothing where there is no main element', () => {
    expect(shownBlocks('<p>空</p>')).toEqual([]);
  });
});
