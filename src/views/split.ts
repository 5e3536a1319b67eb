import type { Disclosure, Measure, Table } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import type { NoteMark } from './cell-marks.ts';
import { barLength, viewAmount, type AmountView } from './amounts.ts';
import { formatShare } from './percent.ts';

/** A line of the split: a part, or a part of a part. */
export interface SplitRow {
  key: 'basic' | 'personnel' | 'routine' | 'project';
  name: string;
  amount: AmountView;
  share: string | null;
  /** The marks of figures under open findings that the share was computed from. */
  basis?: readonly NoteMark[];
  bar: number;
  /** A part of the line before. */
  inner: boolean;
}

/** Basic against project expenditure, and what basic expenditure consists of. */
export interface SplitView {
  rows: SplitRow[];
  total: AmountView | null;
  summary: string;
}

function measured(table: Table | undefined, measure: Measure): AmountView | null {
  const row = table?.rows.find((candidate) => candidate.level === 0);
  const amount = row?.amounts.find(({ column }) => table?.columns[column]?.measure === measure);
  if (!table?.unit || !row || !amount) return null;
  return viewAmount({ ...amount, unit: table.unit, table: table.id, row: row.row });
}

/** The split, or `null` where the document gives neither figure. */
export function viewSplit(disclosure: Disclosure, strings: Strings): SplitView | null {
  const basic = viewAmount(disclosure.headline.basic);
  const project = viewAmount(disclosure.headline.project);
  if (!basic && !project) return null;
  if (basic?.unit === null || project?.unit === null) return null;
  const total = viewAmount(disclosure.headline.total);
  const economic = disclosure.tables.find(({ kind, empty }) => kind === 'basic-expenditure' && !empty);
  const sameScope = measured(economic, 'total')?.fen === basic?.fen;
  const lines: [SplitRow['key'], AmountView | null, boolean][] = [
    ['basic', basic, false],
    ['personnel', sameScope ? measured(economic, 'personnel') : null, true],
    ['routine', sameScope ? measured(economic, 'routine-operating') : null, true],
    ['project', project, false],
  ];
  const largest = Math.max(basic?.fen ?? 0, project?.fen ?? 0);
  const rows = lines.flatMap(([key, amount, inner]) =>
    amount
      ? [
          {
            key,
            name: strings.split[key],
            amount,
            share: formatShare(amount.fen, total?.fen ?? null, strings),
            bar: barLength(amount.fen, largest),
            inner,
          },
        ]
      : [],
  );
  return { rows, total, summary: summarise(rows, strings) };
}

function summarise(rows: SplitRow[], strings: Strings): string {
  const basic = rows.find(({ key }) => key === 'basic');
  const project = rows.find(({ key }) => key === 'project');
  if (basic?.share && project?.share) return strings.split.summary(basic.share, project.share);
  if (basic && project) return '';
  return strings.split.summaryOne(basic ? strings.headline.basic.term : strings.headline.project.term);
}
