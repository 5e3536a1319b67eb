import type { CellNote } from '../readers/document.ts';
import { isColumnNumber } from '../tables/index.ts';
import { compact } from '../text.ts';
import type { Column } from './schema.ts';

type PlacedColumn = Column & { index: number };

interface RowCells {
  cells: readonly string[];
  /** Numbers of cells whose text is no plain figure. */
  held: readonly CellNote[];
  /** The rows over it, below the header. */
  above: readonly (readonly string[])[];
}

/**
 * The code of a row: one column, or 类, 款 and 项 in three, where leading zeros may have been lost and a part may stand only
 * in the row where it begins. `null` where there is none.
 */
export function readCode(row: RowCells, columns: readonly PlacedColumn[]): string | null {
  const codes = columns.filter((column) => column.role === 'code');
  const own = (column: Column) => compact(column.labels.findLast((words) => !isColumnNumber(words)) ?? '');
  const parts = codes.filter(
    (column) => /^[类款项]$/u.test(own(column)) || codes.filter((other) => own(other) === own(column)).length > 1,
  );
  if (parts.length >= 2) {
    const code = partsOf(row, parts)
      .map((part, index) => (index === 0 || part === '' ? part : part.padStart(2, '0')))
      .join('');
    return /^\d+$/u.test(code) ? code : null;
  }
  const column = codes.findLast(({ index }) => compact(row.cells[index] ?? '') !== '');
  if (!column) return null;
  const printed = compact(row.cells[column.index] ?? '');
  // 2.08E+06 is the number of its cell.
  const held = /\dE[+-]?\d/u.test(printed) ? row.held.find((other) => other.column === column.index)?.text : undefined;
  const code = plainCode(held ?? printed);
  return code === '' || /[\u4e00-\u9fff]/u.test(code) ? null : code;
}

/** The parts of a code; what is blank before its first part is that of the rows above. */
function partsOf({ cells, above }: RowCells, columns: readonly PlacedColumn[]): string[] {
  const parts = columns.map(({ index }) => compact(cells[index] ?? ''));
  const first = parts.findIndex((part) => part !== '');
  return parts.map((part, nth) => {
    const index = columns[nth]?.index ?? 0;
    return nth < first ? compact(above.findLast((row) => (row[index] ?? '') !== '')?.[index] ?? '') : part;
  });
}

/** A code without what programs add to numbers and texts: `208.0`, `2,080,505`, `'208`, `[208]`. */
function plainCode(text: string): string {
  const [, digits] = /^['‘’[【(]?(\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?[\]】)]?$/u.exec(text) ?? [];
  return digits?.replaceAll(',', '') ?? text;
}
