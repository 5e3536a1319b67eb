import { describe, expect, it } from 'vitest';
import { CLASS_NAMES, classCode } from './functional-classes.ts';
import { plainLabel } from './labels.ts';

describe('classCode', () => {
  it.each([
    ['一般公共服务支出', '201'],
    ['一、一般公共服务支出', '201'],
    ['(二十) 住房保障支出', '221'],
    ['（十）卫生健康支出', '210'],
    ['20、 其他支出', '229'],
    ['灾害防治及应急管理 支出', '224'],
  ])('%s is %s', (label, code) => {
    expect(classCode(label)).toBe(code);
  });

  it.each(['二、结转下年', '支出合计', '行政运行', ''])('“%s” is none', (label) => {
    expect(classCode(label)).toBeNull();
  });

  it('knows every class by the full names that texts print', () => {
    expect(CLASS_NAMES.length).toBeGreaterThan(30);
    for (const name of CLASS_NAMES) expect(classCode(name)).toMatch(/^2\d{2}$/u);
  });

  it('knows names of earlier editions', () => {
    expect(classCode('十、医疗卫生与计划生育支出')).toBe('210');
  });
});

describe('plainLabel', () => {
  it.each([
    ['二十、住房保障支出', '住房保障支出'],
    ['(一) 外交支出', '外交支出'],
    ['其中：教育支出', '教育支出'],
    ['一般公共服务支出', '一般公共服务支出'],
    ['三公经费', '三公经费'],
  ])('%s → %s', (label, plain) => {
    expect(plainLabel(label)).toBe(plain);
  });
});
