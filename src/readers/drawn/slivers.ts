import type { Span } from '../document.ts';
import type { CellText } from './cell-text.ts';

/** A table before its edges are tidied: regions with their texts. */
export interface RuledTable {
  xs: number[];
  ys: number[];
  regions: Span[];
  /** One text a region. */
  texts: CellText[];
}

/** Narrowest column that can hold a character, lowest row that can hold a line, in points. */
const NARROWEST = 5;
const LOWEST = 4;
/** Up to this width a column that no cell has to itself comes from cells that do not line up. */
const MISALIGNED = 10;
const MISALIGNED_ROW = 5;

/** Drops columns and rows that exist only by lines that do not quite line up, or between the two lines of a double ruling. */
export function dropSlivers(table: RuledTable): RuledTable {
  return dropRows(dropColumns(table));
}

function dropColumns(table: RuledTable): RuledTable {
  const extents = table.regions.map(({ column, columns }) => ({ start: column, length: columns }));
  const kept = removeSlivers(table.xs, extents, table.texts, NARROWEST, MISALIGNED);
  const regions = table.regions.map((region, index) => {
    const extent = kept.extents[index];
    return { ...region, column: extent?.start ?? 0, columns: extent?.length ?? 0 };
  });
  return keepSolid({ ...table, xs: kept.edges, regions });
}

function dropRows(table: RuledTable): RuledTable {
  const extents = table.regions.map(({ row, rows }) => ({ start: row, length: rows }));
  const kept = removeSlivers(table.ys, extents, table.texts, LOWEST, MISALIGNED_ROW);
  const regions = table.regions.map((region, index) => {
    const extent = kept.extents[index];
    return { ...region, row: extent?.start ?? 0, rows: extent?.length ?? 0 };
  });
  return keepSolid({ ...table, ys: kept.edges, regions });
}

/** Where a region begins among the columns (or rows), and how many it takes. */
interface Extent {
  start: number;
  length: number;
}

function removeSlivers(
  edges: readonly number[],
  extents: readonly Extent[],
  texts: readonly CellText[],
  thinnest: number,
  misaligned: number,
): { edges: number[]; extents: Extent[] } {
  const dropped = new Set<number>();
  for (let index = 0; index < edges.length - 1; index++) {
    const size = (edges[index + 1] ?? 0) - (edges[index] ?? 0);
    if (size >= misaligned) continue;
    // Of a region with text something must stay; a region that has nothing but this stretch must be too thin for text.
    const stays = extents.every(({ start, length }, at) => {
      if (index < start || index >= start + length) return true;
      let left = 0;
      for (let other = start; other < start + length; other++) if (other !== index && !dropped.has(other)) left++;
      return left > 0 || (texts[at]?.text === '' && size < thinnest);
    });
    if (stays) dropped.add(index);
  }
  if (dropped.size === 0) return { edges: [...edges], extents: [...extents] };
  const { kept, positions } = removeStretches(edges, dropped);
  return {
    edges: kept,
    extents: extents.map(({ start, length }) => {
      const position = positions[start] ?? 0;
      return { start: position, length: (positions[start + length] ?? 0) - position };
    }),
  };
}

/** The edges without the dropped stretches, and for each old edge the index of the one it became. */
function removeStretches(edges: readonly number[], dropped: ReadonlySet<number>) {
  const kept: number[] = [];
  const positions: number[] = [];
  for (const [index, at] of edges.entries()) {
    if (index === 0 || !dropped.has(index - 1)) kept.push(at);
    else if (index === edges.length - 1) kept[kept.length - 1] = at;
    positions.push(kept.length - 1);
  }
  return { kept, positions };
}

/** Leaves out the regions that have no extent any more. */
function keepSolid(table: RuledTable): RuledTable {
  const solid = table.regions.flatMap((region, index) => (region.rows > 0 && region.columns > 0 ? [index] : []));
  return {
    ...table,
    regions: solid.map((index) => table.regions[index]).filter((region) => region !== undefined),
    texts: solid.map((index) => table.texts[index]).filter((text) => text !== undefined),
  };
}
