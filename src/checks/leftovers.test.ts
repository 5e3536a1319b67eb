import { describe, expect, it } from 'vitest';
import { LEFTOVERS } from './leftovers.ts';

const found = (text: string) => LEFTOVERS.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id);

describe('words left standing', () => {
  it.each([
    [
      'directions',
      [
        '增加（减少）3万元',
        '增加(减少)，',
        '增加/减少3万元',
        '增（减）3万元',
        '增长（下降）2%',
        '增加或减少3万元',
        '增加（减少、持平）3万元',
      ],
    ],
    [
      'placeholder',
      [
        '预算××万元',
        '预算＿＿万元',
        '增加X万元',
        '下降X%',
        '增加【】万元',
        '20XX年',
        'XX局',
        '公务接待费____万元',
        '预算万元，',
        '增加万元。',
      ],
    ],
    ['reason', ['主要原因是。', '主要原因：。', '主要是。', '原因：XXX', '主要原因是××。', '主要用于，']],
    ['instruction', ['（此处必须填写）', '（如有请说明）', '（无则填“无”）', '示例：本单位']],
    ['name', ['（单位名称）2026年', '(部门全称)']],
    ['stops', ['节约。。', '节约，，']],
  ])('are found: %s', (id, texts) => {
    expect(texts.filter((text) => !found(text).includes(id as never))).toEqual([]);
  });

  it('are none in words that say something', () => {
    const texts = [
      ...[
        '比上年增减变化不大',
        '收入增加，支出减少',
        '用于：办公费',
        '主要原因是：一是人员增加',
        '青禾XX号',
        'X光机10台',
      ],
      ...[
        '单位名称：青禾局',
        '2×2万元',
        '增加（其中减少3万元）',
        '主要是人员增加。',
        '增加或减少的情况',
        '因工作原因，',
      ],
      ...['单位：万元', '以万元为单位，', '（万元）', '每亩万元，', '等等。', '支出增加、减少情况', '无。'],
    ];
    expect(texts.filter((text) => found(text).length > 0)).toEqual([]);
  });
});
