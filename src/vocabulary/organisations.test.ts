import { describe, expect, it } from 'vitest';
import { departmentLabel, namesOrganisation } from './organisations.ts';

describe('namesOrganisation', () => {
  it.each(['云州市青禾区财政局', '中共云州市委员会社会工作部', '云州市总工会', '石桥小学校', '云州大学', '财政部'])(
    '%s',
    (name) => {
      expect(namesOrganisation(name)).toBe(true);
    },
  );

  it.each([
    '目录',
    '附件一',
    '第一部分',
    '部门',
    '预算单位',
    '本级',
    '高等学校',
    '部门预算说明',
    '主要职能',
    '云州市青禾区',
  ])('not %s', (text) => {
    expect(namesOrganisation(text)).toBe(false);
  });
});

describe('departmentLabel', () => {
  it.each([
    ['云州市商务委员会', 'unit', '云州市商务委员会（本级）'],
    ['云州市商务委员会', 'department', '云州市商务委员会'],
    ['云州市商务委员会（本级）', 'unit', '云州市商务委员会（本级）'],
    ['云州市社会福利院', 'unit', '云州市社会福利院'],
  ] as const)('%s, a %s: %s', (name, kind, label) => {
    expect(departmentLabel({ name, kind })).toBe(label);
  });
});
