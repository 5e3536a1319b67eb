import type { Place } from '../problem.ts';
import type { Block, CellNote, Document, Grid } from '../readers/document.ts';

/**
 * A table of an original as a person names it: by where its first row stands, as far as is needed, and by `nth`, from 1, where several begin
 * there.
 */
export interface GridAt {
  file?: string | undefined;
  page?: number | undefined;
  line?: number | undefined;
  sheet?: string | undefined;
  row?: number | undefined;
  nth?: number | undefined;
}

/** What a person says of the tables of a document, all of it about the tables as the file has them. */
export interface SaidTables {
  /** Each goes on with the table before it. */
  join?: readonly GridAt[] | undefined;
  /** Of each a row, from 1, begins another table. */
  split?: readonly (GridAt & { before: number })[] | undefined;
}

const FIELDS = ['file', 'page', 'line', 'sheet', 'row'] as const;

/** Where the first row of a grid stands. */
function beginOf({ place, places }: Grid): Place {
  return { ...place, ...places[0] };
}

function gridsOf(document: Document): Grid[] {
  return document.blocks.filter((block) => block.type === 'grid');
}

/** The grid that is meant, `null` where there is none. In a document of one file its name may be left out. */
function gridAt(document: Document, at: GridAt): Grid | null {
  const fits = (grid: Grid): boolean => {
    const begin: Place = { file: document.file, ...beginOf(grid) };
    return FIELDS.every((field) => at[field] === undefined || at[field] === begin[field]);
  };
  return gridsOf(document).filter(fits)[(at.nth ?? 1) - 1] ?? null;
}

/** How a person names a grid of a document, so that it alone is meant. */
export function nameGrid(document: Document, grid: Grid): GridAt {
  const { file, page, line, sheet, row } = beginOf(grid);
  const at = Object.fromEntries(
    Object.entries({ file, page, line, sheet, row }).filter(([, value]) => value !== undefined),
  ) as GridAt;
  const nth = gridsOf(document)
    .filter((other) => FIELDS.every((field) => at[field] === undefined || beginOf(other)[field] === at[field]))
    .indexOf(grid);
  return nth > 0 ? { ...at, nth: nth + 1 } : at;
}

/**
 * A document whose grids are as a person says: cut where another table begins, and marked where one begins or goes on whatever it looks
 * like. `wrong`: the Problem of an entry to which no grid answers, which is thrown.
 */
export function arrangeGrids(
  document: Document,
  { join = [], split = [] }: SaidTables,
  wrong: (list: 'join' | 'split', index: number) => Error,
): Document {
  const goesOn = new Set<Grid>();
  const cuts = new Map<Grid, Set<number>>();
  for (const [index, at] of join.entries()) {
    const grid = gridAt(document, at);
    if (!grid) throw wrong('join', index);
    goesOn.add(grid);
  }
  for (const [index, { before, ...at }] of split.entries()) {
    const grid = gridAt(document, at);
    if (!grid || before > grid.cells.length) throw wrong('split', index);
    cuts.set(grid, (cuts.get(grid) ?? new Set()).add(before - 1));
  }
  if (goesOn.size + cuts.size === 0) return document;
  const blocks = document.blocks.flatMap((block): Block[] => {
    if (block.type !== 'grid') return [block];
    const marked: Grid = goesOn.has(block) ? { ...block, said: 'goes-on' } : block;
    const rows = [...(cuts.get(block) ?? [])].sort((a, b) => a - b);
    if (rows.length === 0) return [marked];
    const starts = rows[0] === 0 ? rows : [0, ...rows];
    return starts.map((from, index): Grid => {
      const piece = slice(marked, from, starts[index + 1] ?? block.cells.length);
      return rows.includes(from) ? { ...piece, said: 'begins' } : piece;
    });
  });
  return { ...document, blocks };
}

/** Some rows of a grid, with all that belongs to their cells. */
function slice(grid: Grid, from: number, to: number): Grid {
  const inside = (row: number): boolean => row >= from && row < to;
  const notes = (given: readonly CellNote[] | undefined): CellNote[] | undefined =>
    given?.filter(({ row }) => inside(row)).map((note) => ({ ...note, row: note.row - from }));
  const [marks, values, scans] = [notes(grid.marks), notes(grid.values), notes(grid.scans)];
  return {
    ...grid,
    cells: grid.cells.slice(from, to),
    places: grid.places.slice(from, to),
    place: from === 0 ? grid.place : { ...grid.place, ...grid.places[from] },
    spans: grid.spans
      .filter(({ row }) => inside(row))
      .map((span) => ({ ...span, row: span.row - from, rows: Math.min(span.rows, to - span.row) })),
    ...(marks && { marks }),
    ...(values && { values }),
    ...(scans && { scans }),
  };
}
