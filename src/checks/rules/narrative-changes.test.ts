import { describe, expect, it } from 'vitest';
import { makeSynthetic } from '../../../tests/world/index.ts';
import type { CheckResult } from '../../budget/check-schema.ts';
import { checkDisclosure } from '../index.ts';

const { disclosure } = makeSynthetic({ seed: 7 });

/** The differences in what a sentence says of an account that no table has. */
function differences(sentence: string): string[] {
  const narrative = `## 2026年部门预算编制说明\n\n1.“教育支出（类）进修及培训（款）培训支出甲（项）”${sentence}`;
  return checkDisclosure(disclosure, { narrative })
    .filter(({ rule, outcome }) => (rule === 'narrative' || rule === 'form') && outcome === 'differs')
    .filter(({ says }) => ['change', 'growth', 'leftover', 'old-account-name'].includes(says.id))
    .map(({ says, severity }: CheckResult) => `${says.id} ${severity}`);
}

describe('a change between two figures that the paragraph names', () => {
  it.each([
    '80万元。2025年当年预算执行数为100万元，2026年预算安排80万元，比2025年预算执行数减少20.00%。',
    '80万元。2025年当年预算执行数为80.00万元，2026年预算安排80万元，比2025年预算执行数持平。',
    '80万元，比上年100万元减少20万元，下降20%。',
    '80万元，比2025年预算数81.3万元基本持平。',
    '120.5万元，比上年预算数100.4万元增长20.01%。',
    // 29.67 cut off after its first decimal.
    '170.03万元，比上年241.76万元下降29.6%。',
  ])('is right: %s', (sentence) => {
    expect(differences(sentence)).toEqual([]);
  });

  it.each([
    ['80万元。2025年当年预算执行数为100万元，2026年预算安排80万元，比2025年预算执行数增加20.00%。', 'growth error'],
    ['3,845.49万元，比上年43,269.3万元增加17.62%。', 'growth error'],
    ['170.03万元，比上年241.76万元下降29.97%。', 'growth error'],
    ['80万元，比上年100万元增加20万元。', 'change error'],
    ['80万元，比上年预算数100万元减少30万元。', 'change error'],
    ['80万元。2025年当年预算执行数为12.04万元，2026年预算安排80万元，比2025年预算执行数持平。', 'change error'],
  ])('is wrong: %s', (sentence, expected) => {
    expect(differences(sentence)).toEqual([expected]);
  });
});

describe('words left standing in the narrative', () => {
  it.each([
    '80万元，比上年增加（减少）3万元。',
    '80万元，主要原因是。',
    '80万元。。主要用于培训。',
    '80万元，（单位名称）用于培训。',
  ])('are found: %s', (sentence) => {
    expect(differences(sentence).filter((found) => found.startsWith('leftover'))).toHaveLength(1);
  });

  it('are names that the classification has given up', () => {
    expect(differences('80万元。医疗卫生与计划生育支出3万元。')).toEqual(['old-account-name warning']);
  });
});
