import { outsideCharts } from './charts.ts';
import { cutChunks, partFigures } from './chunks.ts';
import type { Lattice } from './lattice.ts';
import type { PageContent } from './page.ts';
import { isInside } from './place-runs.ts';
import type { Run } from './runs.ts';
import { findSeeds, type Seed } from './seeds.ts';
import { readAligned, type TablePiece } from './table-piece.ts';

/** What a table without lines keeps free round its writing, in points. */
const MARGIN = 2;

/** The tables of a page that have no lines between their columns, the writing that is left, and how many could not be read. */
export interface Unlined {
  tables: TablePiece[];
  rest: Run[];
  borderless: number;
}

/** Reads the tables in frames without upright lines, then those without any line. */
export function readUnlined(frames: readonly Lattice[], runs: readonly Run[], content: PageContent): Unlined {
  const { page, width } = content;
  const tables: TablePiece[] = [];
  let rest = [...runs];
  let borderless = 0;
  const read = (frame: Lattice): boolean => {
    const inside = rest.filter((run) => isInside(frame, run) && run.glyphs[0]?.direction !== null);
    const table = readAligned(frame, inside, page, width);
    if (!table) return false;
    tables.push(table);
    const taken = new Set(inside);
    rest = rest.filter((run) => !taken.has(run));
    return true;
  };
  for (const frame of frames) {
    const inside = rest.filter((run) => isInside(frame, run));
    if (findSeeds(partFigures(cutChunks(inside.flatMap(({ glyphs }) => glyphs)))).length > 0) read(frame);
  }
  for (const seed of findSeeds(partFigures(cutChunks(outsideCharts(rest, content)))))
    if (!read(frameOf(seed))) borderless++;
  return { tables, rest, borderless };
}

/** A frame of one cell round the lines of a seed. */
function frameOf({ x0, y0, x1, y1 }: Seed): Lattice {
  return {
    xs: [x0 - MARGIN, x1 + MARGIN],
    ys: [y0 - MARGIN, y1 + MARGIN],
    ruledX: [[true], [true]],
    ruledY: [[true], [true]],
    openTop: [false],
    openBottom: [false],
  };
}
