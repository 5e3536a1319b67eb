import { describe, expect, it } from 'vitest';
import { FUNCTIONAL_CLASSES, functionalClassOf, plainLabel } from './classification.ts';

describe('functionalClassOf', () => {
  it.each([
    ['一般公共服务支出', '201'],
    ['一、一般公共服务支出', '201'],
    ['(二十) 住房保障支出', '221'],
    ['（十）卫生健康支出', '210'],
    ['20、 其他支出', '229'],
    ['灾害防治及应急管理 支出', '224'],
  ])('%s is %s', (label, code) => {
    expect(functionalClassOf(label)).toBe(code);
  });

  it.each(['二、结转下年', '支出合计', '行政运行', ''])('“%s” is none', (label) => {
    expect(functionalClassOf(label)).toBeNull();
  });

  it('knows every class by its own name', () => {
    for (const [code, name] of Object.entries(FUNCTIONAL_CLASSES)) expect(functionalClassOf(name)).toBe(code);
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
