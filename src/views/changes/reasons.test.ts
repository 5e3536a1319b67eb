import { describe, expect, test } from 'vitest';
import { onlyRepeats, shorten } from './reasons.ts';

describe('words given as a reason', () => {
  test.for([
    '行政运行经费减少',
    '公益性岗位补贴经费增加',
    '其他公共安全支出经费有所增加',
    '因公出国（境）费保持不变',
    '与上年持平',
    '行政单位离退休经费增加',
    '项目经费增加、会议费减少',
    '预算数较上年增加所致',
  ])('%s: only repeats', (words) => {
    expect(onlyRepeats(words)).toBe(true);
  });

  test.for([
    '项目调整',
    '购置车辆类型不同',
    '人员增加',
    '工资标准提高、人员增加',
    '严控公务接待经费支出减少',
    '新增招商工作组经费增加',
    '社保缴费计提基数进行了调整，事业单位人员减少，预算减少',
    '按照过紧日子要求压减支出',
  ])('%s: a reason', (words) => {
    expect(onlyRepeats(words)).toBe(false);
  });
});

test('long reasons end with a clause', () => {
  expect(shorten('人员增加')).toBe('人员增加');
  expect(shorten('人员增加，工资标准提高，社保缴费基数调整', 12)).toBe('人员增加，工资标准提高……');
});
