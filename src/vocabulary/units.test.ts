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

describe('units in other writing', () => {
  it.each([
    ['單位：萬元', '万元'],
    ['金額單位：億圓', '亿元'],
    ['計量單位：人民幣元', '元'],
    ['单位：1万元', '万元'],
    ['单位：1 元', '元'],
    ['单位：10,000元', '万元'],
    ['Unit: 10,000 yuan', '万元'],
    ['Unit：RMB 10000', '万元'],
    ['(Unit: ten thousand yuan)', '万元'],
    ['Unit: RMB yuan', '元'],
    ['Units: million yuan', '百万元'],
    ['Unit: 100 million yuan', '亿元'],
    ['Unit of account: thousand RMB', '千元'],
    ['(in 10,000 yuan)', '万元'],
    ['Unit: 1 yuan', '元'],
    ['单位：100元', null],
    ['Unit: 10 yuan', null],
    ['Unit: persons', null],
    ['1万元', null],
    ['in 10,000 ways', null],
  ])('%s: %s', (line, unit) => {
    expect(unitOfLine(line)).toBe(unit);
  });

  it('leaves what else the line says', () => {
    expect(takeUnitPhrase('編制單位：云州市林草站 單位：萬元')?.rest).toBe('編制單位：云州市林草站');
    expect(takeUnitPhrase('云州市林草站 Unit: 10,000 yuan')?.rest).toBe('云州市林草站');
  });
});
