import type { Document, Grid } from '../readers/document.ts';
import { compact } from '../text.ts';
import { readCaptionLine } from './caption-lines.ts';
import type { TextBlock } from './captions.ts';
import { countHeaderRows } from './header-rows.ts';

const LOOSE_HEADER = /^(?:19|20)\d{2}年(?:年初|当年)?预算数?$/u;
const LONGEST_HEAD = 40;
const FEWEST_HEADS = 3;

/** Lines that the document prints again and again: a running head, not text between two tables. */
export function runningHeads(document: Document): Set<string> {
  const counts = new Map<string, number>();
  for (const block of document.blocks) {
    if (block.type === 'grid' || block.text.length > LONGEST_HEAD || readCaptionLine(block.text)) continue;
    const key = compact(block.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_HEADS).map(([text]) => text));
}

/** The label over a whole table that was left alone at the foot of the page before: the first row of the table again. */
export function withLooseHeader(texts: TextBlock[], grid: Grid): Grid {
  const last = texts.at(-1);
  const width = grid.cells[0]?.length ?? 0;
  if (!last || last.type === 'heading' || !LOOSE_HEADER.test(compact(last.text)) || countHeaderRows(grid.cells) === 0)
    return grid;
  texts.pop();
  const over = { row: 0, column: 0, rows: 1, columns: width };
  return {
    ...grid,
    cells: [[last.text, ...Array<string>(width - 1).fill('')], ...grid.cells],
    places: [last.place, ...grid.places],
    spans: [
      ...(grid.spansKnown && width > 1 ? [over] : []),
      ...grid.spans.map((span) => ({ ...span, row: span.row + 1 })),
    ],
  };
}
