import { describe, expect, it } from 'vitest';
import { jurisdictionSchema } from '../../budget/index.ts';
import type { Table } from '../../budget/schema.ts';
import { makeNarrative, makeSynthetic } from '../../../tests/world/index.ts';
import { checkDisclosure } from '../index.ts';

const synthetic = makeSynthetic({ seed: 7 });
const { disclosure } = synthetic;
const narrative = makeNarrative(synthetic);
const profile = jurisdictionSchema.parse({
  name: 'test',
  title: { zh: '测试', en: 'Test' },
  match: { regions: ['.'], priority: 0 },
  basis: '测试所用的公开要求',
  unit: '万元',
  tables: [{ kind: 'balance', titles: ['部门收支总表'] }],
  sections: [],
});

function found(ids: string[], change: (table: Table) => Table, text: string, asked: typeof profile | null = profile) {
  const given = { ...disclosure, tables: disclosure.tables.map(change) };
  return checkDisclosure(given, { narrative: text, profile: asked })
    .filter(({ outcome, says }) => outcome === 'differs' && ids.includes(says.id))
    .map(({ severity, says }) => `${severity} ${JSON.stringify(says.values)}`);
}

const same = (table: Table) => table;
const without = (level: number, kind: Table['kind']) => (table: Table) =>
  table.kind === kind ? { ...table, rows: table.rows.filter((row) => row.level !== level) } : table;

describe('how far down accounts are published', () => {
  it.each([
    ['general-public-expenditure', 3, 'item'],
    ['basic-expenditure', 2, 'section'],
  ] as const)('%s without level %d', (kind, level, missing) => {
    const title = disclosure.tables.find((table) => table.kind === kind)?.title;
    const change = without(level, kind);
    expect(found(['accounts-too-coarse'], change, narrative)).toEqual([
      `warning ${JSON.stringify({ title, level: missing })}`,
    ]);
    expect(found(['accounts-too-coarse'], change, narrative, null)).toEqual([]);
    expect(found(['accounts-too-coarse'], same, narrative)).toEqual([]);
  });
});

describe('an empty table of a fund', () => {
  const bare = (table: Table) => (table.kind === 'government-funds' ? { ...table, note: null } : table);

  it('needs a word', () => {
    expect(found(['empty-without-words'], bare, narrative)).toEqual(['warning {"title":"政府性基金预算支出表"}']);
    expect(found(['empty-without-words'], same, narrative)).toEqual([]);
  });

  it.each([
    '本部门2026年没有使用政府性基金预算拨款安排的支出。',
    '政府性基金预算财政拨款支出0.00万元，与2025年预算持平。',
    '政府性基金预算支出表为空表。',
  ])('has one in the text: %s', (sentence) => {
    expect(found(['empty-without-words'], bare, `${narrative}\n\n${sentence}\n`)).toEqual([]);
  });
});

describe('the vehicles of the narrative', () => {
  it.each([
    ['共有车辆5辆，其中：一般公务用车2辆、执法执勤用车4辆。', ['warning {"total":5,"added":6}']],
    ['共有车辆5辆，其中：一般公务用车2辆、执法执勤用车2辆、其他用车0辆。', ['warning {"total":5,"added":4}']],
    // Not every kind need be listed.
    ['共有车辆5辆，其中：一般公务用车2辆、执法执勤用车2辆。', []],
    ['共有车辆5辆，其中机要通信用车1辆，应急保障用车4辆。', []],
    ['共有车辆2辆，其中：部级领导干部用车0辆、主要领导干部用车0辆、其他用车2辆；单价100万元以上设备0台。', []],
    ['共有车辆5辆，均为一般公务用车。', []],
    ['共有车辆5辆，其中：一般公务用车5辆，其中机要通信用车2辆。', []],
  ])('%s', (sentence, expected) => {
    expect(found(['vehicles'], same, `## 国有资产占有使用情况\n\n截至2025年12月，本部门${sentence}`)).toEqual(expected);
  });
});
