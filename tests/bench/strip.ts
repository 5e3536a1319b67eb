import { findLattices } from '../../src/readers/drawn/lattice.ts';
import type { Box } from '../../src/readers/drawn/geometry.ts';
import type { Mark, PageContent } from '../../src/readers/drawn/page.ts';
import { joinMarks } from '../../src/readers/drawn/rulings.ts';

/** Lines of ruled tables that are taken away: those between columns, those between rows, all of them. */
export const STRIPS = ['inner-verticals', 'inner-horizontals', 'all'] as const;
export type Strip = (typeof STRIPS)[number];

/** A mark this near a side of its table is part of the border, in points. */
const NEAR = 3;

/** The page as it would be printed without some lines of its tables: the same writing, fewer marks. */
export function stripLines(content: PageContent, strip: Strip): PageContent {
  const tables = findLattices(joinMarks(content.marks)).map(({ xs, ys }) => ({
    x0: xs[0] ?? 0,
    x1: xs.at(-1) ?? 0,
    y0: ys[0] ?? 0,
    y1: ys.at(-1) ?? 0,
  }));
  return { ...content, marks: content.marks.filter((mark) => !tables.some((table) => isTaken(mark, table, strip))) };
}

function isTaken(mark: Mark, table: Box, strip: Strip): boolean {
  const x = (mark.x0 + mark.x1) / 2;
  const y = (mark.y0 + mark.y1) / 2;
  const isIn = x > table.x0 - NEAR && x < table.x1 + NEAR && y > table.y0 - NEAR && y < table.y1 + NEAR;
  if (!isIn || strip === 'all') return isIn;
  const inX = x > table.x0 + NEAR && x < table.x1 - NEAR;
  const inY = y > table.y0 + NEAR && y < table.y1 - NEAR;
  // Dots of dotted lines go by where they stand.
  if (strip === 'inner-verticals') return inX && (mark.run === 'vertical' || (mark.run === 'dot' && inY));
  return inY && (mark.run === 'horizontal' || (mark.run === 'dot' && inX));
}
