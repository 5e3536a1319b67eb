import { isBlankAmount } from '../../money.ts';
import { isSubtotalLabel, isTotalLabel, meaningOf } from '../../vocabulary/index.ts';
import { isNumber as isBareNumber, withoutMark, type ColumnContents } from './column-contents.ts';

const isNumber = (text: string) => isBareNumber(withoutMark(text));

/** What the cells of a column are; `null` where neither cells nor label tell. */
type Kind = 'code' | 'text' | 'number' | null;

/** The kinds of columns, by what they hold, and where that is nothing by their label. */
export function kindsOf(contents: readonly ColumnContents[], labels: readonly string[]): Kind[] {
  return contents.map(({ filled, numbers, texts, codes }, index) => {
    if (codes * 2 > filled) return 'code';
    if (numbers * 2 > filled) return 'number';
    if (texts * 2 > filled) return 'text';
    const role = meaningOf(labels[index] ?? '')?.role;
    if (role === 'amount' || role === 'percent') return 'number';
    return role === 'code' ? 'code' : role === 'label' ? 'text' : null;
  });
}

/**
 * Gives the cells of a row that lists fewer than there are columns their places, where the kinds of the columns leave one way
 * only for its figures: the cells of one merge are missing behind the first of them (合计 over code and name), or before it (a
 * code that reaches down). The last row of a table may have lost empty cells at its end. `null`: it cannot be told.
 */
export function placeRow(row: readonly string[], kinds: readonly Kind[], last: boolean): string[] | null {
  const blank = Array<string>(kinds.length - row.length).fill('');
  const atEnd = [...row, ...blank];
  const whole = isWhole(row[0] ?? '');
  if (last && (!row.some(isNumber) || fits(atEnd, kinds))) return atEnd;
  const fitting = [...row.keys(), row.length]
    .map((at) => ({ at, cells: [...row.slice(0, at), ...blank, ...row.slice(at)] }))
    .filter(({ cells }) => fits(cells, kinds));
  const [first] = fitting;
  const figures = (cells: readonly string[]) => cells.map((cell) => (isNumber(cell) ? cell : '')).join('\t');
  if (!first || row.length < 2 || fitting.some(({ cells }) => figures(cells) !== figures(first.cells))) return null;
  const best = (whole ? fitting.find(({ at }) => at > 0) : null) ?? first;
  // No merge reaches from a label into the figures: more is missing than one.
  return kinds.slice(best.at, best.at + blank.length).includes('number') ? null : best.cells;
}

function isWhole(label: string): boolean {
  return isTotalLabel(label) || isSubtotalLabel(label);
}

/** Is every cell of the kind that its column holds? */
function fits(cells: readonly string[], kinds: readonly Kind[]): boolean {
  return cells.every((cell, index) => {
    const kind = kinds[index] ?? null;
    if (kind === null || isBlankAmount(cell)) return true;
    if (isWhole(cell)) return kind !== 'number';
    if (kind === 'code') return /^[\dA-Z]{1,7}$/u.test(cell.trim());
    return isNumber(cell) === (kind === 'number');
  });
}
