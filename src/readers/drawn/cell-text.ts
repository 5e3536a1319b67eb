import { smallest } from '../../lists.ts';
import { boundAll } from './geometry.ts';
import type { Glyph } from './page.ts';
import { splitNoteMark } from '../../vocabulary/index.ts';
import { closeFigure } from './figures.ts';
import { joinLines } from './join-lines.ts';
import { isWrappedMark, splitNoteMarks } from './note-marks.ts';
import type { Run } from './runs.ts';
import { isStacked, readStack } from './stacks.ts';
import { turnUpright } from './turn.ts';
import { writeLine } from './write-line.ts';

/** Baselines closer than this, in font sizes, are one line. */
const SAME_LINE = 0.5;

/** What is printed in a cell. */
export interface CellText {
  text: string;
  /** The note marks raised behind the text, kept out of it. */
  mark: string;
  /** Whether several figures are packed into the cell. */
  packed?: boolean;
  /** Of what was read from a picture: `x0 y0 x1 y1 confidence`, in points and percent; the least sure character counts. */
  scanned?: string;
}

/** The text of a cell: its runs set into lines, wrapped lines joined. `width` is the cell's width in points. */
export function readCell(runs: readonly Run[], width: number): CellText {
  const glyphs = runs.flatMap((run) => run.glyphs);
  if (isStacked(glyphs)) return { text: readStack(glyphs), mark: '' };
  const rows = groupLines(glyphs.map(turnUpright));
  const wrapped = rows.length > 1 && isWrappedMark(rows.at(-1) ?? [], rows.at(-2) ?? []) ? (rows.pop() ?? []) : [];
  const lines = rows.map(splitNoteMarks);
  const room = width - PADDING;
  const text = joinLines(
    lines.map(({ glyphs: line }, index) => {
      const next = lines[index + 1]?.glyphs[0];
      const length = (line.at(-1)?.x1 ?? 0) - (line[0]?.x0 ?? 0);
      return { text: writeLine(line), full: next !== undefined && length + next.x1 - next.x0 > room };
    }),
  );
  const closed = closeFigure(text);
  const figure = splitNoteMark(closed, 'figures') ?? { text: closed, mark: '' };
  const raised = [...lines.map(({ mark }) => mark), ...wrapped.map((glyph) => glyph.text)];
  const scanned = describeScan(glyphs);
  return { text: figure.text, mark: raised.join('') + figure.mark, ...(scanned !== '' && { scanned }) };
}

/** Where the characters of a picture stand and how sure their reading is; '' where none comes from a picture. */
function describeScan(glyphs: readonly Glyph[]): string {
  const sure = glyphs.flatMap(({ confidence }) => confidence ?? []);
  if (sure.length === 0) return '';
  const { x0, y0, x1, y1 } = boundAll(glyphs);
  return [x0, y0, x1, y1, smallest(sure) * 100].map((value) => value.toFixed(1)).join(' ');
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
