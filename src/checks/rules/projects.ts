import type { CheckResult } from '../../budget/check-schema.ts';
import type { Project } from '../../budget/schema.ts';
import { addsUp, checkEqual, checkSum, judge, notApplicable, sum, toleranceOf } from '../compare.ts';
import type { Context } from '../context.ts';
import { tableCell } from '../form-cells.ts';
import type { Figure } from '../figure.ts';
import { ROUNDING, type Rule } from '../rule.ts';
import { amountText, amountTextEn } from '../wording.ts';

/** Rule 6: Σ project amounts = project expenditure of the general public budget, or fewer projects are published. */
export const projects: Rule = {
  id: 'projects',
  title: '项目金额之和等于项目支出',
  titleEn: 'Projects add up to project expenditure',
  basis: '项目支出由各项目组成；项目支出明细表、项目绩效目标表与一般公共预算财政拨款支出表的项目支出合计一致。',
  tables: ['project-performance', 'project-list'],
  tolerance: ROUNDING,
  check(context) {
    return [
      ...checkTotal(context),
      ...checkList(context),
      ...context.disclosure.projects.flatMap((project) => checkProject(context, project)),
      ...checkTargets(context),
    ];
  },
};

/** Project expenditure as the tables print it: of the general public budget first, then of the whole department. */
export function projectTotals(context: Context): Figure[] {
  const general = context.total(context.only('general-public-expenditure'), 'project');
  const whole = context.total(context.only('expenditure'), 'project');
  return [general, whole].filter((figure): figure is Figure => figure !== null && figure.cell.fen !== null);
}

function nameOf(project: Project): string {
  return `项目“${project.name}”的金额`;
}

function checkTotal(context: Context): CheckResult[] {
  const amounts = context.disclosure.projects
    .map((project) => project.amount && context.cited(project.amount, nameOf(project)))
    .filter((figure): figure is Figure => figure !== null && figure.cell.fen !== null);
  const targets = projectTotals(context);
  const [target] = targets;
  if (amounts.length === 0) {
    return [
      notApplicable('projects', 'total', '没有公开项目金额，不能与项目支出核对。', 'No project amounts are published.'),
    ];
  }
  if (!target) {
    return [
      notApplicable(
        'projects',
        'total',
        '功能分类支出表没有项目支出合计，不能与各项目金额核对。',
        'No project total to compare with.',
      ),
    ];
  }
  const matched = targets.find((candidate) => addsUp(candidate, amounts));
  if (matched) return [checkSum('projects', 'total', matched, amounts)];
  const added = sum(amounts);
  const most = targets.reduce((a, b) => (b.fen > a.fen ? b : a));
  if (judge(added - most.fen, toleranceOf([most, ...amounts])) === 'differs' && added > most.fen) {
    return [
      checkSum('projects', 'total', most, amounts, {
        severity: 'warning',
        remark: '项目金额可能含其他资金，或同一项目公开了不止一次。',
        remarkEn: 'Project amounts may include other funds, or a project may be published twice.',
      }),
    ];
  }
  const total = { ...target, fen: added };
  return [
    notApplicable(
      'projects',
      'total',
      `公开的 ${amounts.length} 个项目金额之和为${amountText(total, amounts)}，少于${target.cell.label}的${amountText(target)}：另有项目没有公开，不能核对。`,
      `The ${amounts.length} published projects add up to ${amountTextEn(total, amounts)}, less than project expenditure of ${amountTextEn(target)}: other projects are not published.`,
      [target.cell, ...amounts.map((figure) => figure.cell)],
    ),
  ];
}

/** The project list's own total against project expenditure. */
function checkList(context: Context): CheckResult[] {
  const list = context.only('project-list');
  const total = context.total(list, 'total', 'amount');
  const targets = projectTotals(context);
  const [target] = targets;
  if (!total || total.cell.fen === null || !target) return [];
  return [
    checkEqual('projects', 'list-total', total, targets.find((candidate) => addsUp(total, [candidate])) ?? target),
  ];
}

function checkProject(context: Context, project: Project): CheckResult[] {
  const results: CheckResult[] = [];
  const amount = project.amount && context.cited(project.amount, nameOf(project));
  const list = project.listed && context.disclosure.tables.find((table) => table.id === project.listed?.table);
  const row = list && project.listed && list.rows.find((line) => line.row === project.listed?.row);
  const listed = list && row ? context.figure(list, row, context.columnOf(list, ['total', 'amount'])) : null;
  if (
    amount &&
    amount.cell.fen !== null &&
    listed &&
    listed.cell.fen !== null &&
    listed.cell.table !== amount.cell.table
  ) {
    results.push(checkEqual('projects', `${project.id}/listed`, amount, listed));
  }
  const funding = project.funding
    .map((part) => context.cited(part.amount, `项目“${project.name}”的${part.label}`))
    .filter((figure) => figure.cell.fen !== null);
  if (amount && amount.cell.fen !== null && funding.length > 0) {
    results.push(checkSum('projects', `${project.id}/funding`, amount, funding));
  }
  return results;
}

/** Projects of the list that have no performance table: not every district publishes one for each. */
function checkTargets(context: Context): CheckResult[] {
  const { projects: all, tables } = context.disclosure;
  const list = tables.find((table) => table.kind === 'project-list');
  const listed = all.filter((project) => project.listed !== null);
  const without = listed.filter((project) => project.table === null);
  if (!list || without.length === 0 || !tables.some((table) => table.kind === 'project-performance')) return [];
  const names = without.map((project) => `“${project.name}”`).join('、');
  return [
    notApplicable(
      'projects',
      'no-target',
      `《${list.title}》的 ${listed.length} 个项目中有 ${without.length} 个没有公开绩效目标表：${names}。`,
      `${without.length} of ${listed.length} listed projects have no performance table.`,
      [tableCell(list)],
    ),
  ];
}
