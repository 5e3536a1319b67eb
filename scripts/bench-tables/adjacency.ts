import type { Grid, Span } from '../../src/readers/document.ts';

/** A cell of a table with what is printed in it; rows and columns counted from 0. */
export interface TableCell extends Span {
  text: string;
}

/** How many relations of cells two readings have in common: those of the truth, those that were read, and those in both. */
export interface Score {
  truth: number;
  read: number;
  both: number;
}

/**
 * The measure of the ICDAR 2013 table competition (Göbel, Hassan, Oro, Orsi): every cell with text is tied to the nearest ones
 * with text at its right and below. A relation is the two texts, the direction and the number of blank cells between. Two
 * readings are as alike as their relations, however their rows and columns are counted.
 */
export function relationsOf(cells: readonly TableCell[]): string[] {
  const owners = new Map<string, TableCell>();
  let [rows, columns] = [0, 0];
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + cell.rows);
    columns = Math.max(columns, cell.column + cell.columns);
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        owners.set(`${row},${column}`, cell);
  }
  const relations = new Set<string>();
  const tie = (cell: TableCell, index: number, direction: 'right' | 'below', at: (step: number) => string): void => {
    let blanks = 0;
    const end = direction === 'right' ? columns - cell.column - cell.columns : rows - cell.row - cell.rows;
    for (let step = 0; step < end; step++) {
      const other = owners.get(at(step));
      if (other && compact(other.text) !== '') {
        const place = `${other.row},${other.column}`;
        relations.add(JSON.stringify([compact(cell.text), compact(other.text), direction, blanks, index, place]));
        return;
      }
      blanks++;
    }
  };
  for (const [index, cell] of cells.entries()) {
    if (compact(cell.text) === '') continue;
    const { row, column } = cell;
    const [below, right] = [row + cell.rows, column + cell.columns];
    for (let line = row; line < below; line++) tie(cell, index, 'right', (step) => `${line},${right + step}`);
    for (let line = column; line < right; line++) tie(cell, index, 'below', (step) => `${below + step},${line}`);
  }
  // Two cells have one relation, however many rows they share; like pairs elsewhere count each.
  return [...relations].map((relation) => JSON.stringify((JSON.parse(relation) as unknown[]).slice(0, 4)));
}

/** Holds the relations of a reading against those of the truth, each as often as it stands there. */
export function compareRelations(truth: readonly string[], read: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const relation of truth) left.set(relation, (left.get(relation) ?? 0) + 1);
  let both = 0;
  for (const relation of read) {
    const count = left.get(relation) ?? 0;
    if (count > 0) both++;
    left.set(relation, count - 1);
  }
  return { truth: truth.length, read: read.length, both };
}

/** F1: the harmonic mean of recall and precision; 1 where there is nothing to read and nothing was. */
export function fMeasure({ truth, read, both }: Score): number {
  return truth + read === 0 ? 1 : (2 * both) / (truth + read);
}

export function addScores(scores: readonly Score[]): Score {
  const sum = { truth: 0, read: 0, both: 0 };
  for (const { truth, read, both } of scores) {
    sum.truth += truth;
    sum.read += read;
    sum.both += both;
  }
  return sum;
}

/** The cells of a grid by the page they stand on, each piece counted from its own first row. */
export function cellsByPage({ cells, spans, places }: Grid): Map<number, TableCell[]> {
  const pages = new Map<number, TableCell[]>();
  const firsts = new Map<number, number>();
  const sizes = new Map(spans.map((span) => [`${span.row},${span.column}`, span]));
  const covered = new Set<string>();
  for (const [row, line] of cells.entries()) {
    const page = places[row]?.page ?? 1;
    const first = firsts.get(page) ?? row;
    firsts.set(page, first);
    for (const [column, text] of line.entries()) {
      if (covered.has(`${row},${column}`)) continue;
      const { rows, columns } = sizes.get(`${row},${column}`) ?? { rows: 1, columns: 1 };
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) covered.add(`${r},${c}`);
      const piece = pages.get(page) ?? [];
      pages.set(page, piece);
      piece.push({ row: row - first, column, rows, columns, text });
    }
  }
  return pages;
}

/** A text without what programs write one way or another: blanks, ligatures, kinds of dashes and quotes. */
function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[“”„‟]/gu, '"');
}
