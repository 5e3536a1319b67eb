import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled, ruled, text, writePdf } from '../../../tests/fixtures/pdf/write-pdf.ts';
import { Problem } from '../../problem.ts';
import type { Reading, Grid } from '../document.ts';
import { readPdf } from './index.ts';

const folder = join(import.meta.dirname, '../../../tests/fixtures/pdf');

interface Fixture {
  id: string;
  file: string;
  pages: number;
  why: string;
}

const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: Fixture[] };

function readFixture(id: string): Promise<Reading> {
  const fixture = files.find((entry) => entry.id === id);
  if (!fixture) throw new Error(`no fixture ${id}`);
  return readPdf(new Uint8Array(readFileSync(join(folder, fixture.file))), fixture.file);
}

const gridsOf = (document: Reading): Grid[] => document.blocks.filter((block) => block.type === 'grid');
const textsOf = (document: Reading): string[] =>
  document.blocks.flatMap((block) => (block.type === 'grid' ? [] : [`${block.type} ${block.text}`]));

describe('readPdf', () => {
  it('reads the amount on a white box, not the one under it', async () => {
    const old = text(300, 665, '1,200.00');
    const box = '1 g 255 662 190 16 re f 0 g\n';
    const table = `${ruled([60, 250, 460], [700, 680, 660])}${text(65, 685, 'Item')}${text(300, 685, 'Budget')}`;
    const document = await readPdf(
      writePdf([{ content: `${table}${text(65, 665, 'Total')}${old}${box}${text(300, 665, '1,286.40')}` }]),
      'covered.pdf',
    );
    expect(gridsOf(document)[0]?.cells).toEqual([
      ['Item', 'Budget'],
      ['Total', '1,286.40'],
    ]);
    // Of the eight characters under the box, five are written again where they stood: 1 , 2 . 0
    expect(document.notices).toEqual([{ id: 'covered-text', values: { page: 1, count: 3 }, place: { page: 1 } }]);
  });

  it('keeps note marks, watermarks and struck-out figures apart', async () => {
    const xs = [60, 250, 460];
    const ys = [700, 680, 660, 640];
    const cells = [
      ['Item', 'Budget'],
      ['Grants', ''],
      ['Other', ''],
    ];
    const raised = `BT /F1 10 Tf 1 0 0 1 400 665 Tm (36.00) Tj /F1 6 Tf 4 Ts (1) Tj 0 Ts ET\n`;
    const struck = `${text(300, 645, '35.00')}0.5 w 300 648 m 325 648 l S\n${text(340, 645, '36.00')}`;
    const watermark = `0.85 g ${text(100, 655, 'Sample', { size: 48 })}0 g\n`;
    const content = watermark + ruled(xs, ys) + filled(xs, ys, cells) + raised + struck;
    const document = await readPdf(writePdf([{ content }]), 'marks.pdf');
    expect(gridsOf(document)).toMatchObject([
      {
        cells: [
          ['Item', 'Budget'],
          ['Grants', '36.00'],
          ['Other', '36.00'],
        ],
        marks: [{ row: 1, column: 1, text: '1' }],
      },
    ]);
    expect(document.notices).toEqual([
      { id: 'struck-text', values: { text: '35.00' }, place: { page: 1 } },
      { id: 'watermark', values: { text: 'Sample', pages: 1 }, place: { page: 1 } },
    ]);
  });

  it('reads a header of three tiers, codes in three columns, wrapped names', async () => {
    const document = await readFixture('three-tier-header');
    const [grid] = gridsOf(document);
    expect(grid?.cells).toEqual([
      ['项目', '', '', '', '一般公共预算支出', '', ''],
      ['功能分类科目编码', '', '', '功能分类科目名称', '合计', '基本支出', '项目支出'],
      ['类', '款', '项', '', '', '', ''],
      ['201', '', '', '一般公共服务支出', '3,000,000', '1,200,000', '1,800,000'],
      ['201', '03', '', '政府办公厅（室）及相关机构事务', '3,000,000', '1,200,000', '1,800,000'],
      ['201', '03', '01', '行政运行', '1,200,000', '1,200,000', '0'],
      ['201', '03', '02', '一般行政管理事务', '1,800,000', '0', '1,800,000'],
      ['合计', '', '', '', '3,000,000', '1,200,000', '1,800,000'],
    ]);
    expect(grid?.spansKnown).toBe(true);
    expect(grid?.spans).toContainEqual({ row: 1, column: 0, rows: 1, columns: 3 });
    expect(grid?.spans).toContainEqual({ row: 1, column: 3, rows: 2, columns: 1 });
    expect(textsOf(document)).toEqual([
      'heading 2030年部门一般公共预算支出功能分类预算表',
      'paragraph 编制部门：某区示例局',
      'paragraph 单位：元',
      'paragraph 注：本表为示例。',
    ]);
    expect(document.notices).toEqual([]);
  });

  it.each(['header-repeated', 'header-once'])('joins a table over its pages: %s', async (id) => {
    const document = await readFixture(id);
    const [grid, ...others] = gridsOf(document);
    expect(others).toEqual([]);
    const rows = grid?.cells.slice(3, -1) ?? [];
    expect(rows).toHaveLength(60);
    expect(rows.map(([, , , name]) => name)).toEqual(rows.map((_, index) => `示例科目第${index + 1}项`));
    expect(rows.map(([, , , , total]) => total)).toEqual(
      rows.map((_, index) => `${(1000 + index * 37).toLocaleString('en')}.00`),
    );
    expect(grid?.cells.at(-1)).toEqual(['合计', '', '', '', '125,490.00', '0.00', '125,490.00']);
    expect(new Set(grid?.places.map(({ page }) => page)).size).toBe(3);
  });

  it('leaves running heads and page numbers out', async () => {
    expect(textsOf(await readFixture('header-repeated'))).toEqual([
      'heading 某区示例局2030年部门预算说明',
      'heading 一、收支总体情况',
      'paragraph 2030年收入预算与支出预算相等，本段只有一句话。',
      'heading 2030年部门一般公共预算支出预算表',
      'paragraph 编制部门：某区示例局',
      'paragraph 单位：万元',
    ]);
  });

  it('mends a row and a merged cell that the page break cut', async () => {
    const [grid] = gridsOf(await readFixture('cut-row'));
    const cut = grid?.cells[8];
    expect(cut?.[1]).toBe('质量指标');
    expect(cut?.[2]).toBe(
      `${'全面完成年度工作任务，组织开展调查研究，按时提交报告，做好各项服务保障。'.repeat(14)}到此为止。`,
    );
    expect(grid?.cells[9]).toEqual(['', '时效指标', '按时完成']);
    expect(grid?.spans).toContainEqual({ row: 1, column: 0, rows: 9, columns: 1 });
    expect(grid?.places.map(({ page }) => page)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
  });

  it('keeps two empty tables of the same columns apart', async () => {
    const document = await readFixture('empty-tables');
    expect(gridsOf(document).map(({ cells }) => [cells.length, cells.at(-1)?.[0]])).toEqual([
      [8, '合计'],
      [8, '合计'],
    ]);
    expect(textsOf(document).filter((entry) => entry.startsWith('paragraph 注：'))).toHaveLength(2);
  });

  it('reads every kind of ruling', async () => {
    const grids = gridsOf(await readFixture('kinds-of-rulings'));
    expect(grids).toHaveLength(8);
    for (const { cells, spans } of grids) {
      expect(cells).toEqual([
        ['项目', '上年', '本年'],
        ['基本支出', '1,234.50', '1,300.00'],
        ['项目支出', '200.00', '0.00'],
        ['合计', '1,434.50', '1,300.00'],
      ]);
      expect(spans).toEqual([]);
    }
  });

  it('reports a page that is a picture and passes over a blank one', async () => {
    const document = await readFixture('picture-page');
    expect(document.notices).toMatchObject([{ id: 'page-is-picture', place: { page: 2 } }]);
    expect(document.blocks.map(({ place }) => place.page)).toEqual([1, 4]);
  });

  it('reads a table without rulings by its alignment, and says so', async () => {
    const document = await readFixture('borderless');
    expect(document.notices).toMatchObject([{ id: 'columns-aligned', place: { page: 1 } }]);
    expect(gridsOf(document)[0]?.cells).toContainEqual(['商品和服务支出', '300.25', '290.10']);
  });

  it('reads running text', async () => {
    const document = await readFixture('running-text');
    expect(
      document.blocks.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${block.text}`] : [])),
    ).toEqual([
      '1 目录',
      '1 第一部分部门概况',
      '2 一、主要职能',
      '2 二、机构设置',
      '3 （一）内设机构',
      '1 第二部分情况说明',
    ]);
    const sentence =
      '本部门认真落实年度工作安排，统筹做好预算编制和执行各项工作，进一步优化支出结构，提高资金使用效益。';
    const counts = document.blocks.flatMap((block) =>
      block.type === 'paragraph' && block.text.startsWith(sentence) ? [block.text.length / sentence.length] : [],
    );
    expect(counts).toEqual([9, 12, 14, 3, 16, 2]);
  });

  it('reads a table that lies on its side', async () => {
    const [sideways, stacked] = gridsOf(await readFixture('sideways'));
    expect(sideways?.cells[1]).toEqual(['基本支出', '5,000.00', '5,200.00']);
    expect(stacked?.cells).toEqual([
      ['绩效指标Ab', '数量指标', '100'],
      ['', '质量指标', '98.50'],
    ]);
  });

  it('gives the same result twice and leaves the bytes alone', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'sideways.pdf')));
    const before = bytes.slice();
    expect(await readPdf(bytes, 'a.pdf')).toEqual(await readPdf(bytes, 'a.pdf'));
    expect(bytes).toEqual(before);
  });
});

describe('readPdf with damaged files', () => {
  const table =
    ruled([50, 150, 250], [780, 760, 740]) +
    filled(
      [50, 150, 250],
      [780, 760, 740],
      [
        ['A', 'B'],
        ['Total', '1.00'],
      ],
    );

  it('reads the other pages and reports what is lost', async () => {
    const missingFont = 'BT /F9 10 Tf 60 700 Td (123) Tj ET';
    const document = await readPdf(
      writePdf([{ content: table }, { content: missingFont }, { content: table }]),
      'a.pdf',
    );
    expect(document.notices).toMatchObject([{ id: 'page-damaged', place: { page: 2 } }]);
    expect(gridsOf(document).map(({ place }) => place.page)).toContain(1);
    expect(gridsOf(document).flatMap(({ places }) => places.map(({ page }) => page))).toContain(3);
  });

  it('reports a file that is cut short', async () => {
    const whole = writePdf([{ content: table }, { content: text(60, 700, 'second') }]);
    const document = await readPdf(whole.slice(0, whole.length - 12), 'a.pdf');
    expect(document.notices.map(({ id }) => id)).toContain('file-cut-short');
    expect(textsOf(document)).toEqual(['paragraph second']);
    expect(gridsOf(document)).toHaveLength(1);
  });

  it('tells a locked file from one that is no PDF', async () => {
    const locked = readPdf(writePdf([{ content: table }], { locked: true }), 'locked.pdf');
    await expect(locked).rejects.toBeInstanceOf(Problem);
    await expect(locked).rejects.toMatchObject({ id: 'pdf-locked' });
    const garbage = readPdf(new TextEncoder().encode('hello'), 'garbage.pdf');
    await expect(garbage).rejects.toMatchObject({ id: 'pdf-damaged', place: { file: 'garbage.pdf' } });
  });
});
