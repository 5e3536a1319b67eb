import { classes, spending, whole } from '../shared.ts';
import { tellClasses, tellItems, tellSections } from './accounts.ts';
import type { Teller } from './teller.ts';

/** The parts of a narrative, each in several wordings; a wording is picked for a document, not for a sentence. */
export type Part = (teller: Teller) => string[];

/** Where the money comes from, in the words of a fund's appropriation. */
function sources(teller: Teller, [general, funds, own]: [string, string, string], shares = false): string {
  const { plan } = teller.synthetic;
  const { sums } = teller;
  const part = (name: string, value: number) =>
    `${name}${teller.amount(value)}${shares ? `，${teller.share(value, sums.all)}` : ''}`;
  return [
    part(general, sums.general),
    ...(plan.funds > 0 ? [part(funds, plan.funds)] : []),
    ...(plan.ownRevenue > 0 ? [part(own, plan.ownRevenue)] : []),
  ].join(shares ? '；' : '，');
}

const DISTRICT = ['一般公共预算拨款', '政府性基金预算拨款', '事业收入'] as [string, string, string];
const PROVINCE = ['一般公共预算拨款收入', '政府性基金预算拨款收入', '事业收入'] as [string, string, string];

/** Every class of the whole budget with its spending. */
function spent(teller: Teller, joint: string, shares = false): string {
  return classes(whole(teller.synthetic.plan))
    .map(({ name, members }) => {
      const value = spending(members);
      return `${name}${teller.amount(value)}${shares ? `，${teller.share(value, teller.sums.all)}` : ''}`;
    })
    .join(joint);
}

/** Basic and project spending of the whole department. */
function halves(teller: Teller): [number, number] {
  const lines = whole(teller.synthetic.plan);
  return [lines.reduce((sum, line) => sum + line.basic, 0), lines.reduce((sum, line) => sum + line.project, 0)];
}

export const OVERALL: Record<string, Part> = {
  '收入预算：年初预算数': (t) => [
    `（一）收入预算：${t.year}年年初预算数${t.headline(t.sums.all)}，其中：${sources(t, DISTRICT)}。`,
    `（二）支出预算：${t.year}年年初预算数${t.headline(t.sums.all)}，其中：${spent(t, '，')}。`,
  ],
  '收支总预算，占P%': (t) => [
    `${t.year}年收支总预算${t.headline(t.sums.all)}。`,
    `${t.year}年收入预算${t.headline(t.sums.all)}，其中：${sources(t, PROVINCE, true)}。`,
    `${t.year}年支出预算${t.headline(t.sums.all)}，其中：${spent(t, '；', true)}。`,
  ],
  '预算总收入，基本支出占P%': (t) => {
    const [basic, project] = halves(t);
    return [
      `${t.year}年部门预算总收入${t.headline(t.sums.all)}，其中：${sources(t, PROVINCE, true)}。`,
      `${t.year}年部门预算总支出${t.headline(t.sums.all)}，其中：基本支出${t.amount(basic)}，${t.share(basic, t.sums.all)}；项目支出${t.amount(project)}，${t.share(project, t.sums.all)}。`,
    ];
  },
  本年收入合计: (t) => [
    `本年收入合计${t.headline(t.sums.all)}，其中：${sources(t, PROVINCE)}。`,
    `本年支出合计${t.headline(t.sums.all)}，按功能分类：${spent(t, '、')}。`,
  ],
};

const DETAILS: Record<string, Part> = {
  项: tellItems,
  款: tellSections,
  '类占P%，项': (t) => [`一般公共预算支出结构：${tellClasses(t).join('；')}。`, ...tellItems(t)],
};

export const APPROPRIATION: Part = (t) => {
  const { sums, year } = t;
  const { plan } = t.synthetic;
  const change = (against: string) => t.change(sums.general, sums.prior, against, true);
  const opening = t.choose('appropriation', {
    '收入X，支出X，比2025年增加N': () =>
      `${year}年一般公共预算财政拨款收入${t.amount(sums.general)}，一般公共预算财政拨款支出${t.amount(sums.general)}，${change(`${year - 1}年`)}。其中：基本支出${t.amount(sums.basic)}；项目支出${t.amount(sums.project)}。`,
    '当年拨款X，比上年增加N': () =>
      `${year}年一般公共预算当年拨款${t.amount(sums.general)}，${change('上年')}，主要是人员变动。`,
    '支出X，其中基本支出X占P%': () =>
      `${year}年一般公共预算支出${t.headline(sums.general)}，${change(`${year - 1}年预算数`)}。其中：基本支出${t.amount(sums.basic)}，${t.share(sums.basic, sums.general)}；项目支出${t.amount(sums.project)}，${t.share(sums.project, sums.general)}。`,
    '2025年预算数Y，2026年预算数X': () =>
      `${year - 1}年一般公共预算支出预算数${t.amount(sums.prior, 'prior')}，${year}年一般公共预算支出预算数${t.amount(sums.general)}，增减变化情况：${change('上年')}。`,
  });
  const people = t.choose<() => string[]>('basic', {
    none: () => [],
    '人员经费，公用经费': () => [
      `${year}年一般公共预算基本支出${t.amount(sums.basic)}，其中：人员经费${t.amount(sums.personnel)}，主要包括：基本工资、津贴补贴；公用经费${t.amount(sums.routine)}，主要包括：办公费、差旅费。`,
    ],
  });
  return [
    opening(),
    ...t.choose('details', DETAILS)(t),
    ...people(),
    plan.funds > 0
      ? `${year}年政府性基金预算财政拨款支出${t.amount(plan.funds)}。`
      : `${year}年无使用政府性基金预算拨款安排的支出。`,
  ];
};

export const THREE_PUBLIC: Record<string, Part> = {
  一句: (t) => {
    const { overseas, receptions, purchase, operation } = t.synthetic.plan.threePublic;
    const against = t.random.pick([`${t.year - 1}年`, '上年']);
    const part = (name: string, { now, prior }: { now: number; prior: number }, why = '') =>
      `${name}${t.amount(now)}，${t.change(now, prior, against)}${why}`;
    return [
      `${t.year}年“三公”经费预算${t.amount(t.sums.three.now)}，${t.change(t.sums.three.now, t.sums.three.prior, against, true)}。其中：${part('因公出国（境）费用', overseas, '，主要原因是出访安排调整')}；${part('公务接待费', receptions, '，主要原因是厉行节约')}；${part('公务用车运行维护费', operation)}；${part('公务用车购置费', purchase)}。`,
    ];
  },
  '（一）（二）（三）': (t) => {
    const { overseas, receptions, purchase, operation } = t.synthetic.plan.threePublic;
    const { three, vehicles } = t.sums;
    const against = `${t.year - 1}年预算`;
    const part = (name: string, { now, prior }: { now: number; prior: number }, why: string) =>
      `${name}${t.amount(now)}，${t.change(now, prior, against)}，主要原因是${why}`;
    return [
      `${t.year}年“三公”经费预算数为${t.amount(three.now)}，${t.change(three.now, three.prior, against)}。其中：`,
      `（一）${part('因公出国（境）费', overseas, '出访任务有变化')}。`,
      `（二）${part('公务用车购置及运行费', vehicles, '车辆更新')}。其中：${part('公务用车购置费', purchase, '更新车辆')}；${part('公务用车运行费', operation, '油料开支变化')}。`,
      `（三）${part('公务接待费', receptions, '接待批次变化')}。`,
    ];
  },
  '占P%': (t) => {
    const { overseas, receptions, purchase, operation } = t.synthetic.plan.threePublic;
    const { three, vehicles } = t.sums;
    const part = (name: string, value: number) => `${name}${t.amount(value)}，${t.share(value, three.now)}`;
    return [
      `${t.year}年“三公”经费财政拨款预算${t.amount(three.now)}，${t.change(three.now, three.prior, '上年预算数', true)}。其中：${part('因公出国（境）费', overseas.now)}；${part('公务用车购置及运行维护费', vehicles.now)}（其中：公务用车购置费${t.amount(purchase.now)}，公务用车运行维护费${t.amount(operation.now)}）；${part('公务接待费', receptions.now)}。`,
    ];
  },
};

export const OTHERS: Record<string, Part> = {
  市区县: (t) => {
    const { goods, works, services } = t.synthetic.plan.procurement;
    return [
      `（一）机关运行经费。${t.year}年一般公共预算财政拨款运行经费${t.amount(t.sums.routine)}，${t.change(t.sums.routine, Math.round(t.sums.routine * 0.93), '上年', false, false)}，主要原因是压减开支。`,
      `（二）政府采购情况。政府采购预算总额${t.amount(t.sums.procurement)}：政府采购货物预算${t.amount(goods)}、政府采购工程预算${t.amount(works)}、政府采购服务预算${t.amount(services)}；其中一般公共预算拨款政府采购${t.amount(t.sums.procurement)}：政府采购货物预算${t.amount(goods)}、政府采购工程预算${t.amount(works)}、政府采购服务预算${t.amount(services)}。`,
      `（三）绩效目标设置情况。${t.year}年项目支出均实行了绩效目标管理，涉及项目${t.synthetic.plan.projects.length}个，涉及一般公共预算财政拨款${t.amount(t.sums.project)}。`,
    ];
  },
  区: (t) => {
    const { goods, works, services } = t.synthetic.plan.procurement;
    return [
      `（一）机关运行经费。${t.year}年本部门机关运行经费预算${t.amount(t.sums.routine)}。`,
      `（二）政府采购情况。${t.year}年本部门政府采购预算${t.amount(t.sums.procurement)}，其中：政府采购货物预算${t.amount(goods)}、政府采购工程预算${t.amount(works)}、政府采购服务预算${t.amount(services)}。`,
      `（三）绩效目标设置情况。${t.year}年，本部门编报绩效目标的项目共${t.synthetic.plan.projects.length}个，涉及项目预算资金${t.amount(t.sums.project)}。`,
    ];
  },
  省: (t) => {
    const { goods, works, services } = t.synthetic.plan.procurement;
    return [
      `（一）机关运行经费安排情况。${t.year}年机关运行经费财政拨款预算${t.amount(t.sums.routine)}。`,
      `（二）政府采购安排情况。${t.year}年政府采购预算总额${t.amount(t.sums.procurement)}，其中：货物类采购预算${t.amount(goods)}，工程类采购预算${t.amount(works)}，服务类采购预算${t.amount(services)}。`,
      `（三）绩效目标情况。${t.year}年项目支出均实行了绩效目标管理，涉及资金${t.amount(t.sums.project)}。`,
    ];
  },
};
