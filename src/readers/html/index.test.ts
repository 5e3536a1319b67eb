import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../problem.ts';
import type { Reading, Grid } from '../document.ts';
import { readHtml } from './index.ts';

const QUIRKS = join(import.meta.dirname, '../../../tests/fixtures/quirks');

function readFixture(name: string): Reading {
  return readHtml(new Uint8Array(readFileSync(join(QUIRKS, name))), name);
}

function readPage(html: string, charset?: string): Reading {
  return readHtml(new TextEncoder().encode(html), 'a.html', charset === undefined ? {} : { charset });
}

/** Headings as `h1 …`, paragraphs as they are, grids as their cells. */
function parts(document: Reading): (string | string[][])[] {
  return document.blocks.map((block) =>
    block.type === 'grid' ? block.cells : block.type === 'heading' ? `h${block.level} ${block.text}` : block.text,
  );
}

function body(html: string): (string | string[][])[] {
  return parts(readPage(`<body>${html}</body>`));
}

describe('pages as they are met', () => {
  it('an old page in GB2312: layout tables walked through, furniture left out', () => {
    expect(parts(readFixture('legacy-gb2312.html'))).toEqual([
      '云州市青禾区粮食管理站2025年部门预算公开',
      '一、单位概况',
      '本站负责全区储备粮的收储和轮换。',
      '二、收支情况',
      '2025年收入预算120.50万元，其中：一般公共预算拨款 120.50万元。',
      '部门收支总表',
      '单位：万元',
      [
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', '预算数'],
        ['一般公共预算拨款', '120.50', '粮油物资储备支出', '100.00'],
        ['', '', '住房保障支出', '20.50'],
        ['收入合计', '120.50', '支出合计', '120.50'],
      ],
      '注：㎡、〇等字也要认得。',
    ]);
  });

  it('a page saved by Word: its numbers, headings and merges, without what it hides', () => {
    const document = readFixture('word.html');
    expect(parts(document)).toEqual([
      'h1 云州市青禾区粮食管理站2025年部门预算公开',
      'h2 一、单位概况',
      '本站负责储备粮1,200吨。',
      [
        ['科目名称', '2025年预算数', ''],
        ['', '基本支出', '项目支出'],
        ['粮油物资储备支出', '80.00', ''],
      ],
    ]);
  });

  it('a page saved by Excel: figures as displayed, title off the grid, ghost column gone', () => {
    const document = readFixture('excel.html');
    expect(parts(document)).toEqual([
      'h2 “三公”经费支出表',
      '单位：万元',
      [
        ['2025年预算数', '', '', '', '', ''],
        ['合计', '因公出国（境）费', '公务用车购置及运行费', '', '', '公务接待费'],
        ['', '', '小计', '购置费', '运行费', ''],
        ['72.00', '35.00', '21.00', '', '21.00', '16.00'],
      ],
    ]);
    const grid = document.blocks.at(-1) as Grid;
    expect(grid.spans).toHaveLength(5);
    expect(grid.places[0]).toEqual({ file: 'excel.html', line: 12, row: 3 });
  });
});

describe('the encoding', () => {
  const gbk = Uint8Array.from([0xd4, 0xa4, 0xcb, 0xe3]); // 预算
  const page = (declared: string, text: Uint8Array): Uint8Array =>
    Uint8Array.from([...new TextEncoder().encode(`<meta charset="${declared}"><p>`), ...text]);
  const utf8 = new TextEncoder().encode('预算');

  it.each([
    ['declared as gb2312', page('gb2312', gbk)],
    ['declared as GBK', page('GBK', gbk)],
    ['declared as utf-8, in fact GBK', page('utf-8', gbk)],
    ['declared as gb2312, in fact UTF-8', page('gb2312', utf8)],
    ['declared under an unknown name', page('x-user-defined-9', gbk)],
    ['with a mark of UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...page('gb2312', utf8)])],
    [
      'with a mark of UTF-16',
      Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([0x3c, 0x70, 0x3e, 0x9884, 0x7b97]).buffer)]),
    ],
  ])('%s', (_, bytes) => {
    const document = readHtml(bytes, 'a.html');
    expect(parts(document)).toEqual(['预算']);
    expect(document.notices).toEqual([]);
  });

  it('as the server names it, before what the page says', () => {
    const big5 = Uint8Array.from([0xb9, 0x77, 0xba, 0xe2]); // 預算
    expect(parts(readHtml(page('gb2312', big5), 'a.html', { charset: 'big5' }))).toEqual(['預算']);
  });

  it('reports bytes that no encoding explains', () => {
    const document = readHtml(page('gb2312', Uint8Array.from([0xd4, 0xa4, 0xff, 0xff])), 'a.html');
    expect(document.notices.map(({ id }) => id)).toEqual(['bad-encoding']);
  });
});

describe('tables', () => {
  it('resolve spans of 0 and beyond the table, within their row group', () => {
    const html = `<table><thead><tr><th rowspan=9>科目<th colspan=70>金额<tr><th>基本<th>项目</thead>
      <tbody><tr><td rowspan=0>甲<td>1<td>2<tr><td>3<td>4</tbody><tbody><tr><td colspan=0>合计<td>4<td>6</tbody></table>`;
    expect(body(html)).toEqual([
      [
        ['科目', '金额', ''],
        ['', '基本', '项目'],
        ['甲', '1', '2'],
        ['', '3', '4'],
        ['合计', '4', '6'],
      ],
    ]);
  });

  it('show nothing that is out of sight, and keep the cells of it', () => {
    const html = `<style>@media screen { .old { display: none } } @media print { .new { display: none } }</style>
      <table><tr><td>甲<td style="visibility:hidden">9<td><span style="opacity:0">9</span>36.00<span style="font-size:0">1</span>
      <tr><td>乙<td><b style="position:absolute;left:-9999px">9</b>4.00<td><i style="text-indent:-999em">9</i><i class=old>8</i><i class=new>5.00</i>
      <tr style="visibility:hidden"><td>丙<td>1<td>2</table>`;
    expect(body(html)).toEqual([
      [
        ['甲', '', '36.00'],
        ['乙', '4.00', '5.00'],
      ],
    ]);
    expect(body('<div style="font-size:0"><p style="font-size:14px">甲</p></div>')).toEqual(['甲']);
  });

  it('show the foot last, the caption first, and no hidden rows or cells', () => {
    const html = `<table><caption>部门收入总表</caption><tfoot><tr><td>合计<td>3</tfoot><tr><th>科目<th style="display: none">密<th>金额
      <tr hidden><td>隐<td>9<tr><td>甲<td>3</table>`;
    expect(body(html)).toEqual([
      'h2 部门收入总表',
      [
        ['科目', '金额'],
        ['甲', '3'],
        ['合计', '3'],
      ],
    ]);
  });

  it('keep every line of a cell and every table in a cell', () => {
    const html = `<table><tr><td>指标<td>一<br>二<p>three</p><p>four</p><tr><td>明细 &lt;A&gt;&nbsp;&amp;<td>见<table><tr><td>甲<td>1<tr><td>乙<td>2</table></table>`;
    expect(body(html)).toEqual([
      [
        ['指标', '一二 three four'],
        ['明细 <A> &', '见'],
      ],
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
  });

  it('that only arrange the page are looked through', () => {
    const article = '<h3>情况说明</h3><p>第一段。</p><p>第二段，有许多文字，说明收支的来源与去向。</p>';
    const inner = '<table><tr><td>科目<td>总计<tr><td>合计<td>10.00</table>';
    expect(body(`<table><tr><td>通知<td>${article}</table>`)).toEqual([
      '通知',
      'h3 情况说明',
      '第一段。',
      '第二段，有许多文字，说明收支的来源与去向。',
    ]);
    expect(body(`<table><tr><td>左<td>${inner}${inner}</table>`)).toEqual([
      '左',
      [
        ['科目', '总计'],
        ['合计', '10.00'],
      ],
      [
        ['科目', '总计'],
        ['合计', '10.00'],
      ],
    ]);
  });
});

describe('the article', () => {
  const table = '<table><tr><td>科目<td>总计<tr><td>合计<td>1,286.40<tr><td>教育<td>1,286.40</table>';

  it('is found among the furniture, whatever furniture is called', () => {
    const html = `<header><a href=/>首页</a></header><nav>导航</nav><div class="topNav">栏目</div>
      <ul class=list><li><a href=/1>机构职能</a><li><a href=/2>政策文件</a><li><a href=/3>规划计划</a></ul>
      <div class="Breadcrumb">首页 &gt; 公开</div><aside>推荐阅读</aside>
      <p>一、基本情况</p>${table}<p>本表由财政科编制。</p><p>打印 | 关闭</p><p>分享到：微信 微博</p><div>浏览次数：120 次</div>
      <div id=footer>主办单位</div><script>var a = '预算';</script><noscript>请开启脚本</noscript>`;
    expect(body(html)).toEqual([
      '一、基本情况',
      [
        ['科目', '总计'],
        ['合计', '1,286.40'],
        ['教育', '1,286.40'],
      ],
      '本表由财政科编制。',
    ]);
  });

  it('is never thrown out with a furniture name, when it holds figures', () => {
    expect(body(`<div class="print-area share">${table}</div>`)).toEqual([
      [
        ['科目', '总计'],
        ['合计', '1,286.40'],
        ['教育', '1,286.40'],
      ],
    ]);
  });

  it('is taken from its container, with the title the site declares', () => {
    const html = `<head><meta name="ArticleTitle" content="某局2026年部门预算"><title>x</title></head>
      <body><div>站点公告：停机维护</div><div class="article-content"><p>${'本局收支情况如下，'.repeat(9)}</p>${table}</div></body>`;
    expect(parts(readPage(html))[0]).toBe('h1 某局2026年部门预算');
    expect(JSON.stringify(parts(readPage(html)))).not.toContain('停机维护');
  });

  it.each([
    ['<title>某局2026年部门预算公开_青禾区政府</title>', 'h1 某局2026年部门预算公开'],
    ['<title>某局2026年部门预算公开-青禾区人民政府网</title>', 'h1 某局2026年部门预算公开'],
    ['<title>无标题文档</title>', '正文'],
    ['<title>index</title>', '正文'],
  ])('has the title of the window %s where nothing else tells', (head, first) => {
    expect(parts(readPage(`<head>${head}</head><body><p>正文</p></body>`))[0]).toBe(first);
  });

  it('numbers its lists, keeps preformatted lines, parts lines indented by hand', () => {
    expect(body('<ol start=3><li>甲<li><p>乙</p></ol><ul><li>丙</ul>')).toEqual(['3. 甲', '4. 乙', '丙']);
    expect(body('<pre>第一行。\n第二行。</pre>')).toEqual(['第一行。', '第二行。']);
    expect(body('<p>　　甲方<br>　　乙方<br>和丙方</p>')).toEqual(['甲方', '乙方和丙方']);
  });

  it('without tables says where they may be', () => {
    const said = (html: string) =>
      readPage(`<body><p>见附件。</p>${html}</body>`).notices.map(({ id, values }) => [id, values]);
    expect(said('<a href="/a/b.xlsx?x=1">附件：预算表.xlsx</a>')).toEqual([
      ['attachments', { names: '附件：预算表.xlsx', count: 1 }],
    ]);
    expect(said('<img src=a.jpg>')).toEqual([['pictures-only', {}]]);
    expect(said('')).toEqual([]);
  });
});

describe('failures', () => {
  it.each([
    ['a frame', '<frameset><frame src="a.files/sheet001.htm"></frameset>', 'page-is-frame'],
    ['deep nesting', '<div>'.repeat(100_000), 'page-too-deep'],
    ['deep formatting', '<b><font>'.repeat(50_000), 'page-too-deep'],
  ])('%s: a Problem of its own', (_, html, id) => {
    let thrown: unknown;
    try {
      readPage(html);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Problem);
    expect(thrown).toMatchObject({ id, place: { file: 'a.html' } });
  });
});
