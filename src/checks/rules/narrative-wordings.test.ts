import { describe, expect, it } from 'vitest';
import { makeSynthetic } from '../../../tests/world/index.ts';
import type { Disclosure, Measure, TableKind } from '../../budget/schema.ts';
import { formatFen } from '../../money.ts';
import { checkDisclosure } from '../index.ts';

const { disclosure } = makeSynthetic({ seed: 7 });

function table(kind: TableKind) {
  const found = disclosure.tables.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

function amountOf(kind: TableKind, measure: Measure, year = 2026, code: string | null = null): number {
  const { rows, columns } = table(kind);
  const column = columns.findIndex((one) => one.measure === measure && (one.year ?? 2026) === year);
  const row = rows.find((one) => one.code === code && one.amounts.some((entry) => entry.column === column));
  const fen = row?.amounts.find((one) => one.column === column)?.fen;
  if (!fen) throw new Error(`no ${measure} in ${kind}`);
  return fen;
}

/** What the narrative part differs in, notes left out. */
function differences(markdown: string, given: Disclosure = disclosure): string[] {
  return checkDisclosure(given, { narrative: markdown })
    .filter(({ rule, outcome, severity }) => rule === 'narrative' && outcome === 'differs' && severity !== 'note')
    .map(({ says, severity }) => `${says.id} ${severity}`);
}

function compared(markdown: string): number {
  return checkDisclosure(disclosure, { narrative: markdown }).filter(
    ({ rule, outcome }) => rule === 'narrative' && outcome !== 'not-applicable',
  ).length;
}

const wan = (fen: number) => `${formatFen(Math.abs(fen), '万元', 2)}万元`;

/** The words that a sentence is made of; `off` is a little more than nothing. */
interface Facts {
  now: string;
  before: string;
  by: string;
  percent: string;
  grew: string;
  shrank: string;
}

function facts(
  now: number,
  before: number,
  off: Partial<Record<'now' | 'before' | 'by' | 'percent', number>> = {},
): Facts {
  const by = now - before + (off.by ?? 0);
  const percent = Math.abs(((now - before) / before) * 100) + (off.percent ?? 0);
  const [grew, shrank] = now > before ? ['增加', '减少'] : ['减少', '增加'];
  const [a, b] = [now + (off.now ?? 0), before + (off.before ?? 0)];
  return { now: wan(a), before: wan(b), by: wan(by), percent: `${percent.toFixed(2)}%`, grew, shrank };
}

const section = (text: string) => `## 三、部门预算情况说明\n\n${text}`;
const three = (text: string) => `## 四、“三公”经费情况说明\n\n${text}`;
const [now, before] = [
  amountOf('general-public-expenditure', 'total'),
  amountOf('general-public-expenditure', 'prior', 2025),
];
const WHOLE = '2026年一般公共预算财政拨款支出';

/** Sentences that say the same; each with the figure it can be wrong in. */
const WORDINGS: readonly [(facts: Facts) => string, ('now' | 'before' | 'by' | 'percent')[]][] = [
  [
    ({ now: n, by, percent, grew }) => `${WHOLE}${n}，比上年${grew}${by}，${grew}${percent}。`,
    ['now', 'by', 'percent'],
  ],
  [({ now: n, by, grew }) => `${WHOLE}${n}，与上年相比${grew}${by}。`, ['by']],
  [({ now: n, by, grew }) => `${WHOLE}${n}，较上年${grew}了${by}。`, ['by']],
  [({ now: n, by, grew }) => `${WHOLE}${n}，较去年${grew}额为${by}。`, ['by']],
  [({ now: n, percent, grew }) => `${WHOLE}${n}，同比${grew}${percent}。`, ['percent']],
  [
    ({ now: n, by, percent, grew }) => `${WHOLE}${n}，比2025年${grew}${by}，${grew}幅度为${percent}。`,
    ['by', 'percent'],
  ],
  [({ now: n, by, percent, grew }) => `${WHOLE}${n}，比2025年${grew}${by}，增长率为${percent}。`, ['percent']],
  [({ now: n, before: b, by, grew }) => `${WHOLE}${n}，比2025年预算${b}${grew}${by}。`, ['before']],
  [({ now: n, before: b, by, grew }) => `${WHOLE}${n}，比上年（${b}）${grew}${by}。`, ['by']],
  [({ now: n, before: b, by, grew }) => `${WHOLE}${n}，上年预算${b}，${grew}${by}。`, ['before', 'by']],
  [({ now: n, before: b, by, grew }) => `${WHOLE}${n}，上年${b}，${grew}${by}。`, ['before', 'by']],
  [({ now: n, before: b, by, grew }) => `${WHOLE}${n}，较2025年一般公共预算支出预算${b}${grew}${by}。`, ['before']],
  [({ now: n, by, grew }) => `与上年相比${WHOLE.slice(5)}${n}，${grew}${by}。`, ['now', 'by']],
  [({ now: n, before: b }) => `${WHOLE}2025年预算数${b}，今年预算数${n}。`, ['before', 'now']],
  [
    ({ now: n, before: b, by, grew }) => `一般公共预算财政拨款支出由2025年的${b}调整为${n}，${grew}${by}。`,
    ['before', 'now', 'by'],
  ],
];

describe('a change in other words', () => {
  it.each(WORDINGS.map(([sentence]) => [sentence(facts(now, before)), sentence] as const))('is right: %s', (text) => {
    expect(differences(section(text))).toEqual([]);
    expect(compared(section(text))).toBeGreaterThanOrEqual(2);
  });

  it.each(
    WORDINGS.flatMap(([sentence, wrong]) =>
      wrong.map((what) => [what, sentence(facts(now, before, { [what]: what === 'percent' ? 1 : 30_000_000 }))]),
    ),
  )('is wrong in %s: %s', (_, text) => {
    expect(differences(section(text))).not.toEqual([]);
  });

  it.each([
    '与上年持平',
    '较上年无变化',
    '与上年相比未发生变化',
    '与上年相比无增减',
    '与上年预算相同',
    '与2025年保持一致',
  ])('is none where both years differ: %s', (words) => {
    expect(differences(section(`${WHOLE}${wan(now)}，${words}。`))).toEqual(['change error']);
  });

  it('has the sign of its word', () => {
    const { now: n, by, percent, shrank } = facts(now, before);
    expect(differences(section(`${WHOLE}${n}，比上年${shrank}${by}，${shrank}${percent}。`))).toContain('change error');
  });

  it('is told in multiples', () => {
    expect(differences(three('公务接待费1.00万元，比上年预算0.40万元增长1.5倍。'))).not.toContain('growth error');
    expect(differences(three('公务接待费1.00万元，比上年预算0.40万元增长5.5倍。'))).toContain('growth error');
    expect(differences(three('公务接待费1.00万元，比上年预算0.49万元增长一倍。'))).not.toContain('growth error');
  });

  it('cannot be more than the whole, even if last year’s figure is nowhere', () => {
    const text = '## 二、部门收支总体情况\n\n政府性基金拨款支出预算0万元，比2025年预算增加1421.25万元。';
    expect(differences(text)).toEqual(['increase-exceeds error']);
    expect(differences(text.replace('增加', '减少'))).toEqual([]);
  });
});

describe('last year’s figure that a sentence names', () => {
  it('is that of last year’s column, or of last year’s own document', () => {
    const name = table('three-public').columns.findIndex(
      ({ measure, year }) => measure === 'receptions' && year === 2025,
    );
    const without = {
      ...disclosure,
      tables: disclosure.tables.map((one) => ({
        ...one,
        rows: one.rows.map((row) => ({
          ...row,
          amounts: row.amounts.filter(({ column }) => one.kind !== 'three-public' || column !== name),
        })),
      })),
    };
    const prior = makeSynthetic({ seed: 7, year: 2025 }).disclosure;
    const of = (given: Disclosure) =>
      checkDisclosure(given, { narrative: three('公务接待费，上年预算数9876.54万元。'), prior }).filter(
        ({ key, outcome }) => key.startsWith('narrative/prior') && outcome === 'differs',
      );
    expect(of(disclosure)[0]).toMatchObject({
      severity: 'error',
      cells: [{}, { name: { kind: 'table', published: null } }],
    });
    expect(of(without)[0]).toMatchObject({ severity: 'warning', cells: [{}, { name: { published: 2025 } }] });
  });
});

describe('what an account is called in a sentence', () => {
  const rows = table('general-public-expenditure').rows;
  const item = rows.find(({ level }) => level === 3);
  const [klass, group] = [1, 2].map((level) =>
    rows.findLast((row) => row.level === level && row.row < (item?.row ?? 0)),
  );
  const at = table('general-public-expenditure').columns.findIndex(({ measure }) => measure === 'total');
  const fen = item?.amounts.find(({ column }) => column === at)?.fen ?? 0;
  const [a, b, c] = [klass, group, item].map((row) => row?.label ?? '');
  const { code = '' } = item ?? {};

  it.each([
    `${a}（类）${b}（款）${c}（项）`,
    `${a}（${code?.slice(0, 3)}类）${b}（${code?.slice(3, 5)}款）${c}（${code?.slice(5)}项）`,
    `“${a}-${b}-${c}”科目`,
    `${code}${c}`,
    `（${code}）${c}`,
    `${c}（${code}）`,
    `${a}（${code?.slice(0, 3)}）`,
    `主要用于以下方面：${a}`,
  ])('is found: %s', (name) => {
    expect(differences(section(`${name}${wan(fen)}。`))).toEqual([]);
    expect(compared(section(`${name}${wan(fen)}。`))).toBe(1);
    expect(differences(section(`${name}${wan(fen + 30_000_000)}。`))).toEqual(['equal error']);
  });
});

describe('the parts of what is under performance targets', () => {
  const targets = (all: string, general: string, ordinary: string) =>
    checkDisclosure(disclosure, {
      narrative: `## 五、绩效目标设置情况\n\n涉及当年财政拨款${all}（其中当年一般公共预算拨款安排项目2个，金额${general}）。纳入重点绩效目标评价的项目0个，金额0万元。纳入一般绩效目标评价的项目2个，金额${ordinary}。`,
    }).filter(({ key }) => key.startsWith('narrative/parts'));

  it('add up to one of the figures stated of it', () => {
    expect(targets('12.00万元', '10.00万元', '12.00万元').map(({ outcome }) => outcome)).toEqual(['holds']);
    expect(targets('12.00万元', '10.00万元', '10.00万元').map(({ outcome }) => outcome)).toEqual(['holds']);
    expect(targets('12.00万元', '10.00万元', '11.00万元')).toEqual([]);
  });
});

describe('a column whose header only names the table’s own money', () => {
  it('is the total beside 基本支出 and 项目支出', () => {
    const unnamed = {
      ...disclosure,
      tables: disclosure.tables.map((one) => ({
        ...one,
        columns: one.columns.map((column) =>
          one.kind === 'general-public-expenditure' && column.measure === 'total'
            ? { ...column, measure: null }
            : column,
        ),
      })),
    };
    expect(differences(section(`${WHOLE}${wan(now)}。`), unnamed)).toEqual([]);
    expect(differences(section(`${WHOLE}${wan(now + 30_000_000)}。`), unnamed)).toEqual(['equal error']);
  });
});

describe('a sentence of another scope', () => {
  it.each([
    '本部门政府性基金预算支出0万元，其中：项目支出20万元，比上年增加3万元。',
    '国有资本经营预算支出0万元。其中基本支出20万元。',
    '下属单位青禾中心基本支出300万元，项目支出200万元。',
    '其中：委机关基本支出300万元，项目支出200万元。',
  ])('is held against no table of the whole: %s', (text) => {
    expect(differences(section(text))).toEqual([]);
  });

  it.each(['政府性基金预算支出情况', '国有资本经营预算支出情况', '项目支出情况说明', '绩效目标设置情况'])(
    'stands under a heading of its own: %s',
    (heading) => {
      const text = `## 三、${heading}\n\n基本支出10万元，项目支出20万元，比上年增加5万元。`;
      expect(differences(text)).toEqual([]);
    },
  );

  it('ends with the sentence', () => {
    expect(differences(section('政府性基金预算支出0万元。基本支出9万元。'))).toEqual(['equal error']);
    expect(differences(section('本部门及所属单位基本支出9万元。'))).toEqual(['equal error']);
  });
});

describe('an amount that is of something narrower', () => {
  const shares = wan(amountOf('three-public', 'receptions'));

  it.each([
    section(`${WHOLE}${wan(now)}，比上年执行数增加500万元，增长1.6%。`),
    section(`${WHOLE}${wan(now)}，比2025年决算数30,000.00万元增加1.00万元。`).replace('增加1.00万元', '有所变化'),
    section(`${WHOLE}${wan(now)}，其中：甲项目5000.00万元，比上年增加200万元；乙项目300万元，上年预算100万元。`),
    section('科学技术支出，其中财政拨款支出5000万元。'),
    three('公务用车购置18万元以下车辆3辆。'),
    three(`公务接待费${shares}，平均每次0.2万元，次均费用比上年减少0.5万元。`),
    three(`公务接待费${shares}，其中：国内公务接待费15.50万元，外宾接待费3万元。`),
    three('本单位机关公务接待费1万元，下属单位公务接待费8.50万元。'),
  ])('is no figure of the whole: %s', (text) => {
    expect(differences(text)).toEqual([]);
  });
});
