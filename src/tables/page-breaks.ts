import type { Document, Grid } from '../readers/document.ts';
import { compact } from '../text.ts';
import { fieldOfCell, formField, labelledValues, type OwnWords } from '../vocabulary/index.ts';
import { readCaptionLine } from './caption-lines.ts';
import type { TextBlock } from './captions.ts';
import { indicatorHeaderRow, isForm } from './forms.ts';
import { countHeaderRows } from './header-rows.ts';
import { isTitleLine } from './titles.ts';

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

const MOST_LOOSE_LABELS = 40;

/**
 * The upper part of a form that a text printed as lines, 项目名称：会务 … above the grid of its indicators: rows again. Lines behind a
 * label of prose are its text. Taken from the line with the name, or where the form above has no indicators yet, from the
 * first label.
 */
export function withLooseLabels(
  texts: TextBlock[],
  grid: Grid,
  above: readonly (readonly string[])[] | null,
  own: OwnWords,
): Grid {
  const header = indicatorHeaderRow(grid.cells, own);
  const upper = header < 0 ? grid.cells : grid.cells.slice(0, header);
  const labelled = fieldOfCell(grid.cells[0]?.find((cell) => cell !== '') ?? '', own) !== null;
  if ((header < 0 && !labelled) || upper.some((row) => row.some((cell) => formField(cell, own) === 'name')))
    return grid;
  const near = texts.slice(-MOST_LOOSE_LABELS);
  const goesOn = header >= 0 && above !== null && isForm(above, own) && indicatorHeaderRow(above, own) < 0;
  const start = goesOn
    ? near.findIndex(({ text }) => fieldOfCell(text, own) !== null)
    : near.findLastIndex(({ text }) => labelledValues(text, own)?.some(({ field }) => field === 'name'));
  const lines = near.slice(start);
  if (start < 0 || (goesOn && start > 0) || lines.some(({ text }) => isTitleLine(text, own))) return grid;
  texts.splice(texts.length - lines.length);
  const width = grid.cells[0]?.length ?? 1;
  return {
    ...grid,
    cells: [...lines.map(({ text }) => [text, ...Array<string>(width - 1).fill('')]), ...grid.cells],
    places: [...lines.map(({ place }) => place), ...grid.places],
    spans: grid.spans.map((span) => ({ ...span, row: span.row + lines.length })),
    place: lines[0]?.place ?? grid.place,
  };
}

/** The label over a whole table that was left alone at the foot of the page before: the first row of the table again. */
export function withLooseHeader(texts: TextBlock[], grid: Grid, own: OwnWords): Grid {
  const last = texts.at(-1);
  const width = grid.cells[0]?.length ?? 0;
  if (
    !last ||
    last.type === 'heading' ||
    !LOOSE_HEADER.test(compact(last.text)) ||
    countHeaderRows(grid.cells, own) === 0
  )
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
