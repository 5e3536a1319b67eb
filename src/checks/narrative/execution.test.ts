import { describe, expect, it } from 'vitest';
import { readExecutions } from './execution.ts';

function read(text: string): string[] {
  return readExecutions(text).map(({ planned, spent, rate, direction }) =>
    [
      planned.map(({ base, text: plan }) => `${base} ${plan}`).join(' + '),
      spent.text,
      rate ? `${rate.base} ${rate.text}` : '-',
      direction ? `${direction.base} ${direction.sign}` : '-',
    ].join(' | '),
  );
}

describe('what final accounts say of a plan and its outturn', () => {
  it.each([
    ['年初预算为10万元，支出决算为9万元，完成年初预算的90%。', 'initial 10万元 | 9万元 | initial 90% | -'],
    [
      '年初预算为0万元，全年预算为21.02万元，支出决算为20.82万元，完成全年预算数的99.05%。',
      'initial 0万元 + adjusted 21.02万元 | 20.82万元 | adjusted 99.05% | -',
    ],
    [
      '年初预算数1,560.05万元，决算数1,511.89万元，完成预算的96.9%，决算数小于预算数的主要原因是节约。',
      'initial 1,560.05万元 | 1,511.89万元 | unnamed 96.9% | unnamed -1',
    ],
    ['年初预算为10万元，支出决算为10万元。决算数与年初预算数持平。', 'initial 10万元 | 10万元 | - | initial 0'],
    ['调整预算数5万元，支出决算5.5万元，决算数大于调整预算数。', 'adjusted 5万元 | 5.5万元 | - | adjusted 1'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['vague figures', '年初预算为10万元，支出决算为9万元左右，完成年初预算的90%。'],
    ['a rate that is at least so much', '年初预算为10万元，支出决算为9万元，完成年初预算的90%以上。'],
    ['a range', '年初预算为10万元，支出决算为9万元，完成年初预算的85%-90%。'],
    ['an outturn without a plan', '因公出国(境)费决算为0.00万元，完成预算的0%。'],
    ['several outturns', '年初预算为10万元，支出决算为9万元，支出决算为8万元，完成年初预算的90%。'],
  ])('says nothing of %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it('ends a row where other words stand between', () => {
    expect(read('年初预算为10万元，其中设备购置支出决算为9万元，完成年初预算的50%。')).toEqual([]);
    expect(read('年初预算为10万元，支出决算为9万元，比上年增加1万元，完成年初预算的50%。')).toEqual([
      'initial 10万元 | 9万元 | - | -',
    ]);
    expect(read('年初预算为10万元，支出决算为9万元，决算数大于(小于)预算数。')).toEqual([
      'initial 10万元 | 9万元 | - | -',
    ]);
    expect(read('政府性基金预算为10万元，支出决算为9万元，完成预算的50%。')).toEqual([]);
  });
});
