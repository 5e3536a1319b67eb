import type { CitedAmount, Disclosure, TableKind } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import type { NoteMark } from './cell-marks.ts';
import {
  formatDifference,
  PROJECT_TABLES,
  viewAmount,
  whyMissing,
  type AmountView,
  type CorrectedMark,
  type Missing,
} from './amounts.ts';
import { formatChange, formatShare } from './percent.ts';

/** One of the figures on top of a department-year page. */
export interface HeadlineView {
  key: 'total' | 'basic' | 'project' | 'threePublic' | 'projects' | 'change';
  /** What it is, in plain words. */
  plain: string;
  /** What it is called. */
  term: string;
  /** Slug of the term in the glossary. */
  glossary: string | null;
  value: string | null;
  /** What `value` is in fen, where it is an amount. */
  fen: number | null;
  unit: string;
  href: string | null;
  /** A sentence below the figure, or instead of it. */
  note: string | null;
  computed: boolean;
  /** The links of the printed figures that the figure or its note was computed from. */
  uses?: string[];
  /** Set where the printed figure was corrected. */
  corrected?: CorrectedMark;
  /** Set where open findings speak of the figure, or of one it was computed from. */
  doubts?: readonly NoteMark[];
}

const FUNCTIONAL: TableKind[] = ['expenditure', 'general-public-expenditure'];

const FIGURES: {
  key: 'total' | 'basic' | 'project' | 'threePublic';
  kinds: TableKind[];
  glossary: string;
}[] = [
  { key: 'total', kinds: ['balance', 'appropriation-balance', ...FUNCTIONAL], glossary: 'budget-total' },
  { key: 'basic', kinds: FUNCTIONAL, glossary: 'basic-expenditure' },
  { key: 'project', kinds: FUNCTIONAL, glossary: 'project-expenditure' },
  { key: 'threePublic', kinds: ['three-public'], glossary: 'three-public' },
];

/** The change against the year before, as far as one table prints both years in one row. */
export interface ChangeView {
  now: AmountView;
  prior: AmountView;
  /** The difference without its sign, in the printed unit. */
  difference: string;
  /** In fen, with its sign. */
  fen: number;
  /** The change in percent of the prior year, with its sign: `+10.0%`; `null` where the prior year is zero. */
  percent: string | null;
  /** The title of the table that prints both years. */
  title: string;
  /** Whether this year's figure is the budget's total. */
  whole: boolean;
}

/**
 * Compares this year's total with the year before. Both must stand in the same row of the same table: totals of
 * different tables cover different money.
 */
export function viewChange(disclosure: Disclosure): ChangeView | null {
  const cited = disclosure.headline.priorTotal;
  const prior = viewAmount(cited);
  if (!cited || !prior) return null;
  const table = disclosure.tables.find(({ id }) => id === cited.table);
  const row = table?.rows.find((candidate) => candidate.row === cited.row);
  const amount = row?.amounts.find((candidate) => table?.columns[candidate.column]?.measure === 'total');
  if (!table || !amount) return null;
  const now = viewAmount({ ...amount, unit: cited.unit, table: cited.table, row: cited.row } satisfies CitedAmount);
  if (!now || now.fen === null || prior.fen === null || cited.unit === null) return null;
  const { unit } = cited;
  const difference = formatDifference({ ...now, unit, fen: now.fen }, { ...prior, unit, fen: prior.fen });
  return {
    now,
    prior,
    difference: difference.text,
    fen: difference.fen,
    percent: formatChange(now.fen, prior.fen),
    title: table.title,
    whole: disclosure.headline.total?.fen === now.fen,
  };
}

function missingNote(missing: Missing, strings: Strings): string {
  return strings.sentence(strings.missing[missing]);
}

/** The strip of headline figures, always in the same order. */
export function viewHeadline(disclosure: Disclosure, strings: Strings): HeadlineView[] {
  const total = disclosure.headline.total;
  const spent = disclosure.identity.stage !== undefined;
  const figures: HeadlineView[] = FIGURES.map(({ key, kinds, glossary }) => {
    const amount = viewAmount(disclosure.headline[key]);
    const share = key === 'basic' || key === 'project' ? shareOfTotal(disclosure.headline[key], total, strings) : null;
    return {
      key,
      ...strings.headline[key === 'total' && spent ? 'spent' : key],
      glossary: key === 'total' && spent ? 'final-accounts' : glossary,
      value: amount?.text ?? null,
      fen: amount?.fen ?? null,
      unit: amount?.unit ?? '',
      href: amount?.href ?? null,
      note:
        amount?.unit === null
          ? missingNote('no-unit', strings)
          : amount
            ? share && strings.headline[spent ? 'shareOfSpent' : 'shareOfTotal'](share)
            : missingNote(whyMissing(disclosure, kinds), strings),
      computed: false,
      ...(share ? { uses: [amount, viewAmount(total)].flatMap((used) => used?.href ?? []) } : {}),
    };
  });
  const count = disclosure.headline.projects;
  // Final accounts hardly ever list projects.
  if (!spent || count > 0)
    figures.push({
      key: 'projects',
      ...strings.headline.projects,
      glossary: 'project-expenditure',
      value: count > 0 ? String(count) : null,
      fen: null,
      unit: count > 0 ? strings.headline.projectsUnit : '',
      href: count > 0 ? '#projects' : null,
      note: count > 0 ? null : noProjectsNote(disclosure, strings),
      computed: false,
    });
  const change = viewChange(disclosure);
  if (change) figures.push(changeFigure(change, strings));
  return figures;
}

function noProjectsNote(disclosure: Disclosure, strings: Strings): string {
  const why = whyMissing(disclosure, PROJECT_TABLES);
  return why === 'not-found' ? strings.sentence(strings.headline.noProjectTable) : strings.project.none[why];
}

function shareOfTotal(part: CitedAmount | null, total: CitedAmount | null, strings: Strings): string | null {
  return formatShare(part?.fen ?? null, total?.fen ?? null, strings);
}

function changeFigure(change: ChangeView, strings: Strings): HeadlineView {
  const { headline, disclosure, marks } = strings;
  const words =
    change.fen === 0
      ? headline.changeNone
      : change.fen > 0
        ? headline.changeUp(change.difference, change.now.unit ?? '')
        : headline.changeDown(change.difference, change.now.unit ?? '');
  const notes = [
    words,
    headline.changeFrom(change.prior.text, change.prior.unit ?? ''),
    ...(change.whole ? [] : [headline.changeScope(change.title)]),
  ];
  return {
    key: 'change',
    ...headline.change,
    glossary: null,
    value: change.percent ?? words,
    fen: null,
    unit: '',
    href: change.prior.href,
    note: `${(change.percent ? notes : notes.slice(1)).join(marks.comma)}${marks.bracket(disclosure.computed)}`,
    computed: true,
    uses: [change.now.href, change.prior.href],
  };
}
