import type { Span } from '../document.ts';
import type { Box } from './geometry.ts';
import type { Lattice } from './lattice.ts';
import type { Run } from './runs.ts';

/** How near a text begins to the side of the cell that it is aligned with, in points. */
const PADDING = 6;
/** How far a text may stand over a side without being longer than its cell. */
const OVERHANG = 1;

/** Is the middle of the run inside the lattice? Of turned writing any character: a header may be longer than its cell is high. */
export function isInside({ xs, ys }: Lattice, run: Run): boolean {
  const holds = (box: Box): boolean => {
    const x = (box.x0 + box.x1) / 2;
    const y = (box.y0 + box.y1) / 2;
    return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0);
  };
  return isSideways(run) ? run.glyphs.some(holds) : holds(run);
}

function isSideways({ glyphs }: Run): boolean {
  const direction = glyphs[0]?.direction;
  return direction === 90 || direction === 270;
}

/** Gives each region of a lattice the runs that stand in it; the result has one entry a region. */
export function placeRuns(lattice: Lattice, regions: readonly Span[], runs: readonly Run[]): Run[][] {
  const columns = lattice.xs.length - 1;
  const owners: number[] = [];
  for (const [index, region] of regions.entries()) {
    for (let row = region.row; row < region.row + region.rows; row++) {
      for (let column = region.column; column < region.column + region.columns; column++) {
        owners[row * columns + column] = index;
      }
    }
  }
  const placed: Run[][] = regions.map(() => []);
  for (const run of runs) {
    if (isSideways(run)) {
      const x = indexOf(lattice.xs, (run.x0 + run.x1) / 2);
      const sideways = chooseSideways(lattice, regions, run, (y) => owners[indexOf(lattice.ys, y) * columns + x] ?? 0);
      placed[sideways]?.push(run);
      continue;
    }
    const row = indexOf(lattice.ys, (run.y0 + run.y1) / 2);
    const regionAt = (x: number): number => owners[row * columns + indexOf(lattice.xs, x)] ?? 0;
    placed[chooseRegion(lattice, regions, run, regionAt)]?.push(run);
  }
  return placed;
}

/**
 * A run longer than its cell reaches into the next: it belongs where it begins if it begins at the cell's left side, where
 * it ends if it ends at the right side, and otherwise where most of its characters show.
 */
function chooseRegion(lattice: Lattice, regions: readonly Span[], run: Run, regionAt: (x: number) => number): number {
  const first = regionAt(run.x0 + OVERHANG);
  const last = regionAt(run.x1 - OVERHANG);
  if (first === last) return first;
  const counts = new Map<number, number>();
  for (const { x0, x1, cut } of run.glyphs) {
    if (cut) continue;
    const region = regionAt((x0 + x1) / 2);
    counts.set(region, (counts.get(region) ?? 0) + x1 - x0);
  }
  const shown = run.glyphs.every(({ cut }) => !cut);
  const left = lattice.xs[regions[first]?.column ?? 0] ?? 0;
  const right = lattice.xs[(regions[last]?.column ?? 0) + (regions[last]?.columns ?? 1)] ?? 0;
  const beginsLeft = shown && run.x0 - left < PADDING;
  const endsRight = shown && right - run.x1 < PADDING;
  if (beginsLeft !== endsRight) return beginsLeft ? first : last;
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [first, 0])[0];
}

/** A turned run belongs where it begins if it begins at the side of its cell, and otherwise where most of it stands. */
function chooseSideways(lattice: Lattice, regions: readonly Span[], run: Run, regionAt: (y: number) => number): number {
  const [first] = run.glyphs;
  const top = lattice.ys[0] ?? 0;
  const bottom = lattice.ys.at(-1) ?? 0;
  const inside = run.glyphs.filter(({ y0, y1 }) => y0 + y1 > 2 * top && y0 + y1 < 2 * bottom);
  const start = regionAt(((first?.y0 ?? 0) + (first?.y1 ?? 0)) / 2);
  const region = regions[start];
  if (first && region && inside.includes(first)) {
    const upwards = first.direction === 270;
    const side = lattice.ys[upwards ? region.row + region.rows : region.row] ?? 0;
    if (Math.abs(side - (upwards ? first.y1 : first.y0)) < PADDING) return start;
  }
  const counts = new Map<number, number>();
  for (const { y0, y1 } of inside) {
    const at = regionAt((y0 + y1) / 2);
    counts.set(at, (counts.get(at) ?? 0) + y1 - y0);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [start, 0])[0];
}

/** Index of the stretch between edges in which a coordinate lies; the first or last for what lies outside. */
function indexOf(edges: readonly number[], at: number): number {
  let index = 0;
  while (index < edges.length - 2 && at > (edges[index + 1] ?? 0)) index++;
  return index;
}
