import { describe, expect, it } from 'vitest';
import { threePublicItem } from './three-public.ts';

describe('threePublicItem', () => {
  it.each([
    '公务用车购置和运行维护费',
    '公务用车购置及运行维护费',
    '公务用车购置与运行费',
    '公务用车购置及运行费小计',
    '公务用车购置费及运行维护费',
    '2.公务用车购置及运行费',
    '（二）公务用车 购置和运行 维护费',
    '公务用车',
  ])('%s is both uses of vehicles', (label) => {
    expect(threePublicItem(label)).toBe('vehicles');
  });

  it.each([
    ['其中：公务用车购置费', 'vehicle-purchase'],
    ['（1）公务用车购置', 'vehicle-purchase'],
    ['公务用车运行维护费', 'vehicle-operation'],
    ['其中：运行费', 'vehicle-operation'],
    ['1、因公出国（境）费', 'overseas'],
    ['因公出国(境)费用', 'overseas'],
    ['3. 公务接待费', 'receptions'],
    ['机关运行经费', 'agency-operating'],
    ['合 计', 'three-public-total'],
    ['“三公”经费合计', 'three-public-total'],
  ])('%s is %s', (label, item) => {
    expect(threePublicItem(label)).toBe(item);
  });

  it.each(['', '项目', '某某局', '会议费'])('“%s” is none', (label) => {
    expect(threePublicItem(label)).toBeNull();
  });
});
