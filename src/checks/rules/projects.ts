import { append } from '../../lists.ts';
import type { CheckResult, Says } from '../../budget/check-schema.ts';
import type { Project } from '../../budget/schema.ts';
import { addsUp, checkEqual, checkSum, compared, judge, notApplicable, sum, toleranceOf } from '../compare.ts';
import type { Context } from '../context.ts';
import { tableCell } from '../form-cells.ts';
import type { Figure } from '../figure.ts';
import type { Rule } from '../rule.ts';

/** Rule 6: Σ project amounts = project expenditure of the general public budget, or fewer projects are published. */
export const projects: Rule = {
  id: 'projects',
  tables: ['project-performance', 'project-list'],
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

function checkTotal(context: Context): CheckResult[] {
  const { projects: published } = context.disclosure;
  const printed = published
    .map((project) => project.amount && context.cited(project.amount, project.name))
    .filter(isFigure);
  const told = published.map((project) => (project.amount ? null : context.told(project))).filter(isFigure);
  // What is told in words stands alone, or completes the forms to the printed whole; it never makes them too many.
  const together = [...printed, ...told];
  const completed = printed.length === 0 || projectTotals(context).some((candidate) => addsUp(candidate, together));
  const amounts = completed ? together : printed;
  const targets = projectTotals(context);
  const [target] = targets;
  if (amounts.length === 0) {
    return [notApplicable('projects', 'total', { id: 'no-project-amounts', values: {} })];
  }
  if (!target) {
    return [notApplicable('projects', 'total', { id: 'no-project-total', values: {} })];
  }
  const matched = targets.find((candidate) => addsUp(candidate, amounts));
  if (matched) return [checkSum('projects', 'total', matched, amounts)];
  const added = sum(amounts);
  const most = targets.reduce((a, b) => (b.fen > a.fen ? b : a));
  if (judge(added - most.fen, toleranceOf([most, ...amounts])) === 'differs' && added > most.fen) {
    return [
      checkSum('projects', 'total', most, amounts, {
        severity: 'warning',
        remark: 'other-funds-or-twice',
      }),
    ];
  }
  const values = { projects: amounts.length, added, total: target.fen };
  const says: Says =
    amounts.length < together.length
      ? { id: 'projects-told-left-out', values: { ...values, told: told.length } }
      : { id: 'projects-unpublished', values };
  return [notApplicable('projects', 'total', says, [target.cell, ...amounts.map((figure) => figure.cell)])];
}

function isFigure(figure: Figure | null): figure is Figure {
  return figure !== null && figure.cell.fen !== null;
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
  const amount = project.amount && context.cited(project.amount, project.name);
  const list = project.listed && context.disclosure.tables.find((table) => table.id === project.listed?.table);
  const row = list && project.listed && list.rows.find((line) => line.row === project.listed?.row);
  const listed = list && row ? context.figure(list, row, context.columnOf(list, ['total', 'amount'])) : null;
  if (
    amount &&
    amount.cell.fen !== null &&
    listed &&
    listed.cell.fen !== null &&
    listed.cell.table !== amount.cell.table &&
    // A form of self-evaluation (绩效自评表) has what was planned, the list of final accounts what was spent.
    context.disclosure.identity.stage !== 'final-accounts'
  ) {
    results.push(checkEqual('projects', `${project.id}/listed`, amount, listed));
  }
  const whole = project.wholeAmount && context.cited(project.wholeAmount, project.name);
  for (const { scope, total } of [
    { scope: 'year', total: amount },
    { scope: 'whole', total: whole },
  ] as const) {
    const parts = project.funding.filter((part) => part.scope === scope);
    append(
      results,
      checkFunding(context, project, `${project.id}/${scope === 'year' ? '' : 'whole-'}funding`, total, parts),
    );
  }
  return results;
}

/** An amount against its sources. A source may be divided in the lines below it: those are not counted again. */
function checkFunding(
  context: Context,
  project: Project,
  key: string,
  total: Figure | null,
  funding: Project['funding'],
): CheckResult[] {
  const parts = funding
    .map((part) => context.cited(part.amount, project.name, part.label))
    .filter((figure): figure is Figure => figure !== null && figure.cell.fen !== null);
  if (!total || total.cell.fen === null || parts.length === 0) return [];
  if (addsUp(total, parts)) return [checkSum('projects', key, total, parts)];
  const undivided = withoutDivisions(parts);
  if (undivided.length < parts.length && addsUp(total, undivided)) return [checkSum('projects', key, total, undivided)];
  const larger = parts.find(
    (part) => judge(part.fen - total.fen, toleranceOf([part, total])) === 'differs' && part.fen > total.fen,
  );
  if (larger && parts.every((part) => part.fen >= 0)) {
    const says: Says = { id: 'part-exceeds-whole', values: { part: larger.fen, whole: total.fen } };
    return [compared('projects', key, says, [larger, total], larger.fen - total.fen)];
  }
  return [checkSum('projects', key, total, parts)];
}

/** Leaves out the lines that together are the line above them: 财政拨款, of which 中央财政资金 and 地方财政资金. */
function withoutDivisions(parts: readonly Figure[]): Figure[] {
  const kept: Figure[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (!part) break;
    kept.push(part);
    if (part.fen === 0) continue;
    for (let end = index + 1; end < parts.length; end += 1) {
      if (!addsUp(part, parts.slice(index + 1, end + 1))) continue;
      index = end;
      break;
    }
  }
  return kept;
}

/** Projects of the list that have no performance table: not every district publishes one for each. */
function checkTargets(context: Context): CheckResult[] {
  const { projects: all, tables } = context.disclosure;
  const list = tables.find((table) => table.kind === 'project-list');
  const listed = all.filter((project) => project.listed !== null);
  const without = listed.filter((project) => project.table === null);
  if (!list || without.length === 0 || !tables.some((table) => table.kind === 'project-performance')) return [];
  const names = without.map((project) => project.name);
  const says: Says = {
    id: 'projects-without-targets',
    values: { title: list.title, listed: listed.length, names },
  };
  return [notApplicable('projects', 'no-target', says, [tableCell(list)])];
}
