import { describe, expect, it } from 'vitest';
import { takeUnitPhrase, unitOfLine } from './units.ts';

describe('unitOfLine', () => {
  it.each([
    ['单位：万元', '万元'],
    ['计量单位:千元', '千元'],
    ['单位：百万元、%', '百万元'],
    ['金额：万元', '万元'],
    ['单位：RMB万元', '万元'],
    ['单位：人民币（万元）', '万元'],
    ['以万元为单位', '万元'],
    ['万元', '万元'],
    ['单位：个', null],
    ['编制单位：某局', null],
    ['金额：36万元', null],
  ])('%s → %s', (line, unit) => {
    expect(unitOfLine(line)).toBe(unit);
  });
});

describe('takeUnitPhrase', () => {
  it.each([
    ['单位：万元公开02表', '公开02表'],
    ['单位：元 第1页', '第1页'],
    ['部门收支总表 单位：千元', '部门收支总表'],
  ])('%s leaves %s', (line, rest) => {
    expect(takeUnitPhrase(line)?.rest).toBe(rest);
  });

  it('finds none in words that go on', () => {
    expect(takeUnitPhrase('单位：万元以上的项目')).toBeNull();
  });
});
