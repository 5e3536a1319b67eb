import type { Block, Grid } from '../readers/document.ts';
import { isAmount } from '../money.ts';
import { COMMON, unitOfLine, type OwnWords } from '../vocabulary/index.ts';
import { readCaptionLine, type CaptionLine } from './caption-lines.ts';
import type { TextBlock } from './captions.ts';

const MOST_ROWS = 5;

/**
 * Takes the rows off the top of a grid that are no part of the table but stand over it inside its frame: title, number,
 * `编制单位：…`, `单位：万元`. Out: them as paragraphs, and the grid that is left.
 */
export function takeCaptionRows(grid: Grid, own: OwnWords = COMMON): { texts: TextBlock[]; grid: Grid } {
  const texts: TextBlock[] = [];
  let count = 0;
  let titles = 0;
  for (; count < Math.min(MOST_ROWS, grid.cells.length - 1); count++) {
    const filled = (grid.cells[count] ?? []).filter((cell) => cell !== '');
    const said = filled.map((cell) => readCaptionLine(cell, own));
    if (filled.length === 0 || filled.some((cell) => isAmount(cell)) || !isCaption(filled, said, grid)) break;
    titles += said.filter((line) => line?.title && !line.subtitle).length;
    if (titles > 1) break;
    texts.push({ type: 'paragraph', text: filled.join('  '), place: grid.places[count] ?? grid.place });
  }
  // Nothing but titles, or rows of titles below: a list of tables, not the title of one.
  const below = (grid.cells[count] ?? []).filter((cell) => cell !== '');
  if (count === 0 || below.length < 2 || (titles > 0 && below.some((cell) => readCaptionLine(cell, own)?.title)))
    return { texts: [], grid };
  return { texts, grid: withoutTop(grid, count) };
}

function isCaption(filled: readonly string[], said: readonly (CaptionLine | null)[], grid: Grid): boolean {
  const labelled = said.some(
    (line) =>
      line !== null && (line.unit !== null || line.preparedBy !== null || unitOfLine(line.halfUnit ?? '') !== null),
  );
  if (filled.length === 1) {
    const [line] = said;
    if (!line || (grid.cells[0]?.length ?? 0) < 2) return false;
    return labelled || line.number !== null || (line.title !== null && !line.subtitle);
  }
  // Beside a unit or 编制单位 there may be the name, the year and the number; alone they may as well be a header.
  return labelled && said.every((line, index) => line !== null || isName(filled[index] ?? ''));
}

function isName(text: string): boolean {
  return (
    text.length <= 40 && !/^(?:项目|科目|收入|支出|合计|编码|名称|金额|预算数)$/u.test(text) && !/[。；]/u.test(text)
  );
}

function withoutTop(grid: Grid, count: number): Grid {
  const lower = <T extends { row: number }>(list: readonly T[]): T[] =>
    list.filter(({ row }) => row >= count).map((item) => ({ ...item, row: item.row - count }));
  return {
    ...grid,
    cells: grid.cells.slice(count),
    places: grid.places.slice(count),
    spans: lower(grid.spans),
    ...(grid.marks ? { marks: lower(grid.marks) } : {}),
    ...(grid.values ? { values: lower(grid.values) } : {}),
    ...(grid.scans ? { scans: lower(grid.scans) } : {}),
    place: grid.places[count] ?? grid.place,
  };
}

/** A text that stands outside the body of a page or sheet: header, footer, text box. */
export function isBesideBody(block: Block): boolean {
  return block.type !== 'grid' && block.place.part !== undefined;
}
