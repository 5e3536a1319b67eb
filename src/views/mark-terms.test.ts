import { describe, expect, it } from 'vitest';
import { markTerms, type ExplainedTerm } from './mark-terms.ts';

const TERMS: ExplainedTerm[] = [
  { id: 'fiscal', words: ['财政拨款'], href: '/g/fiscal/' },
  { id: 'basic', words: ['基本支出'], href: '/g/basic/' },
  { id: 'vehicles', words: ['公务用车购置及运行维护费', '公务用车'], href: '/g/vehicles/' },
];
const linkTo = (id: string, word: string) => `<a class="term-link" href="/g/${id}/" data-explain="${id}">${word}</a>`;
const mark = (html: string) => markTerms(html, TERMS);
const withoutTags = (html: string) => html.replace(/<[^>]*>/g, '');

describe('markTerms', () => {
  it('marks the first use of each term only', () => {
    expect(mark('<p>基本支出多，基本支出少。</p><p>基本支出、财政拨款</p>')).toEqual({
      html: `<p>${linkTo('basic', '基本支出')}多，基本支出少。</p><p>基本支出、${linkTo('fiscal', '财政拨款')}</p>`,
      used: ['basic', 'fiscal'],
    });
  });

  it('takes the longer of two words, once for the term', () => {
    expect(mark('<p>公务用车购置及运行维护费</p><p>公务用车</p>').html).toBe(
      `<p>${linkTo('vehicles', '公务用车购置及运行维护费')}</p><p>公务用车</p>`,
    );
  });

  it.each([
    '<a href="#x">基本支出</a>',
    '<a href="#x"><b>基本<i>支</i></b><span>基本支出</span></a>',
    '<h2 id="x">基本支出</h2>',
    '<table><tr><td>基本支出</td></tr></table>',
    '<svg><title>基本支出</title></svg>',
    '<button>基本支出</button>',
    '<summary>基本支出</summary>',
    '<p data-search-ignore>基本支出</p>',
    '<div data-search-ignore=""><div>有</div>基本支出</div>',
    '<p title="基本支出 > 1">支出</p>',
    '<!-- 基本支出 -->',
  ])('leaves %s alone, and marks what comes behind it', (html) => {
    expect(mark(html)).toEqual({ html, used: [] });
    expect(mark(`${html}<p>基本支出</p>`).html).toBe(`${html}<p>${linkTo('basic', '基本支出')}</p>`);
  });

  it('marks heads and labels of tables', () => {
    expect(mark('<table><tr><th scope="col">基本支出<br></th></tr></table>').used).toEqual(['basic']);
  });

  it('changes no text', () => {
    const html = '<p>用财政拨款安排的<b>基本支出</b> &lt; 1，<br>公务用车</p>';
    expect(withoutTags(mark(html).html)).toBe(withoutTags(html));
  });

  it('does nothing without terms', () => {
    expect(markTerms('<p>基本支出</p>', [])).toEqual({ html: '<p>基本支出</p>', used: [] });
  });
});
