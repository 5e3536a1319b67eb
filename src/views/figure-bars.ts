import type { Strings } from '../i18n/strings.ts';
import { moneyText } from '../i18n/units.ts';
import type { AmountView } from './amounts.ts';
import type { BarCell, BarColumn, BarRow, BarValue } from './bar-table.ts';
import type { NoteMark } from './cell-marks.ts';
import { joinDoubtsOfPages } from './doubts.ts';
import { changeText, readingText } from './scale.ts';
import type { ThreePublicView } from './three-public.ts';
import { formatChange } from './percent.ts';

/**
 * A printed amount as a cell of a bar table: read in 万元, the printed text with its unit kept. One without unit stands as printed.
 * `null` where there is none.
 */
export function amountCell(amount: AmountView | null, strings: Strings, page?: string): BarCell | null {
  if (!amount) return null;
  const { fen, text, unit, href, doubts, corrected } = amount;
  return {
    text: fen === null ? text : readingText(fen),
    printed: moneyText(strings.language, text, unit) || strings.tables.noUnitMark,
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
  /** That of the year before; absent where the table compares with none. */
  prior?: AmountView | null;
}

/** The bar of a figure, with that of the year before where there is one; `null` where there is no figure. */
export function yearsBar(now: AmountView | null, was: AmountView | null = null): BarValue | null {
  return now === null || now.fen === null ? null : { kind: 'years', now: now.fen, was: was?.fen ?? null };
}

/** What the two colours of `yearsBar` mean. */
export function yearsKey(now: string, was: string): { tone: 'now' | 'was'; text: string }[] {
  return [
    { tone: 'now', text: now },
    { tone: 'was', text: was },
  ];
}

/** A figure, with the page it stands on where that is another one. */
interface Placed {
  amount: AmountView | null;
  page: string;
}

/**
 * The difference against the year before and its per cent, with the marks of both figures; `missing` where there is nothing to
 * compare.
 */
export function changeCells(now: Placed, prior: Placed, missing: BarCell | null, strings: Strings): (BarCell | null)[] {
  const [after, before] = [now.amount?.fen ?? null, prior.amount?.fen ?? null];
  if (after === null || before === null) return [missing, null];
  const change = changeText(after - before);
  if (change === null) return [{ text: strings.changes.level, quiet: true }, null];
  const marks = joinDoubtsOfPages([now, prior]);
  return [
    { text: change, fen: after - before, ...(marks.length > 0 ? { marks } : {}) },
    computedCell(formatChange(after, before)),
  ];
}

/** The columns of lines with shares; with the year before, the change too. */
export function sharedColumns(
  words: { amount: string; share: string },
  compared: boolean,
  strings: Strings,
): BarColumn[] {
  const { change, percent } = strings.changes;
  return [
    { key: 'amount', label: words.amount, kind: 'figure' },
    { key: 'share', label: words.share, kind: 'share', optional: compared },
    ...(compared
      ? ([
          { key: 'change', label: change, kind: 'change' },
          { key: 'percent', label: percent, kind: 'percent', optional: true },
        ] as const)
      : []),
  ];
}

/** Lines with their shares and the total beneath, as rows of `sharedColumns`. `priorPage`: where last year's figures stand, if not here. Only lines that are no part of another have a bar. */
export function sharedRows(
  lines: readonly SharedLine[],
  total: { name: string; amount: AmountView | null; prior?: AmountView | null | undefined },
  strings: Strings,
  priorPage = '',
): BarRow[] {
  const compared = lines.some(({ prior }) => prior !== undefined);
  const changes = (now: AmountView, prior: AmountView | null | undefined) =>
    compared
      ? changeCells(
          { amount: now, page: '' },
          { amount: prior ?? null, page: priorPage },
          { text: strings.changes.notListed, quiet: true },
          strings,
        )
      : [];
  const rows = lines.map(({ name, amount, share, basis, prior, inner = false }): BarRow => ({
    label: name,
    ...(inner ? { level: 2 } : {}),
    cells: [amountCell(amount, strings), computedCell(share, basis), ...changes(amount, prior)],
    bar: inner ? null : yearsBar(amount, prior ?? null),
  }));
  if (total.amount) {
    const cells = [amountCell(total.amount, strings), null, ...changes(total.amount, total.prior)];
    rows.push({ label: total.name, total: true, cells });
  }
  return rows;
}

/** The columns of the three public expenses: this year, and last year with the change where it is known. */
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

function isLevel(now: AmountView | null, prior: AmountView | null): boolean {
  return now !== null && now.fen !== null && now.fen === prior?.fen;
}

/** The three public expenses as rows; a blank cell is said to be one. Parts of another line have no bar of their own. */
export function threePublicRows({ rows, hasPrior, priorPage }: ThreePublicView, strings: Strings): BarRow[] {
  const blank: BarCell = { text: strings.threePublic.blank, quiet: true };
  return rows.map(({ item, name, inner, charted, now, prior, change, basis }) => ({
    label: name,
    ...(inner ? { level: 2 as const } : {}),
    ...(item === 'three-public-total' ? { total: true } : {}),
    cells: [
      amountCell(now, strings) ?? blank,
      ...(hasPrior
        ? [
            amountCell(prior, strings, priorPage) ?? blank,
            computedCell(isLevel(now, prior) ? strings.changes.level : change, basis),
          ]
        : []),
    ],
    bar: charted ? { kind: 'years' as const, now: now?.fen ?? null, was: prior?.fen ?? null } : null,
  }));
}

/** The same rows for another page: marks and places lead to `page`, where the figures stand. */
export function onPage(rows: readonly BarRow[], page: string): BarRow[] {
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell ? { ...cell, page } : null)) }));
}
