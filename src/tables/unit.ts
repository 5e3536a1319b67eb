import { findUnit, type MoneyUnit } from '../money.ts';
import { saysUnit, takeUnitPhrase, unitOfLine } from '../vocabulary/index.ts';
import { readCaptionLine } from './caption-lines.ts';
import type { TextBlock } from './captions.ts';
import type { RecognisedColumn } from './columns.ts';
import type { Draft } from './join.ts';

/** Where the unit of a table stands: over it, in the words of its header, below it, or beside the page's body. */
export type UnitPlace = 'caption' | 'header' | 'last-row' | 'note' | 'page-header' | 'page-footer' | 'text-box';

const LONGEST_LABEL = 24;

/** Takes a last row that says nothing but the unit out of the rows of a table: `金额单位：万元`. */
export function takeUnitRow(draft: Draft): MoneyUnit | null {
  const last = draft.cells.length - 1;
  if (last <= draft.headerRows) return null;
  const filled = new Set((draft.cells[last] ?? []).filter((cell) => cell !== ''));
  const [only = ''] = filled;
  const unit = filled.size === 1 && saysUnit(only) ? unitOfLine(only) : null;
  if (unit === null) return null;
  draft.cells.pop();
  draft.places.pop();
  draft.spans = draft.spans.filter(({ row }) => row < last);
  draft.notes.push(only);
  return unit;
}

/** The unit in the words of a table, where they all name the same: 金额（万元）, 当年预算(万元); `alone`: also 万元 in a cell of its own. */
function unitOfLabels(labels: readonly string[], alone: boolean): MoneyUnit | null {
  const units = new Set(
    labels.flatMap((label) => {
      const words = /[（(][^（()）元]*元[^（()）]*[)）]$/u.exec(label)?.[0] ?? '';
      const unit = label.length <= LONGEST_LABEL ? (findUnit(words) ?? (alone ? unitOfLine(label) : null)) : null;
      return unit ? [unit] : [];
    }),
  );
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

/** The unit that the words over one column name, as 人均（元） does in a table of 万元. */
export function unitOfColumn({ labels }: Pick<RecognisedColumn, 'labels'>): MoneyUnit | null {
  return unitOfLabels(labels.slice(-1), true) ?? unitOfLabels(labels, true);
}

/** Two units that a table is said to be in, where caption and header, or two lines of the caption, do not agree. */
export function disputedUnits(draft: Draft, columns: readonly RecognisedColumn[]): [MoneyUnit, MoneyUnit] | null {
  const { unit, otherUnit } = draft.caption;
  if (unit === null) return null;
  if (otherUnit !== undefined) return [otherUnit, unit];
  const own = columns.filter(({ role }) => role === 'amount').map(unitOfColumn);
  const [first = null] = own;
  return first !== null && first !== unit && own.every((other) => other === first) ? [unit, first] : null;
}

/** The unit of a table and where it was found; `null` where the document says none of this table. */
export function findTableUnit(
  draft: Draft,
  columns: readonly RecognisedColumn[],
  form: boolean,
  beside: readonly TextBlock[],
): { unit: MoneyUnit; where: UnitPlace } | null {
  if (draft.caption.unit) return { unit: draft.caption.unit, where: 'caption' };
  const labelled = form
    ? unitOfLabels(draft.cells.flat(), false)
    : unitOfLabels(
        columns.flatMap((column) => column.labels),
        true,
      );
  if (labelled) return { unit: labelled, where: 'header' };
  // Columns in units of their own: each is read in its unit, the first names that of the table.
  const own = columns.filter(({ role }) => role === 'amount').map(unitOfColumn);
  if (own[0] && !own.includes(null)) return { unit: own[0], where: 'header' };
  for (const note of draft.notes) {
    const named = takeUnitPhrase(note);
    if (named) return { unit: named.unit, where: unitOfLine(note) ? 'last-row' : 'note' };
  }
  for (const text of besideTable(draft, beside)) {
    const unit = readCaptionLine(text.text)?.unit ?? null;
    if (unit) return { unit, where: text.place.part ?? 'caption' };
  }
  return null;
}

/** The texts beside the body of the table's own sheet or page; those of no sheet and page are of the whole document. */
export function besideTable(draft: Draft, beside: readonly TextBlock[]): TextBlock[] {
  return beside.filter(
    ({ place }) =>
      place.file === draft.place.file &&
      (place.sheet === undefined || place.sheet === draft.place.sheet) &&
      (place.page === undefined || place.page === draft.place.page),
  );
}
