import { describe, expect, it } from 'vitest';
import { formatFen } from '../../money.ts';
import { makeSynthetic } from '../../../tests/world/index.ts';
import { checkDisclosure } from '../index.ts';

const { disclosure } = makeSynthetic({ seed: 7 });
const general = disclosure.tables.find(({ kind }) => kind === 'general-public-expenditure');
const column = general?.columns.findIndex(({ measure }) => measure === 'prior');
const prior = general?.rows[0]?.amounts.find((amount) => amount.column === column)?.fen ?? 0;
const wan = (fen: number) => `${formatFen(fen, '万元', 2)}万元`;

function check(sentence: string) {
  const narrative = `## 三、部门预算情况说明\n\n${sentence}`;
  return checkDisclosure(disclosure, { narrative })
    .filter(({ key }) => key.startsWith('narrative/prior-'))
    .map(({ outcome, severity }) => `${outcome} ${severity}`);
}

describe('last year’s figure in the narrative', () => {
  it.each([
    [`2025年一般公共预算支出预算数${wan(prior)}，2026年调整。`, 'holds note'],
    [`2025年一般公共预算支出预算数${wan(prior + 9_000_000)}，2026年调整。`, 'differs error'],
    // Whether that was budgeted or spent is not said.
    [`2026年一般公共预算支出比上年${wan(prior + 9_000_000)}有所增加。`, 'differs warning'],
  ])('is that of last year’s column: %s', (sentence, expected) => {
    expect(check(sentence)).toEqual([expected]);
  });
});

describe('部门支出预算数 of the whole department’s targets', () => {
  const overall = (fen: number) => {
    const [entry, ...others] = disclosure.overallPerformance;
    const changed = entry && {
      ...entry,
      amount: entry.amount && { ...entry.amount, fen, text: formatFen(fen, '万元', 2) },
    };
    return checkDisclosure({ ...disclosure, overallPerformance: changed ? [changed, ...others] : [] })
      .filter(({ key }) => key === 'across-tables/overall-amount')
      .map(({ outcome, severity }) => `${outcome} ${severity}`);
  };
  const amount = disclosure.overallPerformance[0]?.amount?.fen ?? 0;

  it('is a total of spending', () => {
    expect(overall(amount)).toEqual(['holds note']);
    expect(overall(amount + 9_000_000)).toEqual(['differs warning']);
  });
});
