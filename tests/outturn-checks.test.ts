import { describe, expect, it } from 'vitest';
import { checkDisclosure, checksFile } from '../src/checks/index.ts';
import { findingText } from '../src/i18n/index.ts';
import { readOutturn } from './fixtures/outturn/read.ts';

const { disclosure: BUDGET } = readOutturn('budget');

function check(misprints: readonly (readonly [string, string])[] = [], budget: typeof BUDGET | null = BUDGET) {
  const { disclosure, narrative } = readOutturn('final', misprints);
  return { disclosure, narrative, results: checkDisclosure(disclosure, { narrative, budget }) };
}

function found(misprints: readonly (readonly [string, string])[]): string[] {
  return check(misprints)
    .results.filter(({ outcome }) => outcome === 'differs')
    .map(({ severity, says, key }) => `${severity} ${says.id} ${key}`);
}

const GOVERNMENT_FUND = '其他国有土地使用权出让收入安排的支出\t3.00\t8.00\t6.00\t\t6.00\t5.00';

describe('the checks of final accounts', () => {
  it('find nothing in a pair of documents that agree', () => {
    expect(found([])).toEqual([]);
  });

  it('hold rates, directions, rows of funds and what was planned for the three public expenses', () => {
    const held = check().results.filter(({ outcome }) => outcome === 'holds');
    const count = (id: string) => held.filter(({ says }) => says.id === id).length;
    expect([count('execution-rate'), count('execution-direction'), count('carried-balance')]).toEqual([6, 5, 4]);
    expect(held.filter(({ key }) => key.endsWith('/planned'))).toHaveLength(4);
    expect(held.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'across-tables/basic-expenditure/natures',
        'across-tables/basic-expenditure/personnel',
        'across-tables/basic-expenditure/routine',
        'across-tables/appropriated-revenue',
        'across-tables/expenditure-class-212',
        'across-tables/government-funds/opening-balance',
        'across-tables/government-funds/current-revenue',
      ]),
    );
  });

  it.each([
    ['a rate that the sentence does not bear out', [['年初预算的97.92%', '年初预算的98.92%']], 'error execution-rate'],
    [
      'a direction that the figures contradict',
      [['97.14%。决算数小于', '97.14%。决算数大于']],
      'warning execution-direction',
    ],
    [
      'an equality that the figures contradict',
      [['95.00%。决算数小于预算数的', '95.00%。决算数与预算数持平的']],
      'warning execution-direction',
    ],
    [
      'a row of a fund that does not balance',
      [[GOVERNMENT_FUND, GOVERNMENT_FUND.replace('5.00', '4.00')]],
      'error carried-balance',
    ],
    [
      'an outturn that is not the table’s',
      [['支出决算为68.00万元，完成年初预算的97.14%', '支出决算为86.00万元，完成年初预算的122.86%']],
      'error equal',
    ],
    [
      'personnel and routine costs that are not the basic expenditure',
      [['人员经费合计\t\t75.50', '人员经费合计\t\t74.50']],
      'error sum',
    ],
    [
      'a source that the table of revenue has otherwise',
      [['\t合计\t127.00\t126.00\t\t1.00', '\t合计\t127.00\t125.00\t\t2.00']],
      'error equal',
    ],
  ] as const)('find %s', (_, misprints, expected) => {
    expect(found(misprints as unknown as [string, string][]).join('\n')).toContain(expected);
  });

  it('find a planned figure of the three public expenses that the budget does not print, as a note that names both', () => {
    const { results } = check([['5.00\t4.50\t\t\t3.00\t3.00', '6.00\t4.50\t\t\t3.00\t3.00']]);
    const result = results.find(({ key, outcome }) => key.endsWith('/planned') && outcome === 'differs');
    if (!result) throw new Error('not found');
    expect(result.severity).toBe('note');
    expect(findingText('zh-CN', result)).toMatch(
      /《财政拨款“三公”经费支出决算表》.*6\.00 万元.*2024 年预算《.*5\.00 万元.*可能调整过/u,
    );
    expect(findingText('en', result)).toMatch(/the budget of 2024/u);
  });

  it.each([
    [
      'a plan of nothing',
      [
        [
          '年初预算为30.00万元，支出决算为28.50万元，完成年初预算的95.00%',
          '年初预算为0万元，支出决算为28.50万元，完成年初预算的95.00%',
        ],
      ],
    ],
    ['a rate of a plan that is printed too', [['完成全年预算的100.00%', '完成预算的105.00%']]],
    ['a rate that is nearly so', [['完成年初预算的95.00%', '完成年初预算的近九成']]],
    ['a rate that was cut off', [['完成年初预算的97.14%', '完成年初预算的97.1%']]],
    ['words left to choose from', [['95.00%。决算数小于预算数', '95.00%。决算数大于（小于）预算数']]],
  ] as const)('accuse nobody for %s', (_, misprints) => {
    expect(found(misprints as unknown as [string, string][]).filter((one) => one.includes('execution'))).toEqual([]);
  });

  it('take a blank closing balance for nothing, but warn only', () => {
    const blank = GOVERNMENT_FUND.replace(/5\.00$/u, '');
    expect(found([[GOVERNMENT_FUND, blank]]).join('\n')).toMatch(/warning carried-balance/u);
  });

  it('link each amount of the narrative to the figure that was spent', () => {
    const { disclosure, narrative, results } = check();
    const inputs = {
      disclosure: '',
      narrative: null,
      prior: null,
      corrections: null,
      profile: null,
      names: null,
      rules: 1,
    };
    const { links, narrative: told } = checksFile(results, inputs, { profile: null, narrative, disclosure });
    expect(links.filter(({ text, cell }) => Number.parseFloat(text) !== Number.parseFloat(cell.text))).toEqual([]);
    expect(links.map(({ text }) => text)).toContain('117.50万元');
    expect(told?.list.filter(({ kind }) => kind === 'planned').map(({ text }) => text)).toEqual([
      ...['120.00万元', '70.00万元', '30.00万元', '20.00万元', '21.00万元', '5.00万元', '2.00万元', '1.00万元'],
    ]);
    expect(told?.unread).toBe(0);
  });
});

describe('final accounts that tell of other money than their tables hold', () => {
  const OVERALL = '本馆2024年度收入支出总计131.50万元。';

  it.each([
    ['an expense whose outturn is none of the whole', '会议费支出决算0.80万元，较年初预算减少0.20万元。'],
    ['a project whose outturn is none of the whole', '本年档案修复项目支出决算为9.90万元。'],
    ['the budget of the year after', '2025年年初预算安排支出140.00万元，比2024年决算增加16.50万元。'],
  ])('are not accused for %s', (_, sentence) => {
    expect(found([[OVERALL, `${OVERALL}\n\n${sentence}`]])).toEqual([]);
  });

  it('are not accused where the accounts of a list go on in the next one', () => {
    const FIRST = '301\t工资福利支出\t75.50\t302\t商品和服务支出\t13.50';
    const SECOND = '30101\t基本工资\t54.50\t30201\t办公费\t9.00';
    const HEAD = '科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数\n';
    const ROUTINE = '\t\t\t30231\t公务用车运行维护费\t3.00';
    const SUMS = '人员经费合计\t\t75.50\t公用经费合计\t\t13.50';
    const spread = [
      [HEAD, HEAD.replace('\n', '\t科目编码\t科目名称\t决算数\n')],
      [FIRST, `${FIRST}\t30231\t公务用车运行维护费\t3.00`],
      [SECOND, `${SECOND}\t399\t其他支出\t`],
      [ROUTINE, '\t\t\t\t\t\t39999\t其他支出\t'],
      [SUMS, '人员经费合计\t\t75.50\t公用经费合计\t\t\t\t\t13.50'],
    ] as const;
    expect(found(spread)).toEqual([]);
    const held = check(spread).results.filter(({ outcome, rule }) => outcome === 'holds' && rule === 'roll-up');
    expect(held.map(({ key }) => key).filter((key) => key.includes('basic-expenditure'))).toHaveLength(2);
    expect(found([...spread, ['30231\t公务用车运行维护费\t3.00', '30231\t公务用车运行维护费\t2.00']]).join()).toContain(
      'error sum roll-up/basic-expenditure',
    );
  });

  it('have a total that only the table of both sides can bear out', () => {
    const TOTAL = '本馆2024年度收入支出总计131.50万元。';
    const only = check([[TOTAL, '本馆2024年度支出总计131.50万元。']]);
    const without = { ...only.disclosure, tables: only.disclosure.tables.filter(({ kind }) => kind !== 'balance') };
    const results = checkDisclosure(without, { narrative: only.narrative, budget: BUDGET });
    expect(results.filter(({ outcome, severity }) => outcome === 'differs' && severity === 'error')).toEqual([]);
  });

  it('are named by their place alone where nobody knows of what they tell', () => {
    const LINE = '本馆2024年度收入支出总计131.50万元。';
    const { results } = check([[LINE, `${LINE}\n\n年初预算为10.00万元，支出决算为9.00万元，完成年初预算的80%。`]]);
    const wrong = results.find(({ outcome, says }) => outcome === 'differs' && says.id === 'execution-rate');
    if (!wrong) throw new Error('not found');
    expect([findingText('zh-CN', wrong), findingText('en', wrong)].join()).not.toMatch(/“”/u);
  });

  it('may list what was spent on a project beside a self-evaluation with what was planned', () => {
    const END = '## 第三部分 2024年度部门决算情况说明';
    const forms = `### 项目支出决算表

公开10表

单位：万元

项目名称\t全年预算数\t决算数
合计\t30.00\t28.50
档案数字化\t30.00\t28.50

### 项目支出绩效自评表

单位：万元

项目名称\t档案数字化
主管部门\t云州市青禾区档案馆
年度资金总额\t30.00
年度总体目标\t修复和数字化馆藏档案
一级指标\t二级指标\t三级指标\t年度指标值\t分值
产出指标\t数量指标\t数字化页数\t100页\t90

${END}`;
    const { disclosure, results } = check([[END, forms]]);
    expect(disclosure.projects.map(({ name, amount, listed }) => [name, amount?.text, listed !== null])).toEqual([
      ['档案数字化', '30.00', true],
    ]);
    expect(results.filter(({ outcome, rule }) => outcome === 'differs' && rule === 'projects')).toEqual([]);
  });
});
