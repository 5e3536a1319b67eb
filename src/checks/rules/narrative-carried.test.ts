import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../budget/schema.ts';
import { makeSynthetic, makeTable, type LinePlan } from '../../../tests/world/index.ts';
import { tellAmounts } from '../told-amounts.ts';
import { readNarrative } from '../narrative/index.ts';
import { checkDisclosure } from '../index.ts';

type Row = [string, number | null];

/** A 收支总表 in units of 0.01 万元, as the whole disclosure. */
function balance(left: Row[], right: Row[]): Disclosure {
  const lines: LinePlan[] = left.map((row, index) => ({ cells: [...row, ...(right[index] ?? ['', null])] }));
  const table = makeTable(
    'balance',
    'balance',
    '部门收支总表',
    [
      { role: 'label', label: '项目', side: 'revenue' },
      { role: 'amount', label: '预算数', measure: 'total', side: 'revenue' },
      { role: 'label', label: '项目', side: 'expenditure' },
      { role: 'amount', label: '预算数', measure: 'total', side: 'expenditure' },
    ],
    lines,
    { unit: '万元', decimals: 2 },
    2026,
  );
  return { ...makeSynthetic({ seed: 1 }).disclosure, tables: [table], projects: [], overallPerformance: [] };
}

const CLASSES: Row[] = [
  ['一、教育支出', 70_00],
  ['二、住房保障支出', 20_00],
];
/** 本年收入 80 + 使用结余 5 + 上年结转 15 = 100 = 本年支出 90 + 结转下年 10. */
function carried(used: string, before: string, after: string, reversed = false): Disclosure {
  const extra: Row[] = [
    [used, 5_00],
    [before, 15_00],
  ];
  return balance(
    [
      ['一、财政拨款收入', 60_00],
      ['二、事业收入', 20_00],
      ['本年收入合计', 80_00],
      ...(reversed ? extra.toReversed() : extra),
      ['收入总计', 100_00],
    ],
    [...CLASSES, ['本年支出合计', 90_00], [after, 10_00], ['', null], ['支出总计', 100_00]],
  );
}

function failures(disclosure: Disclosure): string[] {
  return checkDisclosure(disclosure)
    .filter(({ rule, outcome }) => ['balance', 'totals'].includes(rule) && outcome === 'differs')
    .map(({ key }) => key);
}

function whole(disclosure: Disclosure): string[] {
  return checkDisclosure(disclosure)
    .filter(({ key }) => key.endsWith('/carried'))
    .map(({ outcome }) => outcome);
}

describe('totals with money of other years', () => {
  it.each([
    ['使用非财政拨款结余', '上年结转', '结转下年'],
    ['动用非财政拨款结余', '上年结转结余', '年末结转和结余'],
    ['动用结余', '上年结转和结余', '结转下年支出'],
    ['用事业基金弥补收支差额', '以前年度结转', '结转至下年'],
    ['使用以前年度非财政拨款结余', '上年结转及结余', '年终结转结余'],
    ['非财政拨款结余', '年初结转和结余', '年末结余'],
    ['三、使用非财政拨款结余（含专用结余）', '四、上年结转', '三、结转下年'],
  ])('add up: %s, %s, %s', (...names) => {
    for (const reversed of [false, true]) {
      const given = carried(...names, reversed);
      expect(failures(given)).toEqual([]);
      expect(whole(given)).toEqual(['holds', 'holds']);
    }
  });

  it('that do not add up are found', () => {
    const given = carried('使用非财政拨款结余', '上年结转', '结转下年');
    const [table] = given.tables;
    const row = table?.rows.find(({ label }) => label === '上年结转');
    const [amount] = row?.amounts ?? [];
    if (!amount) throw new Error('no money carried over');
    Object.assign(amount, { text: '16.00', fen: 16_000_000 });
    // 16.00 万元 are 160000 yuan.
    expect(failures(given).some((key) => key.includes('revenue') && key.endsWith('/carried'))).toBe(true);
  });
});

describe('rows between the totals of which it is not known whether they belong to the whole', () => {
  /** 本年收入 80, a row of `fen`, 收入总计 `grand`, all in units of 0.01 万元. */
  function withRow(label: string, amount: number | null, grand: number): Disclosure {
    return balance(
      [
        ['一、财政拨款收入', 60_00],
        ['二、事业收入', 20_00],
        ['本年收入合计', 80_00],
        [label, amount],
        ['上年结转', 5_00],
        ['收入总计', grand],
      ],
      [...CLASSES, ['本年支出合计', 90_00], ['结转下年', grand - 90_00], ['', null], ['支出总计', grand]],
    );
  }

  const said = (given: Disclosure) =>
    checkDisclosure(given)
      .filter(({ key }) => key.startsWith('balance/balance/revenue') && key.endsWith('/carried'))
      .map(({ outcome, severity, says }) => `${outcome} ${severity} ${says.id}`);

  it('are named, and nothing is called wrong', () => {
    const given = withRow('往年留存款项', 3_00, 95_00);
    expect(said(given)).toEqual(['not-applicable note parts-unknown']);
    expect(failures(given)).toEqual([]);
  });

  it('are counted where the whole says so', () => {
    expect(said(withRow('往年留存款项', 3_00, 88_00))).toEqual(['holds note sum']);
  });

  it.each([null, 0])('are passed over where they print %s: then the whole is wrong', (amount) => {
    expect(said(withRow('往年留存款项', amount, 95_00))).toEqual(['differs error sum']);
  });
});

const GIVEN = carried('使用非财政拨款结余', '上年结转', '结转下年');
const HEADING = '## 三、部门收支预算情况说明\n\n';

function told(sentence: string): string[] {
  const narrative = HEADING + sentence;
  return checkDisclosure(GIVEN, { narrative })
    .filter(({ key, outcome }) => /statement-\d+$/u.test(key) && outcome !== 'not-applicable')
    .map(({ outcome, severity, cells: [stated, cell] }) =>
      [outcome, outcome === 'differs' ? severity : '', stated?.text, cell?.text].filter(Boolean).join(' '),
    );
}

describe('what the narrative says of money of other years', () => {
  it('is held against its rows', () => {
    const sentence =
      '收支总预算100万元，其中：本年收入预算80万元，使用非财政拨款结余5万元，上年结转15万元；本年支出预算90万元，结转下年10万元。';
    expect(told(sentence)).toEqual([
      'holds 100万元 100.00',
      'holds 80万元 80.00',
      'holds 5万元 5.00',
      'holds 15万元 15.00',
      'holds 90万元 90.00',
      'holds 10万元 10.00',
    ]);
    const narrative = HEADING + sentence;
    expect(tellAmounts(readNarrative(narrative, 2026), checkDisclosure(GIVEN, { narrative })).compared).toBe(6);
  });

  it.each([
    ['收入预算100万元，其中上年结转结余25万元。', 'differs error 25万元 15.00'],
    ['收入预算100万元，动用非财政拨款结余6万元。', 'differs error 6万元 5.00'],
    ['支出预算100万元，年末结转和结余11万元。', 'differs error 11万元 10.00'],
    ['上年结转25万元。', 'differs warning 25万元 15.00'],
  ])('is found where it is wrong: %s', (sentence, found) => {
    expect(told(sentence).at(-1)).toBe(found);
  });

  it.each([
    '财政拨款上年结转3万元',
    '一般公共预算拨款结转3万元',
    '政府性基金预算上年结转3万元',
    '项目资金结转下年3万元',
  ])('of one fund is held against no table of the whole: %s', (words) => {
    expect(told(`收入预算100万元，${words}。`)).toEqual(['holds 100万元 100.00']);
  });
});
