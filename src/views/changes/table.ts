import type { Strings } from '../../i18n/index.ts';
import type { BarCell, BarColumn, BarRow } from '../bar-table.ts';
import { joinDoubtsOfPages } from '../doubts.ts';
import { amountCell } from '../figure-bars.ts';
import { changeText } from '../scale.ts';
import type { ChangeLine, ChangesOfGroup } from './view.ts';
import type { Reason } from './reasons.ts';

/** So many lines of a group stand open; the rest is folded. */
const OPEN = 5;

/** The changes of a group as a bar table. */
export interface ChangeTable {
  columns: BarColumn[];
  rows: BarRow[];
  /** How many rows there are, where some are folded. */
  folded: number | null;
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

function changeCell(line: ChangeLine, priorPage: string, strings: Strings): BarCell {
  const marks = joinDoubtsOfPages([
    { amount: line.now, page: '' },
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

/** The lines of a group as rows: this year, the year before, the difference, per cent, bar and reason. `priorPage`: last year's page. */
export function viewChangeTable(
  { lines, from }: ChangesOfGroup,
  year: number,
  priorPage: string,
  strings: Strings,
): ChangeTable {
  const words = strings.changes;
  const withReasons = tellsReasons(lines);
  const page = from === 'document' ? priorPage : '';
  const rows = lines.map((line, index): BarRow => ({
    label: line.label,
    code: line.code,
    ...(line.formerly === null ? {} : { sub: words.formerly(line.formerly) }),
    ...(index >= OPEN ? { folded: true } : {}),
    cells: [
      figureCell(line, 'now', '', strings),
      figureCell(line, 'prior', page, strings),
      changeCell(line, page, strings),
      line.percent === null || line.fen === 0 ? null : { text: line.percent, quiet: true },
      ...(withReasons ? [line.reason && line.state !== 'same' ? reasonCell(line.reason, strings) : null] : []),
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
    folded: rows.length > OPEN ? rows.length : null,
  };
}
