import type { Place } from '../problem.ts';
import type { CellNote, Document, Grid } from '../readers/document.ts';
import { compact } from '../text.ts';
import { isAmount } from '../money.ts';
import { splitNoteMark } from '../vocabulary/index.ts';
import { indicatorHeaderRow } from './forms.ts';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Takes the note marks off the cells of a grid. Among indicators a raised number behind a figure is a power (10³), and goes
 * back to it; a row of marks in order (①, ②, ③ = ① − ②) numbers the columns and is left as printed.
 */
export function settleMarks(grid: Grid): Grid {
  const header = indicatorHeaderRow(grid.cells);
  const marks: CellNote[] = [];
  const cells = grid.cells.map((line, row) => {
    const isIndicator = header >= 0 && row >= header;
    const own = (grid.marks ?? []).filter((mark) => mark.row === row);
    const found = line.map((cell) => splitNoteMark(cell));
    const numbers = found.filter(
      (split, column) => split && !isAmount(line[column]?.slice(0, split.text.length) ?? ''),
    );
    return line.map((cell, column) => {
      const split = isIndicator || numbers.length >= 3 ? null : found[column];
      const raised = own.find((mark) => mark.column === column)?.text ?? '';
      if (isIndicator && /^\d+$/u.test(raised) && /\d$/u.test(cell))
        return cell + raised.replace(/\d/gu, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);
      const mark = (split?.mark ?? '') + raised;
      if (mark !== '') marks.push({ row, column, text: mark });
      return split?.text ?? cell;
    });
  });
  return { ...grid, cells, marks };
}

/** A note of a cell with the text of that cell, by which it is found again when its row was moved. */
interface HeldNote extends CellNote {
  cell: string;
}

/** The notes of the cells of a document by the place of their row, which stays with the row however tables are cut and joined. */
export interface NotesByPlace {
  marks: Map<Place, HeldNote[]>;
  values: Map<Place, HeldNote[]>;
  scans: Map<Place, HeldNote[]>;
}

/** A document of which every row has a place of its own, and whose note marks stand beside their cells. */
export function withOwnPlaces(document: Document): Document {
  const blocks = document.blocks.map((block) =>
    block.type === 'grid' ? { ...settleMarks(block), places: block.places.map((place) => ({ ...place })) } : block,
  );
  return { ...document, blocks };
}

export function notesByPlace(document: Document): NotesByPlace {
  const notes: NotesByPlace = { marks: new Map(), values: new Map(), scans: new Map() };
  for (const block of document.blocks) {
    if (block.type !== 'grid') continue;
    for (const kind of ['marks', 'values', 'scans'] as const) {
      for (const note of block[kind] ?? []) {
        const place = block.places[note.row];
        if (!place) continue;
        const cell = block.cells[note.row]?.[note.column] ?? '';
        notes[kind].set(place, [...(notes[kind].get(place) ?? []), { ...note, cell }]);
      }
    }
  }
  return notes;
}

/**
 * The notes of a finished table. `rests` are the places of rows that were written into the row above, with the place of that.
 * A note whose cell is not found again in its row is dropped with the cell.
 */
export function notesOf(
  table: { cells: readonly (readonly string[])[]; places: readonly Place[] },
  notes: ReadonlyMap<Place, HeldNote[]>,
  rests: ReadonlyMap<Place, Place>,
): CellNote[] {
  const upper = Map.groupBy(rests, ([, place]) => place);
  return table.places.flatMap((place, row) => {
    const line = table.cells[row] ?? [];
    const held = [...(notes.get(place) ?? []), ...(upper.get(place) ?? []).flatMap(([rest]) => notes.get(rest) ?? [])];
    return held.flatMap((note) => {
      const column = columnOf(line, note);
      return column < 0 ? [] : [{ row, column, text: note.text }];
    });
  });
}

/** Rows are moved to the right or left by cells that were lost; a rest of a row stands at the end of its cell. */
function columnOf(line: readonly string[], { column, cell }: HeldNote): number {
  if (line[column] === cell) return column;
  const same = line.flatMap((text, index) => (text === cell && cell !== '' ? [index] : []));
  const near = same.sort((a, b) => Math.abs(a - column) - Math.abs(b - column))[0];
  if (near !== undefined) return near;
  const text = compact(line[column] ?? '');
  return cell !== '' && (text.startsWith(compact(cell)) || text.endsWith(compact(cell))) ? column : -1;
}
