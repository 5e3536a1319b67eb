import { describe, expect, it } from 'vitest';
import { readOutturn } from '../../../tests/fixtures/outturn/read.ts';
import { budgetOf, tabs } from '../../../tests/helpers/documents.ts';
import type { Disclosure } from '../../budget/schema.ts';
import { withSaid } from './index.ts';

/** What is at the places that are told, in the Markdown. */
function printedAt(narrative: string | null, at: { line: number; start: number; length: number } | null): string {
  const line = narrative?.split('\n')[(at?.line ?? 0) - 1] ?? '';
  return at === null ? '' : line.slice(at.start, at.start + at.length);
}

function spentBefore({ disclosure, narrative }: ReturnType<typeof readOutturn>): string[] {
  return (disclosure.spentBefore ?? []).map(({ kind, code, path, amount, derived, at, place }) =>
    [
      kind ?? '-',
      code ?? path.join('/'),
      amount.text + amount.unit,
      amount.fen,
      derived ? `${derived.now.text} ${derived.change.fen}` : '-',
      printedAt(narrative, at),
      Object.keys(place).join(),
    ].join(' | '),
  );
}

const TABLE = tabs(`一般公共预算财政拨款支出预算表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
   | 合计 | 106.00 | 72.00 | 34.00
  201 | 一般公共服务支出 | 106.00 | 72.00 | 34.00
  20126 | 档案事务 | 106.00 | 72.00 | 34.00
  2012601 | 行政运行 | 72.00 | 72.00 |
  2012604 | 档案馆 | 34.00 |  | 34.00`);

/** What a budget of 2026 with these sentences says was spent. */
function told(sentence: string): string[] {
  const narrative = `## 三、一般公共预算财政拨款支出情况说明\n\n${sentence}\n`;
  const { disclosure } = budgetOf(TABLE);
  return (withSaid(disclosure, narrative, []).spentBefore ?? []).map(
    ({ kind, code, path, amount, derived }) =>
      `${kind} ${code ?? path.join('/')} ${amount.text}${derived ? ' derived' : ''}`,
  );
}

const NAME = '一般公共服务支出（类）档案事务（款）行政运行（项）';

describe('what a budget says was spent the year before', () => {
  it('is read account by account, as printed or by this year’s figure and its change, with the place of its sentence', () => {
    expect(spentBefore(readOutturn('next'))).toEqual([
      'general-public-expenditure | 2012601 | 68.50万元 | 68500000 | - | 68.50万元 | line',
      'general-public-expenditure | 2012604 | 28.80万元 | 28800000 | 34.00 5200000 | 5.20万元 | line',
    ]);
  });

  it.each([
    [
      '持平',
      `${NAME}2026年预算数为72.00万元，与2025年执行数持平。`,
      ['general-public-expenditure 2012601 72.00 derived'],
    ],
    [
      'less',
      `${NAME}2026年预算数为72.00万元，比2025年执行数减少8万元。`,
      ['general-public-expenditure 2012601 80.00 derived'],
    ],
    [
      'an account no table has',
      '教育支出（类）进修及培训（款）培训支出（项）2025年预算执行数为3.00万元。',
      ['null 教育支出/进修及培训/培训支出 3.00'],
    ],
    [
      'a figure that no table states',
      `“${NAME}”50.00万元。2025年当年预算执行数为40.00万元，2026年预算安排50.00万元。`,
      ['general-public-expenditure 2012601 40.00'],
    ],
  ])('tells %s', (_, sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    ['a change from the budget', `${NAME}2026年预算数为72.00万元，比2025年预算数增加2万元。`],
    ['another year', `${NAME}2024年预算执行数为60.00万元，2026年预算安排72.00万元。`],
    ['a change from another year', `${NAME}2026年预算数为72.00万元，比2024年执行数增加2万元。`],
    ['a rate alone', `${NAME}2026年预算数为72.00万元，比2025年执行数增长9%。`],
    ['nothing in particular', '比2025年预算执行数增加5.20万元。'],
  ])('tells nothing of %s', (_, sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  it('tells none where tables of other money differ and the sentence states the figure of neither', () => {
    const whole = TABLE.replace('一般公共预算财政拨款支出预算表', '部门支出总表')
      .replaceAll('72.00', '75.00')
      .replaceAll('106.00', '109.00');
    const { disclosure } = budgetOf(`${TABLE}\n\n${whole}`);
    const kindFor = (level: string) =>
      withSaid(
        disclosure,
        `## 二、部门收支总体情况\n\n“${NAME}”${level}万元。2025年预算执行数为40.00万元。\n`,
        [],
      ).spentBefore?.map(({ kind }) => kind);
    expect(kindFor('72.00')).toEqual(['general-public-expenditure']);
    expect(kindFor('75.00')).toEqual(['expenditure']);
    expect(kindFor('60.00')).toEqual([null]);
  });

  it('is nothing that final accounts or a document without narrative tell', () => {
    expect(readOutturn('final').disclosure.spentBefore).toBeUndefined();
    const { disclosure } = budgetOf(TABLE);
    expect(withSaid(disclosure, null, [])).toBe(disclosure);
  });
});

/** The facts of final accounts with this sentence. */
function facts(sentence: string): string[] {
  const { disclosure } = readOutturn('final');
  const plain: Disclosure = { ...disclosure, facts: [] };
  const { facts: found = [] } = withSaid({ ...plain }, `### 七、“三公”经费支出决算情况说明\n\n${sentence}\n`, []);
  return found.map(({ fact, text, unit }) => `${fact} ${text}${unit}`);
}

describe('what final accounts tell in words alone', () => {
  it('is read with its unit and its place', () => {
    const { disclosure, narrative } = readOutturn('final');
    const found = (disclosure.facts ?? []).map(({ fact, text, unit, fen, at }) => {
      expect(printedAt(narrative, at)).toContain(text);
      return `${fact} ${text} ${unit} ${fen}`;
    });
    expect(found).toEqual([
      'overseas-groups 0 个 null',
      'overseas-people 0 人次 null',
      'vehicles-bought 0 辆 null',
      'vehicles-kept 2 辆 null',
      'reception-batches 12 批次 null',
      'reception-people 90 人次 null',
      'meetings 0.80 万元 800000',
      'training 0.60 万元 600000',
      'evaluated-projects 1 个 null',
      'evaluated-amount 30.00 万元 30000000',
      'evaluation-score 98.50 分 null',
      'agency-operating 13.50 万元 13500000',
      'procurement 6.00 万元 6000000',
      'goods 4.50 万元 4500000',
      'works 0 万元 0',
      'services 1.50 万元 1500000',
      'vehicles-owned 2 辆 null',
      'equipment 1 台（套） null',
    ]);
  });

  it.each([
    ['公务用车购置数0辆，公务用车保有量为3辆。', ['vehicles-bought 0辆', 'vehicles-kept 3辆']],
    ['国内公务接待批次为5个，国内公务接待人次为40人次。', ['reception-batches 5批次', 'reception-people 40人次']],
    ['国（境）外公务接待3批次，20人次。', []],
    ['国内公务接待80批次以上。', []],
    ['会议费比上年增加0.30万元。', []],
    ['会议费年初预算为1.00万元。', []],
    ['“档案修复”项目绩效自评得分为96分。', ['evaluation-score 96分']],
  ])('%s', (sentence, expected) => {
    expect(facts(sentence)).toEqual(expected);
  });

  it('is nothing that a budget tells', () => {
    expect(readOutturn('budget').disclosure.facts).toBeUndefined();
  });
});
