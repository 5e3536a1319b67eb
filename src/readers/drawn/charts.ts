import { largest, smallest } from '../../lists.ts';
import { contains, type Box } from './geometry.ts';
import type { Line } from './lines.ts';
import type { Area, Glyph, PageContent } from './page.ts';
import type { Run } from './runs.ts';

/** A pie has so many slices or more, in so many colours. */
const FEWEST_SLICES = 3;
const FEWEST_COLOURS = 2;
/** More shapes than this are a picture drawn in outlines. */
const MOST_SHAPES = 300;
/** Slices that lie closer than this belong together, in points. */
const NEAR = 2;
/** A background that takes more of the page's height than this is not that of a chart. */
const TALLEST = 0.7;
/** Around a chart without a background its labels stand in this part of its width and height. */
const BESIDE = 0.8;
const ABOVE = 0.3;
/** What a chart says is short; what is longer is a sentence beside it. */
const LONGEST_LABEL = 30;
const FEWEST_LABELS = 3;

/** Tells the labels of the pie charts of a page from its text. */
export function setChartLabelsAside(
  lines: readonly Line[],
  content: PageContent,
): { lines: readonly Line[]; labels: number } {
  const dropped = new Set<Line>();
  for (const chart of findCharts(content)) {
    const labels = lines.filter((line) => isLabel(line, chart));
    if (labels.length >= FEWEST_LABELS) for (const label of labels) dropped.add(label);
  }
  return { lines: dropped.size === 0 ? lines : lines.filter((line) => !dropped.has(line)), labels: dropped.size };
}

/** The writing that does not stand in a chart. */
export function outsideCharts(runs: readonly Run[], content: PageContent): Glyph[] {
  const charts = findCharts(content);
  const isIn = ({ x0, y0, x1, y1 }: Box): boolean =>
    charts.some((chart) => contains(chart, (x0 + x1) / 2, (y0 + y1) / 2, NEAR));
  return runs.flatMap(({ glyphs, ...box }) => (isIn(box) ? [] : glyphs));
}

function isLabel({ pieces, ...box }: Line, chart: Box): boolean {
  const isInside = contains(chart, box.x0, box.y0, NEAR) && contains(chart, box.x1, box.y1, NEAR);
  return isInside && pieces.every(({ text }) => text.length <= LONGEST_LABEL && !/[。；]/u.test(text));
}

/** The places of charts: shapes with curves in several colours that lie against each other, with the background they stand on. */
function findCharts({ shapes, areas, width, height }: PageContent): Box[] {
  if (shapes.length > MOST_SHAPES) return [];
  return groupTouching(shapes).flatMap((slices) => {
    const colours = new Set(slices.map(({ colour }) => colour));
    if (slices.length < FEWEST_SLICES || colours.size < FEWEST_COLOURS) return [];
    const drawing = boundAll(slices);
    const [background] = areas
      .map(({ box }) => box)
      .filter((box) => contains(box, drawing.x0, drawing.y0, NEAR) && contains(box, drawing.x1, drawing.y1, NEAR))
      .filter((box) => box.y1 - box.y0 < height * TALLEST)
      .sort((a, b) => b.y1 - b.y0 - (a.y1 - a.y0));
    const x = (drawing.x1 - drawing.x0) * BESIDE;
    const y = (drawing.y1 - drawing.y0) * ABOVE;
    const around = { x0: drawing.x0 - x, y0: drawing.y0 - y, x1: Math.min(width, drawing.x1 + x), y1: drawing.y1 + y };
    return [background ?? around];
  });
}

function groupTouching(shapes: readonly Area[]): Area[][] {
  let groups: Area[][] = [];
  for (const shape of shapes) {
    const touching = groups.filter((group) => group.some((other) => touches(shape.box, other.box)));
    groups = [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), shape]];
  }
  return groups;
}

function touches(a: Box, b: Box): boolean {
  return a.x0 <= b.x1 + NEAR && a.x1 >= b.x0 - NEAR && a.y0 <= b.y1 + NEAR && a.y1 >= b.y0 - NEAR;
}

function boundAll(shapes: readonly Area[]): Box {
  return {
    x0: smallest(shapes.map(({ box }) => box.x0)),
    y0: smallest(shapes.map(({ box }) => box.y0)),
    x1: largest(shapes.map(({ box }) => box.x1)),
    y1: largest(shapes.map(({ box }) => box.y1)),
  };
}
