import type { Strings } from '../../i18n/index.ts';
import type { BarCell, BarColumn, BarRow } from '../bar-table.ts';
import { joinDoubts } from '../doubts.ts';
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

function reasonCell(reason: Reason | null, line: ChangeLine, strings: Strings): BarCell | null {
  const words = strings.changes.reasons;
  if (!reason || line.state === 'same') return null;
  const link = reason.href === null ? {} : { href: reason.href };
  if (reason.state === 'given' && reason.text !== null) return { text: reason.text, ...link };
  if (reason.state === 'other') return { text: words.other, printed: reason.text ?? '', ...link };
  if (reason.state === 'repeats') return { text: words.repeats, printed: reason.text ?? '', quiet: true, ...link };
  return { text: words.none, quiet: true };
}

function changeCell(line: ChangeLine, strings: Strings): BarCell {
  const marks = joinDoubts([line.now, line.prior]);
  return {
    text: changeText(line.fen) ?? strings.changes.level,
    fen: line.fen,
    ...(line.fen === 0 ? { quiet: true } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

/** A figure, or a word where its document has no such line: that is no zero. */
function figureCell(
  line: ChangeLine,
  which: 'now' | 'prior',
  from: ChangesOfGroup['from'],
  strings: Strings,
  page?: string,
) {
  const { blank, notListed } = strings.changes;
  const missing: BarCell = { text: line[which] === null && from === 'document' ? notListed : blank, quiet: true };
  return amountCell(line[which], strings, page) ?? missing;
}

/** The lines of a group as rows: this year, the year before, the difference, per cent, bar and reason. `priorPage`: last year's page. */
export function viewChangeTable(
  { lines, from }: ChangesOfGroup,
  year: number,
  priorPage: string | null,
  strings: Strings,
): ChangeTable {
  const words = strings.changes;
  const withReasons = tellsReasons(lines);
  const page = from === 'document' ? (priorPage ?? undefined) : undefined;
  const rows = lines.map((line, index): BarRow => ({
    label: line.label,
    code: line.code,
    ...(line.formerly === null ? {} : { sub: words.formerly(line.formerly) }),
    ...(index >= OPEN ? { folded: true } : {}),
    cells: [
      figureCell(line, 'now', from, strings),
      figureCell(line, 'prior', from, strings, page),
      changeCell(line, strings),
      line.percent === null || line.fen === 0 ? null : { text: line.percent, quiet: true },
      ...(withReasons ? [reasonCell(line.reason, line, strings)] : []),
    ],
    bar: { kind: 'difference', value: line.fen },
  }));
  return {
    columns: [
      { key: 'now', label: strings.list.yearOf(year), kind: 'figure' },
      { key: 'prior', label: strings.list.yearOf(year - 1), kind: 'figure', optional: true },
      { key: 'change', label: words.change, kind: 'change' },
      { key: 'percent', label: words.percent, kind: 'percent', optional: true },
      ...(withReasons ? [{ key: 'reason', label: words.reason, kind: 'reason' } as const] : []),
    ],
    rows,
    folded: rows.length > OPEN ? rows.length : null,
  };
}
