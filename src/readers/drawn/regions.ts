import type { Span } from '../document.ts';
import type { Lattice } from './lattice.ts';

/**
 * The cells of a lattice as rectangles of its rows and columns, in reading order. Where no line stands between two places
 * they are one merged cell. A shape that is no rectangle is cut into rectangles, row by row.
 */
export function findRegions(lattice: Lattice): Span[] {
  const columns = lattice.xs.length - 1;
  const rows = lattice.ys.length - 1;
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const regions: Span[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column]) continue;
      const region = growRegion(lattice, taken, row, column);
      for (const line of taken.slice(row, row + region.rows)) line.fill(true, column, column + region.columns);
      regions.push(region);
    }
  }
  return regions;
}

/** As wide as there is no line in its first row, then as deep as the whole width goes on without one. */
function growRegion({ xs, ys, ruledX, ruledY }: Lattice, taken: boolean[][], row: number, column: number): Span {
  let right = column + 1;
  while (right < xs.length - 1 && !ruledX[right]?.[row] && !taken[row]?.[right]) right++;
  const goesOn = (next: number): boolean => {
    const closed = (edge: number): boolean => edge === 0 || edge === xs.length - 1 || Boolean(ruledX[edge]?.[next]);
    if (!closed(column) || !closed(right)) return false;
    for (let inner = column; inner < right; inner++) {
      if (ruledY[next]?.[inner] || taken[next]?.[inner]) return false;
      if (inner > column && ruledX[inner]?.[next]) return false;
    }
    return true;
  };
  let below = row + 1;
  while (below < ys.length - 1 && goesOn(below)) below++;
  return { row, column, rows: below - row, columns: right - column };
}
