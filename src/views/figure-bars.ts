import type { Strings } from '../i18n/index.ts';
import type { AmountView } from './amounts.ts';
import type { BarCell, BarColumn, BarRow } from './bar-table.ts';
import type { NoteMark } from './cell-marks.ts';
import { printedText, readingText } from './scale.ts';
import type { ThreePublicView } from './three-public.ts';

/**
 * A printed amount as a cell of a bar table: read in 万元, the printed text with its unit kept. One without unit stands as printed.
 * `null` where there is none.
 */
export function amountCell(amount: AmountView | null, strings: Strings, page?: string): BarCell | null {
  if (!amount) return null;
  const { fen, text, unit, href, doubts, corrected } = amount;
  return {
    text: fen === null ? text : readingText(fen),
    printed: printedText(text, unit) || strings.tables.noUnitMark,
    href,
    ...(fen === null ? {} : { fen }),
    ...(doubts ? { marks: doubts } : {}),
    ...(corrected ? { corrected } : {}),
    ...(page === undefined ? {} : { page }),
  };
}

/** A computed share or change; `null` where there is none. `basis` marks what it was computed from. */
export function computedCell(text: string | null, basis?: readonly NoteMark[]): BarCell | null {
  return text === null ? null : { text, quiet: true, ...(basis ? { marks: basis } : {}) };
}

/** A line of figures with its share of a whole. */
interface SharedLine {
  name: string;
  code?: string | null;
  inner?: boolean;
  amount: AmountView;
  share: string | null;
  basis?: readonly NoteMark[];
}

/** Lines with their shares and the total beneath, as rows of columns `amount` and `share`. Only lines that are no part of another have a bar. */
export function sharedRows(
  lines: readonly SharedLine[],
  total: { name: string; amount: AmountView | null },
  strings: Strings,
): BarRow[] {
  const rows = lines.map(({ name, amount, share, basis, inner = false }): BarRow => ({
    label: name,
    ...(inner ? { level: 2 } : {}),
    cells: [amountCell(amount, strings), computedCell(share, basis)],
    bar: amount.fen === null || inner ? null : { kind: 'years', now: amount.fen, was: null },
  }));
  if (total.amount) rows.push({ label: total.name, total: true, cells: [amountCell(total.amount, strings), null] });
  return rows;
}

/** The columns of the three public expenses: this year, and last year with the change where the table prints it. */
export function threePublicColumns(
  { hasPrior }: Pick<ThreePublicView, 'hasPrior'>,
  year: number,
  strings: Strings,
): BarColumn[] {
  const words = strings.threePublic;
  return [
    { key: 'now', label: words.current(year), kind: 'figure' },
    ...(hasPrior
      ? ([
          { key: 'prior', label: words.prior(year - 1), kind: 'figure', optional: true },
          { key: 'change', label: words.change, kind: 'percent' },
        ] as const)
      : []),
  ];
}

/** The three public expenses as rows; a blank cell is said to be one. Parts of another line have no bar of their own. */
export function threePublicRows({ rows, hasPrior }: ThreePublicView, strings: Strings): BarRow[] {
  const blank: BarCell = { text: strings.threePublic.blank, quiet: true };
  return rows.map(({ item, name, inner, charted, now, prior, change, basis }) => ({
    label: name,
    ...(inner ? { level: 2 as const } : {}),
    ...(item === 'three-public-total' ? { total: true } : {}),
    cells: [
      amountCell(now, strings) ?? blank,
      ...(hasPrior ? [amountCell(prior, strings) ?? blank, computedCell(change, basis)] : []),
    ],
    bar: charted ? { kind: 'years' as const, now: now?.fen ?? null, was: prior?.fen ?? null } : null,
  }));
}
