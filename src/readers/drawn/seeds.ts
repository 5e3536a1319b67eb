import { append } from '../../lists.ts';
import { isLabelRow } from '../table-lines.ts';
import { boundAll, type Box } from './geometry.ts';
import type { Chunk, ChunkLine } from './chunks.ts';

/** So many neighbouring lines with values in a column are a table. */
const FEWEST_LINES = 3;
/** Between two lines of a table stand at the most so many others (a label over several lines), and so far, in line heights. */
const MOST_BETWEEN = 20;
const FARTHEST = 4;
/** A total stands so far under the last row at the most, in font sizes, and its figures so near to a side of others, in points. */
const FARTHEST_TOTAL = 40;
const SAME_SIDE = 1.5;
/** Of the lines of words alone so many must stand in the same columns, none of them long enough for a sentence. */
const FEWEST_WORDS = 3;
const LONGEST_WORDS = 24;
/** A line of so many short words beside another of several is a header, though hardly a row may stand under it. */
const HEADER_WORDS = 4;
const LONGEST_LABEL = 14;
/** What stands before an item of a list. */
const MARKER = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|[•●▪◆■○·–-])$/u;
/** Titles, unit lines and notes are no labels of a header. */
const NO_LABEL = /[表：:。；]$|^(?:单位|注|表)|单位[：:]/u;
const LEADERS = /[.．…·•‥]{4,}|(?:[.．…·•‥] ){4,}/u;

/** Lines of one page outside ruled tables that are those of a table. */
export interface Seed extends Box {
  lines: ChunkLine[];
}

/**
 * Finds the tables without lines among the lines of a page: three or more neighbouring lines with values in a column beside
 * words or further values, or lines of short words that stand in the same columns. Each table is one seed.
 */
export function findSeeds(lines: readonly ChunkLine[]): Seed[] {
  const seeds: Seed[] = [];
  let open: ChunkLine[] = [];
  let between: ChunkLine[] = [];
  const close = (): void => {
    if (isTable(open)) {
      const whole = [...labelsAbove(lines, open), ...open];
      seeds.push({ lines: whole, ...boundAll(whole) });
    }
    open = [];
    between = [];
  };
  for (const line of lines) {
    // 编制单位：… 单位：元 stands over a table.
    if (isLabelRow(line.chunks.map(({ text }) => text))) {
      close();
      continue;
    }
    if (!isRow(line)) {
      between.push(line);
      continue;
    }
    const last = open.at(-1);
    const stretch = last ? [last, ...between, line] : [];
    const gaps = stretch.slice(1).map((next, index) => isApart(stretch[index] ?? next, next));
    const isNear = !gaps.slice(0, -1).includes(true) && (gaps.at(-1) !== true || isTotalUnder(open, line));
    const goesOn = last && isNear && between.length <= MOST_BETWEEN && !between.some(breaksOff);
    if (!goesOn) close();
    append(open, goesOn ? [...between, line] : [line]);
    between = [];
  }
  close();
  return seeds;
}

/** The lines of a header over its first line of several cells: single short labels close above each other, no title. */
function labelsAbove(lines: readonly ChunkLine[], table: readonly ChunkLine[]): ChunkLine[] {
  const [first] = table;
  const { x0, x1 } = boundAll(table);
  const labels: ChunkLine[] = [];
  for (let index = first ? lines.indexOf(first) - 1 : -1; index >= 0; index--) {
    const [line, under] = [lines[index], labels[0] ?? first];
    const [label] = line?.chunks ?? [];
    if (!line || !under || !label || line.chunks.length > 1 || label.text.length > LONGEST_LABEL) break;
    const isOver = line.x0 >= x0 - label.size && line.x1 <= x1 + label.size && under.y0 - line.y1 < label.size;
    if (!isOver || NO_LABEL.test(label.text)) break;
    labels.unshift(line);
  }
  return labels;
}

/** Is this line one of several cells: words and values, or values, or words far apart? */
export function isRow({ chunks }: ChunkLine): boolean {
  const [first] = chunks;
  const cells = first && MARKER.test(first.text) ? chunks.length - 1 : chunks.length;
  return cells > 1 && !chunks.some(({ text }) => LEADERS.test(text));
}

export function isValueLine(line: ChunkLine): boolean {
  return isRow(line) && line.chunks.slice(1).some(({ isValue }) => isValue);
}

/** A sentence breaks a table off: it runs over most of the width of the page, or ends as sentences do. */
function isSentence({ chunks }: ChunkLine): boolean {
  return chunks.some(({ text }) => text.length > 2 * LONGEST_WORDS || /[。；]$/u.test(text));
}

/** Does a title, a note or a sentence stand here? */
function breaksOff(line: ChunkLine): boolean {
  return isSentence(line) || line.chunks.some(({ text }) => NO_LABEL.test(text));
}

function isApart(above: ChunkLine, below: ChunkLine): boolean {
  const size = Math.max(above.chunks[0]?.size ?? 0, below.chunks[0]?.size ?? 0);
  return below.y0 - above.y1 > FARTHEST * size;
}

/** Under blank rows: does a line of figures stand in the columns of the table, each of them ending or beginning where others do? */
function isTotalUnder(table: readonly ChunkLine[], { chunks, y0 }: ChunkLine): boolean {
  const last = table.at(-1);
  const figures = chunks.slice(1).filter(({ isValue }) => isValue);
  if (!last || !chunks[0] || y0 - last.y1 > FARTHEST_TOTAL * chunks[0].size || figures.length === 0) return false;
  const others = table.filter(isValueLine).flatMap((line) => line.chunks.filter(({ isValue }) => isValue));
  return figures.every(({ x0, x1 }) =>
    others.some((other) => Math.abs(other.x1 - x1) < SAME_SIDE || Math.abs(other.x0 - x0) < SAME_SIDE),
  );
}

function isTable(lines: readonly ChunkLine[]): boolean {
  const rows = lines.filter(isValueLine);
  if (rows.length >= FEWEST_LINES) {
    const values = rows.map(({ chunks }) => chunks.slice(1).filter(({ isValue }) => isValue));
    if (values.flat().some((value) => countColumn(values, value) >= FEWEST_LINES)) return true;
  }
  // A row of many figures needs no other.
  if (rows.some(({ chunks }) => chunks.filter(({ isValue }) => isValue).length >= FEWEST_LINES)) return true;
  return isOfWords(lines.filter(isRow)) || hasHeader(lines.filter(isRow));
}

/** Is there a line of many short words, and another row? */
function hasHeader(rows: readonly ChunkLine[]): boolean {
  const isShort = ({ chunks }: ChunkLine): boolean => chunks.every(({ text }) => text.length <= LONGEST_LABEL);
  const short = rows.filter(isShort);
  return short.length > 1 && short.some(({ chunks }) => chunks.length >= HEADER_WORDS);
}

/** On how many lines does a value stand in the column of this one: over or under it? */
function countColumn(lines: readonly Chunk[][], { x0, x1 }: Chunk): number {
  return lines.filter((line) => line.some((other) => other.x0 < x1 && other.x1 > x0)).length;
}

/** Do short words stand in the same columns, line after line? Columns of running text are longer. */
function isOfWords(rows: readonly ChunkLine[]): boolean {
  if (rows.length < FEWEST_WORDS) return false;
  const starts = rows.map(({ chunks }) => chunks.slice(1));
  if (rows.some(({ chunks }) => chunks.some(({ text }) => text.length > LONGEST_WORDS))) return false;
  return starts.flat().some((words) => {
    const same = countColumn(starts, words);
    return same >= FEWEST_WORDS && same * 2 > rows.length;
  });
}
