import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cell, item, par, row, run, table, wordDocument } from '../../../tests/fixtures/quirks/docx.ts';
import { Problem } from '../../problem.ts';
import type { Grid } from '../document.ts';
import { readDocx } from './index.ts';

/** Headings as `h1 …`, paragraphs as they are, grids as their cells. */
function read(body: string, parts: Record<string, string> = {}): (string | string[][])[] {
  return readDocx(wordDocument(body, parts), 'a.docx').blocks.map((block) =>
    block.type === 'grid' ? block.cells : block.type === 'heading' ? `h${block.level} ${block.text}` : block.text,
  );
}

function readGrid(body: string): Grid {
  const [grid] = readDocx(wordDocument(body), 'a.docx').blocks;
  if (grid?.type !== 'grid') throw new Error('no grid');
  return grid;
}

function level(index: number, format: string, text: string, rest = '<w:start w:val="1"/>'): string {
  return `<w:lvl w:ilvl="${index}">${rest}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

describe('automatic numbers', () => {
  const definition = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>`;
  const lists = `${definition}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

  it('count by level, begin anew under a higher one, and go on in lists of one definition', () => {
    const body = [
      item('甲', 1),
      item('乙', 1, 1),
      item('丙', 1, 2),
      item('丁', 1, 2),
      item('戊', 1, 1),
      item('己', 1, 2),
      item('庚', 2),
      item('辛', 1, 1),
      item('壬', 3),
      item('癸', 3),
      item('子', 0),
    ];
    expect(read(body.join(''), { 'numbering.xml': lists })).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙',
      '2.丁',
      '（二）戊',
      '1.己',
      '二、庚',
      '（一）辛',
      '一、壬',
      '二、癸',
      '子',
    ]);
  });

  it('never run together with a figure', () => {
    expect(read(item('2026年预算', 1, 2), { 'numbering.xml': lists })).toEqual(['1. 2026年预算']);
  });

  it('go past ten, write levels together, skip deleted paragraphs and print in cells', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、', '<w:start w:val="9"/>')}${level(1, 'decimal', '%1.%2', '<w:start w:val="1"/><w:isLgl/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const deleted = item(`<w:del>${run('删')}</w:del>`, 1);
    const cells = table([row(['序号', '名称']), row([cell(item('', 1, 1)), '甲'])], [900, 900]);
    const body = item('九', 1) + deleted + item('十', 1) + item('十一', 1) + item('下', 1, 1) + cells;
    expect(read(body, { 'numbering.xml': numbering })).toEqual([
      '九、九',
      '十、十',
      '十一、十一',
      '11.1下',
      [
        ['序号', '名称'],
        ['11.2', '甲'],
      ],
    ]);
  });

  it('come from styles, with the level the style is bound to', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '第%1部分')}${level(1, 'chineseCounting', '%2、', '<w:start w:val="1"/><w:pStyle w:val="Part"/>')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>`;
    const styles = `<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="sub"/><w:basedOn w:val="Part"/></w:style>`;
    const body = par('甲', '<w:pStyle w:val="Part"/>') + par('乙', '<w:pStyle w:val="Part"/>');
    expect(read(body, { 'numbering.xml': numbering, 'styles.xml': styles })).toEqual(['h2 一、甲', 'h2 二、乙']);
    const inherited = read(par('丙', '<w:pStyle w:val="Sub"/><w:outlineLvl w:val="9"/>'), { 'styles.xml': styles });
    expect(inherited).toEqual(['丙']);
  });
});

describe('paragraphs', () => {
  it('are headings by outline level, unless they are whole paragraphs', () => {
    const long = '长'.repeat(101);
    expect(read(par('甲', '<w:outlineLvl w:val="0"/>') + par(long, '<w:outlineLvl w:val="0"/>'))).toEqual([
      'h1 甲',
      long,
    ]);
  });

  it('keep insertions and links, drop deletions, moved-away, hidden text and field codes', () => {
    const body = par(
      run('预算') +
        `<w:del><w:r><w:delText>90.00</w:delText></w:r></w:del><w:ins>${run('100.00')}</w:ins>` +
        `<w:moveFrom>${run('旧')}</w:moveFrom>${run('密', '<w:vanish/>')}${run('明', '<w:vanish w:val="0"/>')}` +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>' +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
        `<w:hyperlink>${run('链接')}</w:hyperlink><w:sdt><w:sdtPr>${run('x')}</w:sdtPr><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt>`,
    );
    expect(read(body)).toEqual(['预算100.00明3链接控件']);
  });

  it('survive a field that is never closed', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>';
    expect(read(par(run('甲') + open) + par('乙'))).toEqual(['甲', '乙']);
  });

  it('read tabs, breaks and symbols; part at a soft break before a new item', () => {
    const symbols =
      '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>';
    const body =
      par(`${run('编制单位：某局')}<w:r><w:tab/></w:r>${run('单位：万元')}`) +
      par(`${run('2026年部门')}<w:r><w:br/></w:r>${run('预算公开')}`) +
      par(`${run('收入减少。')}<w:r><w:br/></w:r>${run('支出减少。')}`) +
      par(symbols);
    expect(read(body)).toEqual(['编制单位：某局 单位：万元', '2026年部门预算公开', '收入减少。', '支出减少。', '≥☑']);
  });

  it('leave out a generated table of contents with its heading, and keep what follows', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body =
      par('目  录') +
      par(
        `${mark('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${mark('separate')}${run('一、基本情况')}<w:r><w:tab/></w:r>${run('1')}`,
      ) +
      par(`${run('二、收支情况')}<w:r><w:tab/></w:r>${run('2')}`) +
      par(`${mark('end')}${run('一、基本情况')}`);
    expect(read(body)).toEqual(['一、基本情况']);
  });

  it('give text boxes once, footnotes after their paragraph, and neither numbers in the text', () => {
    const box = `<w:txbxContent>${par('单位：万元')}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = par(`${run('合计100.00')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('万元')}${drawing}`);
    const footnotes = `<w:footnote w:id="0" w:type="separator">${par('x')}</w:footnote><w:footnote w:id="2">${par('含上年结转。')}</w:footnote>`;
    expect(read(body, { 'footnotes.xml': footnotes })).toEqual(['合计100.00万元', '单位：万元', '注：含上年结转。']);
  });

  it('report large pictures and embedded objects', () => {
    const picture = '<w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="7200000"/></wp:inline></w:drawing></w:r>';
    const document = readDocx(wordDocument(par('甲') + par(picture) + par('<w:r><w:object/></w:r>')), 'a.docx');
    expect(document.notices.map(({ id, place }) => [id, place.line])).toEqual([
      ['picture-in-paragraph', 2],
      ['embedded-object', 3],
    ]);
  });
});

describe('tables', () => {
  it('place cells by gridBefore, gridSpan and vMerge', () => {
    const merge = (start: boolean): string => (start ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
    const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
    const grid = readGrid(
      table(
        [
          row([cell('科目', merge(true)), cell('2026年预算数', span(3))]),
          row([cell('', merge(false)), '总计', '基本', '项目']),
          row(['一般公共服务', '3.00', '1.00', '2.00']),
          row(['合计', '3.00'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        ],
        [900, 900, 900, 900],
      ),
    );
    expect(grid.cells).toEqual([
      ['科目', '2026年预算数', '', ''],
      ['', '总计', '基本', '项目'],
      ['一般公共服务', '3.00', '1.00', '2.00'],
      ['', '合计', '3.00', ''],
    ]);
    expect(grid.spans).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 3 },
    ]);
    expect(grid.spansKnown).toBe(true);
    expect(grid.places).toEqual([1, 2, 3, 4].map((number) => ({ file: 'a.docx', line: 1, row: number })));
  });

  it('snap edges that were drawn a hair apart, unless a cell would vanish', () => {
    const rows = (narrow: string): string[] => [
      row([cell('科目', '<w:gridSpan w:val="2"/>'), '金额']),
      narrow === '' ? row(['甲', cell('1.00', '<w:gridSpan w:val="2"/>')]) : row(['甲', narrow, '1.00']),
    ];
    const widths = [900, 60, 900];
    expect(readGrid(table(rows(''), widths)).cells).toEqual([
      ['科目', '金额'],
      ['甲', '1.00'],
    ]);
    expect(readGrid(table(rows('x'), widths)).cells).toEqual([
      ['科目', '', '金额'],
      ['甲', 'x', '1.00'],
    ]);
  });

  it('drop deleted rows, keep inserted ones, join wrapped text', () => {
    const body = table(
      [row(['科目', cell(par('预算') + par('数'))]), row(['旧', '1'], '<w:del/>'), row(['新', '2'], '<w:ins/>')],
      [900, 900],
    );
    expect(readGrid(body).cells).toEqual([
      ['科目', '预算数'],
      ['新', '2'],
    ]);
  });

  it('look through a frame of one cell, and lose no table inside a cell', () => {
    const inner = table([row(['甲', '1']), row(['乙', '2'])], [500, 500]);
    expect(read(table([row([cell(par('标题') + inner + par(''))])], [900]))).toEqual([
      '标题',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
    const strip = table([row(['产出', '240', '场'])], [300, 300, 300]);
    const body = table(
      [row(['指标', cell(strip + par(''))]), row(['明细', cell(par('见表') + inner + par(''))])],
      [900, 900],
    );
    expect(read(body)).toEqual([
      [
        ['指标', '产出 240 场'],
        ['明细', '见表'],
      ],
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
  });

  it('give the lines set in the table above the grid as text', () => {
    const span = '<w:gridSpan w:val="2"/>';
    const body = table(
      [
        row([cell('项目绩效目标表', span)]),
        row([cell('（2026年度）', span)]),
        row(['填报单位：', '某局']),
        row(['项目名称', '甲']),
      ],
      [900, 900],
    );
    expect(read(body)).toEqual(['h2 项目绩效目标表', '（2026年度）', '填报单位：某局', [['项目名称', '甲']]]);
  });
});

describe('failures', () => {
  const nested = '<w:sdt><w:sdtContent>'.repeat(400) + '</w:sdtContent></w:sdt>'.repeat(400);
  it.each([
    ['not an archive', strToU8('PK\u0003\u0004 broken'), 'archive-damaged'],
    ['no document', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'docx-without-body'],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<a><b></a>') }), 'xml-malformed'],
    ['deep nesting', wordDocument(nested), 'xml-too-deep'],
    ['entities', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>') }), 'xml-doctype'],
  ])('%s: a Problem of its own', (_, bytes, id) => {
    let thrown: unknown;
    try {
      readDocx(bytes, 'a.docx');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Problem);
    expect(thrown).toMatchObject({ id, place: { file: 'a.docx' } });
  });
});
