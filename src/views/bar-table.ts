import type { CorrectedMark } from './amounts.ts';
import type { NoteMark } from './cell-marks.ts';

/** What a column of the bar table holds, in the order in which columns stand: figures first, reasons last. */
export type BarColumnKind = 'figure' | 'share' | 'change' | 'percent' | 'text' | 'reason';

export interface BarColumn {
  key: string;
  label: string;
  kind: BarColumnKind;
  /** Left out on phones; what matters of it stands under the label there, from the same cell. */
  optional?: boolean;
}

export interface BarCell {
  /** What is read. */
  text: string;
  /** The printed text with its unit, where `text` is on another scale. */
  printed?: string;
  /** The place of the figure. */
  href?: string;
  /** Marks of open findings; they stand before the figure, so that digits stay under digits. */
  marks?: readonly NoteMark[];
  corrected?: CorrectedMark;
  /** The page that marks and place belong to, where it is another one. */
  page?: string;
  /** A word in place of a figure (未列, 持平), or something that was computed. */
  quiet?: boolean;
  /** The amount, for scripts that show another unit. */
  fen?: number;
}

/** What the bar of a row tells; amounts in fen. `was`: the year before. `spent` against `plan`: the plan is the whole. */
export type BarValue =
  | { kind: 'years'; now: number | null; was: number | null }
  | { kind: 'difference'; value: number }
  | { kind: 'execution'; plan: number; spent: number };

export interface BarRow {
  /** Identifier of the row on its page. */
  id?: string;
  label: string;
  /** What the label is called officially, or where it belongs: one quiet line beneath. */
  sub?: string;
  href?: string;
  code?: string | null;
  /** 1 class, 2 section, 3 item. */
  level?: 1 | 2 | 3;
  total?: boolean;
  /** Folded away until the table, or this row, is linked. */
  folded?: boolean;
  /** One cell a column; `null` leaves it empty. */
  cells: readonly (BarCell | null)[];
  bar?: BarValue | null;
}

/** A table of figures with bars: one scale for all its rows. */
export interface BarTable {
  columns: readonly BarColumn[];
  rows: readonly BarRow[];
}

/** A piece of a bar: place and length in percent of the width of the column. */
export interface BarPiece {
  tone: 'now' | 'was' | 'more' | 'less' | 'plan' | 'spent';
  x: number;
  width: number;
}

export interface DrawnBar {
  pieces: BarPiece[];
  /** Where zero stands, in percent; for `execution` where the plan ends. */
  axis: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** What of a bar counts for the scale. An execution is drawn as a share of its own plan. */
function extremes(value: BarValue): number[] {
  if (value.kind === 'years') return [value.now ?? 0, value.was ?? 0];
  if (value.kind === 'difference') return [value.value];
  return value.plan > 0 ? [1, value.spent / value.plan] : [1];
}

/** A piece from zero to the value; what is there at all can be seen. */
function piece(tone: BarPiece['tone'], value: number, zero: number, scale: number): BarPiece {
  const width = Math.max(0.4, Math.abs(value) * scale);
  return { tone, x: round(value < 0 ? zero - width : zero), width: round(width) };
}

function draw(value: BarValue, zero: number, scale: number): DrawnBar | null {
  if (value.kind === 'execution') {
    if (value.plan <= 0) return null;
    const pieces = [piece('plan', 1, zero, scale)];
    if (value.spent !== 0) pieces.push(piece('spent', value.spent / value.plan, zero, scale));
    return { pieces, axis: round(zero + scale) };
  }
  if (value.kind === 'difference') {
    const { value: difference } = value;
    const pieces = difference === 0 ? [] : [piece(difference > 0 ? 'more' : 'less', difference, zero, scale)];
    return { pieces, axis: round(zero) };
  }
  const pieces: BarPiece[] = [];
  if (value.now) pieces.push(piece('now', value.now, zero, scale));
  if (value.was) pieces.push(piece('was', value.was, zero, scale));
  return { pieces, axis: round(zero) };
}

/**
 * The bars of all rows on one scale that holds every value: negative ones reach left of zero, and zero stands where the extremes
 * put it. A row without a value, or with a plan that is not positive, has no bar. `scaled`: the rows that the scale is of, where these are
 * some of them.
 */
export function drawBars(
  rows: readonly Pick<BarRow, 'bar'>[],
  scaled: readonly Pick<BarRow, 'bar'>[] = rows,
): (DrawnBar | null)[] {
  const values = scaled.flatMap(({ bar }) => (bar ? extremes(bar) : []));
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const scale = high > low ? 100 / (high - low) : 0;
  const zero = low === 0 ? 0 : -low * scale;
  return rows.map(({ bar }) => (bar ? draw(bar, zero, scale) : null));
}
