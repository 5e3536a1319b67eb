import { largest } from '../../lists.ts';
import { isAmount } from '../../money.ts';
import { numberingLevel } from '../numbering.ts';
import { groupLines } from './cell-text.ts';
import type { Box } from './geometry.ts';
import type { Run } from './runs.ts';

/** Most that cells keep free at a side, in points; a larger gap comes from alignment. */
const PADDING = 6;
/** How far the last line may stand over the lower side of its cell, in font sizes: not so far that another line had room. */
const LOWEST_LINE = 2;
/** How much shorter than the longest line a full one may be, in font sizes. */
const RAGGED = 1.2;
/** With fewer rows of figures nothing is known of what the rows of a table have. */
const ENOUGH_ROWS = 3;

const ENDS_SENTENCE = /[。；！？!?;]$/u;
const NEVER_FIRST = /^[，。、；：？！）〕】》」』”’％…·,;)\]%]/u;
/** What rows begin with that go on with no other. */
const OWN_LABEL = /^(?:其中|合计|总计|小计|注|备注|[（(]?\d{1,2}[)）.、])/u;
const BRACKETS: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/[（(]/gu, /[）)]/gu],
  [/[“《]/gu, /[”》]/gu],
];

/** A cell beside the page break: its text, and whether its last line is full and stands at its lower side. */
export interface EdgeCell {
  text: string;
  isFull: boolean;
}

/** Does the writing of a cell reach to its lower right corner, as if it went on? */
export function fillsCell(runs: readonly Run[], cell: Box): boolean {
  const lines = groupLines(runs.flatMap((run) => run.glyphs).filter(({ direction }) => direction === 0));
  const last = lines.at(-1);
  const [first] = last ?? [];
  const end = last?.at(-1);
  if (!last || !first || !end || cell.y1 - first.y1 > first.size * LOWEST_LINE) return false;
  const lengths = lines.map((line) => (line.at(-1)?.x1 ?? 0) - (line[0]?.x0 ?? 0));
  const length = end.x1 - first.x0;
  if (lines.length > 1) return length >= largest(lengths) - RAGGED * end.size;
  const room = cell.x1 - cell.x0 - 2 * Math.min(Math.max(first.x0 - cell.x0, 0), PADDING);
  return room - length < end.size;
}

/**
 * Is the first row after a page break the rest of the last one before it, though the break closes the row with a line?
 * `above` and `below` hold the cells of both by column; `rows` the texts of all other rows. It is where below stand only
 * pieces of labels, each going on from a full line above, no code and no amount, while the row above has more; and where
 * the text itself shows the cut, or every other row of the table has figures. `null` where that is not sure.
 */
export function isRestOfRow(
  above: ReadonlyMap<number, EdgeCell>,
  below: ReadonlyMap<number, string>,
  rows: readonly (readonly string[])[],
): boolean | null {
  const pieces = [...below].filter(([, text]) => text !== '');
  const others = [...above].filter(([column, { text }]) => text !== '' && (below.get(column) ?? '') === '');
  if (pieces.length === 0 || others.length === 0) return false;
  let shows = false;
  let isSure = true;
  for (const [column, text] of pieces) {
    const before = above.get(column);
    if (!before || before.text === '' || isAmount(before.text) || isAmount(text)) return false;
    const inBrackets = isOpen(before.text) && closesFirst(text);
    if (inBrackets || NEVER_FIRST.test(text)) shows = true;
    else if (
      !before.isFull ||
      ENDS_SENTENCE.test(before.text) ||
      OWN_LABEL.test(text) ||
      numberingLevel(text) !== null
    ) {
      return false;
    } else if (!hasFigures(rows)) isSure = false;
  }
  return shows || isSure ? true : null;
}

function isOpen(text: string): boolean {
  return BRACKETS.some(([open, close]) => count(text, open) > count(text, close));
}

/** Does a bracket close before one opens? */
function closesFirst(text: string): boolean {
  return BRACKETS.some(([open, close]) => {
    const closed = text.search(new RegExp(close.source, 'u'));
    const opened = text.search(new RegExp(open.source, 'u'));
    return closed >= 0 && (opened < 0 || closed < opened);
  });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Has every row below the header a code or an amount? */
function hasFigures(rows: readonly (readonly string[])[]): boolean {
  const figures = rows.map((row) => row.some((text) => isAmount(text) && !/^\d{1,2}$/u.test(text)));
  const first = figures.indexOf(true);
  return first >= 0 && figures.length - first >= ENOUGH_ROWS && figures.slice(first).every(Boolean);
}
