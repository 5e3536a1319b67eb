import { describe, expect, it } from 'vitest';
import { readNarrative } from './index.ts';

/** `kind subject value` of every statement, amounts in the unit they are printed in. */
function read(markdown: string, year = 2026): string[] {
  return readNarrative(markdown, year).statements.map(({ kind, subject, value, unit, text }) => {
    const name = subject.source ?? subject.classCode ?? subject.path?.at(-1) ?? subject.id;
    const amount = unit ? `${value < 0 ? '-' : ''}${text}` : kind === 'change' ? '0' : String(value);
    return [kind, name, subject.within && `in ${subject.within}`, subject.general && 'general', amount]
      .filter(Boolean)
      .join(' ');
  });
}

const OVERALL = '## 二、部门收支总体情况\n\n';
const THREE = '## 四、“三公”经费情况说明\n\n';

describe('Chongqing’s wording', () => {
  it('reads totals, sources and changes of revenue', () => {
    const text = `${OVERALL}（一）收入预算：2026 年年初预算数 1,200.50 万元，其中：一般公共预算拨款 1,100.50 万元，事业收入 100 万元。收入比 2025 年减少 12.5 万元，主要是一般公共预算收入少 12.5 万元。`;
    expect(read(text)).toEqual([
      'level revenue-total 1,200.50万元',
      'level general-public 1,100.50万元',
      'level public-service 100万元',
      'change revenue-total -12.5万元',
      'change general-public -12.5万元',
    ]);
  });

  it('reads classes, and what stands in brackets behind one as part of it', () => {
    const text = `${OVERALL}（二）支出预算。2026年年初预算数900万元，其中：一般公共服务支出700万元（基本支出400万元，项目支出：300万元），卫生健康支出200万元。支出预算较2025年持平。`;
    expect(read(text)).toEqual([
      'level expenditure-total 900万元',
      'level 201 700万元',
      'level basic in 201 400万元',
      'level project in 201 300万元',
      'level 210 200万元',
      'change expenditure-total 0',
    ]);
  });

  it('reads the three public expenses with their changes, over a page break', () => {
    const text = `${THREE}2026 年“三公”经费预算 50 万元，比 2025 年增加 6 万元。其中：因公出国（境）费用 10 万元，与上年持平，主要原因是推动青\n\n禾区开放；公务接待费 15 万元，比 2025 年减少 4 万元，主要原因是压缩公务接待费支出；公务用车运行维护费25万元，比2025年增加10万元；公务用车购置费 0 万元，与上年持平。`;
    expect(read(text)).toEqual([
      'level three-public-total 50万元',
      'change three-public-total 6万元',
      'level overseas 10万元',
      'change overseas 0',
      'level receptions 15万元',
      'change receptions -4万元',
      'level vehicle-operation 25万元',
      'change vehicle-operation 10万元',
      'level vehicle-purchase 0万元',
      'change vehicle-purchase 0',
    ]);
  });

  it('reads classes by their mark, funds beside the general public budget, and 同比', () => {
    expect(
      read(`${OVERALL}2026年支出预算900万元，其中：社会保障和就业（类）支出200万元，卫生健康（类）100万元。`),
    ).toEqual(['level expenditure-total 900万元', 'level 208 200万元', 'level 210 100万元']);
    const text =
      '## 三、部门预算情况说明\n\n基本支出600万元，同比增加50万元。政府性基金预算收入50万元，政府性基金预算支出50万元。';
    expect(read(text)).toEqual([
      'level basic 600万元',
      'change basic 50万元',
      'level government-funds 50万元',
      'level funds-expenditure 50万元',
    ]);
  });

  it('takes some of the projects for no more than they are', () => {
    const text = `## 五、其他重要事项的情况说明\n\n（一）绩效目标设置情况。本部门对12个项目编制了绩效目标，涉及资金450万元，其中重点项目2个，金额120万元。\n\n（二）政府采购情况。政府采购预算60万元，其中：货物类采购15万元，服务类采购45万元。`;
    expect(read(text)).toEqual([
      'level performance 450万元',
      'level procurement 60万元',
      'level goods 15万元',
      'level services 45万元',
    ]);
  });

  it('reads items of the functional classification', () => {
    const text = `## 三、部门预算情况说明\n\n(1) 一般公共服务支出(类)政府办公厅(室)及相关机构事务(款)行政运行(项)2026年预算数为2,000,000.50元,较2025年减少500,000元,下降20.0%。主要原因是减少了人员经费300元。`;
    expect(read(text)).toEqual(['level 行政运行 2,000,000.50元', 'change 行政运行 -500,000元', 'percent 行政运行 -20']);
  });

  it('keeps general public procurement apart and reads numbers of projects', () => {
    const text = `## 五、其他重要事项的情况说明\n\n（二）政府采购情况。政府采购预算总额 30 万元：政府采购货物预算 20 万元、政府采购服务预算 10 万元；其中一般公共预算拨款政府采购 25 万元：政府采购货物预算 15 万元、政府采购服务预算 10 万元。\n\n（三）绩效目标设置情况。涉及项目 9 个，涉及当年财政拨款 5,390 元（其中当年一般公共预算财政拨款安排项目 9 个，金额 539 元）。纳入一般绩效目标评价的项目 9 个，金额 5,390 元。`;
    expect(read(text)).toEqual([
      'level procurement 30万元',
      'level goods 20万元',
      'level services 10万元',
      'level procurement general 25万元',
      'level goods general 15万元',
      'level services general 10万元',
      'count performance 9',
      'level performance 5,390元',
      'count performance 9',
      'level performance 539元',
      'level performance-ordinary 5,390元',
    ]);
  });

  it.each([
    ['2、政府采购情况。无', 'none procurement 0'],
    ['（一）机关运行经费。本单位无机关运行经费。', 'none agency-operating 0'],
  ])('reads that there is none: %s', (line, expected) => {
    expect(read(`## 六、其他重要事项的情况说明\n\n${line}`)).toEqual([expected]);
  });

  it('reads what is carried over and forward, and which surplus is used', () => {
    expect(
      read(`${OVERALL}2026年收支总预算90万元，其中使用非财政拨款结余5万元，上年结转9万元；结转下年3万元。`),
    ).toEqual([
      'level revenue-total 90万元',
      'level surplus-used 5万元',
      'level carried-over 9万元',
      'level carried-forward 3万元',
    ]);
  });

  it('reads a paragraph by the heading right above it', () => {
    expect(read(`${OVERALL}### （二）支出预算\n\n2026年年初预算数90万元，其中：卫生健康支出9万元。`)).toEqual([
      'level expenditure-total 90万元',
      'level 210 9万元',
    ]);
    expect(read(`${OVERALL}### （二）支出预算和其他\n\n2026年年初预算数90万元。`)).toEqual([]);
  });

  it('reads last year’s budget beside this year’s', () => {
    const text = `${OVERALL}2025年支出预算数5万元，2026年支出预算数6万元。`;
    expect(read(text)).toEqual(['prior expenditure-total 5万元', 'level expenditure-total 6万元']);
  });

  it('reads that no fund is used', () => {
    expect(read('## 三、部门预算情况说明\n\n2026 年无使用政府性基金预算拨款安排的支出。')).toEqual([
      'none funds-expenditure 0',
    ]);
  });
});

describe('Shanghai’s wording', () => {
  const HEAD = '# 2026年部门预算编制说明\n\n';

  it('reads totals by fund', () => {
    const text = `${HEAD}2026年，云州市青禾街道收入预算100.50万元，其中：财政拨款收入90.50万元，比2025年预算增加1.50万元；事业收入10.00万元。\n\n支出预算100.50万元，其中：财政拨款支出预算90.50万元，比2025年预算增加1.50万元。财政拨款支出预算中，一般公共预算拨款支出预算90.50万元，比2025年预算增加1.50万元；政府性基金拨款支出预算0.00万元，与2025年预算持平。`;
    expect(read(text)).toEqual([
      'level revenue-total 100.50万元',
      'level fiscal-appropriation 90.50万元',
      'change fiscal-appropriation 1.50万元',
      'level public-service 10.00万元',
      'level expenditure-total 100.50万元',
      'level appropriation-expenditure 90.50万元',
      'change appropriation-expenditure 1.50万元',
      'level general-expenditure 90.50万元',
      'change general-expenditure 1.50万元',
      'level funds-expenditure 0.00万元',
      'change funds-expenditure 0',
    ]);
  });

  it('follows an item over several sentences, with what was spent the year before', () => {
    const text = `${HEAD}1\\. “教育支出（类）其他教育支出（款）其他教育支出（项）”25.00万元，主要用于其他教育支出。2025年当年预算执行数为20.00万元，2026年预算安排25.10万元，比2025年预算执行数增加25.00%。`;
    expect(read(text)).toEqual([
      'level 其他教育支出 25.00万元',
      'execution 其他教育支出 20.00万元',
      'level 其他教育支出 25.10万元',
      'percent 其他教育支出 25',
    ]);
  });

  it('reads a change cut off by a full stop', () => {
    expect(
      read('## 一、2026年“三公”经费预算情况说明\n\n（三）公务接待费1.35万元。比2025年预算持平，主要原因是节约。'),
    ).toEqual(['level receptions 1.35万元', 'change receptions 0']);
  });
});

describe('doubt', () => {
  it.each([
    ['an amount in a reason', `${THREE}公务接待费 2 万元，主要原因是新增会议 5 万元。`, ['level receptions 2万元']],
    ['an amount about something else', `${THREE}公务接待费用于接待来宾，会议费 5 万元。`, []],
    ['an approximate amount', `${THREE}公务接待费约 5 万元。`, []],
    ['another year', `${OVERALL}2024年收入预算 5 万元。`, []],
    ['definitions', '## 六、名词解释\n\n（五）“三公”经费：公务接待费 5 万元。', []],
    [
      'a small enterprise quota',
      '## 三、政府采购预算情况\n\n面向中小企业预留政府采购项目预算金额664.98万元，其中，预留给小型企业的政府采购项目预算为465.49万元。',
      [],
    ],
    [
      'the change of something else',
      `## 三、部门预算情况说明\n\n2026年一般公共预算财政拨款支出90万元，比2025年增加5万元，其中会议费增加3万元，增长20%。`,
      ['level general-expenditure 90万元', 'change general-expenditure 5万元'],
    ],
    [
      'the share of something else',
      `${OVERALL}收入预算90万元，其中：上级专项9万元，占10%；一般公共预算拨款81万元，占90%。`,
      ['level revenue-total 90万元', 'level general-public 81万元', 'share general-public 90'],
    ],
    [
      'what one source carried over',
      `${OVERALL}收入预算90万元，其中：一般公共预算拨款81万元（含上年结转9万元）。`,
      ['level revenue-total 90万元', 'level general-public 81万元'],
    ],
    [
      'projects of one kind, and a number of key projects',
      `## 三、部门预算情况说明\n\n基本支出9万元，主要是招商引资项目支出5万元。\n\n## 五、绩效目标设置情况\n\n其中重点项目5个。`,
      ['level basic 9万元'],
    ],
    [
      'other spending that is no class',
      `${OVERALL}支出预算90万元，公用经费等其他支出5万元。`,
      ['level expenditure-total 90万元'],
    ],
    [
      'a contract of another year',
      `${THREE}公务用车运行维护费 3 万元，与2023年签订的合同有关。`,
      ['level vehicle-operation 3万元'],
    ],
  ])('says nothing on %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('places', () => {
  it('gives line, column and length of the printed amount', () => {
    const markdown = `${THREE}2026 年“三公”经费预算 **50.00 万元**。`;
    const [statement] = readNarrative(markdown, 2026).statements;
    const line = markdown.split('\n')[(statement?.line ?? 0) - 1] ?? '';
    expect(statement?.line).toBe(3);
    expect(line.slice(statement?.column, (statement?.column ?? 0) + (statement?.length ?? 0))).toBe('50.00 万元');
  });

  it('finds comparisons with any year', () => {
    const { comparisons } = readNarrative(`${THREE}公务接待费 2 万元，与2024年持平。`, 2026);
    expect(comparisons.map(({ year, line }) => [year, line])).toEqual([[2024, 3]]);
  });
});
