import { largest, smallest } from '../../lists.ts';
import type { Item } from './layout.ts';
import type { Line } from './lines.ts';

/** What the lines of a document have in common. */
export interface Typography {
  /** Font size of most of the running text. */
  bodySize: number;
  /** Whether the running text itself is bold. */
  bodyBold: boolean;
  margins(line: Line): Margins;
}

/** Where the lines of running text begin and end on a page, and how far apart they are, in points. */
export interface Margins {
  left: number;
  right: number;
  pitch: number;
}

/** How far apart, in font sizes, full lines may end. */
const SAME_END = 1;
/** Part of the page that running text takes at the least. */
const NARROWEST = 0.5;
/** Lines over a table that may be its caption. */
const MOST_CAPTION_LINES = 5;

/** Measures the running text, or what stands over the tables where there is none: the usual size, and the margins of each page. */
export function measure(items: readonly Item[]): Typography {
  const lines = items.filter((item) => item.type === 'line');
  const running = withoutCaptions(items);
  const bySize = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const { size, text, bold: isBold } of (running.length > 0 ? running : lines).flatMap(({ pieces }) => pieces)) {
    const step = Math.round(size * 2) / 2;
    // Of captions a title is the longest line, but one of several.
    const weight = running.length > 0 ? text.length : 1;
    bySize.set(step, (bySize.get(step) ?? 0) + weight);
    all += weight;
    if (isBold) bold += weight;
  }
  const bodySize = [...bySize].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [12, 0])[0];
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    if (Math.abs((line.pieces[0]?.size ?? 0) - bodySize) > bodySize * 0.15) continue;
    const same = pages.get(line.page);
    if (same) same.push(line);
    else pages.set(line.page, [line]);
  }
  const widest = new Map<number, Margins>();
  const own = new Map<number, Margins>();
  for (const [page, members] of pages) {
    const margins = measurePage(members, bodySize);
    if (!margins) continue;
    own.set(page, margins);
    const width = Math.round(members[0]?.pageWidth ?? 0);
    const other = widest.get(width);
    if (!other || margins.right - margins.left > other.right - other.left) widest.set(width, margins);
  }
  return {
    bodySize,
    bodyBold: bold > all / 2,
    margins: (line) =>
      own.get(line.page) ??
      widest.get(Math.round(line.pageWidth)) ??
      evenMargins(pages.get(line.page) ?? [line], bodySize),
  };
}

/** The lines that are not the last ones before a table: titles there are larger, and in many documents most of what is no cell. */
function withoutCaptions(items: readonly Item[]): Line[] {
  return items.filter((item, index): item is Line => {
    if (item.type !== 'line') return false;
    return !items.slice(index + 1, index + 1 + MOST_CAPTION_LINES).some(({ type }) => type === 'table');
  });
}

/** The margins that the lines of a page show: where several of them end. `null` when no two lines end at the same place. */
function measurePage(lines: readonly Line[], bodySize: number): Margins | null {
  const right = largest(lines.map(({ x1 }) => x1));
  const left = leftOf(lines);
  const narrow = right - left < (lines[0]?.pageWidth ?? 0) * NARROWEST;
  if (narrow || lines.filter(({ x1 }) => right - x1 < bodySize * SAME_END).length < 2) return null;
  return { left, right, pitch: pitchOf(lines, bodySize) };
}

/** No line of the document is known to be full: as much room at the right as at the left. */
function evenMargins(lines: readonly Line[], bodySize: number): Margins {
  const left = leftOf(lines);
  const right = Math.max((lines[0]?.pageWidth ?? 0) - left, largest(lines.map(({ x1 }) => x1)));
  return { left, right, pitch: pitchOf(lines, bodySize) };
}

function leftOf(lines: readonly Line[]): number {
  return smallest(lines.map(({ x0 }) => x0));
}

/** The distance between lines. The lower third, not the middle: gaps between paragraphs are larger. */
function pitchOf(lines: readonly Line[], bodySize: number): number {
  const gaps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const gap = line.baseline - (lines[index - 1]?.baseline ?? line.baseline);
    if (gap > bodySize * 0.8 && gap < bodySize * 4) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 3)] ?? bodySize * 1.5;
}
