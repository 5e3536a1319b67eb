import { fenPerUnit, formatFen } from '../../src/money.ts';
import type { Synthetic } from './budget.ts';

/** A bare narrative that states the synthetic budget's figures as Chongqing's districts word them. */
export function makeNarrative({ plan, money, disclosure }: Synthetic): string {
  const { year } = disclosure.identity;
  const amount = (value: number) => {
    const fen = Math.round((value * fenPerUnit(money.unit)) / 10 ** money.decimals);
    return `${formatFen(fen, money.unit, money.decimals)}${money.unit}`;
  };
  const change = (now: number, before: number) =>
    now === before ? '与上年持平' : `比${year - 1}年${now > before ? '增加' : '减少'}${amount(Math.abs(now - before))}`;
  const sum = (pick: (line: (typeof plan.functions)[number]) => number) =>
    plan.functions.reduce((total, line) => total + pick(line), 0);
  const [basic, project, prior] = [sum((line) => line.basic), sum((line) => line.project), sum((line) => line.prior)];
  const general = basic + project;
  const { overseas, receptions, purchase, operation } = plan.threePublic;
  const three = (when: 'now' | 'prior') => overseas[when] + receptions[when] + purchase[when] + operation[when];
  const routine = plan.accounts
    .filter((account) => ['302', '310'].includes(account.group))
    .reduce((total, account) => total + account.basic, 0);
  const { goods, works, services } = plan.procurement;
  const items = plan.functions.map(
    ({ names, basic: a, project: b, prior: before }, index) =>
      `（${index + 1}）${names[0]}（类）${names[1]}（款）${names[2]}（项）${year}年预算数为${amount(a + b)}，${change(a + b, before)}。`,
  );
  return [
    '## 二、部门收支总体情况',
    `（一）收入预算：${year}年年初预算数${amount(general + plan.funds + plan.ownRevenue)}，其中：一般公共预算拨款${amount(general)}。`,
    `（二）支出预算：${year}年年初预算数${amount(general + plan.funds + plan.ownRevenue)}。`,
    '## 三、部门预算情况说明',
    `${year}年一般公共预算财政拨款收入${amount(general)}，一般公共预算财政拨款支出${amount(general)}，${change(general, prior)}。其中：基本支出${amount(basic)}；项目支出${amount(project)}。`,
    ...items,
    '## 四、“三公”经费情况说明',
    `${year}年“三公”经费预算${amount(three('now'))}，${change(three('now'), three('prior'))}。其中：因公出国（境）费用${amount(overseas.now)}，${change(overseas.now, overseas.prior)}；公务接待费${amount(receptions.now)}，${change(receptions.now, receptions.prior)}；公务用车运行维护费${amount(operation.now)}，${change(operation.now, operation.prior)}；公务用车购置费${amount(purchase.now)}，${change(purchase.now, purchase.prior)}。`,
    '## 五、其他重要事项的情况说明',
    `（一）机关运行经费。${year}年一般公共预算财政拨款运行经费${amount(routine)}。`,
    `（二）政府采购情况。政府采购预算总额${amount(goods + works + services)}：政府采购货物预算${amount(goods)}、政府采购工程预算${amount(works)}、政府采购服务预算${amount(services)}。`,
    `（三）绩效目标设置情况。${year}年项目支出均实行了绩效目标管理，涉及项目${plan.projects.length}个，涉及一般公共预算财政拨款${amount(project)}。`,
    '',
  ].join('\n\n');
}
