import { largest, smallest } from '../../lists.ts';
import type { Ruling, Rulings } from './rulings.ts';

/** The skeleton of a table: its column and row edges, and which stretches of them are ruled. */
export interface Lattice {
  /** Left edge of each column and the right edge of the last, ascending. */
  xs: number[];
  /** Top edge of each row and the bottom edge of the last, ascending. */
  ys: number[];
  /** `ruledX[i][r]`: is there a line at `xs[i]` beside row `r`? */
  ruledX: boolean[][];
  /** `ruledY[i][c]`: is there a line at `ys[i]` above column `c`? */
  ruledY: boolean[][];
  /** For each column: is the table without a line at its very top, at its very bottom? */
  openTop: boolean[];
  openBottom: boolean[];
  /** Whether lines end where no other stands: some are not drawn. */
  lacksLines?: boolean;
}

/** A line may stop so short of another, or stand so far beyond it, and still meet it. */
const REACH = 3;
/** The same where a table and a frame close beside it, a text box, are to be told apart. */
const SHORT_REACH = 0.75;
/** Lines closer than this are one edge: double rulings, cells that do not quite line up. */
const SAME_EDGE = 3;
/** Lines that stand out further than this beyond the last crossing line belong to a table without an outer border. */
const OPEN_SIDE = 6;
/** The part of a cell's side that must be ruled. */
const RULED_PART = 0.6;

/** Finds the tables among the rulings of a page: groups of rulings that cross, with at least two cells. */
export function findLattices({ horizontal, vertical }: Rulings): Lattice[] {
  return groupCrossing(horizontal, vertical, REACH).flatMap((group) => {
    const whole = tellFrames(group) ?? closedLattice(group) ?? closedLattice(trim(group));
    return whole ? [whole] : [];
  });
}

/** The table of a group in which only frames stand over or under it without touching it: text boxes. `null` where there is none. */
function tellFrames({ levels, uprights }: Group): Lattice | null {
  const parts = groupCrossing(levels, uprights, SHORT_REACH);
  const tables = parts.filter((part) => part.levels.length > 2 || part.uprights.length > 2);
  const [table] = tables;
  if (!table || tables.length > 1 || parts.length < 2) return null;
  const top = smallest(table.levels.map(({ at }) => at));
  const bottom = largest(table.levels.map(({ at }) => at));
  const areBeside = parts
    .filter((part) => part !== table)
    .every((part) => part.levels.every(({ at }) => at < top) || part.levels.every(({ at }) => at > bottom));
  return areBeside ? closedLattice(table) : null;
}

/** A group without what stands over its first and under its last wide line: a text box whose side goes on in a line of the table. */
function trim({ levels, uprights }: Group): Group {
  const widest = largest(levels.map(({ from, to }) => to - from));
  const wide = levels.filter(({ from, to }) => to - from >= widest * NEARLY_ALL).map(({ at }) => at);
  const top = smallest(wide) - SHORT_REACH;
  const bottom = largest(wide) + SHORT_REACH;
  return {
    levels: levels.filter(({ at }) => at >= top && at <= bottom),
    uprights: uprights
      .map((upright) => ({ ...upright, from: Math.max(upright.from, top), to: Math.min(upright.to, bottom) }))
      .filter(({ from, to }) => to - from > REACH),
  };
}

function closedLattice({ levels, uprights }: Group): Lattice | null {
  const lattice = buildLattice(levels, uprights);
  return lattice && isEnclosed(lattice) ? lattice : null;
}

/** Is most of the outline ruled? The boxes and arrows of an organisation chart have none. */
function isEnclosed(lattice: Lattice): boolean {
  const { xs, ys, ruledX, ruledY } = lattice;
  const left = share(ruledX[0], ys);
  const right = share(ruledX.at(-1), ys);
  const top = share(ruledY[0], xs);
  const bottom = share(ruledY.at(-1), xs);
  const isRuled = (least: number) => (side: number) => side >= least;
  if ([left, right, top, bottom].every(isRuled(ENCLOSED))) return true;
  if (xs.length <= 3 || ys.length <= 3) return false;
  // The corner over the labels is often left open, and so is what a page break leaves of a merged cell in the first column.
  return (
    (top >= OPEN_CORNER && [left, right, bottom].every(isRuled(NEARLY_ALL))) ||
    [steppedLeft(lattice), right, top, bottom].every(isRuled(NEARLY_ALL))
  );
}

/** Part of a table that has a line before its first cell, row by row: rows may begin further right than others. */
function steppedLeft({ xs, ys, ruledX, ruledY }: Lattice): number {
  const closed = ys.slice(1).map((_, row) => {
    for (let edge = 0; edge < xs.length; edge++) {
      if (ruledX[edge]?.[row]) return true;
      // A cell between two lines that nothing closes.
      if (ruledY[row]?.[edge] && ruledY[row + 1]?.[edge]) return false;
    }
    return false;
  });
  return share(closed, ys);
}

function share(ruled: readonly boolean[] | undefined, edges: readonly number[]): number {
  const whole = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  const lines = edges.slice(1).map((end, index) => (ruled?.[index] ? end - (edges[index] ?? end) : 0));
  return lines.reduce((sum, length) => sum + length, 0) / whole;
}

/** Part of each side of a table that must be ruled. */
const ENCLOSED = 0.4;
/** The same of a top with an open corner, if the other sides are ruled nearly whole but for that corner. */
const OPEN_CORNER = 0.2;
const NEARLY_ALL = 0.7;
/** Cells of one table on one page that are read. */
const MOST_CELLS = 100_000;

interface Group {
  levels: Ruling[];
  uprights: Ruling[];
}

function groupCrossing(levels: readonly Ruling[], uprights: readonly Ruling[], reach: number): Group[] {
  const parents = Array.from({ length: levels.length + uprights.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  for (const [index, level] of levels.entries()) {
    for (const [other, upright] of uprights.entries()) {
      const crosses =
        upright.at >= level.from - reach &&
        upright.at <= level.to + reach &&
        level.at >= upright.from - reach &&
        level.at <= upright.to + reach;
      if (crosses) parents[rootOf(levels.length + other)] = rootOf(index);
    }
  }
  const groups = new Map<number, Group>();
  const groupOf = (index: number): Group => {
    const root = rootOf(index);
    const group = groups.get(root) ?? { levels: [], uprights: [] };
    groups.set(root, group);
    return group;
  };
  for (const [index, level] of levels.entries()) groupOf(index).levels.push(level);
  for (const [index, upright] of uprights.entries()) groupOf(levels.length + index).uprights.push(upright);
  return [...groups.values()].filter((group) => group.levels.length > 0 && group.uprights.length > 0);
}

interface Edge {
  at: number;
  rulings: Ruling[];
  /** An outer border that is not drawn: taken as ruled. */
  assumed?: { from: number; to: number };
}

function buildLattice(levels: Ruling[], uprights: Ruling[]): Lattice | null {
  const columns = addEnds(closeSides(edgesOf(uprights), levels), levels);
  const rows = addEnds(closeSides(edgesOf(levels), uprights), uprights);
  if (columns.length < 2 || rows.length < 2 || columns.length * rows.length > MOST_CELLS) return null;
  const xs = columns.map(({ at }) => at);
  const ys = rows.map(({ at }) => at);
  for (const edge of columns) reachCorners(edge, rows);
  for (const edge of rows) reachCorners(edge, columns);
  return {
    xs,
    ys,
    ruledX: columns.map((edge) => stretches(edge, ys)),
    ruledY: rows.map((edge) => stretches(edge, xs)),
    openTop: openColumns(rows[0], xs),
    openBottom: openColumns(rows.at(-1), xs),
    lacksLines: [...columns, ...rows].some(({ rulings, assumed }) => rulings.length === 0 && !assumed),
  };
}

/** Groups parallel rulings to edges. */
function edgesOf(rulings: Ruling[]): Edge[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at);
  const groups: Ruling[][] = [];
  for (const ruling of sorted) {
    const group = groups.at(-1);
    if (group?.[0] && ruling.at - group[0].at <= SAME_EDGE) group.push(ruling);
    else groups.push([ruling]);
  }
  return groups.map((group) => {
    const length = group.reduce((sum, { from, to }) => sum + to - from, 0);
    return { at: group.reduce((sum, { at, from, to }) => sum + at * (to - from), 0) / length, rulings: group };
  });
}

/** Adds the outer edges of a table without borders left and right (or above and below): where its lines begin and end. */
function closeSides(edges: Edge[], crossing: readonly Ruling[]): Edge[] {
  const first = edges[0];
  const last = edges.at(-1);
  if (!first || !last) return edges;
  const before = crossing.filter(({ from }) => from < first.at - OPEN_SIDE);
  const after = crossing.filter(({ to }) => to > last.at + OPEN_SIDE);
  const closed = [...edges];
  if (before.length > 1) closed.unshift(assumedEdge(smallest(before.map(({ from }) => from)), before));
  if (after.length > 1) closed.push(assumedEdge(largest(after.map(({ to }) => to)), after));
  return closed;
}

/** Adds edges where lines end between two edges: lines end at others, so that one is missing there. */
function addEnds(edges: Edge[], crossing: readonly Ruling[]): Edge[] {
  const first = edges[0]?.at ?? 0;
  const last = edges.at(-1)?.at ?? 0;
  const all = [...edges];
  for (const at of crossing.flatMap(({ from, to }) => [from, to])) {
    if (at < first + OPEN_SIDE || at > last - OPEN_SIDE) continue;
    if (all.every((edge) => Math.abs(edge.at - at) > OPEN_SIDE)) all.push({ at, rulings: [] });
  }
  return all.sort((a, b) => a.at - b.at);
}

/** Where the table is open on two sides that meet, both reach to the corner. */
function reachCorners({ assumed }: Edge, crossing: readonly Edge[]): void {
  const first = crossing[0];
  const last = crossing.at(-1);
  if (!assumed || !first || !last) return;
  if (first.assumed) assumed.from = first.at;
  if (last.assumed) assumed.to = last.at;
}

function assumedEdge(at: number, crossing: readonly Ruling[]): Edge {
  const places = crossing.map((ruling) => ruling.at);
  return { at, rulings: [], assumed: { from: smallest(places), to: largest(places) } };
}

function openColumns(edge: Edge | undefined, xs: readonly number[]): boolean[] {
  return stretches({ at: 0, rulings: edge?.rulings ?? [] }, xs).map((ruled) => !ruled);
}

/** Which stretches between the crossing edges a line covers. */
function stretches({ rulings, assumed }: Edge, crossing: readonly number[]): boolean[] {
  return crossing.slice(1).map((end, index) => {
    const start = crossing[index] ?? end;
    const covered = unionLength(assumed ? [{ at: 0, ...assumed }] : rulings, start, end);
    return covered >= (end - start) * RULED_PART;
  });
}

function unionLength(rulings: readonly Ruling[], start: number, end: number): number {
  const inside = rulings
    .map(({ from, to }) => ({ from: Math.max(from, start), to: Math.min(to, end) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  let length = 0;
  let reached = start;
  for (const { from, to } of inside) {
    length += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return length;
}
