import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../budget/check-schema.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import { readNarrative } from './narrative/index.ts';
import { tellAmounts } from './told-amounts.ts';

const OVERALL = '## 二、部门收支总体情况\n\n';

/** A result that holds the statement of this ordinal against something. */
function held(ordinal: number, outcome: CheckResult['outcome'] = 'holds'): CheckResult {
  return {
    rule: 'narrative',
    key: `narrative/statement-${ordinal}`,
    outcome,
    severity: 'note',
    says: {} as CheckResult['says'],
    cells: [
      {
        table: NARRATIVE,
        row: ordinal,
        column: null,
        name: { kind: 'document' },
        text: '',
        unit: null,
        fen: null,
        place: {},
        anchor: `narrative-${ordinal}`,
      },
    ],
    difference: null,
    differenceUnit: null,
    acknowledged: null,
  };
}

const tell = (markdown: string, results: CheckResult[] = []) => tellAmounts(readNarrative(markdown, 2026), results);
const kinds = (markdown: string, results: CheckResult[] = []) =>
  tell(markdown, results).list.map(({ text, kind }) => `${text} ${kind}`);

describe('the amounts a narrative prints', () => {
  const text = `${OVERALL}收入预算：2026 年年初预算数 1,200.50 万元，其中：一般公共预算拨款 1,100.50 万元。收入比 2025 年减少 12.5 万元。`;

  it('are compared where a result speaks of them, and unread where none does', () => {
    expect(kinds(text, [held(0)])).toEqual(['1,200.50万元 compared', '1,100.50万元 unread', '12.5万元 change']);
  });

  it('are not compared by a rule that did not apply', () => {
    expect(kinds(text, [held(0, 'not-applicable')])[0]).toBe('1,200.50万元 unread');
  });

  it('are counted once each, with the line they stand in', () => {
    expect(tell(text, [held(0)])).toMatchObject({ amounts: 3, compared: 1, explained: 1, unread: 1 });
    expect(tell(text).list.map(({ line }) => line)).toEqual([3, 3, 3]);
  });

  it('are found in full-width digits, in every unit, and outside sections that are checked', () => {
    expect(kinds('另有款项１２．５万元、3亿元和 4,000 元。')).toEqual([
      '12.5万元 unread',
      '3亿元 unread',
      '4,000元 unread',
    ]);
  });

  it.each([
    ['单价 50 万元以上的仪器', 'price'],
    ['我单位共有车辆 3 辆，资产总额 80.2 万元。', 'assets'],
    ['绩效方面，全年招商 300 万元。', 'goal'],
    ['面向中小企业预留采购项目 300 万元。', 'reserved'],
    ['上年结转 300 万元。', 'unread'],
    ['上年执行数为 20 万元。', 'prior'],
    ['较上年有所增加 7 万元。', 'change'],
    ['主要是购置图书 6 万元。', 'reason'],
  ])('are explained by their words: %s', (said, kind) => {
    expect(tell(said).list.map((one) => one.kind)).toEqual([kind]);
  });

  it('are no change where the words tell what was reached', () => {
    expect(kinds('工资提高到 7 万元。')).toEqual(['7万元 unread']);
  });

  it('are none where nothing is printed in money', () => {
    expect(tell('编制 12 人，占 50%。')).toEqual({ amounts: 0, compared: 0, explained: 0, unread: 0, list: [] });
  });
});
