import { describe, expect, it } from 'vitest';
import { cellLines, documentOf, outline } from '../../../tests/helpers/documents.ts';
import { isCellPerLine } from './cell-lines.ts';

const UNIT_ROW = ['', '', '', '', '单位：万元'];

describe('readText on one cell a line', () => {
  it('reads rows, with captions before the grid and notes behind it', () => {
    const text = cellLines([
      ['2026年政府性基金预算支出表'],
      UNIT_ROW,
      ['科目编码', '科目名称', '总计', '基本支出', '项目支出'],
      ['212', '城乡社区支出', '5.00', '', '5.00'],
      ['备注：本表无其他数据。'],
    ]);
    expect(outline(text)).toEqual([
      'paragraph: 2026年政府性基金预算支出表',
      'paragraph: 单位：万元',
      [
        ['科目编码', '科目名称', '总计', '基本支出', '项目支出'],
        ['212', '城乡社区支出', '5.00', '', '5.00'],
      ],
      'paragraph: 备注：本表无其他数据。',
    ]);
  });

  it('spreads merged headers over the columns below', () => {
    const text = cellLines([
      ['收入', '支出'],
      ['项目', '预算数', '项目', '预算数'],
      ['财政拨款', '5.00', '教育支出', '5.00'],
      ['事业收入', '', '', ''],
    ]);
    expect(outline(text)).toEqual([
      [
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', '预算数'],
        ['财政拨款', '5.00', '教育支出', '5.00'],
        ['事业收入', '', '', ''],
      ],
    ]);
  });

  it('spreads headers in three tiers', () => {
    const text = cellLines([
      ['2025年预算数', '2026年预算数'],
      ['合计', '公务用车购置及运行费', '公务接待费', '合计', '公务用车购置及运行费', '公务接待费'],
      ['', '小计', '购置费', '运行费', '', '', '小计', '购置费', '运行费', ''],
      ['9.00', '7.00', '', '7.00', '2.00', '8.00', '6.00', '', '6.00', '2.00'],
    ]);
    expect(outline(text)[0]?.slice(0, 2)).toEqual([
      ['2025年预算数', '', '', '', '', '2026年预算数', '', '', '', ''],
      ['合计', '公务用车购置及运行费', '', '', '公务接待费', '合计', '公务用车购置及运行费', '', '', '公务接待费'],
    ]);
  });

  it('gives 合计 over code and name its second cell back', () => {
    const text = cellLines([
      ['科目编码', '科目名称', '总计', '基本支出'],
      ['合计', '5.00', '3.00'],
      ['201', '一般公共服务支出', '5.00', '3.00'],
    ]);
    expect(outline(text)[0]?.[1]).toEqual(['合计', '', '5.00', '3.00']);
  });

  it('reports a row whose columns cannot be told', () => {
    const { blocks, notices } = documentOf(
      cellLines([
        ['科目编码', '科目名称', '总计', '基本支出'],
        ['201', '一般公共服务支出', '5.00', '3.00'],
        ['202', '外交支出', '2.00'],
        ['203', '国防支出', '1.00', '1.00'],
      ]),
    );
    expect(blocks).toMatchObject([{ cells: [{}, {}, ['202', '外交支出', '2.00', ''], {}] }]);
    expect(notices).toMatchObject([{ id: 'row-columns-unclear', place: { line: 11 } }]);
  });

  it('reads a further paragraph of a cell into that cell', () => {
    expect(outline('\t因公\n出国（境）费\n\t公务接待费\n\n\t1.00\n\t2.00\n\n\t3.00\n\t4.00\n')).toEqual([
      [
        ['因公出国（境）费', '公务接待费'],
        ['1.00', '2.00'],
        ['3.00', '4.00'],
      ],
    ]);
  });

  it('joins a row that an empty paragraph cut in two', () => {
    const header = ['一级指标', '三级指标', '指标性质', '指标值'];
    const text = `${cellLines([header, ['产出指标', '会议', '≥', '4']])}\n\t效益指标\n\n\n\t影响\n\t≥\n\t2\n`;
    expect(outline(text)).toEqual([[header, ['产出指标', '会议', '≥', '4'], ['效益指标', '影响', '≥', '2']]]);
  });

  it('starts a new table at a number or a title', () => {
    const text = cellLines([
      ['项目', '预算数'],
      ['合计', '5.00'],
      ['表六', ''],
      ['2026年部门收支总表'],
      ['项目', '预算数'],
      ['合计', '7.00'],
    ]);
    expect(outline(text)).toEqual([
      [
        ['项目', '预算数'],
        ['合计', '5.00'],
      ],
      'paragraph: 表六',
      'paragraph: 2026年部门收支总表',
      [
        ['项目', '预算数'],
        ['合计', '7.00'],
      ],
    ]);
  });

  it('starts a new table where a blank stands before the tab', () => {
    const text = `${cellLines([
      ['项目', '预算数'],
      ['合计', '5.00'],
    ])} ${cellLines([
      ['项目', '预算数'],
      ['合计', '7.00'],
    ])}`;
    expect(outline(text)).toEqual([
      [
        ['项目', '预算数'],
        ['合计', '5.00'],
      ],
      [
        ['项目', '预算数'],
        ['合计', '7.00'],
      ],
    ]);
  });

  it('drops rows without any text', () => {
    expect(
      outline(
        cellLines([
          ['项目', '预算数'],
          ['', ''],
          ['合计', '5.00'],
        ]),
      ),
    ).toEqual([
      [
        ['项目', '预算数'],
        ['合计', '5.00'],
      ],
    ]);
  });
});

describe('isCellPerLine', () => {
  it('tells the two ways of writing a table apart', () => {
    expect(isCellPerLine(['\t项目', '\t预算数', '', '\t合计', '\t5.00'])).toBe(true);
    expect(isCellPerLine(['项目\t预算数', '合计\t5.00', '\t'])).toBe(false);
    expect(isCellPerLine(['没有表格'])).toBe(false);
  });
});
