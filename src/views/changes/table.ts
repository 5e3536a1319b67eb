import type { Strings } from '../../i18n/index.ts';
import type { BarCell, BarColumn, BarRow } from '../bar-table.ts';
import { joinDoubtsOfPages } from '../doubts.ts';
import { amountCell } from '../figure-bars.ts';
import { changeText } from '../scale.ts';
import type { ChangeLine, ChangesOfGroup, ChangesView } from './view.ts';
import type { Reason } from './reasons.ts';

/** So many lines of a group stand on the page of the year; all of them on a page of their own. */
const SHOWN = 5;

/** The changes of a group as a bar table. */
export interface ChangeTable {
  columns: BarColumn[];
  rows: BarRow[];
  /** How many lines there are in all. */
  count: number;
}

/** Where a table of changes stands, and where its figures do. */
export interface ChangePlace {
  year: number;
  /** The page of the year, from the page that the table is on; '' for that page itself. */
  page: string;
  /** Last year's page; '' where the portal has none. */
  priorPage: string;
  /** All lines, or the first alone. */
  lines: 'all' | 'first';
}

/** Whether a page of the year leaves lines out. */
export function leavesOut({ groups }: ChangesView): boolean {
  return Object.values(groups).some(({ lines }) => lines.length > SHOWN);
}

/** Whether the narrative says anything of any line: a column of `未说明` alone would say nothing. */
function tellsReasons(lines: readonly ChangeLine[]): boolean {
  return lines.some(({ reason }) => reason !== null && reason.state !== 'silent');
}

/** What is said of a reason; a silent narrative and one without a reason are told alike. */
export function reasonCell(reason: Reason, strings: Strings): BarCell {
  const words = strings.changes.reasons;
  const link = reason.href === null ? {} : { href: reason.href };
  if (reason.state === 'given' && reason.text !== null) return { text: reason.text, ...link };
  if (reason.state === 'other') return { text: words.other, printed: reason.text ?? '', ...link };
  if (reason.state === 'repeats') return { text: words.repeats, printed: reason.text ?? '', quiet: true, ...link };
  return { text: words.none, quiet: true };
}

function changeCell(line: ChangeLine, page: string, priorPage: string, strings: Strings): BarCell {
  const marks = joinDoubtsOfPages([
    { amount: line.now, page },
    { amount: line.prior, page: priorPage },
  ]);
  return {
    text: changeText(line.fen) ?? strings.changes.level,
    fen: line.fen,
    ...(line.fen === 0 ? { quiet: true } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

/** A figure, or a word where there is none: a line that its document has not, or has with a blank, is no zero. */
function figureCell(line: ChangeLine, which: 'now' | 'prior', page: string, strings: Strings): BarCell {
  const { blank, notListed } = strings.changes;
  return amountCell(line[which], strings, page) ?? { text: line.blank ? blank : notListed, quiet: true };
}

function whyCell({ reason, state }: ChangeLine, page: string, strings: Strings): BarCell | null {
  return reason && state !== 'same' ? { ...reasonCell(reason, strings), page } : null;
}

/** The lines of a group as rows: this year, the year before, the difference, per cent, bar and reason. */
export function viewChangeTable(
  { lines, from }: ChangesOfGroup,
  { year, page, priorPage, lines: wanted }: ChangePlace,
  strings: Strings,
): ChangeTable {
  const words = strings.changes;
  const withReasons = tellsReasons(lines);
  const before = from === 'document' ? priorPage : page;
  const rows = (wanted === 'all' ? lines : lines.slice(0, SHOWN)).map((line): BarRow => ({
    label: line.label,
    code: line.code,
    ...(line.formerly === null ? {} : { sub: words.formerly(line.formerly) }),
    cells: [
      figureCell(line, 'now', page, strings),
      figureCell(line, 'prior', before, strings),
      changeCell(line, page, before, strings),
      line.percent === null || line.fen === 0 ? null : { text: line.percent, quiet: true },
      ...(withReasons ? [whyCell(line, page, strings)] : []),
    ],
    bar: { kind: 'difference', value: line.fen },
  }));
  return {
    columns: [
      { key: 'now', label: strings.list.yearOf(year), kind: 'figure' },
      { key: 'prior', label: strings.list.yearOf(year - 1), kind: 'figure', optional: true },
      { key: 'change', label: words.change, kind: 'change' },
      { key: 'percent', label: words.percent, kind: 'percent', optional: true },
      ...(withReasons ? [{ key: 'reason', label: words.reason, kind: 'reason', optional: true } as const] : []),
    ],
    rows,
    count: lines.length,
  };
}
