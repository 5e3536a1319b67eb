import { isAmount } from '../../money.ts';
import { readCell, type CellText } from './cell-text.ts';
import type { Run } from './runs.ts';
import type { PieceNote, TablePiece } from './table-piece.ts';

/** How far a label may stand into the border, in points. */
const OVERLAP = 2;
/** Width that is given to the column of labels, whose left edge is not drawn: the same on every page of a table. */
const LABEL_WIDTH = 60;
/** Part of the rows of figures that must have a label outside. */
const MOST_ROWS = 0.6;

/** A table with the labels that stand outside its border, and the runs that are left. */
export interface Labelled {
  table: TablePiece;
  rest: Run[];
  /** Whether writing stands at the left of rows and could not be taken for their labels. */
  hasStray: boolean;
}

/** Takes the labels of rows that stand at the left of the ruled border into a column of their own. */
export function takeOutsideLabels(table: TablePiece, runs: readonly Run[]): Labelled {
  const beside = new Map<number, Run[]>();
  const rest: Run[] = [];
  for (const run of runs) {
    const row = rowBeside(table, run);
    if (row === null) rest.push(run);
    else beside.set(row, [...(beside.get(row) ?? []), run]);
  }
  if (beside.size === 0) return { table, rest: [...runs], hasStray: false };
  const labels = new Map([...beside].map(([row, members]) => [row, readCell(members, Infinity)]));
  const figureRows = table.cells.flatMap((cells, row) => (cells.some(isAmount) ? [row] : []));
  const labelled = figureRows.filter((row) => isWord(labels.get(row)?.text ?? ''));
  if (labelled.length < 2 || labelled.length < figureRows.length * MOST_ROWS) {
    return { table, rest: [...runs], hasStray: labelled.length > 0 };
  }
  return { table: prepend(table, labels), rest, hasStray: false };
}

/** The row at whose left a run stands, or `null`. */
function rowBeside({ x0, y0, y1, heights }: TablePiece, { glyphs, ...run }: Run): number | null {
  const middle = (run.y0 + run.y1) / 2;
  if (run.x1 > x0 + OVERLAP || middle < y0 || middle > y1 || glyphs[0]?.direction !== 0) return null;
  let top = y0;
  for (const [row, height] of heights.entries()) {
    if (middle <= top + height) return row;
    top += height;
  }
  return null;
}

function isWord(text: string): boolean {
  return /\p{L}/u.test(text);
}

function prepend(table: TablePiece, labels: ReadonlyMap<number, CellText>): TablePiece {
  const x0 = table.x0 - LABEL_WIDTH;
  const marks = [...labels].flatMap(([row, { mark }]): PieceNote[] =>
    mark === '' ? [] : [{ row, column: 0, text: mark, kind: 'mark' }],
  );
  return {
    ...table,
    x0,
    xs: [x0, ...table.xs],
    cells: table.cells.map((cells, row) => [labels.get(row)?.text ?? '', ...cells]),
    spans: table.spans.map((span) => ({ ...span, column: span.column + 1 })),
    notes: [...marks, ...table.notes.map((note) => ({ ...note, column: note.column + 1 }))],
    openTop: [false, ...table.openTop],
    openBottom: [false, ...table.openBottom],
    brims: [false, ...table.brims],
  };
}
