import { mendSpaces } from '../../text.ts';
import type { Glyph } from './page.ts';
import { joinLines } from './join-lines.ts';
import { splitNoteMarks } from './note-marks.ts';
import type { Run } from './runs.ts';
import { writeLine } from './write-line.ts';

/** Baselines closer than this, in font sizes, are one line. */
const SAME_LINE = 0.5;

/** What is printed in a cell. */
export interface CellText {
  text: string;
  /** The note marks raised behind the text, kept out of it. */
  mark: string;
}

/** The text of a cell: its runs set into lines, wrapped lines joined. `width` is the cell's width in points. */
export function readCell(runs: readonly Run[], width: number): CellText {
  const glyphs = runs.flatMap((run) => run.glyphs);
  if (isStacked(glyphs)) return { text: readStack(glyphs), mark: '' };
  const lines = groupLines(glyphs.map(turnUpright)).map(splitNoteMarks);
  const room = width - PADDING;
  const text = joinLines(
    lines.map(({ glyphs: line }, index) => {
      const next = lines[index + 1]?.glyphs[0];
      const length = (line.at(-1)?.x1 ?? 0) - (line[0]?.x0 ?? 0);
      return { text: writeLine(line), full: next !== undefined && length + next.x1 - next.x0 > room };
    }),
  );
  return { text, mark: lines.map(({ mark }) => mark).join('') };
}

/** Writing from top to bottom, Chinese characters upright and Latin ones on their side. */
function isStacked(glyphs: readonly Glyph[]): boolean {
  return glyphs.some(({ direction }) => direction === 90) && glyphs.some(({ direction }) => direction === 0);
}

function readStack(glyphs: readonly Glyph[]): string {
  const sorted = [...glyphs].sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1);
  return mendSpaces(sorted.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join(''));
}

/** What cells keep free at their sides, both together, at the least. */
const PADDING = 2;

/** Sets glyphs into lines by their baselines, each line from left to right. */
export function groupLines(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline);
  const lines: Glyph[][] = [];
  let baseline = -Infinity;
  for (const glyph of sorted) {
    const line = lines.at(-1);
    if (line && glyph.baseline - baseline <= SAME_LINE * glyph.size) line.push(glyph);
    else {
      lines.push([glyph]);
      baseline = glyph.baseline;
    }
  }
  return lines.map((line) => line.sort((a, b) => a.x0 - b.x0));
}

/** Writing that runs up or down the page, as if the page were turned so that it runs to the right. */
export function turnUpright(glyph: Glyph): Glyph {
  const { x0, y0, x1, y1, direction } = glyph;
  if (direction === 90) return { ...glyph, x0: y0, x1: y1, y0: -x1, y1: -x0, baseline: -x0 };
  if (direction === 270) return { ...glyph, x0: -y1, x1: -y0, y0: x0, y1: x1, baseline: x1 };
  if (direction === 180) return { ...glyph, x0: -x1, x1: -x0, y0: -y1, y1: -y0, baseline: -y0 };
  return glyph;
}
