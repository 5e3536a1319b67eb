import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { fillsCell, isRestOfRow } from './cut-rows.ts';
import { groupRuns } from './runs.ts';

describe('fillsCell', () => {
  const cell = { x0: 0, x1: 65, y0: 0, y1: 30 };
  const fills = (...lines: [string, number][]) =>
    fillsCell(groupRuns(lines.flatMap(([text, y]) => writeGlyphs(text, 2, y))), cell);

  it('sees a last line that is full, at the lower side', () => {
    expect(fills(['其他政府办公', 12], ['厅及相关机构', 26])).toBe(true);
    expect(fills(['厅及相关机构', 26])).toBe(true);
    // The page ended before a second line had room.
    expect(fills(['厅及相关机构', 11])).toBe(true);
  });

  it('sees where the writing ends before', () => {
    expect(fills(['其他政府办公', 12], ['厅支出', 26])).toBe(false);
    expect(fills(['其他支出', 26])).toBe(false);
    expect(fills(['厅及相关机构', 8])).toBe(false);
    expect(fills()).toBe(false);
  });
});

describe('isRestOfRow', () => {
  const figures = Array.from({ length: 4 }, (_, index) => [`201010${index}`, '某项支出', '1.00']);
  const above = (label: string, isFull = true) =>
    new Map([
      [0, { text: '2010105', isFull: false }],
      [1, { text: label, isFull }],
      [2, { text: '3.00', isFull: false }],
    ]);
  const below = (label: string, code = '', amount = '') =>
    new Map([
      [0, code],
      [1, label],
      [2, amount],
    ]);

  it('knows the rest of a label by its bracket, its punctuation, or by rows that all have figures', () => {
    expect(isRestOfRow(above('其他支出（含上级', false), below('专项转移支付）'), [])).toBe(true);
    expect(isRestOfRow(above('组织调研、提交报告', false), below('，做好服务'), [])).toBe(true);
    expect(isRestOfRow(above('其他政府办公'), below('厅支出'), [['科目', '名称', '金额'], ...figures])).toBe(true);
  });

  it('is not sure where rows without figures are usual', () => {
    expect(isRestOfRow(above('其他政府办公'), below('厅支出'), [...figures, ['', '其他', '']])).toBeNull();
    expect(isRestOfRow(above('其他政府办公'), below('厅支出'), [])).toBeNull();
  });

  it.each([
    ['a row with a code', below('厅支出', '2010106')],
    ['a row with an amount', below('厅支出', '', '0.00')],
    ['a row with a number', below('二、项目支出')],
    ['a total', below('合计')],
    ['an empty row', below('')],
  ])('leaves %s alone', (_, row) => {
    expect(isRestOfRow(above('其他政府办公'), row, figures)).toBe(false);
  });

  it('leaves the row alone where the label above ends before its cell does', () => {
    expect(isRestOfRow(above('住房保障支出', false), below('城乡社区'), figures)).toBe(false);
    expect(isRestOfRow(above('按时完成。'), below('城乡社区'), figures)).toBe(false);
  });
});
