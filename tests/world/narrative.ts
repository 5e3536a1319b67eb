import type { Synthetic } from './budget.ts';
import { duty, paragraph, sentence } from './prose.ts';
import { Random } from './random.ts';
import { classes, spending, whole } from './shared.ts';
import { printAmount } from './table.ts';

/** A paragraph of the narrative. Headings carry no number: the formats number them, 一、 （一）. */
export interface Prose {
  heading?: 1 | 2;
  text: string;
}

export interface NarrativeOptions {
  /** How many paragraphs without figures each part has: more for benchmarks of search. */
  length?: number;
}

/** What a department says of its budget, as Chongqing's districts word it: every figure is one of the tables. */
export function writeProse(synthetic: Synthetic, { length = 1 }: NarrativeOptions = {}): Prose[] {
  const { plan, money, disclosure, seed, who } = synthetic;
  const { year } = disclosure.identity;
  const random = new Random(seed + 2);
  const amount = (value: number) => `${printAmount(value, money).text}${money.unit}`;
  const change = (now: number, before: number) =>
    now === before ? '与上年持平' : `比${year - 1}年${now > before ? '增加' : '减少'}${amount(Math.abs(now - before))}`;
  const sum = (pick: (line: (typeof plan.functions)[number]) => number) =>
    plan.functions.reduce((total, line) => total + pick(line), 0);
  const [basic, project, prior] = [sum((line) => line.basic), sum((line) => line.project), sum((line) => line.prior)];
  const general = basic + project;
  const all = general + plan.funds + plan.ownRevenue;
  const sources = [
    `一般公共预算拨款${amount(general)}`,
    ...(plan.funds > 0 ? [`政府性基金预算拨款${amount(plan.funds)}`] : []),
    ...(plan.ownRevenue > 0 ? [`事业收入${amount(plan.ownRevenue)}`] : []),
  ];
  const spent = classes(whole(plan)).map(({ name, members }) => `${name}${amount(spending(members))}`);
  const { overseas, receptions, purchase, operation } = plan.threePublic;
  const three = (when: 'now' | 'prior') => overseas[when] + receptions[when] + purchase[when] + operation[when];
  const routine = plan.accounts
    .filter((account) => ['302', '310'].includes(account.group))
    .reduce((total, account) => total + account.basic, 0);
  const { goods, works, services } = plan.procurement;
  const title = (text: string, heading: 1 | 2 = 1): Prose => ({ heading, text });
  const says = (...texts: string[]): Prose[] => texts.map((text) => ({ text }));
  const filler = (count: number): Prose[] =>
    Array.from({ length: count }, () => ({ text: paragraph(random, random.whole(2, 5)) }));
  return [
    title('部门基本情况'),
    title('职能职责', 2),
    ...Array.from({ length: 2 * length }, (_, index) => ({ text: duty(random, index + 1) })),
    title('单位构成', 2),
    ...says(`${who.department.name}内设${random.whole(3, 18)}个科室，没有下属单位。${sentence(random)}`),
    title('部门收支总体情况'),
    ...says(
      `（一）收入预算：${year}年年初预算数${amount(all)}，其中：${sources.join('，')}。`,
      `（二）支出预算：${year}年年初预算数${amount(all)}，其中：${spent.join('，')}。`,
    ),
    title('部门预算情况说明'),
    ...says(
      `${year}年一般公共预算财政拨款收入${amount(general)}，一般公共预算财政拨款支出${amount(general)}，${change(general, prior)}。其中：基本支出${amount(basic)}；项目支出${amount(project)}。`,
      ...plan.functions.map(
        ({ names, basic: a, project: b, prior: before }, index) =>
          `（${index + 1}）${names[0]}（类）${names[1]}（款）${names[2]}（项）${year}年预算数为${amount(a + b)}，${change(a + b, before)}。`,
      ),
    ),
    ...(plan.funds > 0 ? says(`${year}年政府性基金预算财政拨款支出${amount(plan.funds)}。`) : []),
    ...filler(length),
    title('“三公”经费情况说明'),
    ...says(
      `${year}年“三公”经费预算${amount(three('now'))}，${change(three('now'), three('prior'))}。其中：因公出国（境）费用${amount(overseas.now)}，${change(overseas.now, overseas.prior)}；公务接待费${amount(receptions.now)}，${change(receptions.now, receptions.prior)}；公务用车运行维护费${amount(operation.now)}，${change(operation.now, operation.prior)}；公务用车购置费${amount(purchase.now)}，${change(purchase.now, purchase.prior)}。`,
    ),
    title('其他重要事项的情况说明'),
    ...says(
      `（一）机关运行经费。${year}年一般公共预算财政拨款运行经费${amount(routine)}。`,
      `（二）政府采购情况。政府采购预算总额${amount(goods + works + services)}：政府采购货物预算${amount(goods)}、政府采购工程预算${amount(works)}、政府采购服务预算${amount(services)}。`,
      `（三）绩效目标设置情况。${year}年项目支出均实行了绩效目标管理，涉及项目${plan.projects.length}个，涉及一般公共预算财政拨款${amount(project)}。`,
    ),
    ...filler(length),
    title('专业名词解释'),
    ...says(
      '（一）基本支出：保障机构运转和日常工作的人员经费、公用经费。',
      '（二）项目支出：基本支出之外，为一件事专门安排的支出。',
    ),
  ];
}

const NUMBERS = [...'一二三四五六七八九十'];

/** Headings with their numbers written out: 一、 （一）. */
export function numberProse(prose: readonly Prose[]): Prose[] {
  const counts = [0, 0];
  return prose.map(({ heading, text }) => {
    if (!heading) return { text };
    counts[heading - 1] = (counts[heading - 1] ?? 0) + 1;
    if (heading === 1) counts[1] = 0;
    const number = NUMBERS[(counts[heading - 1] ?? 0) - 1] ?? '';
    return { heading, text: heading === 1 ? `${number}、${text}` : `（${number}）${text}` };
  });
}

/** The narrative as content keeps it, in Markdown. */
export function makeNarrative(synthetic: Synthetic, options: NarrativeOptions = {}): string {
  const parts = numberProse(writeProse(synthetic, options)).map(({ heading, text }) =>
    heading ? `${'#'.repeat(heading + 1)} ${text}` : text,
  );
  return [...parts, ''].join('\n\n');
}
