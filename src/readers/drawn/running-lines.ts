import { compact } from '../../text.ts';
import { unitOfLine } from '../../vocabulary/index.ts';
import type { Paragraph } from '../document.ts';
import type { Item, PageItems } from './layout.ts';
import type { Line } from './lines.ts';

/** Part of the page height at the top and at the bottom in which running heads and page numbers stand. */
const MARGIN = 0.12;
/** How far a running head may move from page to page, in points. */
const SAME_HEIGHT = 4;
const PAGE_NUMBER =
  /^[-—–·~\s]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:\s*(?:[,，/／]\s*)?(?:共\s*)?\d{1,4}(?:\s*页)?)?(?:\s*[-—–·~])*\s*$/u;
const CERTAIN_NUMBER = /^(?:[-—–]+\s*\d{1,4}\s*[-—–]+|第\s*\d{1,4}\s*页.*)$/u;
/** Captions of tables are repeated on every page of a table and are no running heads. */
const CAPTION = /表(?:[（(].{1,8}[）)])?$|[：:]/u;

/** Pages without what stands on each, and what of it says the unit of the tables. */
export interface WithoutRunning {
  pages: PageItems[];
  units: Paragraph[];
}

/** Takes page numbers and running heads and feet out of the pages. A unit among them is kept, with its page and place. */
export function dropRunningLines(pages: readonly PageItems[]): WithoutRunning {
  const numbers = findPageNumbers(pages);
  const repeated = findRepeated(pages);
  const units = [...repeated].flatMap((line): Paragraph[] => {
    const unit = line.pieces.find(({ text }) => unitOfLine(text) !== null);
    const part = line.y0 < line.pageHeight / 2 ? 'page-header' : 'page-footer';
    return unit ? [{ type: 'paragraph', text: unit.text, place: { page: line.page, part } }] : [];
  });
  return {
    pages: pages.map(({ page, items }) => ({
      page,
      items: items.filter((item) => item.type === 'table' || !(numbers.has(item) || repeated.has(item))),
    })),
    units,
  };
}

function marginLines({ items }: PageItems): Line[] {
  return items
    .filter((item: Item) => item.type === 'line')
    .filter(({ y0, y1, pageHeight }) => y1 < pageHeight * MARGIN || y0 > pageHeight * (1 - MARGIN));
}

function textOf(line: Line): string {
  return line.pieces.map(({ text }) => text).join(' ');
}

/** A number in the margin is the page's when it counts on with the pages, or is dressed as one (`- 3 -`, `第 3 页`). */
function findPageNumbers(pages: readonly PageItems[]): Set<Line> {
  const byOffset = new Map<number, Line[]>();
  const found = new Set<Line>();
  for (const layout of pages) {
    for (const line of marginLines(layout)) {
      const number = PAGE_NUMBER.exec(textOf(line))?.[1];
      if (number === undefined) continue;
      if (CERTAIN_NUMBER.test(textOf(line))) found.add(line);
      const offset = Number(number) - layout.page;
      byOffset.set(offset, [...(byOffset.get(offset) ?? []), line]);
    }
  }
  for (const lines of byOffset.values()) {
    if (new Set(lines.map(({ page }) => page)).size > 1) for (const line of lines) found.add(line);
  }
  return found;
}

/** How far a line of the margin stands from the top of its page or, less than 0, from its foot: the same on pages of any size. */
function fromEdge({ baseline, pageHeight }: Line): number {
  return baseline < pageHeight / 2 ? baseline : baseline - pageHeight;
}

/** The same words at the same height on at least three pages and on half of all; a unit may be the head or foot of fewer. */
function findRepeated(pages: readonly PageItems[]): Set<Line> {
  const filled = pages.filter(({ items }) => items.length > 0);
  const groups = new Map<string, Line[][]>();
  for (const line of filled.flatMap(marginLines)) {
    const key = compact(textOf(line)).replace(/\d+/gu, '#');
    // Numbers alone are no words: they may be figures.
    if (!/\p{L}/u.test(key)) continue;
    const sameText = groups.get(key) ?? [];
    groups.set(key, sameText);
    const sameHeight = sameText.find(([first]) => first && Math.abs(fromEdge(first) - fromEdge(line)) <= SAME_HEIGHT);
    if (sameHeight) sameHeight.push(line);
    else sameText.push([line]);
  }
  const withoutTable = new Set(
    filled.filter(({ items }) => items.every(({ type }) => type === 'line')).map(({ page }) => page),
  );
  /** The first item of each page, with the next one. */
  const firsts = new Map(filled.map(({ items }) => [items[0], items[1]]));
  const found = new Set<Line>();
  for (const [text, heights] of groups) {
    for (const lines of heights) {
      const everywhere = lines.length >= filled.length * 0.8 && lines.some(({ page }) => withoutTable.has(page));
      const enough = lines.length >= 3 && lines.length >= filled.length * 0.5;
      const isUnit = unitOfLine(text) !== null;
      // A unit at the foot of a page is of no table above it alone where it stands so on others.
      const isUnitFoot = isUnit && lines.length >= 2 && lines.every((line) => fromEdge(line) < 0);
      // Over titles and text too, not only close over tables as captions are.
      const isHead = lines.every((line) => firsts.has(line)) && lines.some((line) => firsts.get(line)?.type === 'line');
      const isUnitHead = isUnit && enough && isHead;
      if (isUnitFoot || isUnitHead || (enough && (everywhere || !CAPTION.test(text))))
        for (const line of lines) found.add(line);
    }
  }
  return found;
}
