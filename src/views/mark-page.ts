import type { Strings } from '../i18n/index.ts';
import { unitText, type AmountView } from './amounts.ts';
import type { NoteMark } from './cell-marks.ts';
import { markAmount, type FigureMarks } from './corrections.ts';
import { doubtsInWords, joinDoubts } from './doubts.ts';
import type { HeadlineView } from './headline.ts';
import type { DisclosurePage } from './page.ts';
import type { IndicatorList, ProjectsView } from './projects.ts';
import { summarise, type ThreePublicView } from './three-public.ts';

/** The marks of what a share or a change was computed from, where there are any. */
function basisOf(share: string | null, amounts: readonly (AmountView | null)[]): { basis?: readonly NoteMark[] } {
  const marks = share === null ? [] : joinDoubts(amounts);
  return marks.length > 0 ? { basis: marks } : {};
}

function markHeadline(figure: HeadlineView, marks: FigureMarks, strings: Strings): HeadlineView {
  const corrected = figure.href === null ? undefined : marks.corrections.get(figure.href);
  const own = figure.computed || figure.href === null ? [] : (marks.doubts.get(figure.href) ?? []);
  const used = (figure.uses ?? []).flatMap((href) => marks.doubts.get(href) ?? []);
  const doubted = [...new Map((figure.computed ? used : own).map((mark) => [mark.text, mark])).values()];
  const inNote = [...new Map(used.map((mark) => [mark.text, mark])).values()];
  const words = [
    // What is computed was not printed; it says that it was computed from a corrected figure.
    ...(corrected && figure.computed ? [strings.checks.correction.usedInComputing] : []),
    ...(inNote.length > 0 ? [doubtsInWords(inNote, strings)] : []),
  ];
  return {
    ...figure,
    ...(words.length > 0 ? { note: `${figure.note ?? ''}${words.join('')}` } : {}),
    ...(corrected && !figure.computed ? { corrected } : {}),
    ...(doubted.length > 0 ? { doubts: doubted } : {}),
  };
}

/** Rows with shares of one total, and the sentence about them. */
function markShares<R extends { amount: AmountView; share: string | null; basis?: readonly NoteMark[] }>(
  view: { rows: R[]; total: AmountView | null; summary: string },
  marks: FigureMarks,
  strings: Strings,
): { rows: R[]; total: AmountView | null; summary: string } {
  const total = markAmount(view.total, marks);
  const rows = view.rows.map((row) => {
    const amount = markAmount(row.amount, marks);
    return { ...row, amount, ...basisOf(row.share, [amount, total]) };
  });
  const used = view.summary === '' ? [] : joinDoubts([...rows.map(({ amount }) => amount), total]);
  return { rows, total, summary: view.summary + doubtsInWords(used, strings) };
}

function markThreePublic(view: ThreePublicView, marks: FigureMarks, strings: Strings): ThreePublicView {
  const rows = view.rows.map((row) => {
    const now = markAmount(row.now, marks);
    const prior = markAmount(row.prior, marks);
    return { ...row, now, prior, ...basisOf(row.change, [now, prior]) };
  });
  return {
    ...view,
    rows,
    agency: markAmount(view.agency, marks),
    summary: summarise(rows, strings),
  };
}

function markIndicators(list: IndicatorList, { doubts }: FigureMarks): IndicatorList {
  const rows = list.rows.map((row) => {
    const marks = row.weightHref === null ? undefined : doubts.get(row.weightHref);
    return marks ? { ...row, doubts: marks } : row;
  });
  return { ...list, rows };
}

function markProjects(view: ProjectsView, marks: FigureMarks, strings: Strings): ProjectsView {
  const projects = view.projects.map((project) => {
    const amount = markAmount(project.amount, marks);
    return {
      ...project,
      amount,
      ...basisOf(project.share, [amount]),
      indicators: project.indicators && markIndicators(project.indicators, marks),
      funding: project.funding.map((part) => ({ ...part, amount: markAmount(part.amount, marks) })),
    };
  });
  const [first] = projects;
  const summary =
    view.summary !== null && first?.amount
      ? strings.project.summary(first.name, first.amount.text, unitText(first.amount, strings), projects.length)
      : view.summary;
  const amounts = projects.map(({ amount }) => amount);
  const summed = projects.some(({ share }) => share !== null) ? joinDoubts(amounts) : [];
  return {
    ...view,
    projects,
    summary,
    ...(summed.length > 0 ? { sharesInDoubt: strings.checks.doubt.shares(summed.map(({ text }) => text)) } : {}),
  };
}

/** Marks every figure that a page shows outside its published tables and that was corrected or is under an open finding. */
export function markPage(page: DisclosurePage, marks: FigureMarks, strings: Strings): DisclosurePage {
  if (marks.corrections.size === 0 && marks.doubts.size === 0) return page;
  const { spending, split, threePublic } = page;
  return {
    ...page,
    headline: page.headline.map((figure) => markHeadline(figure, marks, strings)),
    spending: spending && { ...spending, ...markShares(spending, marks, strings) },
    split: split && { ...split, ...markShares(split, marks, strings) },
    threePublic: typeof threePublic === 'string' ? threePublic : markThreePublic(threePublic, marks, strings),
    projects: markProjects(page.projects, marks, strings),
    overall: page.overall.map((one) => ({ ...one, indicators: markIndicators(one.indicators, marks) })),
  };
}
