import type { Strings } from '../i18n/index.ts';
import { unitText } from './amounts.ts';
import { markAmount, type CorrectionMarks } from './corrections.ts';
import type { HeadlineView } from './headline.ts';
import type { DisclosurePage } from './page.ts';
import type { ProjectsView } from './projects.ts';
import { summarise, type ThreePublicView } from './three-public.ts';

function markHeadline(figure: HeadlineView, marks: CorrectionMarks, strings: Strings): HeadlineView {
  const corrected = figure.href === null ? undefined : marks.get(figure.href);
  if (!corrected) return figure;
  // What is computed was not printed; it says that it was computed from a corrected figure.
  if (figure.computed) return { ...figure, note: `${figure.note ?? ''}${strings.checks.correction.usedInComputing}` };
  return { ...figure, corrected };
}

function markThreePublic(view: ThreePublicView, marks: CorrectionMarks, strings: Strings): ThreePublicView {
  const rows = view.rows.map((row) => ({
    ...row,
    now: markAmount(row.now, marks),
    prior: markAmount(row.prior, marks),
  }));
  return { ...view, rows, agency: markAmount(view.agency, marks), summary: summarise(rows, strings) };
}

function markProjects(view: ProjectsView, marks: CorrectionMarks, strings: Strings): ProjectsView {
  const projects = view.projects.map((project) => ({
    ...project,
    amount: markAmount(project.amount, marks),
    funding: project.funding.map((part) => ({ ...part, amount: markAmount(part.amount, marks) })),
  }));
  const [first] = projects;
  const summary =
    view.summary !== null && first?.amount?.corrected
      ? strings.project.summary(first.name, first.amount.text, unitText(first.amount, strings), projects.length)
      : view.summary;
  return { ...view, projects, summary };
}

/** Marks every corrected figure that a page shows outside its published tables. */
export function markPage(page: DisclosurePage, marks: CorrectionMarks, strings: Strings): DisclosurePage {
  if (marks.size === 0) return page;
  const { spending, split, threePublic } = page;
  return {
    ...page,
    headline: page.headline.map((figure) => markHeadline(figure, marks, strings)),
    spending: spending && {
      ...spending,
      rows: spending.rows.map((row) => ({ ...row, amount: markAmount(row.amount, marks) })),
      total: markAmount(spending.total, marks),
    },
    split: split && {
      ...split,
      rows: split.rows.map((row) => ({ ...row, amount: markAmount(row.amount, marks) })),
      total: markAmount(split.total, marks),
    },
    threePublic: typeof threePublic === 'string' ? threePublic : markThreePublic(threePublic, marks, strings),
    projects: markProjects(page.projects, marks, strings),
  };
}
